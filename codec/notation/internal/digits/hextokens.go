// Package digits reads and writes bytes as digits and characters without a language around them: hex in its forms,
// binary digits and base64.
package digits

import (
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

const (
	oneDigit = " is one hex digit, and a byte has two: it was read as if a 0 stood before it."
	notHex   = " is not hex: the digits are 0 to 9 and a to f."
)

// HexCount says what the hex tokens of a text looked like.
type HexCount struct {
	// How many tokens: in all, of two digits, of one, of more, with 0x, with $, # or h as a mark.
	Tokens, pairs, singles, wide, prefixed, marked int
	// Bytes that were read, and places that were not, or not surely.
	Bytes, Bad int
	// Whether any digit was a letter, whether any was 0 to 9, whether a token was 0 and a digit.
	letters, decimals, zeroLed bool
	// Whether commas stood between the tokens, and how many separators.
	commas     bool
	separators int
	// Whether letters without a digit are words, unless 0x stands before them.
	words bool
}

// ReadHexTokens reads text[start:end] as hex digits that are set apart by white space, commas and the separator.
func ReadHexTokens(text string, start, end int, separator byte, out *lex.Output) HexCount {
	var n HexCount
	n.readTokens(text, start, end, separator, out)
	return n
}

func (n *HexCount) readTokens(text string, start, end int, separator byte, out *lex.Output) {
	text = text[:end]
	for i := start; i < end; {
		if i+2 < end && text[i+2] == ' ' && n.readPair(text, i, out) {
			i += 3
			continue
		}
		if w := lex.SpaceWidth(text, i); w > 0 {
			i += w
			continue
		}
		if text[i] == ',' || text[i] == separator {
			n.commas = n.commas || text[i] == ','
			if text[i] == separator {
				n.separators++
			}
			i++
			continue
		}
		j := lex.TokenEnd(text, i, separator)
		n.read(text, i, j, out)
		i = j
	}
}

// readPair reads a token of two hex digits, as most are, and tells whether it is one. All others are left to read.
func (n *HexCount) readPair(text string, i int, out *lex.Output) bool {
	high, low := lex.HexValue(text[i]), lex.HexValue(text[i+1])
	hasLetter, hasDecimal := high > 9 || low > 9, high < 10 || low < 10
	if high < 0 || low < 0 || n.words && !hasDecimal {
		return false
	}
	n.Tokens++
	n.pairs++
	n.Bytes++
	n.letters, n.decimals = n.letters || hasLetter, n.decimals || hasDecimal
	n.zeroLed = n.zeroLed || high == 0
	out.Add(byte(high<<4|low), i, i+2)
	return true
}

// read reads one token.
func (n *HexCount) read(text string, start, end int, out *lex.Output) {
	n.Tokens++
	if lex.StartsAt(text[:end], start, "...") || lex.StartsAt(text[:end], start, "…") {
		lex.CutOff(text, start, end, out)
		return
	}
	digits, end := n.digitsOf(text, start, end)
	before := len(out.Bytes)
	width, marked := end-digits, digits > start
	switch others := n.countOthers(text[digits:end]); {
	case others > 0 && (marked && width < 8 || 2*others >= width):
		n.QuotedProblem(out, text, start, end, notHex)
		if !marked && width > 2 {
			n.Bad += 2 // a word makes hex unlikely
		}
	case n.words && !marked && lex.Until(text[start:end], "0123456789") == width:
		n.QuotedProblem(out, text, start, end, " was taken for a word.")
	case width == 1:
		n.readSingleDigit(text, start, digits, out)
	case marked && width%2 == 1 && lex.Until(text[digits:end], "_") == width:
		n.QuotedProblem(out, text, start, end, " has an odd number of digits: a byte has two.")
	default:
		n.readPairs(text, start, digits, end, out)
	}
	n.Bytes += len(out.Bytes) - before
}

// digitsOf is the range of the digits of a token without what marks it as hex.
func (n *HexCount) digitsOf(text string, start, end int) (from, to int) {
	switch width := end - start; {
	case width > 2 && text[start] == '0' && text[start+1]|0x20 == 'x':
		n.prefixed++
		return start + 2, end
	case width == 3 && (text[start] == '$' || text[start] == '#'):
		n.marked++
		return start + 1, end
	case (width == 3 || width == 4 && text[start] == '0') && text[end-1]|0x20 == 'h':
		n.marked++
		return end - 3, end - 1
	}
	return start, end
}

// countOthers notes what the hex digits of a token are, and returns how many of its characters are none. A character that is not
// ASCII weighs as much as the token, so that it is never cut in two.
func (n *HexCount) countOthers(token string) (others int) {
	for i := 0; i < len(token); i++ {
		switch v := lex.HexValue(token[i]); {
		case token[i] == '_': // it sets groups apart
		case token[i] >= utf8.RuneSelf:
			others += len(token)
		case v < 0:
			others++
		case v > 9:
			n.letters = true
		default:
			n.decimals = true
		}
	}
	switch {
	case len(token) == 2 && others == 0:
		n.pairs++
		n.zeroLed = n.zeroLed || token[0] == '0'
	case len(token) > 2:
		n.wide++
	}
	return others
}

// isWordOrNumber tells a number, a word or a short hash from hex: few digits, all decimal, all letters or not in pairs, that cannot
// be frames. Of numbers those are taken for hex that begin as a frame does in all but its opcode.
func (n *HexCount) isWordOrNumber(b []byte) bool {
	const most, shortHash = 8, 3
	if n.separators > 0 { // underscores join words
		return lex.Framing(b) == lex.NoFrames
	}
	mixed := n.letters && n.decimals && (n.Bad == 0 || len(b) > shortHash)
	if n.Tokens != 1 || len(b) > most || mixed || lex.Framing(b) != lex.NoFrames {
		return false
	}
	return n.letters || len(b) < 2 || b[0]&0x30 != 0
}

// readSingleDigit reads a token of one digit. Without 0x before it, it may be half of a byte: that is noted as a problem.
func (n *HexCount) readSingleDigit(text string, start, digit int, out *lex.Output) {
	v := byte(lex.HexValue(text[digit]))
	out.Add(v, start, digit+1)
	if digit == start {
		n.singles++
		n.QuotedProblem(out, text, start, digit+1, oneDigit)
	}
}

// readPairs reads two digits a byte, perhaps with underscores between groups.
func (n *HexCount) readPairs(text string, start, digits, end int, out *lex.Output) {
	for i := digits; i < end; i += 2 {
		if text[i] == '_' {
			i++
			start = i
		}
		if i+1 >= end {
			n.QuotedProblem(out, text, i, end, " is left over: a byte has two hex digits.")
			return
		}
		high, low := lex.HexValue(text[i]), lex.HexValue(text[i+1])
		if high < 0 || low < 0 {
			n.QuotedProblem(out, text, i, i+2, notHex)
		} else {
			out.Add(byte(high<<4|low), start, i+2)
		}
		start = i + 2
	}
}

// QuotedProblem notes a problem whose words begin with text[start:end] in quotes, and counts the place as bad.
func (n *HexCount) QuotedProblem(out *lex.Output, text string, start, end int, words string) {
	n.Bad++
	out.QuotedProblem(text, start, end, words)
}

// looksDumped reports whether the first line begins like a dump's: four digits or more, then a colon or two spaces.
func looksDumped(text string) bool {
	start := lex.SkipSpace(text, 0)
	i, _ := lex.HexEnd(text, start)
	return i-start >= 4 && (lex.StartsAt(text, i, ": ") || text[i-1] == '0' && lex.StartsAt(text, i, "  "))
}

// ReadDumped reads a group of digits in a dump: any digit that stands alone is half of a byte.
func (n *HexCount) ReadDumped(text string, start, end int, out *lex.Output) {
	if others := n.countOthers(text[start:end]); 2*others >= end-start {
		n.QuotedProblem(out, text, start, end, notHex)
		return
	}
	n.readPairs(text, start, start, end, out)
}

// ReadAngled reads the hex from text[i] on, up to the closing angle bracket or to the dots that stand for more bytes, and
// returns the index behind it. The opening is at text[open].
func (n *HexCount) ReadAngled(text string, open, i int, out *lex.Output) int {
	end := i + lex.Until(text[i:], ">")
	hexEnd := end
	if dots := strings.Index(text[i:end], "..."); dots >= 0 {
		hexEnd = i + dots
	}
	n.readTokens(text, i, hexEnd, ' ', out)
	if hexEnd < end {
		lex.CutOff(text, hexEnd, end, out)
	}
	if end == len(text) {
		out.NeverClosed(open)
	}
	next := lex.SkipAny(text, end, ">,")
	if lex.StartsAt(text, next, "byteLength: ") {
		next += lex.Until(text[next:], "}\n")
	}
	return next
}
