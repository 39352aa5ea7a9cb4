package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// The fix of names in upper case writes all of them in lower case, and changes nothing else.
func TestFieldCaseFix(t *testing.T) {
	const head = ":method: CONNECT\r\n:protocol: websocket\r\n:scheme: https\r\n:path: /Chat\r\n:authority: A\r\nUser-Agent: Agent\r\nsec-websocket-version: 13\r\nX-Y: Z\r\n\r\n"
	h, found := Parse([]byte(head), 7)
	for _, f := range append(found, CheckRequest(&h)...) {
		if f.Rule == rule.H2FieldCase {
			want := strings.NewReplacer("User-Agent", "user-agent", "X-Y", "x-y").Replace(head)
			if f.Fix == nil || string(f.Fix.Bytes) != want || f.Fix.Start != 7 || f.Fix.End != int64(7+len(head)) {
				t.Errorf("%+v, want %q", f.Fix, want)
			}
			return
		}
	}
	t.Error("names in upper case are not found")
}

func TestIsPrintable(t *testing.T) {
	for text, want := range map[string]bool{"": true, " ~": true, "a\x1f": false, "\x7f": false, "\x80": false} {
		if isPrintable([]byte(text)) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// Each line break becomes as many spaces, at the start of a value too.
func TestUnfold(t *testing.T) {
	for text, want := range map[string]string{"a": "a", "\r\n x": "   x", "\n x": "  x", "a\r\n\tb\n c\r": "a  \tb  c\r"} {
		if got := unfold(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}
