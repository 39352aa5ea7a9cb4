package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/rule"
)

// RequestOptions are what a fresh request says (RFC 6455 section 4.1).
type RequestOptions struct {
	// Host is the server's host, with its port where that is not the default one; "example.com" if empty.
	Host string
	// Path is path and query; "/" if empty.
	Path string
	// Origin is left out if empty, as by a client that is no browser.
	Origin string
	// Subprotocols are offered in this order.
	Subprotocols []string
	// Extensions is the value of Sec-WebSocket-Extensions, left out if empty.
	Extensions string
	// Fields are written besides, such as Cookie or Authorization; of each only Name and Value count.
	Fields []Field
	// Key is base64 of 16 random bytes, as NewKey writes it.
	Key string
}

// NewKey writes a Sec-WebSocket-Key. The bytes come from a strong random source (RFC 6455 section 4.1).
func NewKey(random [16]byte) string { return base64text.Encode(random[:]) }

// OptionError says which option cannot be used, and why.
type OptionError struct {
	// Field names the option in lower case, such as "host"; the request of Answer is "request".
	Field string
	// Text is a sentence.
	Text string
}

// Error returns the option and what is wrong with it.
func (e *OptionError) Error() string { return e.Field + ": " + e.Text }

// NewRequest writes an opening handshake over HTTP/1.1 with CR LF, blank line included (RFC 6455 section 4.1). It
// returns an *OptionError for an option that would break a rule or begin a new line of the head.
func NewRequest(o RequestOptions) (string, error) {
	lines := [...]struct{ option, start, value, end string }{
		{"path", "GET ", or(o.Path, "/"), " HTTP/1.1\r\n"},
		{"host", nameHost + ": ", or(o.Host, "example.com"), "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"},
		{"key", nameKey + ": ", o.Key, "\r\nSec-WebSocket-Version: 13\r\n"},
		{"origin", nameOrigin + ": ", o.Origin, "\r\n"},
		{"subprotocols", nameProtocol + ": ", strings.Join(o.Subprotocols, ", "), "\r\n"},
		{"extensions", nameExtensions + ": ", o.Extensions, "\r\n"},
	}
	if o.Key == "" {
		return "", &OptionError{"key", "There is none."}
	}
	if !areTokens(o.Subprotocols) {
		return "", &OptionError{"subprotocols", "One of the names is not a token."}
	}
	more, err := moreFields(o.Fields, false)
	if err != nil {
		return "", err
	}
	text := ""
	var ends [len(lines)]int
	for i := range lines {
		l := &lines[i]
		if !isPrintable([]byte(l.value)) {
			return "", &OptionError{l.option, "It holds a line break or another character that is not allowed in a head."}
		}
		if l.value != "" {
			text += l.start + l.value + l.end
		}
		ends[i] = len(text)
	}
	text += more + "\r\n"
	h, _ := Parse([]byte(text), 0)
	for _, f := range CheckRequest(&h) {
		if f.Severity == rule.Error {
			for i := range lines {
				if int(f.Start) < ends[i] {
					return "", &OptionError{lines[i].option, f.Text}
				}
			}
			return "", &OptionError{"fields", f.Text}
		}
	}
	return text, nil
}

func areTokens(names []string) bool {
	for _, name := range names {
		if !isToken(name) {
			return false
		}
	}
	return true
}

// or returns value, or instead if it is empty.
func or(value, instead string) string {
	if value == "" {
		return instead
	}
	return value
}
