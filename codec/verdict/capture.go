package verdict

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// captured is what an export of developer tools or of a proxy holds.
type captured struct{ of *Subject }

// verdict never speaks of frames that a peer would take: there are none.
func (r captured) verdict(worst *report.Finding, level string) report.Verdict {
	out := report.Verdict{Level: level, Title: r.what(), Detail: "It holds payloads, not frames: unmasked, inflated, put together, mostly without control frames."}
	if level == "ok" && len(r.of.Bytes) == 0 {
		out.Level = "note"
	}
	switch {
	case level == "error":
		out.Detail = strings.TrimRight(out.Title+" "+r.of.headsRefused(worst), " ")
		out.Title = headline(worst)
	case r.of.Capture.ConnectionCount == 0:
		out.Detail = "Open the developer tools before the connection is made, then export anew."
	case r.of.MessageCount == 0:
		out.Detail = "Some programs, as Firefox, leave the messages out: the handshake is all there is."
	}
	return out
}

func (r captured) what() string {
	c, s := r.of.Capture, r.of.Exchange
	text := r.of.Notation.Label + ": " + words.Count(r.of.MessageCount-s.Errors, "message") + ", " + strconv.Itoa(s.Sent) + " from the client, " +
		strconv.Itoa(s.Received) + " from the server"
	if s.Errors > 0 {
		text += ", " + words.Count(s.Errors, "error")
	}
	if s.First != nil && *s.Last > *s.First {
		text += ", over " + duration(*s.Last-*s.First)
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
