package notation

import "strings"

// What a browser's panel shows above the fields, in lower case.
var panelNames = [...]string{"request url", "request method", "status code", "remote address", "referrer policy"}

// panelText is the line n in lower case, without the marks of Markdown before it.
func (p *passages) panelText(n int) string { return strings.TrimLeft(lowerCase(p.content(n)), "-*#> ") }

// panelLine tells whether the line n begins with a name of the panel, and whether its value stands on the next line.
func (p *passages) panelLine(n int) (found, alone bool) {
	c := p.panelText(n)
	for _, name := range panelNames {
		if rest, ok := strings.CutPrefix(c, name); ok && (rest == "" || rest[0] == ':') {
			return true, strings.Trim(rest, ": *") == ""
		}
	}
	return false, false
}

// panel takes what a browser's panel shows of a request for a WebSocket above its fields: the URL and the status. By itself it is a
// response of which no more is known.
func (p *passages) panel() int {
	n, url := p.at, ""
	status := &sink{}
	for n < len(p.lines) {
		found, alone := p.panelLine(n)
		if !found {
			break
		}
		at := p.lines[n].start + span(p.text[p.lines[n].start:p.lines[n].end], ":") + 1
		name := p.panelText(n)
		if n++; alone && n < len(p.lines) {
			at = p.lines[n].start
			n++
		}
		at = min(skipAny(p.text, min(at, len(p.text)), "*"), p.lines[n-1].end)
		value := p.text[at:p.lines[n-1].end]
		switch {
		case strings.HasPrefix(name, panelNames[0]):
			url = value
		case strings.HasPrefix(name, panelNames[2]) && isStatus(" "+value):
			status.take(p.text, at, at+trimEnd(value))
		}
	}
	p.looked = n
	if !startsAt(url, 0, "ws://") && !startsAt(url, 0, "wss://") || len(status.bytes) == 0 {
		return 0
	}
	out := &sink{}
	out.made("HTTP/1.1 ", status.spans[0])
	out.append(status)
	out.more("\r\n\r\n")
	p.add(HeadPassage, p.lines[p.at].start, p.lines[n-1].next, fields.reading(allFields, panelReason, out))
	f := &p.found[len(p.found)-1]
	f.tellHead()
	f.isPanel = true
	return n - p.at
}

const panelReason = "A browser's panel tells the status of the response."

// usePanel gives what the panel tells to the fields that follow it, which have no start line of their own.
func (p *passages) usePanel() {
	panel := -1
	for i := range p.found {
		f := &p.found[i]
		if f.isPanel {
			panel = i
		}
		if f.isPanel || panel < 0 || f.Form != fields.ID || f.Kind != HeadPassage {
			continue
		}
		e := cut(p.text, p.found[panel].Start, p.found[panel].End)
		e.take(p.text, f.Start, f.End)
		if r, ok := e.readAs(&fields); ok {
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
