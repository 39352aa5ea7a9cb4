package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// RequestOptions are what a fresh request says.
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
	// Key gives the 16 random bytes of the key.
	Key func() [16]byte
}

// NewRequest writes an opening handshake over HTTP/1.1 with CR LF, blank line included (RFC 6455 section 4.1). It
// returns an *OptionError for an option that would break a rule or begin a new line of the head.
func NewRequest(o RequestOptions) (string, error) {
	if o.Key == nil {
		return "", &OptionError{"key", "There is no source of random bytes."}
	}
	subprotocols := strings.Join(o.Subprotocols, ", ")
	for _, option := range [...][2]string{{"host", o.Host}, {"path", o.Path}, {"origin", o.Origin},
		{"subprotocols", subprotocols}, {"extensions", o.Extensions}} {
		if err := noBreak(option[0], option[1]); err != nil {
			return "", err
		}
	}
	for _, name := range o.Subprotocols {
		if !isToken(name) {
			return "", &OptionError{"subprotocols", fill("%q is not a token.", []string{name})}
		}
	}
	text := o.head(subprotocols)
	if err := checkBuilt(text); err != nil {
		return "", err
	}
	return text, nil
}

func (o *RequestOptions) head(subprotocols string) string {
	key := o.Key()
	var w headWriter
	w.line("GET " + or(o.Path, "/") + " HTTP/1.1")
	w.field(nameHost, or(o.Host, "example.com"))
	w.field(nameUpgrade, "websocket")
	w.field(nameConnection, "Upgrade")
	w.field(nameKey, toBase64(key[:]))
	w.field(nameVersion, "13")
	w.field(nameOrigin, o.Origin)
	w.field(nameProtocol, subprotocols)
	w.field(nameExtensions, o.Extensions)
	w.line("")
	return w.String()
}

// or returns value, or instead if it is empty.
func or(value, instead string) string {
	if value == "" {
		return instead
	}
	return value
}

// checkBuilt judges the request that the options lead to: whatever is wrong came from an option.
func checkBuilt(text string) error {
	h, _ := Parse([]byte(text), 0)
	for _, f := range CheckRequest(&h) {
		if f.Severity != rule.Error {
			continue
		}
		field := "extensions"
		switch f.Rule {
		case rule.HandshakeHost:
			field = "host"
		case rule.HandshakeTarget:
			field = "path"
		case rule.HandshakeSubprotocolSyntax:
			field = "subprotocols"
		}
		return &OptionError{field, f.Text}
	}
	return nil
}
