package handshake

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// lineFault is a kind of fault in the lines of a head. One finding tells of all lines with the same fault.
type lineFault uint8

const (
	faultLF lineFault = iota
	faultCR
	faultFold
	faultSpaceBeforeColon
	faultNoColon
	faultName
	lineFaults
)

// lineFaultRows holds, for each kind, its severity and the text of its finding.
var lineFaultRows = [lineFaults]struct {
	severity rule.Severity
	text     string
}{
	faultLF:               {rule.Warning, "The line %q ends in LF (0a) alone, not in CR LF (0d 0a)."},
	faultCR:               {rule.Warning, "In the line %q there is a CR (0d) without an LF after it."},
	faultFold:             {rule.Warning, "The line %q starts with white space, which continues the line before it (obs-fold)."},
	faultSpaceBeforeColon: {rule.Error, "White space comes between the name and the colon of the line %q."},
	faultNoColon:          {rule.Error, "The line %q has no colon, so it is no field."},
	faultName:             {rule.Error, "What comes before the colon of the line %q is not a field name."},
}

// tally holds where each kind of fault was met first, and how often.
type tally struct {
	first [lineFaults]Span
	count [lineFaults]int
}

func (t *tally) add(kind lineFault, at Span) {
	if t.count[kind] == 0 {
		t.first[kind] = at
	}
	t.count[kind]++
}

// lineEnd notes what is wrong with the end of the line whose text is [pos, textEnd). HTTP/2 has no lines.
func (p *parser) lineEnd(pos, textEnd, next int) {
	if p.head.HTTP2 {
		return
	}
	if next == textEnd+1 {
		p.add(faultLF, p.span(textEnd, next))
	}
	if i := strings.IndexByte(p.text[pos:textEnd], '\r'); i >= 0 {
		p.add(faultCR, p.span(pos+i, pos+i+1))
	}
}

// findings makes one finding for each kind of fault. A newline behind an accept value is left to the rule of its own.
func (t *tally) findings(h *Head, b []byte) []rule.Finding {
	if f := h.acceptWithNewline(); f != nil && t.count[faultLF] > 0 {
		t.count[faultLF]--
	}
	var c checker
	for kind := range lineFaults {
		if t.count[kind] > 0 {
			c.lineFault(kind, t, h, b)
		}
	}
	switch {
	case h.Cut.End > 0:
		c.cutOff(h, string(b[h.Cut.Start-h.Start:h.Cut.End-h.Start]))
	case !h.Complete:
		c.noBlankLine(h)
	}
	return c.found
}

// lineFault reports the lines that have one kind of fault.
func (c *checker) lineFault(kind lineFault, t *tally, h *Head, b []byte) {
	at, row := t.first[kind], &lineFaultRows[kind]
	f := c.add(rule.HandshakeLineEndings, at, row.text, lineAround(b, at.Start-h.Start))
	f.Severity = row.severity
	if kind == faultSpaceBeforeColon && h.Kind == Response {
		f.Severity = rule.Warning // only a server must refuse it (RFC 9112 section 5.1)
	}
	if more := t.count[kind] - 1; more > 0 {
		f.Text += " The same is true of " + words.Count(more, "more line") + "."
	}
	switch kind {
	case faultLF:
		patch(f, Span{h.Start, h.End}, withCRLF(b), "End every line in CR LF")
	case faultCR:
		patch(f, at, " ", "Replace the CR by a space")
	case faultSpaceBeforeColon:
		patch(f, at, "", "Remove the white space")
	}
}

// noBlankLine tells that nothing ends the head.
func (c *checker) noBlankLine(h *Head) {
	at, last := h.StartLineAt, h.StartLine
	if n := len(h.Fields); n > 0 {
		f := &h.Fields[n-1]
		at, last = Span{f.NameAt.Start, f.TextEnd}, f.Name
	}
	text, severity := "No blank line ends the head; the last line is that of %q. The receiver waits for the rest.", rule.Warning
	switch {
	case h.Quoted:
		text, severity = "No blank line ends the head; on the wire one follows the line of %q.", rule.Note
	case h.isFollowed:
		text, severity = "No blank line ends the head: the receiver takes the bytes behind the line of %q for the next line of the head, and waits for its end.", rule.Error
	}
	f := c.add(rule.HandshakeLineEndings, at, text, last)
	f.Severity = severity
	if h.isFollowed && !h.Quoted {
		f.Cause = &rule.Cause{Title: "no blank line ends them"}
	}
	end := "\r\n"
	if h.lacksBreak {
		end = "\r\n\r\n"
	}
	patch(f, Span{h.End, h.End}, end, "Add the blank line")
}

// lineAround returns the text of the line of b that holds the byte at pos.
func lineAround(b []byte, pos int) string {
	start := bytes.LastIndexByte(b[:pos], '\n') + 1
	textEnd, _ := nextLine(b, start)
	return string(b[start:textEnd])
}

// withCRLF returns the lines of b, each with CR LF for its end.
func withCRLF(b []byte) string {
	var out strings.Builder
	for pos := 0; pos < len(b); {
		textEnd, next := nextLine(b, pos)
		out.Write(b[pos:textEnd])
		if next > textEnd {
			out.WriteString("\r\n")
		}
		pos = next
	}
	return out.String()
}
