package deflate

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
)

// numbered are n bytes in which no three stand twice close together.
func numbered(n int) []byte {
	out := make([]byte, 0, n+8)
	for i := 0; len(out) < n; i++ {
		out = fmt.Appendf(out, "%x,", i)
	}
	return out[:n]
}

// stored writes b in stored blocks.
func stored(b []byte) []byte {
	var out []byte
	for len(b) > 0 {
		n := min(len(b), 0xFFFF)
		out = append(append(out, 0, byte(n), byte(n>>8), ^byte(n), ^byte(n>>8)), b[:n]...)
		b = b[n:]
	}
	return out
}

// A reference as far as the window is good, one byte farther is not: inside a message, and into the one before.
func TestWindow(t *testing.T) {
	for bits := 8; bits <= 15; bits++ {
		for more := range 2 {
			distance := 1<<bits + more
			if distance > 1<<15 {
				continue // cannot be written
			}
			text := numbered(1<<bits + 100)
			from := len(text) - distance
			want := text[from : from+3]
			w := &handmade{b: stored(text), n: 8 * len(stored(text))}
			inside := w.fixed().copy3(distance).end().flush()
			across := new(handmade).fixed().copy3(distance).end().flush()
			one := Inflater{WindowBits: bits}
			got, err := one.Message(inside, 1<<20)
			checkWindow(t, bits, more, got, append(bytes.Clone(text), want...), err, len(text))
			two := Inflater{WindowBits: bits}
			two.Message(append(stored(text), 0), 1<<20)
			got, err = two.Message(across, 1<<20)
			checkWindow(t, bits, more, got, want, err, 0)
			two.Reset()
			got, err = two.Message(across, 1<<20)
			if kind := []error{ErrHistory, ErrWindow}[more]; !errors.Is(err, kind) || len(got) != 0 {
				t.Errorf("%d bits and %d after a reset: %q, %v", bits, more, got, err)
			}
		}
	}
}

func checkWindow(t *testing.T, bits, more int, got, want []byte, err error, before int) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("%d bits and %d: %d bytes, want %d", bits, more, len(got), len(want))
	}
	var e *Error
	switch errors.As(err, &e); {
	case more == 0 && err != nil:
		t.Errorf("%d bits: %v", bits, err)
	case more == 1 && (!errors.Is(err, ErrWindow) || e.Distance != 1<<bits+1 || e.Output != before):
		t.Errorf("%d bits and one byte: %v, want ErrWindow behind %d bytes", bits, err, before)
	}
}

// WindowBits that mean nothing are 15.
func TestWindowBitsOutside(t *testing.T) {
	text := numbered(20_000)
	for _, bits := range []int{0, -1, 7, 16, 1000} {
		i := Inflater{WindowBits: bits}
		i.Remember(text)
		if got, err := i.Message(new(handmade).fixed().copy3(20_000).end().flush(), 10); err != nil || !bytes.Equal(got, text[:3]) {
			t.Errorf("%d: %q, %v", bits, got, err)
		}
	}
}

// After a message that did not come out whole, the next ones may refer to what is known, and to nothing else.
func TestHistoryAfterFaults(t *testing.T) {
	refer := func(distance int) []byte { return new(handmade).fixed().copy3(distance).end().flush() }
	partly := func() []byte { return new(handmade).fixed().copy3(10).text("abc").copy3(6).end().flush() }
	for _, c := range []struct {
		name   string
		first  []byte
		err    error
		second []byte
		want   string
		then   error
	}{
		{"corrupt", append(stored([]byte("abcdef")), 7), ErrCorrupt, refer(3), "", ErrHistory},
		{"cut by the limit", append(stored(numbered(200)), 0), ErrLimit, refer(3), "", ErrHistory},
		{"literals behind what is not known", new(handmade).fixed().copy3(10).text("abc").end().flush(), ErrHistory, refer(3), "abc", nil},
		{"what is not known", new(handmade).fixed().copy3(10).text("abc").end().flush(), ErrHistory, refer(4), "", ErrHistory},
		{"a copy of what is not known", partly(), ErrHistory, refer(3), "", ErrHistory},
	} {
		var i Inflater
		if _, err := i.Message(c.first, 100); !errors.Is(err, c.err) {
			t.Errorf("%s: first %v, want %v", c.name, err, c.err)
		}
		got, err := i.Message(c.second, 100)
		if string(got) != c.want || !errors.Is(err, c.then) || c.then == nil && err != nil {
			t.Errorf("%s: then %q, %v; want %q, %v", c.name, got, err, c.want, c.then)
		}
	}
}

// The first fault counts; data that is no DEFLATE at all is called that.
func TestFirstFault(t *testing.T) {
	unknown := func() *handmade { return new(handmade).fixed().text("ab").copy3(100) }
	for _, c := range []struct {
		name    string
		payload []byte
		err     error
		output  int
	}{
		{"history, then window", unknown().copy3(300).end().flush(), ErrHistory, 2},
		{"window, then history", new(handmade).fixed().text("ab").copy3(300).copy3(100).end().flush(), ErrWindow, 2},
		{"history, then rubbish", unknown().code(0xC6, 8).b, ErrCorrupt, 2},
	} {
		i := Inflater{WindowBits: 8}
		got, err := i.Message(c.payload, 100)
		var e *Error
		if !errors.As(err, &e) || !errors.Is(err, c.err) || e.Output != c.output || len(got) != c.output {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

// The form of a message (RFC 7692 sections 7.2.1, 7.2.3.4 and 7.2.3.6).
func TestForm(t *testing.T) {
	for _, c := range []struct {
		hex  string
		want Form
	}{
		{"f248cdc9c90700", Form{}},
		{"00", Form{}},
		{"", Form{EmptyBlockMissing: true}},
		{"f348cdc9c9070000", Form{Final: true}},
		{"f348cdc9c90700", Form{Final: true, EmptyBlockMissing: true}},
		{"f248cdc9c907000000ffff", Form{EmptyBlockMissing: true, NotStripped: true}},
		{"000500faff48656c6c6f", Form{EmptyBlockMissing: true}},
		{"000500faff48656c6c6f 0300 00", Form{Final: true, FinalBit: 80}},
	} {
		var i Inflater
		payload := unhex(t, string(bytes.ReplaceAll([]byte(c.hex), []byte(" "), nil)))
		if _, err := i.Message(payload, 100); err != nil || i.Form() != c.want {
			t.Errorf("%s: %v, %+v; want %+v", c.hex, err, i.Form(), c.want)
		}
	}
}

// RFC 7692 section 7.2.3: literals of eight bits behind a header of three; a copy of four bytes; stored bytes.
func TestLocate(t *testing.T) {
	for _, c := range []struct {
		hex               string
		offset, bit, bits int
	}{
		{"f248cdc9c90700", 0, 3, 8},
		{"f248cdc9c90700", 4, 35, 8},
		{"f200110000", 1, 11, 13},
		{"f200110000", 4, 11, 13},
		{"000500faff48656c6c6f00", 3, 40, 40},
	} {
		if bit, bits := Locate(unhex(t, c.hex), c.offset); bit != c.bit || bits != c.bits {
			t.Errorf("%s: byte %d is made by %d+%d, want %d+%d", c.hex, c.offset, bit, bits, c.bit, c.bits)
		}
	}
}
