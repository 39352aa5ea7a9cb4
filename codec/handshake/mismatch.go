package handshake

import (
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/rule"
)

// acceptValue wants the value that key leads to.
func (c *checker) acceptValue(f *Field, key string) {
	want := Accept(key)
	if f.Value == want {
		return
	}
	cause := hashCause(f.Value, key)
	if cause == "" {
		cause = encodingCause(f.Value, key)
	}
	if cause == "" {
		cause, _ = shapeCause(f.Value)
	}
	if cause == "" {
		cause = "It has the right form, but none of the usual mistakes leads to it: it answers another key, or something else " +
			"was hashed."
	}
	start, end := trimmed(key)
	replace(c.add(rule.HandshakeAcceptMismatch, orLine(f), "The value is %q; the key %q leads to %q. %s",
		f.Value, key[start:end], want, cause), f.ValueAt, want)
}

// acceptShape reports a value that no key leads to, where the key is not known.
func (c *checker) acceptShape(f *Field) {
	cause, digest := shapeCause(f.Value)
	if cause == "" {
		return
	}
	finding := c.add(rule.HandshakeAcceptMismatch, orLine(f), "The value is %q. %s", f.Value, cause)
	if digest != nil {
		replace(finding, f.ValueAt, base64text.Encode(digest))
	}
}
