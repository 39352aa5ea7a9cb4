package notation

import "strings"

var odOther = Notation{ID: "od-other", Label: "od, not in hex", width: 1, read: readOdOther}

// readOdOther knows a dump by od or hexdump that has octal or decimal numbers or characters, and refuses it: what its
// columns mean depends on options that do not show.
func readOdOther(text string, out *sink) (int, string) {
	digits, width := lookAtOd(text)
	start := skipSpace(text, 0)
	if digits != 7 || width == 2 || isWord(width) || !startsAt(text, start, "000000") {
		return 0, ""
	}
	if width != 3 && width != 6 && !strings.Contains(text, "\n0000") {
		return 0, ""
	}
	out.problem(start, trimEnd(text), "This dump is in octal, decimal or characters, and was not read: “od -A x -t x1” writes it in hex.")
	return 97, "Each line has an offset of seven digits, as od and hexdump write it, but no hex."
}
