package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// appendRow appends the bytes in hex, each after its separator, filled up to the width, then the gutter's mark and the
// bytes as characters: a dot for each that is not printable ASCII. The separators recur.
func appendRow(text, row []byte, separators []string, width int, gutter string) []byte {
	width += len(text)
	for i, c := range row {
		text = lex.AppendHex(lex.AppendText(text, separators[i%len(separators)]), c)
	}
	for len(text) < width {
		text = lex.AppendText(text, " ")
	}
	text = lex.AppendText(text, gutter)
	for _, c := range row {
		text = append(text, visible(c))
	}
	return text
}

// appendOffset appends eight hex digits.
func appendOffset(text []byte, offset int) []byte {
	for shift := 24; shift >= 0; shift -= 8 {
		text = lex.AppendHex(text, byte(offset>>shift))
	}
	return text
}
