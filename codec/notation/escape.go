package notation

import (
	"strings"
	"unicode/utf8"
)

// escapeForm is what a language makes of a backslash.
type escapeForm struct {
	// The characters behind the backslash that stand for one byte, and those bytes.
	letters, values string
	// How many octal digits there may be.
	leastOctal, mostOctal int
	// A hex escape takes every digit that follows.
	greedy bool
	// \u and \U with four and eight digits stand for a character, in UTF-8.
	unicode bool
	// A hex escape stands for a character, too, in UTF-8.
	characters bool
	// A backslash before a character without a meaning stays in the data.
	keepsBackslash bool
	// Backslashes are data, too; three quotes in a row open a literal that three close.
	raw, triple bool
}

// rawForm is that of Python's and of Go's raw literals. Only Go's ends with a quote behind a backslash.
var rawForm = escapeForm{raw: true, triple: true}

// read reads the escape at text[i], a backslash, and returns the index behind it. It does not look beyond end.
func (f *escapeForm) read(text string, i, end int, out *sink) int {
	if i+1 == end {
		out.problem(i, end, "Nothing follows the backslash: the text may be cut off here.")
		return end
	}
	c := text[i+1]
	if f.raw {
		out.add('\\', i, i+1)
		if c == '`' {
			return i + 1
		}
		return out.addRune(text, i+1)
	}
	if n := strings.IndexByte(f.letters, c); n >= 0 {
		out.add(f.values[n], i, i+2)
		return i + 2
	}
	switch {
	case c == 'x':
		return f.readHex(text, i, end, out)
	case c >= '0' && c <= '7' && f.mostOctal > 0:
		return f.readOctal(text, i, end, out)
	case f.unicode && c == 'u':
		return readUnicode(text, i, min(i+6, end), 4, out)
	case f.unicode && c == 'U':
		return readUnicode(text, i, min(i+10, end), 8, out)
	case c == '\n':
		return i + 2 // a line that goes on
	case c == '\r' && i+2 < end && text[i+2] == '\n':
		return i + 3
	}
	return f.readUnknown(text, i, out)
}

func (f *escapeForm) readUnknown(text string, i int, out *sink) int {
	next := runeEnd(text, i+1)
	if !f.keepsBackslash {
		out.quoted(text, i, next, " is not an escape here: it was taken as it stands.")
	}
	out.add('\\', i, i+1)
	return out.addRune(text, i+1)
}

// readHex reads \x and two digits. Where an escape takes every digit, more than two are too many for a byte.
func (f *escapeForm) readHex(text string, i, end int, out *sink) int {
	next := i + 2
	for next < end && hexValue(text[next]) >= 0 && (next < i+4 || f.greedy) {
		next++
	}
	switch {
	case next == i+2, next == i+3 && !f.greedy:
		out.quoted(text, i, next, " is cut short: two hex digits follow \\x.")
		return next
	case next == i+3:
		out.add(byte(hexValue(text[i+2])), i, next)
		return next
	case next > i+4:
		out.quoted(text, i, next, " is one escape in C, too large for a byte. Only its first two digits were taken for it.")
	}
	value := byte(hexValue(text[i+2])<<4 | hexValue(text[i+3]))
	if f.characters && value >= utf8.RuneSelf {
		out.add(0xC0|value>>6, i, i+4)
		value = 0x80 | value&0x3F
	}
	out.add(value, i, i+4)
	return i + 4
}

func (f *escapeForm) readOctal(text string, i, end int, out *sink) int {
	next, v := i+1, 0
	for next < end && next <= i+f.mostOctal && text[next] >= '0' && text[next] <= '7' {
		v = v<<3 | int(text[next]-'0')
		next++
	}
	switch {
	case next-i-1 < f.leastOctal:
		out.quoted(text, i, next, " is cut short: three octal digits follow the backslash.")
	case v > 0xff:
		out.quoted(text, i, next, " is too large for a byte: the largest octal escape is \\377.")
	default:
		out.add(byte(v), i, next)
	}
	return next
}

func readUnicode(text string, i, end, digits int, out *sink) int {
	next, r := i+2, rune(0)
	for next < end && hexValue(text[next]) >= 0 {
		r = r<<4 | rune(hexValue(text[next]))
		next++
	}
	if next-i-2 < digits || !utf8.ValidRune(r) {
		out.quoted(text, i, next, " is not a character.")
		return next
	}
	character := string(r)
	for j := 0; j < len(character); j++ {
		out.add(character[j], i, next)
	}
	return next
}

// readQuoted reads the literal whose opening quote is at text[i] and returns the index behind it.
func (f *escapeForm) readQuoted(text string, i int, out *sink) int {
	open, mark, width := i, text[i], 1
	if f.triple && startsAt(text, i+1, text[i:i+1]) && startsAt(text, i+2, text[i:i+1]) {
		width = 3
	}
	doubled := isDoubled(text[i+width:])
	for i += width; i < len(text); {
		if doubled && startsAt(text, i, `\\`) {
			i++
		}
		switch {
		case doubled && startsAt(text, i, `\\\`):
			out.add('\\', i-1, i+3)
			i += 3
		case text[i] == '\\':
			i = f.read(text, i, len(text), out)
		case text[i] == mark && startsAt(text, i, text[open:open+width]):
			return i + width
		default:
			i = out.addRune(text, i)
		}
	}
	out.neverClosed(open)
	at := len(text)
	for n := len(out.bytes); width == 1 && n > 0 && int(out.spans[n-1].Start) == at-1 && spaceWidth(text, at-1) > 0; n-- {
		out.keep(n-1, 0, 0) // the end of the last line
		at--
	}
	return i
}

// isDoubled tells whether each backslash of quoted text has been escaped once more, as in JSON that holds a literal: it begins
// with a byte as an escape.
func isDoubled(text string) bool {
	const width = len(`\\x81`)
	return startsAt(text, 0, `\\x`) && len(text) > width && hexValue(text[width-2]) >= 0 && hexValue(text[width-1]) >= 0
}

// readAdjacent reads quoted literals from text[i] on, one after the other, and returns the index behind the last.
// Each begins with one of the marks, perhaps after the prefix; the glue may stand between them.
func (f *escapeForm) readAdjacent(text string, i int, prefix, marks, glue string, out *sink) (next, count int) {
	for next = i; ; count++ {
		i = skipAny(text, next, glue)
		for end := commentEnd(text, i); count > 0 && end > 0; end = commentEnd(text, i) {
			i = skipAny(text, end, glue)
		}
		for i < len(text) && strings.IndexByte(prefix, text[i]) >= 0 {
			i++
		}
		if i >= len(text) || strings.IndexByte(marks, text[i]) < 0 {
			return next, count
		}
		next = f.readQuoted(text, i, out)
	}
}

// skipAny returns the index of the first character from text[i] on that is neither white space nor one of set.
//
//go:noinline
func skipAny(text string, i int, set string) int {
	for i < len(text) && (spaceWidth(text, i) > 0 || strings.IndexByte(set, text[i]) >= 0) {
		i += max(1, spaceWidth(text, i))
	}
	return i
}

// leftOver notes what stands behind the bytes from text[i] on, apart from closing marks.
//
//go:noinline
func leftOver(text string, i int, closing string, out *sink) {
	i = skipAny(text, i, closing+")]};,")
	for end := commentEnd(text, i); end > 0; end = commentEnd(text, i) {
		i = skipAny(text, end, closing+")]};,")
	}
	if i < len(text) {
		out.problem(i, max(i, trimEnd(text)), "This stands behind the bytes and was not read.")
	}
}
