package hextext

import (
	"bytes"
	"encoding/hex"
	"testing"
)

func TestAgainstStandardLibrary(t *testing.T) {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	if got := Encode(all); got != hex.EncodeToString(all) {
		t.Error(got)
	}
	for high := range 256 {
		for low := range 256 {
			text := string([]byte{byte(high), byte(low)})
			want, err := hex.DecodeString(text)
			got, ok := Decode(text)
			if ok != (err == nil) || ok && !bytes.Equal(got, want) {
				t.Errorf("%q: %x, %v", text, got, ok)
			}
		}
	}
	for _, odd := range []string{"0", "000"} {
		if _, ok := Decode(odd); ok {
			t.Errorf("%q has an odd number of digits", odd)
		}
	}
}
