package deflate

import (
	"bytes"
	"errors"
	"testing"
)

// The limit holds to the byte, whatever makes the bytes: a literal, a copy, a stored block, and what stands before them.
func TestLimits(t *testing.T) {
	long := string(numbered(60))
	for _, c := range []struct {
		name    string
		payload []byte
		whole   string
	}{
		{"literals", new(handmade).fixed().text(long).end().flush(), long},
		{"a copy at the end", new(handmade).fixed().text(long).copy3(9).end().flush(), long + long[51:54]},
		{"a stored block", append(stored([]byte(long)), 0), long},
		{"two stored blocks", append(append(stored([]byte(long)), stored([]byte("abc"))...), 0), long + "abc"},
	} {
		for limit := -1; limit <= len(c.whole)+1; limit++ {
			for _, visit := range []func(*Token){nil, func(*Token) {}} {
				var i Inflater
				got, err := i.Explain(c.payload, limit, visit)
				over := limit < len(c.whole)
				if want := c.whole[:max(0, min(limit, len(c.whole)))]; string(got) != want || over != errors.Is(err, ErrLimit) {
					t.Fatalf("%s, limit %d: %q, %v", c.name, limit, got, err)
				}
			}
		}
	}
}

// Behind a reference to what is not known 256 KiB are read to see whether it is DEFLATE at all, and not more.
func TestUnsureIsBounded(t *testing.T) {
	for _, c := range []struct {
		more int // bytes behind the reference, and then rubbish
		err  error
	}{{256<<10 - 4, ErrCorrupt}, {256<<10 + 1, ErrHistory}} {
		w := new(handmade).fixed().text("ab").copy3(100).end()
		w.low(0, 3)
		w.low(0, -w.n&7)
		payload := append(w.b, 0, 0, 0xFF, 0xFF)
		payload = append(payload, stored(make([]byte, c.more))...)
		var i Inflater
		if got, err := i.Message(append(payload, 7), 1<<30); !errors.Is(err, c.err) || string(got) != "ab" {
			t.Errorf("%d bytes: %q, %v, want %v", c.more, got, err, c.err)
		}
	}
}

// Of two parameters with one name the first is compared with the offer.
func TestJudgeTakesTheFirst(t *testing.T) {
	list := params("server_max_window_bits=13 server_max_window_bits=14")
	want := "duplicate-parameter server_max_window_bits, server-bits-too-large server_max_window_bits > server_max_window_bits=12"
	faults := Judge(list, [][]Param{params("server_max_window_bits=12")})
	if got := shownFaults(list, faults); got != want || faults[1].Index != 0 {
		t.Errorf("%q, %v", got, faults)
	}
}

// The kinds of tokens and blocks have names, and what is none of them is told by its number.
func TestNames(t *testing.T) {
	for k, want := range []string{"block", "literal", "copy", "stored bytes", "end", "token 5"} {
		if got := TokenKind(k).String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for k, want := range []string{"stored", "fixed", "dynamic", "reserved"} {
		if got := BlockType(k).String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A Deflater keeps to the text that it was given last, even if the pieces come to exactly what it holds.
func TestDeflateAtTheEdge(t *testing.T) {
	for _, size := range []int{windowSize - 1, windowSize, windowSize + 1, 4 * windowSize, 4*windowSize + 1} {
		var d Deflater
		var i Inflater
		for n := range 9 {
			message := bytes.Repeat(numbered(1000+n), size/1000+1)[:size]
			if got, err := i.Message(d.Append(nil, message), size); err != nil || !bytes.Equal(got, message) {
				t.Fatalf("message %d of %d bytes: %d, %v", n, size, len(got), err)
			}
			if len(d.past.text) > 4*windowSize {
				t.Fatalf("%d bytes are kept", len(d.past.text))
			}
		}
	}
}

// WindowBits that mean nothing are 15 for a Deflater too: no reference goes farther than can be written.
func TestDeflateWindowBitsOutside(t *testing.T) {
	text := append(numbered(40_000), numbered(40_000)...)
	var want []byte
	for _, bits := range []int{15, 0, -1, 7, 16, 1000} {
		d, i := Deflater{WindowBits: bits}, Inflater{}
		payload := d.Append(nil, text)
		if got, err := i.Message(payload, len(text)); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%d bits: %d bytes, %v", bits, len(got), err)
		}
		if want == nil {
			want = payload
		}
		if !bytes.Equal(payload, want) {
			t.Errorf("%d bits: %d bytes, with 15 %d", bits, len(payload), len(want))
		}
	}
}
