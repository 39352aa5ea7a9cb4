package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

const (
	keyBytes = 16
	// sampleKey and sampleAccept are those of RFC 6455 section 1.3.
	sampleKey    = "dGhlIHNhbXBsZSBub25jZQ=="
	sampleAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
)

// notShown is said of a placeholder.
const notShown = "%q stands for a value that is not shown here."

// key wants one Sec-WebSocket-Key: base64 of 16 bytes.
func (c *checker) key(h *Head) {
	fields := h.All(nameKey)
	if len(fields) == 0 {
		c.missing(rule.HandshakeKeyMissing, h, nameKey, "")
		return
	}
	c.surplus(rule.HandshakeKeyDuplicate, fields)
	f := fields[0]
	if IsPlaceholder(f.Value) {
		c.add(rule.HandshakeKeyNotBase64, f.ValueAt, notShown, f.Value).Severity = rule.Note
		return
	}
	c.keyWhitespace(f)
	decoded, good := base64text.Decode(f.Value)
	switch {
	case f.Value == "":
		c.add(rule.HandshakeKeyLength, f.Line, "The key is empty.")
	case !good:
		c.keyFault(rule.HandshakeKeyNotBase64, f, "The key %q is not base64.%s")
	case len(decoded) != keyBytes:
		c.keyFault(rule.HandshakeKeyLength, f, "The key %q is base64 of "+words.Count(len(decoded), "byte")+", not of 16.%s")
	default:
		c.padBits(f, base64text.Encode(decoded))
		c.keySample(f, decoded)
	}
}

// keyFault reports a key that is not base64 of 16 bytes, with the cause and the key that was meant where they show.
func (c *checker) keyFault(id rule.ID, f *Field, text string) {
	cause, meant := keyCause(f.Value)
	finding := c.add(id, f.ValueAt, text, f.Value, cause)
	if meant != nil {
		replace(finding, f.ValueAt, base64text.Encode(meant))
	}
}

// keyCause tells how a key that is not base64 of 16 bytes probably came about, and the 16 bytes that were meant.
func keyCause(value string) (cause string, meant []byte) {
	meant = hexBytes(strings.TrimSuffix(strings.TrimPrefix(value, "{"), "}"))
	if len(meant) == keyBytes {
		if strings.IndexByte(value, '-') >= 0 {
			return " It is a UUID's text; a key is 16 random bytes in base64.", meant
		}
		return " It is 16 bytes in hex; a key is the bytes themselves in base64.", meant
	}
	meant = looseBase64(value)
	if len(meant) == keyBytes {
		if urlSafe(value) {
			return " It is in the URL-safe alphabet of base64, with - and _ where a key has + and /.", meant
		}
		return " The padding is wrong; 16 bytes in base64 end in ==.", meant
	}
	if len(value) == keyBytes {
		return " It is 16 characters: the bytes themselves, as it seems, which were not encoded.", []byte(value)
	}
	return "", nil
}

// padBits notes a last character whose unused bits are not 0. The key is hashed as sent all the same.
func (c *checker) padBits(f *Field, canonical string) {
	if canonical == f.Value {
		return
	}
	last := len(canonical) - 3
	at := Span{f.ValueAt.Start + last, f.ValueAt.Start + last + 1}
	replace(c.add(rule.HandshakeKeyPadBits, at, "The key %q ends in %q, but an encoder writes %q for the same 16 bytes. "+
		"The accept value comes from the text as sent: %s.", f.Value, f.Value[last:], canonical[last:], Accept(f.Value)),
		f.ValueAt, canonical)
}

// keySample notes a key that cannot be random.
func (c *checker) keySample(f *Field, decoded []byte) {
	text, shown, severity := "The 16 bytes of the key are all the same: %s.", spacedHex(decoded), rule.Warning
	switch step, even := evenSteps(decoded); {
	case f.Value == sampleKey:
		text = "This is the sample key of RFC 6455 section 1.3: base64 of %q."
		shown = string(decoded)
	case even && step != 0:
		text = "The 16 bytes of the key count up or down: %s."
	case !even && beginsUUID(decoded):
		return
	case !even && isPrintable(decoded):
		text = "The 16 bytes of the key are text: %q."
		shown = string(decoded)
		if strings.Trim(ascii.LowerString(shown), "abcdefghijklmnopqrstuvwxyz") == "" { // a client may have drawn them
			severity = rule.Note
		}
	case !even:
		return
	}
	c.add(rule.HandshakeKeySample, f.ValueAt, text, shown).Severity = severity
}

// evenSteps reports whether each byte differs from the one before it by the same step.
func evenSteps(b []byte) (step byte, even bool) {
	step = b[1] - b[0]
	for i := 2; i < len(b); i++ {
		if b[i]-b[i-1] != step {
			return 0, false
		}
	}
	return step, true
}

// beginsUUID tells the first 16 characters of a UUID, as some clients draw one for their key.
func beginsUUID(b []byte) bool {
	for i, c := range b {
		if isDash := i == 8 || i == 13; isDash != (c == '-') || !isDash && hextext.Value(c) > 15 {
			return false
		}
	}
	return true
}

func isPrintable(b []byte) bool {
	for _, c := range b {
		if c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

// keyWhitespace notes white space around the key beyond the one space that usually follows the colon.
func (c *checker) keyWhitespace(f *Field) {
	if f.Value == "" || f.Raw == f.Value || f.Raw == " "+f.Value {
		return
	}
	around := Span{f.TextEnd - len(f.Raw), f.TextEnd}
	patch(c.add(rule.HandshakeKeyWhitespace, around,
		"The value is %q; the key is %q, without the white space around it.", f.Raw, f.Value),
		around, " "+f.Value, "Remove the white space")
}

// looseBase64 decodes either alphabet with any padding, or returns nil.
func looseBase64(s string) []byte {
	for strings.HasSuffix(s, "=") {
		s = s[:len(s)-1]
	}
	if b, good := base64text.DecodeUnpadded(s); good {
		return b
	}
	return nil
}

// urlSafe reports whether s has a character that only the URL-safe alphabet has (RFC 4648 section 5).
func urlSafe(s string) bool {
	return strings.IndexByte(s, '-') >= 0 || strings.IndexByte(s, '_') >= 0
}
