package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A length that counts characters, is written lowest byte first or was put into 7 bits is told by the one that fits. The bytes were made by
// Python: str.encode, struct.pack and XOR with the key of RFC 6455 section 5.7.
func TestMiswrittenLength(t *testing.T) {
	const hi = " 81 02 6f 6b"
	a := func(n int) string { return strings.Repeat("61", n) }
	for _, c := range []struct {
		name, hex, cause, says string // no cause if it is not the length
		mended                 string
	}{
		{"characters", "81 05 47 72 c3 b6 c3 9f 65", "it counts characters, not bytes", "the payload has ", "81 07 47 72 c3 b6 c3 9f 65"},
		{"characters, and a frame", "81 05 47 72 c3 b6 c3 9f 65" + hi, "it counts characters, not bytes", "the payload has ", "81 07 47 72 c3 b6 c3 9f 65" + hi},
		{"behind a frame", "81 02 6f 6b 81 01 c3 b6", "it counts characters, not bytes", "the payload has ", "81 02 6f 6b 81 02 c3 b6"},
		{"masked characters", "81 85 37 fa 21 3d 70 88 e2 8b f4 65 44", "it counts characters, not bytes", "the payload has ", "81 87 37 fa 21 3d 70 88 e2 8b f4 65 44"},
		{"code points", "81 03 f0 9f 98 80 6f 6b", "it counts characters, not bytes", "the payload has ", "81 06 f0 9f 98 80 6f 6b"},
		{"units of UTF-16", "81 04 f0 9f 98 80 6f 6b", "it counts characters, not bytes", "the payload has ", "81 06 f0 9f 98 80 6f 6b"},
		{"two bytes swapped", "81 7e c8 00" + a(200), "its bytes are in the wrong order", "the payload has ", "81 7e 00 c8" + a(200)},
		{"swapped, and a frame", "81 7e c8 00" + a(200) + hi, "its bytes are in the wrong order", "the payload has ", "81 7e 00 c8" + a(200) + hi},
		{"swapped, and too small", "82 7e 00 01" + a(256), "its bytes are in the wrong order", "the payload has ", "82 7e 01 00" + a(256)},
		{"eight bytes swapped", "81 7f c8 00 00 00 00 00 00 00" + a(200), "its bytes are in the wrong order", "the payload has ", "81 7e 00 c8" + a(200)},
		{"200 in one byte", "81 c8" + a(200), "126 or more was put into 7 bits", "the payload has ", "81 7e 00 c8" + a(200)},
		{"200 in one byte, and a frame", "81 c8" + a(200) + hi, "126 or more was put into 7 bits", "the payload has ", "81 7e 00 c8" + a(200) + hi},
		{"126 in one byte", "81 7e" + a(126), "126 or more was put into 7 bits", "the payload has ", "81 7e 00 7e" + a(126)},
		{"the low byte of 300", "81 2c" + a(300), "126 or more was put into 7 bits", "the payload has ", "81 7e 01 2c" + a(300)},

		{"right", "81 07 47 72 c3 b6 c3 9f 65", "", "", ""},
		{"cut inside a character", "81 05 47 72 c3 b6 c3", "", "", ""},
		{"a character more, and no frame", "81 05 47 72 c3 b6 c3 9f 65 6e", "", "", ""},
		{"cut, not swapped", "81 7e c8 00" + a(199), "", "", ""},
		{"199 for 200", "81 c7" + a(200), "", "", ""},
		{"other bytes than text", "81 2c" + strings.Repeat("f3", 300), "", "", ""},
		{"masked, and cut", "81 c8 01 02 03 04" + a(60), "", "", ""},
	} {
		r := look(t, c.hex, inspect.Options{})
		const title = "The payload length is wrong"
		if c.cause == "" {
			if strings.HasPrefix(r.Verdict.Title, title) || strings.Contains(strings.Join(places(r), " "), "miswritten") {
				t.Errorf("%s: %q", c.name, r.Verdict.Title)
			}
			continue
		}
		if want := title + ": " + c.cause + "."; r.Verdict.Title != want || !strings.Contains(r.Verdict.Detail, c.says) {
			t.Errorf("%s: %+v, want %q with %q", c.name, r.Verdict, want, c.says)
			continue
		}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Rule == "frame-length-miswritten" {
				if after := patched(r.Bytes, f.Fix); string(after) != string(unhex(t, c.mended)) || !strings.Contains(f.Fix.Outcome, "No error is left then.") {
					t.Errorf("%s: mended to % x: %q", c.name, after, f.Fix.Outcome)
				}
			} else if f.CausedBy == nil {
				t.Errorf("%s: %s stands for itself", c.name, f.Rule)
			}
		}
		sound(t, r)
	}
}
