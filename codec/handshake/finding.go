package handshake

import (
	"math"
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// checker gathers findings.
type checker struct{ found []rule.Finding }

// add reports the rule id at one range. In text each %q stands for the next of args between quotation marks, each %s
// for the next as it is.
func (c *checker) add(id rule.ID, at Span, text string, args ...string) *rule.Finding {
	c.found = append(c.found, rule.New(id, int64(at.Start), int64(at.End), fill(text, args)))
	return &c.found[len(c.found)-1]
}

// patch gives a finding the fix that replaces the range at by bytes.
func patch(f *rule.Finding, at Span, bytes, label string) {
	f.Fix = &rule.Fix{Start: int64(at.Start), End: int64(at.End), Bytes: []byte(bytes), Text: label}
}

// replace gives a finding the fix that makes value of what stands at the range at.
func replace(f *rule.Finding, at Span, value string) {
	patch(f, at, value, "Make it "+value)
}

// remove gives a finding the fix that takes the line of a field away.
func remove(f *rule.Finding, field *Field) {
	patch(f, field.Line, "", "Remove this "+field.Name+" line")
}

// insert gives a finding the fix that puts a field line behind the last one.
func insert(f *rule.Finding, h *Head, name, value string) {
	line := h.spelled(name) + ": " + value
	at := Span{h.Blank.Start, h.Blank.Start}
	if h.lacksBreak {
		patch(f, at, "\r\n"+line, "Add "+line)
	} else {
		patch(f, at, line+"\r\n", "Add "+line)
	}
}

// fill puts args into the places that text has for them.
func fill(text string, args []string) string {
	out := ""
	for _, arg := range args {
		i := strings.IndexByte(text, '%')
		if text[i+1] == 'q' {
			arg = quoted(arg)
		} else {
			arg = shown(arg, math.MaxInt)
		}
		out += text[:i] + arg
		text = text[i+2:]
	}
	return out + text
}
