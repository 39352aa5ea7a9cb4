package payload

import (
	"bytes"
	"unicode/utf8"
)

var tradingView = Format{
	ID: "tradingview", Label: "TradingView's length-prefixed text", read: readTradingView, weights: weights{30, 0, 0, 16, 0, 't'},
}

// readTradingView reads texts, each with ~m~, its length in characters, and ~m~ before it.
func readTradingView(b []byte, t *tree) (int, string) {
	mark := []byte("~m~")
	rest := b
	for bytes.HasPrefix(rest, mark) {
		number, text, _ := bytes.Cut(rest[len(mark):], mark)
		length := decimalNumber(string(number))
		at, start, end := len(b)-len(rest), len(b)-len(text), len(b)-len(text)
		for ; length > 0 && end < len(b); length-- {
			r, size := utf8.DecodeRune(b[end:])
			if end += size; r > 0xFFFF { // two of the characters that JavaScript counts
				length--
			}
		}
		if length != 0 {
			t.problem(at, end, "There is no length here, or the text is shorter.")
		}
		t.leaf("Length", "text", string(number), at, start)
		t.leaf("Text", "text", shownText(b[start:end]), start, end)
		t.addNested(b[start:end], false)
		rest = b[end:]
	}
	if len(rest) == len(b) {
		return 0, "It does not begin with ~m~."
	}
	if len(rest) > 0 {
		t.stray(len(b)-len(rest), len(b), "A text has ~m~, its length and ~m~ before it.")
	}
	if len(t.problems) > 0 {
		return scoreBroken, "It begins with ~m~, as messages of TradingView do, whose texts are length-prefixed."
	}
	return scoreCertain, "It has ~m~, a length and ~m~ before each text, as messages of TradingView do."
}
