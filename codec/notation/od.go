package notation

var od = Notation{ID: "od", Label: "od -t x1", width: 2, read: readOd}

// Where nothing shows the base, offsets of od before bytes are octal; hexdump and od -x write the same words, with offsets in
// hex and in octal.
var (
	hexFirst   = []dumpReading{{16, hexBytes}, {8, hexBytes}, {10, hexBytes}}
	octalFirst = []dumpReading{{8, hexBytes}, {16, hexBytes}, {10, hexBytes}}
	allSwapped = []dumpReading{{16, swappedWords}, {8, swappedWords}, {10, swappedWords}}
)

// readOd reads an offset of six or seven digits in octal, hex or decimal, then hex. Of words it takes the bytes as they
// stand, which is right if the machine had the first byte first.
func readOd(text string, out *sink) (int, string) {
	switch digits, width := lookAtOd(text); {
	case width == 2 && digits == 7:
		return readOdAs(text, digits, octalFirst, out), odReason
	case width == 2:
		return readOdAs(text, digits, hexFirst, out), odReason
	case isWord(width):
		return min(60, readOdAs(text, digits, hexFirst, out)), "Each line has an offset and words in hex, whose bytes were taken as they stand."
	}
	return 0, ""
}

const odReason = "Each line has an offset and two hex digits for each byte, as od -t x1 writes it."

// readOdAs reads the dump: an offset of six digits is in hex. A first offset other than 0 must be borne out by the next one.
func readOdAs(text string, digits int, readings []dumpReading, out *sink) int {
	if digits == 6 {
		readings = readings[:1]
	}
	d := readDump(text, dumpForm{
		leastDigits: 6, mostDigits: 9, narrow: true, gutter: '>', anyStart: true, readings: readings,
	}, out)
	if len(d.starts) == 0 && (d.good < 2 || d.misplaced > 0) {
		return 0
	}
	return d.score()
}

func isWord(width int) bool { return width == 4 || width == 8 || width == 16 }

// lookAtOd returns how many digits the first offset has, 0 if the text does not begin as od and hexdump write it; and how
// many the first group has, 0 if it is not hex. What is decimal or a character has two or three spaces before it.
func lookAtOd(text string) (digits, width int) {
	var n hexCount
	start := skipSpace(text, 0)
	column := tokenEnd(text, start, ' ')
	digits = column - start
	if digits < 6 || digits > 7 || n.survey(text[start:column]) > 0 || !startsAt(text, column, " ") {
		return 0, 0
	}
	n.letters = false
	group := skipSpace(text, column)
	end := tokenEnd(text, group, ' ')
	if space := group - column; n.survey(text[group:end]) == 0 && (space == 1 || space > 3 || n.letters) {
		width = end - group
	}
	return digits, width
}
