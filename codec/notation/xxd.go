package notation

var xxd = Notation{ID: "xxd", Label: "xxd", width: 3, read: readXxd, Write: writeXxd}

// readXxd reads an offset and a colon, groups of digits with one space between, and after two spaces the gutter.
func readXxd(text string, out *sink) (int, string) {
	good, bad := readDump(text, dumpForm{leastDigits: 4, mostDigits: 12, colon: true, gap: 2}, out)
	return dumpScore(good, bad, out), "Each line has an offset with a colon, then hex, as xxd writes it."
}

// writeXxd writes 16 bytes a line, in groups of two.
func writeXxd(b []byte) string {
	const hexWidth = 40
	text := make([]byte, 0, (len(b)+15)/16*68)
	separators := [2]string{" ", ""}
	for offset := 0; offset < len(b); offset += 16 {
		if offset > 0 {
			text = appendText(text, "\n")
		}
		text = appendText(appendOffset(text, offset), ":")
		text = appendRow(text, b[offset:min(offset+16, len(b))], separators[:], hexWidth, "  ")
	}
	return string(text)
}
