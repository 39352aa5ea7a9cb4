package handshake

import (
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/internal/hextext"
)

// GUID is the constant that a server appends to the key before hashing (RFC 6455 section 1.3).
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

// acceptLength is that of an accept value, in characters.
const acceptLength = 28

// Acceptance is the derivation of Sec-WebSocket-Accept from a key (RFC 6455 section 4.2.2).
type Acceptance struct {
	// Key is the key as it was given.
	Key string
	// TrimmedKey is the key without the white space around it.
	TrimmedKey string
	// Concatenated is the trimmed key and the GUID: the text that is hashed.
	Concatenated string
	// SHA1 is the digest, 20 bytes in lower-case hex.
	SHA1 string
	// Accept is the value to send: 28 characters, without a newline.
	Accept string
	// Steps holds the same, one row a step, with words beside it.
	Steps []Step
}

// Step is one line of a derivation.
type Step struct {
	// Name is the heading of the step.
	Name string
	// Value is what the step results in.
	Value string
	// Text says what the step does.
	Text string
	// Section is where it is said, such as "RFC 6455 section 4.1".
	Section string
}

// Accept returns the Sec-WebSocket-Accept value for key, without a newline. White space around the key is removed
// first (RFC 6455 section 1.3); the key is hashed as text, whether or not it is valid base64.
func Accept(key string) string {
	start, end := trimmed(key)
	return acceptOf(key[start:end] + GUID)
}

// derivation holds the words of the steps, in their order.
var derivation = [...]struct{ name, text, section string }{
	{"Key as found", "The value of Sec-WebSocket-Key as it is in the request.", "RFC 6455 section 4.1"},
	{"Key trimmed", "White space before and after the key is removed. The key is not base64-decoded.",
		"RFC 6455 section 1.3"},
	{"Key and GUID", "The GUID " + GUID + " is appended as text, in upper case.", "RFC 6455 section 4.2.2"},
	{"SHA-1, in hex", "The SHA-1 digest of that text: 20 bytes.", "RFC 6455 section 4.2.2"},
	{"Base64 of the digest",
		"The 20 bytes, not their hex digits, in base64: 28 characters, with no newline after them.",
		"RFC 6455 section 4.2.2"},
}

// Derive returns the accept value for key with every step that leads to it (RFC 6455 section 4.2.2).
func Derive(key string) Acceptance {
	start, end := trimmed(key)
	a := Acceptance{Key: key, TrimmedKey: key[start:end], Concatenated: key[start:end] + GUID}
	sum := hashes.SHA1([]byte(a.Concatenated))
	a.SHA1, a.Accept = hextext.Encode(sum[:]), base64text.Encode(sum[:])
	values := [len(derivation)]string{a.Key, a.TrimmedKey, a.Concatenated, a.SHA1, a.Accept}
	for i := range derivation {
		words := &derivation[i]
		a.Steps = append(a.Steps, Step{words.name, values[i], words.text, words.section})
	}
	return a
}

// acceptOf returns base64 of the SHA-1 digest of input.
func acceptOf(input string) string {
	sum := hashes.SHA1([]byte(input))
	return base64text.Encode(sum[:])
}
