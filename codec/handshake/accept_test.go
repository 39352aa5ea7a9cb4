package handshake

import (
	"strings"
	"testing"
)

func TestAccept(t *testing.T) {
	for _, c := range []struct{ key, want string }{
		{"dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="}, // RFC 6455 section 1.3
		{"AQIDBAUGBwgJCgsMDQ4PEC==", "OfS0wDaT5NoxF2gqm7Zj2YtetzM="}, // the key of section 4.1, hashed as sent
		{"AQIDBAUGBwgJCgsMDQ4PEA==", "C/0nmHhBztSRGR1CwL6Tf4ZjwpY="}, // the same 16 bytes as an encoder writes them
		{goodKey, goodAccept},
		{"6ba7b810-9dad-11d1-80b4-00c04fd430c8", "/lzSKw2NfCGF+bPJQCrUwOShWyo="}, // any text is hashed
		{"", "Kfh9QIsMVZcl6xEPYxPHzW8SZ8w="},
	} {
		for _, around := range []string{"", " ", "\t", "\r\n", "\n", " \r\n\t"} {
			if got := Accept(around + c.key + around); got != c.want {
				t.Errorf("Accept(%q) = %q, want %q", around+c.key+around, got, c.want)
			}
		}
	}
}

func TestDerive(t *testing.T) {
	a := Derive("  dGhlIHNhbXBsZSBub25jZQ==\t")
	want := []string{
		"  dGhlIHNhbXBsZSBub25jZQ==\t",
		"dGhlIHNhbXBsZSBub25jZQ==",
		"dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
		"b37a4f2cc0624f1690f64606cf385945b2bec4ea", // RFC 6455 section 1.3 gives these bytes
		"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
	}
	if len(a.Steps) != len(want) {
		t.Fatalf("%d steps", len(a.Steps))
	}
	for i, s := range a.Steps {
		if s.Value != want[i] {
			t.Errorf("step %d is %q, want %q", i, s.Value, want[i])
		}
		if s.Name == "" || s.Text == "" || !strings.HasPrefix(s.Section, "RFC 6455 section ") {
			t.Errorf("step %d lacks words: %+v", i, s)
		}
	}
	if got := [...]string{a.Key, a.TrimmedKey, a.Concatenated, a.SHA1, a.Accept}; got != [5]string(want) {
		t.Errorf("got %q", got)
	}
}
