package deflate

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"
	"testing"

	stdflate "compress/flate"
)

func unhex(t *testing.T, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The messages of RFC 7692 section 7.2.3.
func TestInflateRFC(t *testing.T) {
	cases := []struct {
		name     string
		messages []string
		want     []string
	}{
		{"7.2.3.1 one block", []string{"f248cdc9c90700"}, []string{"Hello"}},
		{"7.2.3.2 takeover", []string{"f248cdc9c90700", "f200110000"}, []string{"Hello", "Hello"}},
		{"7.2.3.2 no takeover needed", []string{"f248cdc9c90700", "f248cdc9c90700"}, []string{"Hello", "Hello"}},
		{"7.2.3.3 stored", []string{"000500faff48656c6c6f00"}, []string{"Hello"}},
		{"7.2.3.4 BFINAL", []string{"f348cdc9c9070000", "f200110000"}, []string{"Hello", "Hello"}},
		{"7.2.3.5 two blocks", []string{"f24805000000ffffcac9c90700"}, []string{"Hello"}},
		{"7.2.3.6 empty", []string{"00", "00"}, []string{"", ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var i Inflater
			for n, m := range c.messages {
				got, err := i.Message(unhex(t, m), 1000)
				if err != nil || string(got) != c.want[n] {
					t.Errorf("message %d: %q, %v; want %q", n, got, err, c.want[n])
				}
			}
		})
	}
}

func TestInflateFaults(t *testing.T) {
	cases := []struct {
		name, message string
		limit         int
		want          error
		out           string
	}{
		{"history missing", "f200110000", 1000, ErrHistory, ""},
		{"zlib container", "789cf348cdc9c9070005 8c01f5", 1000, ErrCorrupt, ""},
		{"reserved block type", "07", 1000, ErrCorrupt, ""},
		{"cut before the last 00", "f248cdc9c907", 1000, ErrCorrupt, "Hello"},
		{"a last stored block of nine bytes more", "010e00f1ff48656c6c6f", 1000, ErrCorrupt, ""},
		{"the tail twice", "f248cdc9c907000000ffff0000ffff", 1000, ErrCorrupt, "Hello"},
		{"at the limit", "f248cdc9c90700", 5, nil, "Hello"},
		{"over the limit", "f248cdc9c90700", 4, ErrLimit, "Hell"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var i Inflater
			message := unhex(t, string(bytes.ReplaceAll([]byte(c.message), []byte(" "), nil)))
			got, err := i.Message(message, c.limit)
			if !errors.Is(err, c.want) || c.want == nil && err != nil || c.out != "" && string(got) != c.out {
				t.Errorf("%q, %v; want %q, %v", got, err, c.out, c.want)
			}
		})
	}
}

// Against the standard library's compressor: history carries over, and a reset forgets it.
func TestInflateTakeover(t *testing.T) {
	var sent bytes.Buffer
	w, _ := stdflate.NewWriter(&sent, 6)
	var keep, forget Inflater
	for n := range 50 {
		text := bytes.Repeat([]byte("all work and no play "), n*40)
		io.Copy(w, bytes.NewReader(text))
		w.Flush()
		message := bytes.Clone(bytes.TrimSuffix(sent.Bytes(), []byte(tail)))
		sent.Reset()
		got, err := keep.Message(message, 1<<20)
		if err != nil || !bytes.Equal(got, text) {
			t.Fatalf("message %d: %d bytes, %v; want %d", n, len(got), err, len(text))
		}
		forget.Reset()
		if got, err := forget.Message(message, 1<<20); n > 1 && (!errors.Is(err, ErrHistory) || bytes.Equal(got, text)) {
			t.Fatalf("message %d inflates without its history: %v", n, err)
		}
	}
}

// A bomb ends at the limit, and a long chain of BFINAL blocks is read to its end.
func TestInflateBounded(t *testing.T) {
	var bomb bytes.Buffer
	w, _ := stdflate.NewWriter(&bomb, 9)
	w.Write(make([]byte, 4<<20))
	w.Flush()
	var i Inflater
	if got, err := i.Message(bomb.Bytes(), 1<<20); !errors.Is(err, ErrLimit) || len(got) != 1<<20 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if got, err := i.Message(bytes.Repeat([]byte{0x03, 0x00}, 1<<17), 1<<20); err != nil || len(got) != 0 {
		t.Errorf("a chain of BFINAL blocks: %d bytes, %v", len(got), err)
	}
}

func FuzzInflate(f *testing.F) {
	f.Add([]byte("\xf2\x48\xcd\xc9\xc9\x07\x00"))
	f.Add([]byte("\xf3\x48\xcd\xc9\xc9\x07\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var i Inflater
		for range 2 {
			if out, err := i.Message(b, 1<<16); len(out) > 1<<16 || len(i.past) > 4*windowSize {
				t.Fatal(len(out), err)
			}
		}
	})
}
