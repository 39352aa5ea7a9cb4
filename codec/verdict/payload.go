package verdict

import (
	"bytes"

	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// payloadBytes are bytes that are no frames.
type payloadBytes Subject

func (p *payloadBytes) what() (text, more string) { return p.describe("").Title, "" }

func (p *payloadBytes) verdict(worst *report.Finding, level string) report.Verdict {
	v := p.describe(level)
	if worst != nil && worst.Rule == string(rule.InputNotation) {
		v.Title, v.Detail = sentences(worst.Title), sentences(worst.Text, v.Title, v.Detail)
	}
	return v
}

// describe says what the bytes are.
func (p *payloadBytes) describe(level string) report.Verdict {
	_, h := identify.Contest(p.Identity.List)
	n := words.Count(len(p.Bytes), "byte")
	if count := len(p.Messages); count > 1 && !p.Identity.Decided {
		n = words.Count(count, "message") + ", together " + n
	}
	title, detail := p.named(h, n)
	if p.Near && !p.Identity.Decided && p.Notation.ID != "log" {
		detail = "They may be frames as well. " + detail
	}
	return report.Verdict{Level: level, Title: title, Detail: detail}
}

// named says what n bytes are by what speaks most for it.
func (p *payloadBytes) named(h identify.Hypothesis, n string) (title, detail string) {
	of, label, end := " of ", h.Label, ": a payload, no frame."
	detail = "A frame can carry it. If it comes off the wire, its sender left the frame header out: choose a direction to read it as frames."
	switch {
	case p.Identity.Decided:
		of, label, end = "", "", ", taken for a payload, as was chosen."
	case h.IsUnrelated():
		n, of, label, end, detail = "", "", capital(label), ", no WebSocket frame.", h.Reason
	case h.Kind == identify.Nothing && p.Notation.ID == "log":
		of, label, end = "", "", ", the payload of a frame that is told in fields."
		detail = "The text gives it as the payload of a frame, and tells what else the frame had beside it."
	case h.Kind == identify.Nothing:
		end, detail = ", most likely a payload.", h.Reason+" Choose a direction to read it as frames."
	case h.Kind == identify.Key:
		n, of, end = "", "", ": no frame."
	case h.Kind == identify.Container && h.Span < len(p.Bytes):
		of = " that begin like "
	case p.Near && h.Kind == identify.Payload && p.Notation.ID != "log":
		of, end = ", perhaps ", "."
	case label == "text":
		text := bytes.TrimRight(p.Bytes, "\x00")
		const most, mostBeforeZeros = 30, 12
		label = "readable text, " + quote(string(text), most)
		if zeros := len(p.Bytes) - len(text); zeros > 0 {
			label = "readable text, " + quote(string(text), mostBeforeZeros) + ", and " + words.Count(zeros, "zero byte")
			detail = "A buffer that is longer than its text was sent whole, most likely. " + detail
		}
	}
	return n + of + label + end, detail
}
