package base64text

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
)

func FuzzLikeStandardLibrary(f *testing.F) {
	for _, text := range []string{"", "=", "==", "A", "AA", "AA=", "AA==", "AAA=", "AAAA", "AAAA=", "AAAA====", "AA=A", "A===",
		"AQIDBAUGBwgJCgsMDQ4PEC==", "dGhlIHNhbXBsZSBub25jZQ==", "-_-_", "+/+/", "a b=", "AB*D", "ABC\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := Encode([]byte(text)), base64.StdEncoding.EncodeToString([]byte(text)); got != want {
			t.Errorf("encoded %q, want %q", got, want)
		}
		if strings.ContainsAny(text, "\r\n") { // which the standard library passes over
			return
		}
		want, err := base64.StdEncoding.DecodeString(text)
		if got, ok := Decode(text); ok != (err == nil) || ok && !bytes.Equal(got, want) {
			t.Errorf("decoded %x, %v; want %x, %v", got, ok, want, err)
		}
		mixed := strings.NewReplacer("-", "+", "_", "/").Replace(text)
		want, err = base64.RawStdEncoding.DecodeString(mixed)
		if got, ok := DecodeUnpadded(text); ok != (err == nil) || ok && !bytes.Equal(got, want) {
			t.Errorf("decoded without padding %x, %v; want %x, %v", got, ok, want, err)
		}
	})
}
