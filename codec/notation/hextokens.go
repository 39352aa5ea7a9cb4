package notation

import "unicode/utf8"

const notHex = " is not hex: the digits are 0 to 9 and a to f."

// hexCount says what the hex tokens of a text looked like.
type hexCount struct {
	// Tokens: all of them, those of two digits, those of more, those that began with 0x, those with $, # or h as a mark.
	tokens, pairs, wide, prefixed, marked int
	// Bytes that were read, and places that were not, or not surely.
	bytes, bad int
	// Whether any digit was a letter, whether any was 0 to 9, whether a token was 0 and a digit.
	letters, decimals, zeroLed bool
	// Whether commas stood between the tokens, and how many separators.
	commas     bool
	separators int
	// Whether letters without a digit are words, unless 0x stands before them.
	words bool
}

// readHexTokens reads text[start:end] as hex digits that are set apart by white space, commas and the separator.
func readHexTokens(text string, start, end int, separator byte, out *sink) hexCount {
	var n hexCount
	n.readTokens(text, start, end, separator, out)
	return n
}

func (n *hexCount) readTokens(text string, start, end int, separator byte, out *sink) {
	text = text[:end]
	for i := start; i < end; {
		if w := spaceWidth(text, i); w > 0 {
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
		j := tokenEnd(text, i, separator)
		n.read(text, i, j, out)
		i = j
	}
}

// read reads one token.
func (n *hexCount) read(text string, start, end int, out *sink) {
	n.tokens++
	if startsAt(text[:end], start, "...") || startsAt(text[:end], start, "…") {
		cutOff(text, start, end, out)
		return
	}
	digits, width := start, end-start
	switch {
	case width > 2 && text[start] == '0' && text[start+1]|0x20 == 'x':
		n.prefixed++
		digits += 2
	case width == 3 && (text[start] == '$' || text[start] == '#'):
		n.marked++
		digits++
	case (width == 3 || width == 4 && text[start] == '0') && text[end-1]|0x20 == 'h':
		n.marked++
		end--
		digits = end - 2
	}
	before := len(out.bytes)
	switch strangers := n.survey(text[digits:end]); {
	case strangers > 0 && (digits > start && end-digits < 8 || 2*strangers >= end-digits):
		n.quoted(out, text, start, end, notHex)
		if digits == start && end-start > 2 {
			n.bad += 2 // a word makes hex unlikely
		}
	case n.words && digits == start && span(text[start:end], "0123456789") == end-start:
		n.quoted(out, text, start, end, " was taken for a word.")
	case end-digits == 1:
		n.lone(text, start, digits, out)
	case digits > start && (end-digits)%2 == 1 && span(text[digits:end], "_") == end-digits:
		n.quoted(out, text, start, end, " has an odd number of digits: a byte has two.")
	default:
		n.readPairs(text, start, digits, end, out)
	}
	n.bytes += len(out.bytes) - before
}

// survey looks at the digits of a token and returns how many of its characters are none. A character that is not
// ASCII weighs as much as the token, so that it is never cut in two.
func (n *hexCount) survey(token string) (strangers int) {
	for i := 0; i < len(token); i++ {
		switch v := hexValue(token[i]); {
		case token[i] == '_': // it sets groups apart
		case token[i] >= utf8.RuneSelf:
			strangers += len(token)
		case v < 0:
			strangers++
		case v > 9:
			n.letters = true
		default:
			n.decimals = true
		}
	}
	switch {
	case len(token) == 2 && strangers == 0:
		n.pairs++
		n.zeroLed = n.zeroLed || token[0] == '0'
	case len(token) > 2:
		n.wide++
	}
	return strangers
}

// isPlain tells a number, a word or a short hash from hex: few digits, all decimal, all letters or not in pairs, that cannot
// be frames. Of numbers those are taken for hex that begin as a frame does in all but its opcode.
func (n *hexCount) isPlain(b []byte) bool {
	const most, shortHash = 8, 3
	if n.separators > 0 { // underscores join words
		return framing(b) == noFrames
	}
	mixed := n.letters && n.decimals && (n.bad == 0 || len(b) > shortHash)
	if n.tokens != 1 || len(b) > most || mixed || framing(b) != noFrames {
		return false
	}
	return n.letters || len(b) < 2 || b[0]&0x30 != 0
}

// lone reads a token of one digit. After 0x that is usual; alone it may also be half of a byte.
func (n *hexCount) lone(text string, start, digit int, out *sink) {
	v := byte(hexValue(text[digit]))
	out.add(v, start, digit+1)
	if digit == start {
		n.quoted(out, text, start, digit+1, " is one hex digit, and a byte has two: it was read as if a 0 stood before it.")
	}
}

// readPairs reads two digits a byte, perhaps with underscores between groups.
func (n *hexCount) readPairs(text string, start, digits, end int, out *sink) {
	for i := digits; i < end; i += 2 {
		if text[i] == '_' {
			i++
			start = i
		}
		if i+1 >= end {
			n.quoted(out, text, i, end, " is left over: a byte has two hex digits.")
			return
		}
		high, low := hexValue(text[i]), hexValue(text[i+1])
		if high < 0 || low < 0 {
			n.quoted(out, text, i, i+2, notHex)
		} else {
			out.add(byte(high<<4|low), start, i+2)
		}
		start = i + 2
	}
}

//go:noinline
func (n *hexCount) quoted(out *sink, text string, start, end int, words string) {
	n.bad++
	out.quoted(text, start, end, words)
}

const hexDigits = "0123456789abcdef"

// appendHex appends the two hex digits of b.
//
//go:noinline
func appendHex(text []byte, b byte) []byte {
	return append(text, hexDigits[b>>4], hexDigits[b&15])
}

//go:noinline
func appendText(text []byte, more string) []byte {
	return append(text, more...)
}

// writeHex writes two hex digits a byte, each after the prefix, with the separator between.
//
//go:noinline
func writeHex(b []byte, prefix, separator string) string {
	text := make([]byte, 0, len(b)*(2+len(prefix)+len(separator)))
	for i, c := range b {
		if i > 0 {
			text = appendText(text, separator)
		}
		text = appendHex(appendText(text, prefix), c)
	}
	return string(text)
}
