package notation

var hexdump = Notation{ID: "hexdump", Label: "hexdump -C", width: 4, read: readHexdump, Write: writeHexdump}

// readHexdump reads an offset, 16 bytes and a gutter between bars. The last line is only an offset; a star stands for
// lines equal to the one above it.
func readHexdump(text string, out *sink) (int, string) {
	d := readDump(text, dumpForm{leastDigits: 8, mostDigits: 12, gutter: '|'}, out)
	return d.score(), "Each line has an offset of eight digits, then hex, as hexdump -C writes it."
}

// writeHexdump writes 16 bytes a line, the second eight set apart, and repeats no line by a star.
func writeHexdump(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	const hexWidth = 50
	text := make([]byte, 0, (len(b)+15)/16*79+8)
	separators := [8]string{"  ", " ", " ", " ", " ", " ", " ", " "}
	for offset := 0; offset < len(b); offset += 16 {
		text = appendOffset(text, offset)
		text = appendRow(text, b[offset:min(offset+16, len(b))], separators[:], hexWidth, "  |")
		text = appendText(text, "|\n")
	}
	return string(appendOffset(text, len(b)))
}
