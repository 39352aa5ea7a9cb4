package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// takesGutter reports whether the gutter of the row text[i:end] begins with the token, behind so many spaces and groups, and notes how it does.
func (d *dump) takesGutter(i, token, end, space, groups, first int) bool {
	b, isWide := d.out.Bytes[first:], space >= d.gap
	switch shown := gutterShows(d.text[token:end], b); {
	case !shown && !isWide && token-i == d.gutterAt: // the bytes of this row may have a mistake
		return true
	case shown && (isWide || !isAllHex(d.text[token:end])):
		d.gutterAt = token - i
	case isWide && d.gutterFollows(space, token, end, groups, len(b)):
		d.unlike++
	default:
		return false
	}
	if d.text[token] != '|' {
		d.gutters++
	}
	return true
}

// gutterFollows tells a gutter that does not show the bytes by the spaces before it, and by what was read before them. Many
// dumps set the first eight bytes apart by two; some of these, or the ninth, may not have been read. The last word of xxd -e
// may be short, with spaces in its place.
func (d *dump) gutterFollows(space, token, end, groups, bytes int) bool {
	if d.groups == swappedWords {
		digits, _ := lex.HexEnd(d.text[:end], token)
		return digits < token+2
	}
	if space > 2 || groups != 8 || bytes > 8 {
		return true
	}
	next := token + 3
	return !d.isPair(token, end) && (next > end || d.text[next-1] != ' ' || !d.isPair(next, end))
}

// isPair reports whether the token at text[i] is two hex digits.
func (d *dump) isPair(i, end int) bool {
	digits, _ := lex.HexEnd(d.text[:end], i)
	return digits == i+2 && (digits == end || d.text[digits] == ' ')
}

// A gutter that a single space parts from the bytes is shorter.
const longestGutter = 80

// isAllHex tells what may be more bytes.
func isAllHex(text string) bool { return lex.SkipAny(text, 0, "0123456789abcdefABCDEF") == len(text) }

// gutterShows reports whether the gutter has the bytes as characters, apart from spaces at its start and its end, and from one behind
// eight characters.
func gutterShows(gutter string, b []byte) bool {
	const half = 8
	return shows(gutter, b) || len(gutter) > half && gutter[half] == ' ' && shows(gutter[:half]+gutter[half+1:], b)
}

func shows(gutter string, b []byte) bool {
	for len(b) > 0 && b[0] == ' ' {
		b = b[1:]
	}
	for i, c := range b {
		if i >= len(gutter) && c != ' ' || i < len(gutter) && gutter[i] != visible(c) {
			return false
		}
	}
	return len(gutter) <= len(b)
}

// visible is the character that a gutter has for a byte: a dot if it is not printable ASCII.
func visible(c byte) byte {
	if c < ' ' || c > '~' {
		return '.'
	}
	return c
}
