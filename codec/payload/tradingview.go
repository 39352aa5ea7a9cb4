package payload

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

var tradingView = Format{ID: "tradingview", Label: "TradingView's length-prefixed text", read: readTradingView, weights: weights{30, 0, 0, 16, 0, 't'}}

const tradingViewMark = "~m~"

// readTradingView reads texts, each with its length in characters before it.
func readTradingView(b []byte, t *tree) (int, string) {
	if !startsWith(b, tradingViewMark) {
		return 0, "It does not begin with ~m~."
	}
	for at := 0; at < len(b); {
		rest := b[at+min(len(tradingViewMark), len(b)-at):]
		digits := max(0, bytes.Index(rest, []byte(tradingViewMark)))
		length := plainNumber(string(rest[:digits]))
		start := at + digits + 2*len(tradingViewMark)
		if !startsWith(b[at:], tradingViewMark) || digits == 0 || length < 0 {
			t.stray(at, len(b), "A text has ~m~, its length and ~m~ before it.")
			break
		}
		t.leaf("Length", "text", strconv.Itoa(length), at, start)
		end := start
		for ; length > 0 && end < len(b); length-- {
			r, size := utf8.DecodeRune(b[end:])
			if end += size; r > 0xFFFF { // two of the characters that JavaScript counts
				length--
			}
		}
		if length > 0 {
			t.problem(end, end, "The text is shorter than its length says.")
		}
		t.leaf("Text", "text", shownText(b[start:end]), start, end)
		t.hold(b[start:end], false)
		at = end
	}
	if len(t.problems) > 0 {
		return scoreBroken, "It begins with ~m~, as messages of TradingView do, whose texts are length-prefixed."
	}
	return scoreCertain, "It has ~m~, a length and ~m~ before each text, as messages of TradingView do."
}
