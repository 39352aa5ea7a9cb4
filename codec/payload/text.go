package payload

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/ascii"
)

var text = Format{ID: "text", Label: "Text", read: readText}

// byteOrderMark is U+FEFF in UTF-8.
const byteOrderMark = "\xEF\xBB\xBF"

// readText takes any UTF-8 for text. What it says stands in the payload itself, so there are no nodes.
func readText(b []byte, t *tree) (int, string) {
	remarks(b, t)
	if !t.checkUTF8(b, 0, len(b)) {
		return 0, "The payload is not UTF-8."
	}
	switch {
	case len(b) == 0:
		return scoreText, "The payload is empty."
	case controls(b) <= len(b)/8:
		return scoreText, "The payload is UTF-8."
	case t.isText:
		return scoreAlways + 1, "The payload is UTF-8 in a text message, but has many control characters."
	}
	return scoreChance, "The payload is UTF-8, but has many control characters."
}

func startsWith(b []byte, start string) bool {
	return len(b) >= len(start) && string(b[:len(start)]) == start
}

// remarks notes what is legal in a text and yet surprises the programs that get it.
func remarks(b []byte, t *tree) {
	if startsWith(b, byteOrderMark) {
		t.problem(0, len(byteOrderMark), "A byte order mark (U+FEFF) begins the text. Many programs take it for a character.")
	}
	var nul, mixed, line, crFirst bool
	for i, c := range b {
		if c > '\n' {
			continue
		}
		cr := i > 0 && b[i-1] == '\r'
		switch {
		case c == 0 && !nul:
			nul = true
			t.problem(i, i+1, "This is a NUL. Many programs end the text here.")
		case c != '\n':
		case !line:
			line, crFirst = true, cr
		case cr != crFirst && !mixed:
			mixed = true
			t.problem(i, i+1, "The lines end in different ways, some in LF and some in CR LF: this one is not like the first.")
		}
	}
}

// checkUTF8 notes the first byte of b[start:end] that is not UTF-8 and why, and tells whether there is none.
func (t *tree) checkUTF8(b []byte, start, end int) bool {
	i := invalidAt(b[start:end])
	if i < 0 {
		return true
	}
	start += i
	at := start
	for at < end && !utf8.FullRune(b[start:at+1]) {
		at++
	}
	text := "This is not UTF-8: the last of these bytes cannot follow those before it."
	switch {
	case at == end:
		at, text = end-1, "The text ends inside a character of UTF-8."
	case at > start:
	case b[at] < 0xC0:
		text = "This byte is not UTF-8: it goes on with a character, but none has begun."
	default:
		text = "This byte is not UTF-8: it begins no character."
	}
	t.problem(start, at+1, text)
	return false
}

// invalidAt is the index of the first byte that is not UTF-8, -1 if all are.
func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if ascii.IsControl(c) {
			n++
		}
	}
	return n
}

// printable tells whether b is UTF-8 without control characters.
func printable(b []byte) bool {
	run := textRun{b: b}
	return run.covers(0, len(b))
}

// textRun tells which pieces of b are printable. Pieces that are asked for in the order of their starts, one in the
// other or not, take linear time in all.
type textRun struct {
	b        []byte
	from, to int // printable, and as long as it gets
}

func (r *textRun) covers(start, end int) bool {
	if start < r.from || start >= r.to {
		r.from, r.to = start, start
		for r.to < len(r.b) && !ascii.IsControl(r.b[r.to]) {
			c, size := utf8.DecodeRune(r.b[r.to:])
			if c == utf8.RuneError && size == 1 {
				break
			}
			r.to += size
		}
	}
	return start == end || end <= r.to && r.begins(start) && r.begins(end)
}

// begins tells whether a character of the run begins at i, or the run ends there.
func (r *textRun) begins(i int) bool {
	return i == r.to || r.b[i]&0xC0 != 0x80
}
