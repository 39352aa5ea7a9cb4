package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/rule"
)

// fieldCase wants the names of fields in lower case (RFC 9113 section 8.2.1; RFC 9114 section 4.2); b holds the head. One finding
// tells of them all. A head with a status line is as a tool writes it, and so may its names be.
func (c *checker) fieldCase(h *Head, b []byte) {
	if !h.HTTP2 || !strings.HasPrefix(h.StartLine, ":") {
		return
	}
	mended := append([]byte{}, b...)
	var first *Field
	for i := range h.Fields {
		f := &h.Fields[i]
		name := ascii.LowerString(f.Name)
		copy(mended[f.NameAt.Start-h.Start:], name)
		if first == nil && name != f.Name {
			first = f
		}
	}
	if first != nil {
		patch(c.add(rule.H2FieldCase, first.NameAt, "The first such name is %q.", first.Name), Span{h.Start, h.End}, string(mended), "Write the names in lower case")
	}
}
