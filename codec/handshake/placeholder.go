package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// placeholders are what people, shells and programs write in place of a value: what it begins with, and what it ends with.
var placeholders = [...][2]string{
	{"<", ">"}, {"[", "]"}, {"{", "}"}, {"(", ")"}, {"$(", ""}, {"${", ""}, {"%s", ""}, {"%@", ""}, {"...", ""}, {"…", ""}, {"", "..."}, {"", "…"}, {"xxx", "x"}, {"***", "*"},
}

// IsPlaceholder tells a value that stands for another one, which the text does not have. A key or an accept value that was sent has none
// of these characters at its ends.
func IsPlaceholder(value string) bool {
	lower := ascii.LowerString(value)
	for _, ends := range placeholders {
		if len(value) > len(ends[0]) && strings.HasPrefix(lower, ends[0]) && strings.HasSuffix(lower, ends[1]) && keyCauseless(value) {
			return true
		}
	}
	return strings.Contains(lower, "redacted")
}

// keyCauseless tells that a value is no key in another form, such as a UUID in braces.
func keyCauseless(value string) bool {
	_, meant := keyCause(value)
	return meant == nil
}
