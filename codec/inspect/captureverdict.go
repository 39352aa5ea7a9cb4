package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/internal/words"
)

// talkSum is what the messages of a connection come to.
type talkSum struct {
	sent, received, errors int
	first, last            *float64 // seconds; nil if no time is told
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
		}
		if m.Time >= 0 {
			if s.last = &m.Time; s.first == nil {
				s.first = s.last
			}
		}
	}
	return s
}

// captureVerdict says what a capture holds. It never speaks of frames that a peer would take: there are none.
func captureVerdict(r *judged, sum talkSum, worst *Finding, level string) Verdict {
	out := Verdict{Level: level, Title: describeCaptured(r, sum), Detail: "It holds payloads, not frames: unmasked, inflated, put together, mostly without control frames."}
	if level == "ok" && len(r.Bytes) == 0 {
		out.Level = "note"
	}
	switch {
	case level == "error":
		out.Detail = strings.TrimRight(out.Title+" "+headsRefused(r, worst), " ")
		out.Title = headline(worst)
	case r.Capture.ConnectionCount == 0:
		out.Detail = "Open the developer tools before the connection is made, then export anew."
	case r.MessageCount == 0:
		out.Detail = "Some programs, as Firefox, leave the messages out: the handshake is all there is."
	}
	return out
}

// describeCaptured says in one sentence what of a capture is shown.
func describeCaptured(r *judged, s talkSum) string {
	c := r.Capture
	text := r.Notation.Label + ": " + words.Count(r.MessageCount-s.errors, "message") + ", " + strconv.Itoa(s.sent) + " from the client, " +
		strconv.Itoa(s.received) + " from the server"
	if s.errors > 0 {
		text += ", " + words.Count(s.errors, "error")
	}
	if s.first != nil && *s.last > *s.first {
		text += ", over " + duration(*s.last-*s.first)
	}
	if c.ConnectionCount != 1 {
		text += "; " + words.Count(c.ConnectionCount, "connection")
		if c.ConnectionCount > 1 {
			text += ", this is number " + strconv.Itoa(c.Shown+1)
		}
	}
	return text + "."
}

// duration writes seconds in a unit that fits.
func duration(seconds float64) string {
	ms := int(min(seconds, 1e9)*1000 + 0.5)
	if ms < 10_000 {
		return strconv.Itoa(ms) + " ms"
	}
	return strconv.Itoa(ms/1000) + " s"
}
