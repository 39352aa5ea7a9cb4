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
	if cause == nil {
		cause = encodingCause(f.Value, key)
	}
	if cause == nil {
		cause, _ = shapeCause(f.Value)
	}
	start, end := trimmed(key)
	finding := c.add(rule.HandshakeAcceptMismatch, orLine(f), "The value is %q; the key %q leads to %q. %s",
		f.Value, key[start:end], want, sentenceOf(cause))
	replace(finding, f.ValueAt, want)
	blame(finding, cause)
}

// acceptShape reports a value that no key leads to, where the key is not known.
func (c *checker) acceptShape(f *Field) {
	cause, digest := shapeCause(f.Value)
	if cause == nil {
		return
	}
	finding := c.add(rule.HandshakeAcceptMismatch, orLine(f), "The value is %q. %s", f.Value, sentenceOf(cause))
	if digest != nil {
		replace(finding, f.ValueAt, base64text.Encode(digest))
	}
	blame(finding, cause)
}

// sentenceOf is a cause as a sentence; nil is one that is not known.
func sentenceOf(c *rule.Cause) string {
	if c == nil {
		return "It has the right form, but none of the usual mistakes leads to it: it answers another key, or something else was hashed."
	}
	return string(c.Title[0]-'a'+'A') + c.Title[1:] + "."
}

// blame gives a finding its cause. What mends the server comes first in its fix, as the value itself is right for one key.
func blame(f *rule.Finding, c *rule.Cause) {
	f.Cause = c
	switch {
	case f.Fix == nil:
	case c == nil || c.Mend == "":
		f.Fix.Text += ", which answers this key alone"
	default:
		f.Fix.Text = c.Mend + " For this key alone the value is " + string(f.Fix.Bytes)
	}
}
