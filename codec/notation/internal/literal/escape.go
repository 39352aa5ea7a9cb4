package literal

import (
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// EscapeForm is what a language makes of a backslash.
type EscapeForm struct {
	// The characters behind the backslash that stand for one byte, and those bytes.
	Letters, Values string
	// How many octal digits there may be.
	leastOctal, mostOctal int
	// A hex escape takes every digit that follows.
	greedy bool
	// \u and \U with four and eight digits stand for a character, in UTF-8.
	Unicode bool
	// A hex escape stands for a character, too, in UTF-8.
	Characters bool
	// A backslash before a character without a meaning stays in the data.
	KeepsBackslash bool
	// Backslashes are data, too; three quotes in a row open a literal that three close.
	raw, triple bool
}

// rawForm is that of Python's and of Go's raw literals. Only Go's ends with a quote behind a backslash.
var rawForm = EscapeForm{raw: true, triple: true}

// Read reads the escape at text[i], a backslash, and returns the index behind it. It does not look beyond end.
func (f *EscapeForm) Read(text string, i, end int, out *lex.Output) int {
	if i+1 == end {
		out.Problem(i, end, "Nothing follows the backslash: the text may be cut off here.")
		return end
	}
	c := text[i+1]
	if f.raw {
		return readRaw(text, i, out)
	}
	if n := strings.IndexByte(f.Letters, c); n >= 0 {
		out.Add(f.Values[n], i, i+2)
		return i + 2
	}
	switch {
	case c == 'x':
		return f.readHex(text, i, end, out)
	case c >= '0' && c <= '7' && f.mostOctal > 0:
		return f.readOctal(text, i, end, out)
	case f.Unicode && c == 'u':
		return readUnicode(text, i, min(i+6, end), 4, out)
	case f.Unicode && c == 'U':
		return readUnicode(text, i, min(i+10, end), 8, out)
	case c == '\n':
		return i + 2 // a line that goes on
	case c == '\r' && i+2 < end && text[i+2] == '\n':
		return i + 3
	}
	return f.readUnknown(text, i, out)
}

// readRaw reads a backslash that is data, and the character behind it unless that closes Go's literal.
func readRaw(text string, i int, out *lex.Output) int {
	out.Add('\\', i, i+1)
	if text[i+1] == '`' {
		return i + 1
	}
	return out.AddRune(text, i+1)
}

func (f *EscapeForm) readUnknown(text string, i int, out *lex.Output) int {
	next := lex.RuneEnd(text, i+1)
	if !f.KeepsBackslash {
		out.QuotedProblem(text, i, next, " is not an escape here: it was taken as it is.")
	}
	out.Add('\\', i, i+1)
	return out.AddRune(text, i+1)
}

// readHex reads \x and two digits. Where an escape takes every digit, more than two are too many for a byte.
func (f *EscapeForm) readHex(text string, i, end int, out *lex.Output) int {
	next := i + 2
	for next < end && lex.HexValue(text[next]) >= 0 && (next < i+4 || f.greedy) {
		next++
	}
	switch {
	case next == i+2, next == i+3 && !f.greedy:
		out.QuotedProblem(text, i, next, " is cut short: two hex digits follow \\x.")
		return next
	case next == i+3:
		out.Add(byte(lex.HexValue(text[i+2])), i, next)
		return next
	case next > i+4:
		out.QuotedProblem(text, i, next, " is one escape in C, too large for a byte. Only its first two digits were taken for it.")
	}
	value := byte(lex.HexValue(text[i+2])<<4 | lex.HexValue(text[i+3]))
	if f.Characters && value >= utf8.RuneSelf {
		out.Add(0xC0|value>>6, i, i+4)
		value = 0x80 | value&0x3F
	}
	out.Add(value, i, i+4)
	return i + 4
}

func (f *EscapeForm) readOctal(text string, i, end int, out *lex.Output) int {
	next, v := i+1, 0
	for next < end && next <= i+f.mostOctal && text[next] >= '0' && text[next] <= '7' {
		v = v<<3 | int(text[next]-'0')
		next++
	}
	switch {
	case next-i-1 < f.leastOctal:
		out.QuotedProblem(text, i, next, " is cut short: three octal digits follow the backslash.")
	case v > 0xff:
		out.QuotedProblem(text, i, next, " is too large for a byte: the largest octal escape is \\377.")
	default:
		out.Add(byte(v), i, next)
	}
	return next
}

func readUnicode(text string, i, end, digits int, out *lex.Output) int {
	next, r := i+2, rune(0)
	for next < end && lex.HexValue(text[next]) >= 0 {
		r = r<<4 | rune(lex.HexValue(text[next]))
		next++
	}
	if next-i-2 < digits || !utf8.ValidRune(r) {
		out.QuotedProblem(text, i, next, " is not a character.")
		return next
	}
	character := string(r)
	for j := 0; j < len(character); j++ {
		out.Add(character[j], i, next)
	}
	return next
}

// ReadQuoted reads the literal whose opening quote is at text[i] and returns the index behind it.
func (f *EscapeForm) ReadQuoted(text string, i int, out *lex.Output) int {
	open, mark, width := i, text[i], 1
	if f.triple && lex.StartsAt(text, i+1, text[i:i+1]) && lex.StartsAt(text, i+2, text[i:i+1]) {
		width = 3
	}
	doubled := IsDoubled(text[i+width:])
	for i += width; i < len(text); {
		if doubled && lex.StartsAt(text, i, `\\`) {
			i++
		}
		switch {
		case doubled && lex.StartsAt(text, i, `\\\`):
			out.Add('\\', i-1, i+3)
			i += 3
		case text[i] == '\\':
			i = f.Read(text, i, len(text), out)
		case text[i] == mark && lex.StartsAt(text, i, text[open:open+width]):
			return i + width
		default:
			i = out.AddRune(text, i)
		}
	}
	out.NeverClosed(open)
	at := len(text)
	for n := len(out.Bytes); width == 1 && n > 0 && int(out.Spans[n-1].Start) == at-1 && lex.SpaceWidth(text, at-1) > 0; n-- {
		out.Keep(n-1, 0, 0) // the end of the last line
		at--
	}
	return i
}

// IsDoubled reports whether each backslash of quoted text has been escaped once more, as in JSON that holds a literal: it begins
// with a byte as an escape.
func IsDoubled(text string) bool {
	const width = len(`\\x81`)
	return lex.StartsAt(text, 0, `\\x`) && len(text) > width && lex.HexValue(text[width-2]) >= 0 && lex.HexValue(text[width-1]) >= 0
}

// readAdjacent reads quoted literals from text[i] on, one after the other, and returns the index behind the last.
// Each begins with one of the marks, perhaps after the prefix; the glue may stand between them.
func (f *EscapeForm) readAdjacent(text string, i int, prefix, marks, glue string, out *lex.Output) (next, count int) {
	for next = i; ; count++ {
		i = lex.SkipAny(text, next, glue)
		for end := lex.CommentEnd(text, i); count > 0 && end > 0; end = lex.CommentEnd(text, i) {
			i = lex.SkipAny(text, end, glue)
		}
		for i < len(text) && strings.IndexByte(prefix, text[i]) >= 0 {
			i++
		}
		if i >= len(text) || strings.IndexByte(marks, text[i]) < 0 {
			return next, count
		}
		next = f.ReadQuoted(text, i, out)
	}
}
