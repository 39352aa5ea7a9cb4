package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// ownFields are those that a handshake writes itself, or that announce a body, which it has not.
var ownFields = [...]string{nameHost, nameUpgrade, nameConnection, nameOrigin, nameKey, nameAccept, nameVersion, nameProtocol, nameExtensions,
	"Content-Length", "Transfer-Encoding"}

// moreFields writes the lines of further fields. Names are in lower case where HTTP/2 wants them so.
func moreFields(fields []Field, lower bool) (string, error) {
	var text strings.Builder
	for i := range fields {
		name, value := fields[i].Name, fields[i].Value
		switch {
		case !isToken(name):
			return "", &OptionError{"fields", "One of the names is not a token."}
		case isOwn(name):
			return "", &OptionError{"fields", "The handshake writes one of them itself."}
		case !isFieldValue(value):
			return "", &OptionError{"fields", "One of the values holds a line break or another control character."}
		}
		if lower {
			name = ascii.LowerString(name)
		}
		text.WriteString(name + ": " + value + "\r\n")
	}
	return text.String(), nil
}

func isOwn(name string) bool {
	for _, own := range ownFields {
		if ascii.EqualFold(name, own) {
			return true
		}
	}
	return false
}

// isFieldValue reports whether s may stand behind the colon of a field (RFC 9110 section 5.5).
func isFieldValue(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\t' || c == 0x7F {
			return false
		}
	}
	return true
}
