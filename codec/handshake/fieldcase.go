package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// fieldCase wants the names of fields in lower case (RFC 9113 section 8.2.1; RFC 9114 section 4.2); b holds the head. One finding
// tells of them all. A head with a status line is as a tool writes it, and so may its names be.
func (c *checker) fieldCase(h *Head, b []byte) {
	if !h.HTTP2 || !strings.HasPrefix(h.StartLine, ":") {
		return
	}
	var first, last *Field
	count := 0
	for i := range h.Fields {
		if f := &h.Fields[i]; f.Name != lowered(f.Name) {
			if last = f; first == nil {
				first = f
			}
			count++
		}
	}
	if count == 0 {
		return
	}
	f := c.add(rule.H2FieldCase, first.NameAt, "The name %q has capital letters.", first.Name)
	if count > 1 {
		f.Text += " So has the name of " + words.Count(count-1, "more field") + "."
	}
	at := Span{first.NameAt.Start, last.NameAt.End}
	patch(f, at, h.withLowerNames(b, at), "Write the names in lower case")
}

// withLowerNames returns what stands at the range at, with the names of all fields in lower case.
func (h *Head) withLowerNames(b []byte, at Span) string {
	out := append([]byte{}, b[at.Start-h.Start:at.End-h.Start]...)
	for _, f := range h.Fields {
		if f.NameAt.Start >= at.Start && f.NameAt.End <= at.End {
			copy(out[f.NameAt.Start-at.Start:], lowered(f.Name))
		}
	}
	return string(out)
}
