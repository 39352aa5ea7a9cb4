package unpack

import (
	"encoding/hex"
	"testing"
)

const text = "Hello, Hello, Hello!"

// vectors are all of that text: zstd's is what the program zstd 1.5.4 writes, Snappy's were written down by its format description and
// the description of its framing format.
var vectors = map[string]struct{ format, bytes string }{
	"Zstandard":                    {"zstd", "28b52ffd04587500004048656c6c6f2c20210100e28a115d900981"},
	"a block of Snappy":            {"snappy", "141848656c6c6f2c202e07000021"},
	"a framed block of Snappy":     {"snappy", "ff060000734e6150705900120000b8d1c927141848656c6c6f2c202e07000021"},
	"Snappy, framed, uncompressed": {"snappy", "ff060000734e6150705901180000b8d1c92748656c6c6f2c2048656c6c6f2c2048656c6c6f21"},
}

func TestOpen(t *testing.T) {
	for name, v := range vectors {
		b := fromHex(t, v.bytes)
		if r, err := Open(v.format, b, 1000); err != nil || string(r.Bytes) != text || r.Problem != "" {
			t.Errorf("%s: %q, %q, %v", name, r.Bytes, r.Problem, err)
		}
		if r, _ := Open(v.format, b, len(text)); r.Problem != "" {
			t.Errorf("%s, just as much: %q", name, r.Problem)
		}
		if r, _ := Open(v.format, b, 7); r.Problem != tooMuch || len(r.Bytes) > 7 {
			t.Errorf("%s, more: %q, %q", name, r.Bytes, r.Problem)
		}
		for n := range b {
			if r, _ := Open(v.format, b[:n], 1000); r.Problem == "" && string(r.Bytes) == text {
				t.Errorf("%s cut after %d bytes is taken for whole", name, n)
			}
		}
	}
	if _, err := Open("lz4", nil, 1); err != ErrFormat {
		t.Error(err)
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct{ format, bytes, problem string }{
		{"zstd", "28b52ffd04587500004048656c", "It is cut off."},
		{"zstd", "48656c6c6f", "It is damaged, or is something else."},
		{"zstd", "28b52ffd2301147500004048656c6c6f2c20210100e28a11", "It was compressed with a dictionary, which is not in it."},
		{"snappy", "ffffffff0f00", "It holds more than is opened here."},
		{"snappy", "1418", "It is damaged, or is something else."},
	} {
		if r, _ := Open(c.format, fromHex(t, c.bytes), 1000); r.Problem != c.problem {
			t.Errorf("%s %s: %q", c.format, c.bytes, r.Problem)
		}
	}
}

// A bomb of zeros is opened no further than asked for.
func TestBomb(t *testing.T) {
	// A frame without a content size and checksum, window 128 KiB; blocks of 128 KiB that repeat a byte (RFC 8878 section 3.1.1.2).
	b := fromHex(t, "28b52ffd0038")
	for range 400 {
		b = append(b, 0x02, 0x00, 0x10, 0x00)
	}
	if r, _ := Open("zstd", b, 1<<20); len(r.Bytes) != 1<<20 || r.Problem != tooMuch {
		t.Errorf("%d bytes of %d, %q", len(r.Bytes), len(b), r.Problem)
	}
}

func FuzzOpen(f *testing.F) {
	for _, v := range vectors {
		b, _ := hex.DecodeString(v.bytes)
		f.Add(v.format == "zstd", b)
	}
	f.Fuzz(func(t *testing.T, zstd bool, b []byte) {
		format := "snappy"
		if zstd {
			format = "zstd"
		}
		if r, err := Open(format, b, 1<<16); err != nil || len(r.Bytes) > 1<<16 {
			t.Errorf("%d bytes, %v", len(r.Bytes), err)
		}
	})
}

func fromHex(t *testing.T, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
