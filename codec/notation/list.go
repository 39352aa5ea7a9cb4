package notation

import (
	"strconv"
	"strings"
)

// listCount says what the items of a list of numbers looked like.
type listCount struct {
	items int
	// Numbers that are no byte but near to one, such as 256 and -1; and items that are no numbers, or far from it.
	outside, bad int
	// Whether an item was in quotes, in hex after 0x, over 99, or 0 and a digit.
	quoted, hex, large, zeroLed bool
	// Whether commas stood between the items, and whether a space followed one.
	commas, spaced bool
}

// score lowers base by what is no byte.
func (n *listCount) score(base int) int {
	good := n.items - n.outside - n.bad
	return score(base, 2*good+n.outside, n.outside+6*n.bad)
}

// readList reads the list whose opening bracket is at text[i] and returns the index behind its end.
func (n *listCount) readList(text string, i int, out *sink) int {
	end := strings.IndexByte(text[i:], closingOf(text[i]))
	if end < 0 {
		out.problem(i, i+1, "This bracket is never closed: the text may be cut off.")
		n.readItems(text, i+1, len(text), out)
		return len(text)
	}
	n.readItems(text, i+1, i+end, out)
	return i + end + 1
}

func closingOf(bracket byte) byte {
	switch bracket {
	case '(':
		return ')'
	case '{':
		return '}'
	}
	return ']'
}

// readItems reads the numbers in text[i:end], set apart by commas or white space.
func (n *listCount) readItems(text string, i, end int, out *sink) {
	text = text[:end]
	for i < end {
		if w := spaceWidth(text, i); w > 0 {
			i += w
			continue
		}
		if text[i] == ',' {
			n.commas = true
			n.spaced = n.spaced || i+1 < end && text[i+1] == ' '
			i++
			continue
		}
		if startsAt(text, i, "...") {
			cutOff(text, i, trimEnd(text), out)
			return
		}
		next := tokenEnd(text, i, ',')
		n.readItem(text, i, next, out)
		i = next
	}
}

// cutOff notes that text[start:end] stands for bytes that a tool has left out.
//
//go:noinline
func cutOff(text string, start, end int, out *sink) {
	out.quoted(text, start, max(start, end), " stands for bytes that are not in the text.")
}

// readItem reads one number, perhaps in quotes.
func (n *listCount) readItem(text string, start, end int, out *sink) {
	n.items++
	if c := text[start]; end-start > 2 && (c == '\'' || c == '"') && text[end-1] == c {
		n.quoted = true
		start, end = start+1, end-1
	}
	item := text[start:end]
	v, ok := n.number(item)
	switch {
	case ok && v >= 0 && v <= 255:
		n.large = n.large || v > 99
		out.add(byte(v), start, end)
		return
	case ok && v >= -128 && v <= 999:
		n.outside++
	default:
		n.bad++
	}
	what := " is not a number."
	if ok {
		what = " is not a byte: a byte is 0 to 255."
	}
	out.problem(start, end, "Item "+strconv.Itoa(n.items)+", "+quote(item)+","+what)
}

// number is the value of a decimal or, after 0x, a hex number.
func (n *listCount) number(item string) (v int, ok bool) {
	digits := strings.TrimPrefix(item, "-")
	negative := len(digits) < len(item)
	base := 10
	if len(digits) > 2 && digits[0] == '0' && digits[1]|0x20 == 'x' {
		n.hex = true
		base, digits = 16, digits[2:]
	} else if len(digits) > 1 && digits[0] == '0' {
		n.zeroLed = true
	}
	for i := 0; i < len(digits); i++ {
		d := hexValue(digits[i])
		if d < 0 || d >= base {
			return 0, false
		}
		v = min(v*base+d, 1<<20) // large enough to be no byte
	}
	if negative {
		v = -v
	}
	return v, digits != ""
}

// writeNumbers writes one number a byte, with the separator between.
//
//go:noinline
func writeNumbers(b []byte, open, separator, closing string, number func(text []byte, c byte) []byte) string {
	text := appendText(make([]byte, 0, len(open)+len(closing)+len(b)*(4+len(separator))), open)
	for i, c := range b {
		if i > 0 {
			text = appendText(text, separator)
		}
		text = number(text, c)
	}
	return string(appendText(text, closing))
}

func appendDecimal(text []byte, c byte) []byte {
	return strconv.AppendUint(text, uint64(c), 10)
}

//go:noinline
func append0x(text []byte, c byte) []byte {
	return appendHex(appendText(text, "0x"), c)
}
