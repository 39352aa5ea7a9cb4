package notation

import "strings"

// lookAmongWords takes what of text[i:end] is bytes with words on both sides: the value behind a name and an equals sign or a
// colon, or in the last column; or a row of numbers with 0x or of pairs of digits.
func (f *finder) lookAmongWords(i, end int) {
	const shortest = len("81026869")
	for worded, named := false, false; i < end; i = min(skipSpace(f.text, i), end) {
		next := i + span(f.text[i:end], " \t")
		value := i + strings.IndexByte(f.text[i:next], '=') + 1
		switch {
		case named:
			value = i
		case value == i:
			value = i + strings.LastIndexByte(f.text[i:next], ',') + 1 // the last column
		}
		last := value + span(f.text[value:next], ",;")
		if isHex, isBase64 := isCode(f.text[value:last]); (value > i || named) && last >= value+shortest && (isHex || isBase64) {
			f.take(value, last, isHex, false)
		}
		if last = rowEnd(f.text[:end], i); last > i && (worded || f.start == i) {
			f.row(i, last, end, worded)
		}
		worded, named = next >= i+3 && isLabel(f.text[i:next]), f.text[next-1] == ':'
		i = max(next, last)
	}
}

// rowEnd returns the end of the bytes that begin at text[i], two digits each, all or none with 0x; i if there are none.
func rowEnd(text string, i int) int {
	prefix, last := "", i
	if startsAt(text, i, "0x") {
		prefix = "0x"
	}
	for startsAt(text, i, prefix) {
		digits, _ := hexEnd(text, i+len(prefix))
		if digits != i+len(prefix)+2 {
			break
		}
		last = digits
		if i = skipAny(text, digits, ","); i == digits {
			break
		}
	}
	return last
}

// row takes the row of bytes text[i:last], of which there are three or more, if a word follows, or they end the line
// behind one. With 0x it is enough that they begin as a frame does.
func (f *finder) row(i, last, end int, worded bool) {
	const least = len("81 05 48")
	next := min(skipAny(f.text, last, ",.;"), end)
	follows := false
	for words, i := 0, next; words < 2 && i < end && i > last; words++ {
		word := f.text[i : i+span(f.text[i:end], " \t")]
		follows = follows || len(word) > 2 && isLabel(word)
		i = min(skipSpace(f.text, i+len(word)), end)
	}
	if last < i+least || !follows && (next < end || !worded) {
		return
	}
	var bytes sink
	readHexTokens(f.text, i, last, '_', &bytes)
	f.take(i, last, true, startsAt(f.text, i, "0x") && bytes.bytes[0] >= 0x80 && framing(bytes.bytes[:1]) != noFrames)
	f.single = true
}

// isFrameList tells whether the numbers in the brackets at text[open] are whole frames.
func (f *finder) isFrameList(open int) bool {
	first := skipSpace(f.text, open+1)
	end := first + span(f.text[first:], "[]{}")
	if end == len(f.text) || f.text[end] != f.text[open]+2 || !isDigit(f.text[first]) && f.text[first] != '-' {
		return false
	}
	const least = 4
	n := listCount{signed: true}
	var held sink
	n.readItems(f.text, first, end, &held)
	b := held.bytes
	return len(b) >= least && n.items == len(b) && b[0] >= 0x80 && framing(b) == wholeFrames && !strings.HasSuffix(f.text[:trimEnd(f.text[:open])], `":`)
}
