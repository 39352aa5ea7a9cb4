package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Od is the notation od.
var Od = lex.Form{ID: "od", Label: "od", Width: 2, Requires: lex.MostlyHex, Read: readOd}

// Where nothing shows the base, offsets of od before bytes are octal; hexdump and od -x write the same words, with offsets
// in hex and in octal.
var (
	hexFirst   = []dumpReading{{16, hexBytes}, {8, hexBytes}, {10, hexBytes}}
	octalFirst = []dumpReading{{8, hexBytes}, {16, hexBytes}, {10, hexBytes}}
	allSwapped = []dumpReading{{16, swappedWords}, {8, swappedWords}, {10, swappedWords}}
)

// readOd reads an offset of six or seven digits in octal, hex or decimal, then hex. Of words it takes the bytes as they
// stand, which is right if the machine had the first byte first. It refuses other numbers and characters: what their
// columns mean depends on options that do not show.
func readOd(text string, out *lex.Output) (int, string) {
	digits, width := lookAtOd(text)
	start := lex.SkipSpace(text, 0)
	switch {
	case digits == 0 || digits == 6 && width == 6:
		if !isOctalWithoutOffsets(text) {
			return 0, ""
		}
	case width == 2 && digits == 7:
		return readOdAs(text, digits, octalFirst, out), odReason
	case width == 2:
		return readOdAs(text, digits, hexFirst, out), odReason
	case isWord(width):
		return min(60, readOdAs(text, digits, hexFirst, out)), "Each line has an offset and words in hex, whose bytes were taken as they are."
	case digits != 7 || !lex.StartsAt(text, start, "000000") || width != 3 && width != 6 && !strings.Contains(text, "\n0000"):
		return 0, ""
	}
	out.Problem(start, lex.TrimEnd(text), "This dump is in octal, decimal or characters, and was not read: “od -A x -t x1” writes it in hex.")
	return 97, "Numbers as od and hexdump write them, but no hex."
}

// isOctalWithoutOffsets tells numbers without offsets that od writes in octal: six digits for two bytes, or three for one and more than a
// byte if they were decimal.
func isOctalWithoutOffsets(text string) bool {
	const least = 4
	most := "177777"
	tokens, sure := 0, false
	for i := lex.SkipSpace(text, 0); i < len(text); i = lex.SkipSpace(text, i) {
		token := text[i:lex.TokenEnd(text, i, ' ')]
		if tokens == 0 && len(token) == len("377") {
			most = "377"
		}
		if len(token) != len(most) || token > most || lex.SkipAny(token, 0, "01234567") < len(token) {
			return false
		}
		sure = sure || len(token) > 3 || token > "255"
		tokens++
		i += len(token)
	}
	return tokens >= least && sure
}

const odReason = "Each line has an offset and two hex digits for each byte, as od -t x1 writes it."

// readOdAs reads the dump: an offset of six digits is in hex. A first offset other than 0 must be borne out by the next one.
func readOdAs(text string, digits int, readings []dumpReading, out *lex.Output) int {
	if digits == 6 {
		readings = readings[:1]
	}
	d := readDump(text, dumpForm{
		leastDigits: 6, mostDigits: 9, narrow: true, gutter: '>', anyStart: true, readings: readings,
	}, out)
	if !d.fromStart && (d.good < 2 || d.misplaced > 0) {
		return 0
	}
	return d.score()
}

func isWord(width int) bool { return width == 4 || width == 8 || width == 16 }

// lookAtOd returns how many digits the first offset has, 0 if the text does not begin as od and hexdump write it; and how
// many the first group has, 0 if it is not hex. What is decimal or a character has two or three spaces before it.
func lookAtOd(text string) (digits, width int) {
	start := lex.SkipSpace(text, 0)
	column, _ := lex.HexEnd(text, start)
	digits = column - start
	if digits < 6 || digits > 7 || !lex.StartsAt(text, column, " ") {
		return 0, 0
	}
	group := lex.SkipSpace(text, column)
	end, letters := lex.HexEnd(text, group)
	if space := group - column; end == lex.TokenEnd(text, end, ' ') && (space == 1 || space > 3 || letters) {
		width = end - group
	}
	return digits, width
}
