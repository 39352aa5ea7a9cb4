package verdict

import (
	"strconv"

	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// payloadBytes are bytes that are no frames.
type payloadBytes struct{ of *Subject }

func (p payloadBytes) what() string { return p.describe("").Title }

func (p payloadBytes) verdict(worst *report.Finding, level string) report.Verdict {
	v := p.describe(level)
	if worst != nil && worst.Rule == string(rule.InputNotation) {
		v.Detail = worst.Text + " " + v.Detail
	}
	return v
}

// describe says what the bytes are.
func (p payloadBytes) describe(level string) report.Verdict {
	_, h := identify.Contest(p.of.Identity.List)
	n := words.Count(len(p.of.Bytes), "byte")
	if count := len(p.of.Messages); count > 1 && !p.of.Identity.Decided {
		n = strconv.Itoa(count) + " messages, together " + n
	}
	detail := "A frame can carry it. If it comes off the wire, its sender left the frame header out: choose a direction to read it as frames."
	title := n + " of " + h.Label + ": a payload, no frame."
	switch {
	case p.of.Identity.Decided:
		title = n + ", taken for a payload, as was chosen."
	case h.IsUnrelated():
		title, detail = capital(h.Label)+", no WebSocket frame.", h.Reason
	case h.Kind == identify.Nothing && p.of.Notation.ID == "log":
		title, detail = n+", the payload of a frame that is told in fields.", "The text says that it is the payload: what the frame around it looked like, it tells apart."
	case h.Kind == identify.Nothing:
		title = n + " of nothing that is known here, most likely a payload."
		detail = "Looked for: frames, payload formats, HTTP, TLS, network packets, files, compressed data, keys. Choose a direction to read it as frames."
	case h.Kind == identify.Key:
		title = h.Label + ": no frame."
	case h.Kind == identify.Container && h.Span < len(p.of.Bytes):
		title = n + " that begin like " + h.Label + ": a payload, no frame."
	case h.Label == "text":
		title = n + " of readable text, “" + visible.Preview(p.of.Bytes) + "”: a payload, no frame."
	}
	if p.of.Near && !p.of.Identity.Decided && p.of.Notation.ID != "log" {
		detail = "They may be frames as well. " + detail
	}
	return report.Verdict{Level: level, Title: title, Detail: detail}
}

// plainText is a text that is shown as it stands, as it is in no notation of bytes.
type plainText struct{ of *Subject }

func (t plainText) what() string {
	if t.of.LoggedHeaders != "" {
		return t.of.LoggedHeaders
	}
	return "A text of " + words.Count(len(t.of.Bytes), "byte") + ", not bytes in a notation."
}

func (t plainText) verdict(_ *report.Finding, level string) report.Verdict {
	detail := "It may be the payload of a message: a frame can carry it."
	if t.of.LoggedHeaders != "" {
		detail = "No payload that can be read is in the text."
	}
	return report.Verdict{Level: level, Title: t.what(), Detail: detail}
}

// nothing is an input without a byte.
type nothing struct{ of *Subject }

func (n nothing) what() string {
	switch {
	case len(n.of.Findings) > 0:
		return "No byte could be read."
	case len(n.of.Passages) > 1:
		return "Every passage was left out."
	}
	return "Nothing to read yet."
}

func (n nothing) verdict(worst *report.Finding, level string) report.Verdict {
	switch {
	case level != "ok":
		return n.of.judged(n.what(), worst, level)
	case len(n.of.Passages) > 1:
		return report.Verdict{Level: "note", Title: n.what(), Detail: "Take one of them in to see what it means."}
	}
	return report.Verdict{Level: "note", Title: n.what(), Detail: "Paste bytes in any notation, or the heads of a handshake."}
}
