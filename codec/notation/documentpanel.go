package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// What a browser's panel shows above the fields, in lower case.
var panelNames = [...]string{"request url", "request method", "status code", "remote address", "referrer policy"}

// panelText is the line n in lower case, without the marks of Markdown before it.
func (p *passages) panelText(n int) string {
	return strings.TrimLeft(ascii.LowerString(p.content(n)), "-*#> ")
}

// panelLine reports whether the line n begins with a name of the panel, and whether its value stands on the next line.
func (p *passages) panelLine(n int) (found, alone bool) {
	c := p.panelText(n)
	for _, name := range panelNames {
		if rest, ok := strings.CutPrefix(c, name); ok && (rest == "" || rest[0] == ':') {
			return true, strings.Trim(rest, ": *") == ""
		}
	}
	return false, false
}

// panel takes the URL and the status that a browser's panel shows above the fields of a request for a WebSocket. Without fields it is read
// as a response that has none.
func (p *passages) panel() int {
	n, url := p.at, ""
	status := &lex.Output{}
	for n < len(p.lines) {
		found, alone := p.panelLine(n)
		if !found {
			break
		}
		at := p.lines[n].Start + lex.Until(p.text[p.lines[n].Start:p.lines[n].End], ":") + 1
		name := p.panelText(n)
		if n++; alone && n < len(p.lines) {
			at = p.lines[n].Start
			n++
		}
		at = min(lex.SkipAny(p.text, min(at, len(p.text)), "*"), p.lines[n-1].End)
		value := p.text[at:p.lines[n-1].End]
		switch {
		case strings.HasPrefix(name, panelNames[0]):
			url = value
		case strings.HasPrefix(name, panelNames[2]) && lex.IsStatus(" "+value):
			status.AddText(p.text, at, at+lex.TrimEnd(value))
		}
	}
	p.lookedAt = n
	if !lex.StartsAt(url, 0, "ws://") && !lex.StartsAt(url, 0, "wss://") || len(status.Bytes) == 0 {
		return 0
	}
	out := &lex.Output{}
	out.AddMissing("HTTP/1.1 ", status.Spans[0])
	out.Append(status)
	out.AddMissingNext("\r\n\r\n")
	p.addFields(p.lines[p.at].Start, p.lines[n-1].Next, panelReason, out)
	p.found[len(p.found)-1].isPanel = true
	return n - p.at
}

const panelReason = "A browser's panel tells the status of the response."

// applyPanel reads the fields behind a panel together with it, as they have no start line of their own.
func (p *passages) applyPanel() {
	panel := -1
	for i := range p.found {
		f := &p.found[i]
		if f.isPanel {
			panel = i
		}
		if f.isPanel || panel < 0 || f.Form != head.Fields.ID || f.Kind != HeadPassage {
			continue
		}
		e := reading.Cut(p.text, p.found[panel].Start, p.found[panel].End)
		e.Add(p.text, f.Start, f.End)
		if r, ok := e.ReadAs(&head.Fields); ok {
			f.reading = r
			switch {
			case i == panel+1: // it is part of what stands below it
				f.Start = p.found[panel].Start
				p.found[panel].Kind = Prose
			case f.response:
				p.found[panel].Kind = Prose
			}
		}
	}
	kept := p.found[:0]
	for _, f := range p.found {
		if f.Kind != Prose {
			kept = append(kept, f)
		}
	}
	p.found = kept
}
