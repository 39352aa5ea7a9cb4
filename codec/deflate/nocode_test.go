package deflate

import (
	"errors"
	"strings"
	"testing"
)

// dynamicHeader writes the header of a dynamic block whose codes are given as runs of a length: {length, count}. The code of
// code lengths has two bits for each of 1, 2, 3 and 18 (RFC 1951 section 3.2.7).
func dynamicHeader(literals, distances int, runs ...[2]int) *handmade {
	w := new(handmade).low(4, 3).low(literals-257, 5).low(distances-1, 5).low(14, 4)
	for _, symbol := range codeOrder[:18] {
		switch symbol {
		case 1, 2, 3, 18:
			w.low(2, 3)
		default:
			w.low(0, 3)
		}
	}
	for _, r := range runs {
		for n := r[1]; n > 0; {
			if r[0] == 0 {
				k := min(n, 138)
				w.code(3, 2).low(k-11, 7)
				n -= k
				continue
			}
			w.code(r[0]-1, 2)
			n--
		}
	}
	return w
}

// Bits that are no code and bits that are only the start of one are told apart, and so are the two codes.
func TestNoCode(t *testing.T) {
	// The end is 0, a copy of three bytes 1, the distance 0.
	oneDistance := dynamicHeader(258, 1, [2]int{0, 256}, [2]int{1, 3})
	// "a" is 0, as the start of the tail; the end is 10, "b" 110 and "c" 111, as its rest.
	letters := dynamicHeader(257, 1, [2]int{0, 97}, [2]int{1, 1}, [2]int{3, 2}, [2]int{0, 156}, [2]int{2, 1}, [2]int{1, 1})
	letters.low(0, -letters.n&7)
	// The same, but 111 is a copy of four bytes, whose distance of 4 is 111 too.
	copies := dynamicHeader(259, 4, [2]int{0, 97}, [2]int{1, 1}, [2]int{0, 158}, [2]int{2, 1}, [2]int{3, 2}, [2]int{1, 1}, [2]int{2, 1}, [2]int{3, 2})
	copies.low(0, -copies.n&7)
	for _, c := range []struct {
		name, cause string
		payload     []byte
		out         string // its end
	}{
		{"no distance", "the bits are no code of a distance", oneDistance.code(1, 1).code(1, 1).b, ""},
		{"a literal that is cut", "the data ends inside the code of a literal or length", letters.b, strings.Repeat("a", 16) + strings.Repeat("c", 5)},
		{"a distance that is cut", "the data ends inside the code of a distance", copies.b, strings.Repeat("a", 16+8)},
	} {
		var i Inflater
		got, err := i.Message(c.payload, 1000)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %q, no error", c.name, got)
			continue
		}
		if e.Cause != c.cause || !strings.HasSuffix(string(got), c.out) {
			t.Errorf("%s: %q behind %q, want %q behind %q", c.name, e.Cause, got, c.cause, c.out)
		}
	}
}
