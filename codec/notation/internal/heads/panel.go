package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// What a browser's panel shows above the fields, in lower case.
var panelNames = [...]string{"request url", "request method", "status code", "remote address", "referrer policy"}

// panelText is the line n in lower case, without the marks of Markdown before it.
func panelText(p *passage.Walker, n int) string {
	return strings.TrimLeft(ascii.LowerString(p.Content(n)), "-*#> ")
}

// panelLine reports whether the line n begins with a name of the panel, and whether its value stands on the next line.
func panelLine(p *passage.Walker, n int) (found, alone bool) {
	c := panelText(p, n)
	for _, name := range panelNames {
		if rest, ok := strings.CutPrefix(c, name); ok && (rest == "" || rest[0] == ':') {
			return true, strings.Trim(rest, ": *") == ""
		}
	}
	return false, false
}

// Panel takes the URL and the status that a browser's panel shows above the fields of a request for a WebSocket. Without fields it is read
// as a response that has none.
func Panel(p *passage.Walker) int {
	n, url := p.At, ""
	status := &lex.Output{}
	for n < len(p.Lines) {
		found, alone := panelLine(p, n)
		if !found {
			break
		}
		at := p.Lines[n].Start + lex.Until(p.Line(n), ":") + 1
		name := panelText(p, n)
		if n++; alone && n < len(p.Lines) {
			at = p.Lines[n].Start
			n++
		}
		at = min(lex.SkipAny(p.Text, min(at, len(p.Text)), "*"), p.Lines[n-1].End)
		value := p.Text[at:p.Lines[n-1].End]
		switch {
		case strings.HasPrefix(name, panelNames[0]):
			url = value
		case strings.HasPrefix(name, panelNames[2]) && lex.IsStatus(" "+value):
			status.AddText(p.Text, at, at+lex.TrimEnd(value))
		}
	}
	p.LookedAt = n
	if !lex.StartsAt(url, 0, "ws://") && !lex.StartsAt(url, 0, "wss://") || len(status.Bytes) == 0 {
		return 0
	}
	out := &lex.Output{}
	out.AddMissing("HTTP/1.1 ", status.Spans[0])
	out.Append(status)
	out.AddMissingNext("\r\n\r\n")
	p.AddFields(p.Lines[p.At].Start, p.Lines[n-1].Next, panelReason, out)
	p.Found[len(p.Found)-1].IsPanel = true
	return n - p.At
}

const panelReason = "A browser's panel tells the status of the response."

// ApplyPanel reads the fields behind a panel together with it, as they have no start line of their own.
func ApplyPanel(p *passage.Walker) {
	panel := -1
	for i := range p.Found {
		f := &p.Found[i]
		if f.IsPanel {
			panel = i
		}
		if f.IsPanel || panel < 0 || f.Form != head.Fields.ID || f.Kind != passage.Head {
			continue
		}
		e := reading.Cut(p.Text, p.Found[panel].Start, p.Found[panel].End)
		e.Add(p.Text, f.Start, f.End)
		if r, ok := e.ReadAs(&head.Fields); ok {
			f.Reading = r
			switch {
			case i == panel+1: // it is part of what stands below it
				f.Start = p.Found[panel].Start
				p.Found[panel].Kind = passage.Prose
			case f.Response:
				p.Found[panel].Kind = passage.Prose
			}
		}
	}
	kept := p.Found[:0]
	for _, f := range p.Found {
		if f.Kind != passage.Prose {
			kept = append(kept, f)
		}
	}
	p.Found = kept
}
