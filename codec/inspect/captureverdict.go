package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/internal/words"
)

// talkSum is what the messages of a connection come to.
type talkSum struct {
	sent, received, errors, unknown int
	first, last                     *float64 // seconds; nil if no time is told
}

func sumUp(c *capture.Connection) talkSum {
	var s talkSum
	for i := range c.Messages {
		m := &c.Messages[i]
		switch {
		case m.Opcode < 0:
			s.errors++
		case m.Sender == codec.Client:
			s.sent++
		case m.Sender == codec.Server:
			s.received++
		default:
			s.unknown++
		}
		if m.HasTime {
			if s.last = &m.Time; s.first == nil {
				s.first = s.last
			}
		}
	}
	return s
}

// captureVerdict says what a capture holds. It never speaks of frames that a peer would take: there are none.
func captureVerdict(r *Report, sum talkSum, worst *Finding, level string) Verdict {
	what := describeCaptured(r, sum)
	if level == "ok" && len(r.bytes) == 0 {
		level = "note"
	}
	switch {
	case level == "error":
		text := headsRefused(r, worst)
		if text != "" {
			text = " " + text
		}
		return Verdict{level, headline(r, worst), what + text}
	case len(r.Capture.Connections) == 0:
		return Verdict{level, what, "Record with the connection opened while the developer tools are, and export anew."}
	case r.MessageCount == 0:
		return Verdict{level, what, "Some programs leave the messages out of a HAR, as Firefox does: the handshake is all there is."}
	}
	detail := "It holds payloads, not frames: unmasked, inflated, put together from their fragments, mostly without control frames."
	if r.FindingCount > 0 {
		detail += " " + remarks(r)
	}
	return Verdict{level, what, detail}
}

// describeCaptured says in one sentence what of a capture is shown.
func describeCaptured(r *Report, s talkSum) string {
	c := r.Capture
	if c.ConnectionCount == 0 {
		return r.Notation.Label + " without a WebSocket connection."
	}
	text := r.Notation.Label + ": " + words.Count(s.sent+s.received+s.unknown, "message")
	separator := ", "
	part := func(n int, words string) {
		if n > 0 {
			text += separator + strconv.Itoa(n) + words
		}
	}
	part(s.sent, " from the client")
	part(s.received, " from the server")
	if s.errors > 0 {
		text += ", " + words.Count(s.errors, "error")
	}
	if s.first != nil && *s.last > *s.first {
		text += ", over " + duration(*s.last-*s.first)
	}
	if c.ConnectionCount > 1 {
		text += "; connection " + strconv.Itoa(c.Shown+1) + " of " + strconv.Itoa(c.ConnectionCount)
	}
	return text + "."
}

// duration writes seconds to three digits or so.
func duration(seconds float64) string {
	switch ms := int(min(seconds, 1e9)*1000 + 0.5); {
	case ms < 1000:
		return strconv.Itoa(ms) + " ms"
	case ms < 60_000:
		return strconv.Itoa(ms/1000) + "." + strconv.Itoa(ms/100%10) + " s"
	case ms < 3_600_000:
		return strconv.Itoa(ms/60_000) + " min " + strconv.Itoa(ms/1000%60) + " s"
	default:
		return strconv.Itoa(ms/3_600_000) + " h " + strconv.Itoa(ms/60_000%60) + " min"
	}
}
