// Package literal reads and writes bytes as programming languages and debuggers show them: lists of numbers, quoted
// strings with escapes, and their own types.
package literal

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// ListCount says what the items of a list of numbers looked like.
type ListCount struct {
	items int
	// Numbers that are no byte but near to one, such as 256 and -1; and items that are no numbers, or far from it.
	outside, bad int
	// Negative numbers, and items of a single digit.
	negative, singleDigits int
	// Whether an item was in quotes, in hex after 0x, over 9, over 99, 0 and a digit; whether one had a
	// letter of hex, or any other digit.
	quoted, hex, tens, large, zeroLed, letters, decimals bool
	// Whether commas stood between the items, and whether a space followed one.
	commas, spaced bool
	// Whether an item had its type with it, as 0x81u8 has, and whether the list is one of Rust.
	typed, rust bool
	// What to expect: hex without 0x; negative numbers, from -128 on; and then none over 127; strings; characters.
	base16, signed, strict, strings, characters bool
}

// Score lowers base by what is no byte.
func (n *ListCount) Score(base int) int {
	good := n.items - n.outside - n.bad
	return lex.Score(base, 2*good+n.outside, n.outside+6*n.bad)
}

// readList reads the list whose opening bracket is at text[i] and returns the index behind its end.
func (n *ListCount) readList(text string, i int, out *lex.Output) int {
	end := closingOf(text[i:])
	if end < 0 {
		out.NeverClosed(i)
		n.ReadItems(text, i+1, len(text), out)
		return len(text)
	}
	n.ReadItems(text, i+1, i+end, out)
	return i + end + 1
}

// closingOf returns where the bracket is closed that the text begins with, -1 if nowhere. Those of a call without
// arguments are within the list, as in byteArrayOf(0x81.toByte()).
func closingOf(text string) int {
	switch text[0] {
	case '[':
		return indexUnquoted(text, ']')
	case '{':
		return indexUnquoted(text, '}')
	}
	for i := 1; i < len(text); i++ {
		if text[i] == ')' && (text[i-1] != '(' || i == 1) {
			return i
		}
	}
	return -1
}

// ReadItems reads the numbers in text[i:end], set apart by commas or white space.
func (n *ListCount) ReadItems(text string, i, end int, out *lex.Output) {
	text = text[:end]
	for i < end {
		if w := lex.SpaceWidth(text, i); w > 0 {
			i += w
			continue
		}
		if text[i] == ',' {
			n.commas = true
			n.spaced = n.spaced || i+1 < end && text[i+1] == ' '
			i++
			continue
		}
		if text[i] > '9' || text[i] < '0' {
			if next := n.skip(text, i, out); next > i {
				i = next
				continue
			}
		}
		next := expressionEnd(text, i, lex.TokenEnd(text, i, ','))
		n.readItem(text, i, next, out)
		i = next
	}
}

// skip returns the index behind what is no number at text[i]: a cast; a character or a string, which it reads; the
// properties that Chrome shows behind the items; and the dots for those that are left out, with the words behind them, such
// as "... 50 more items".
func (n *ListCount) skip(text string, i int, out *lex.Output) int {
	switch {
	case lex.CommentEnd(text, i) > 0:
		return lex.CommentEnd(text, i)
	case text[i] == '(':
		return castEnd(text, i)
	case n.characters && (text[i] == '\'' || lex.StartsAt(text, i, "b'")):
		return n.readCharacter(text, i, out)
	case lex.StartsAt(text, i, "buffer: "):
		return len(text)
	case n.strings && text[i] == '"':
		return GoEscapes.ReadQuoted(text, i, out)
	case lex.StartsAt(text, i, "..."), lex.StartsAt(text, i, "…"):
		next := i + 3
		words := text[next:min(len(text), next+20)]
		if strings.Contains(words, " more ") {
			next = lex.TrimEnd(text)
		}
		lex.CutOff(text, i, next, out)
		return next
	}
	return i
}

// readItem reads one number, perhaps in quotes.
func (n *ListCount) readItem(text string, start, end int, out *lex.Output) {
	n.items++
	if from, to := lex.InQuotes(text, start, end, 0, `'"`); from < to && to-from == end-start-2 {
		n.quoted = true
		start, end = from, to
	}
	item := text[start:end]
	v, ok := n.value(item)
	if !ok {
		v, ok = n.Number(untyped(item))
		n.typed = n.typed || ok
	}
	if v < 0 {
		n.negative++
	}
	lowest, highest, what := n.limits()
	switch {
	case ok && v >= lowest && v <= highest:
		n.tens = n.tens || v > 9
		n.large = n.large || v > 99
		out.Add(byte(v), start, end)
		return
	case ok && v >= -128 && v <= 999:
		n.outside++
	case ok:
		n.bad++
	default:
		n.bad++
		what = " is not a number."
	}
	out.Problem(start, end, "Item "+strconv.Itoa(n.items)+", "+lex.Quote(item)+","+what)
}

// limits are the least and the greatest number that is a byte, and what is said of others.
func (n *ListCount) limits() (lowest, highest int, what string) {
	if n.signed {
		lowest = -128
	}
	if n.strict {
		return lowest, 127, " is not a signed byte: beside negative numbers a byte is -128 to 127."
	}
	return lowest, 255, " is not a byte: a byte is 0 to 255."
}

// Number is the value of a decimal or, after 0x, a hex number.
func (n *ListCount) Number(item string) (v int, ok bool) {
	digits := strings.TrimPrefix(item, "-")
	negative := len(digits) < len(item)
	base := 10
	if n.base16 {
		base = 16
	}
	if len(digits) > 2 && digits[0] == '0' && digits[1]|0x20 == 'x' {
		n.hex = true
		base, digits = 16, digits[2:]
	} else if len(digits) > 1 && digits[0] == '0' {
		n.zeroLed = true
	}
	if len(digits) == 1 {
		n.singleDigits++
	}
	for i := 0; i < len(digits); i++ {
		d := lex.HexValue(digits[i])
		if d < 0 || d >= base {
			return 0, false
		}
		n.letters = n.letters || d > 9
		n.decimals = n.decimals || d <= 9
		v = min(v*base+d, 1<<20) // large enough to be no byte
	}
	if negative {
		v = -v
	}
	return v, digits != ""
}

// untyped is a number without the type that Rust and Kotlin write behind it.
func untyped(item string) string {
	for _, kind := range numberTypes {
		item = strings.TrimSuffix(item, kind)
	}
	return item
}

var numberTypes = []string{"u8", "u", "_", ".toByte()"}

// decimal adds to a reason, if the numbers could also be hex without 0x, that they were read as decimal.
func (n *ListCount) decimal(reason string) string {
	if n.tens && !n.large && !n.hex && n.negative == 0 {
		reason += " It was read as decimal: as hex without 0x it would be other bytes."
	}
	return reason
}

// writeNumbers writes one number a byte, with the separator between.
func writeNumbers(b []byte, open, separator, closing string, number func(text []byte, c byte) []byte) string {
	text := lex.AppendText(make([]byte, 0, len(open)+len(closing)+len(b)*(4+len(separator))), open)
	for i, c := range b {
		if i > 0 {
			text = lex.AppendText(text, separator)
		}
		text = number(text, c)
	}
	return string(lex.AppendText(text, closing))
}

func appendDecimal(text []byte, c byte) []byte {
	return strconv.AppendUint(text, uint64(c), 10)
}

func append0x(text []byte, c byte) []byte {
	return lex.AppendHex(lex.AppendText(text, "0x"), c)
}
