package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Words is the notation words.
var Words = lex.Form{ID: "words", Label: "hexdump, od -x", Width: 2, Requires: lex.HasRows, Read: readWords}

// readWords reads what hexdump and od -x write: an offset of six or seven digits without a colon, then words of two, four
// or eight bytes, which have the last byte first on nearly every machine.
func readWords(text string, out *lex.Output) (int, string) {
	digits, width := lookAtOd(text)
	if !isWord(width) {
		return 0, ""
	}
	return readOdAs(text, digits, allSwapped, out), "Each line has an offset and words in hex, as hexdump and od -x write them: their bytes were swapped back."
}
