package verdict

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// captured is what an export of developer tools or of a proxy holds.
type captured Subject

const payloadsAlone = "It holds payloads, not frames: unmasked, inflated, put together, mostly without control frames."

// verdict does not say whether a receiver would take the frames: there are none.
func (r *captured) verdict(worst *report.Finding, level string) report.Verdict {
	text, more := r.what()
	if failure := r.failure(worst); failure != "" {
		if level == "ok" { // no cause of it is known
			level = rule.Note.String()
		}
		return report.Verdict{Level: level, Title: sentences(text), Detail: sentences(more, failure, payloadsAlone)}
	}
	if level == rule.Error.String() {
		return (*Subject)(r).refused(text, more, worst)
	}
	if level == "ok" && len(r.Bytes) == 0 {
		level = rule.Note.String()
	}
	about := payloadsAlone
	switch {
	case r.Capture.ConnectionCount == 0:
		about = "Open the developer tools before the connection is made, then export once more."
	case r.MessageCount == 0:
		about = "Some programs, as Firefox, leave the messages out: the handshake is all there is."
	}
	return report.Verdict{Level: level, Title: sentences(text), Detail: sentences(more, about)}
}

// failure tells of the last error among the messages, and of its causes; empty if there is none, or if what matters most is in the heads.
func (r *captured) failure(worst *report.Finding) string {
	h := r.Handshake
	if r.Exchange.Errors == 0 || worst != nil && h != nil && IsError(worst) && (h.Request.Holds(worst) || h.Response.Holds(worst)) {
		return ""
	}
	told := "An error is among the messages"
	for i := len(r.Messages) - 1; i >= 0; i-- {
		text := r.Messages[i].Error
		if text == nil {
			continue
		}
		if r.Capture.From+i+1 == r.MessageCount {
			told = "The connection ended in an error"
		}
		told += ": “" + *text + "”"
		if all := distinctMessages([]byte(*text)); len(all) > 0 {
			told = sentences(told, all[0].Means, causesOf(all[0]))
		}
		break
	}
	return told
}

func (r *captured) what() (text, more string) {
	c, s, label := r.Capture, r.Exchange, r.Notation.Label
	switch {
	case c.ConnectionCount == 0:
		return label + " without a WebSocket connection", ""
	case c.ConnectionCount > 1:
		more = "Connection " + words.Number(c.Shown+1) + " of " + words.Number(c.ConnectionCount)
	}
	text = label + ": no message"
	if n := r.MessageCount - s.Errors; n > 0 {
		text = label + ": " + words.Count(n, "message") + ", " + words.Number(s.Sent) + " from the client, " + words.Number(s.Received) + " from the server"
	}
	if errors := ", " + words.Count(s.Errors, "error"); s.Errors > 0 && !isTooLong(text+errors) {
		text += errors
	}
	if s.First != nil && *s.Last > *s.First {
		more = sentences(more, "From the first to the last it took "+duration(*s.Last-*s.First))
	}
	return text, more
}

// duration writes seconds in a unit that fits.
func duration(seconds float64) string {
	ms := int(min(seconds, 1e9)*1000 + 0.5)
	if ms < 10_000 {
		return words.Number(ms) + " ms"
	}
	return words.Number(ms/1000) + " s"
}
