package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Xxd is the notation xxd.
var Xxd = lex.Form{ID: "xxd", Label: "xxd", Width: 3, Requires: lex.HasRows, Read: readXxd, Write: writeXxd}

// What xxd writes, and writes with -b, -e and -d: the gutter and the offsets tell which it was.
var xxdReadings = []dumpReading{{16, hexBytes}, {16, binaryBytes}, {16, swappedWords}, {10, hexBytes}}

// readXxd reads an offset and a colon, groups of digits with one space between, and after two spaces the gutter.
func readXxd(text string, out *lex.Output) (int, string) {
	d := readDump(text, dumpForm{leastDigits: 4, mostDigits: 12, colon: true, gap: 2, readings: xxdReadings}, out)
	reason := "Each line has an offset with a colon, then hex, as xxd writes it."
	switch {
	case d.countsLines:
		reason = "Each line has a number with a colon, then hex: the numbers count lines, as in an older hex viewer of Chrome."
	case d.groups == binaryBytes:
		reason = "Each line has an offset with a colon, then binary digits, as xxd -b writes it."
	case d.groups == swappedWords:
		reason = "The characters beside the hex show that the bytes of each word are swapped, as xxd -e writes them."
	}
	return d.score(), reason
}

// writeXxd writes 16 bytes a line, in groups of two.
func writeXxd(b []byte) string {
	const hexWidth = 40
	text := make([]byte, 0, (len(b)+15)/16*68)
	separators := [2]string{" ", ""}
	for offset := 0; offset < len(b); offset += 16 {
		if offset > 0 {
			text = lex.AppendText(text, "\n")
		}
		text = lex.AppendText(appendOffset(text, offset), ":")
		text = appendRow(text, b[offset:min(offset+16, len(b))], separators[:], hexWidth, "  ")
	}
	return string(text)
}
