package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Hexdump is the notation hexdump.
var Hexdump = lex.Form{ID: "hexdump", Label: "hexdump -C", Width: 4, Read: readHexdump, Write: writeHexdump}

var hexdumpForm = dumpForm{leastDigits: 8, mostDigits: 12, gutter: '|'}

// PowerShell has no bar before the gutter, which is one space behind a full line; version 7 has an offset of 16 digits.
var formatHexForm = dumpForm{leastDigits: 8, mostDigits: 16, narrow: true, gap: 2, most: 16}

// readHexdump reads an offset, 16 bytes and a gutter between bars. The last line is only an offset; a star stands for
// lines equal to the one above it. Or it is what PowerShell's Format-Hex prints.
func readHexdump(text string, out *lex.Output) (int, string) {
	if table := tableRows(text); table != "" {
		d := readDump(table, hexdumpForm, out)
		return d.score(), "Each line has an offset, hex and characters between bars, as Netty prints them."
	}
	start := formatHexStart(text)
	if start < 0 {
		form := hexdumpForm
		form.anyStart = strings.Contains(text, "  |")
		d := readDump(text, form, out)
		return d.score(), "Each line has an offset of eight digits, then hex, as hexdump -C writes it."
	}
	rows := []byte(text)
	lex.Blank(rows, 0, start)
	d := readDump(string(rows), formatHexForm, out)
	return lex.Score(99, d.good, d.bad), "Each line has an offset and hex, as Format-Hex of PowerShell prints them."
}

// formatHexStart returns where the lines begin that Format-Hex prints: behind the numbers of the columns and a rule, or with an
// offset of 0 that one space parts from the bytes, as mitmproxy has it too. It is -1 if the text is none of its.
func formatHexStart(text string) int {
	const columns = "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F"
	const leastDigits = 8
	const most = 1000
	if at := strings.Index(text[:min(len(text), most)], columns); at >= 0 {
		line := strings.LastIndexByte(text[:at], '\n') + 1
		if lex.SkipSpace(text, line) < at {
			return -1
		}
		at = lex.SkipSpace(text, at+len(columns))
		if lex.StartsAt(text, at, "--") {
			at += lex.Until(text[at:], "\n")
		}
		return at
	}
	start := lex.SkipSpace(text, 0)
	group := lex.TokenEnd(text, start, ' ') + 1
	if group > start+leastDigits && group < len(text) && start+lex.Until(text[start:], " 123456789abcdefABCDEF") == group-1 && lex.TokenEnd(text, group, ' ') == group+2 {
		return start
	}
	return -1
}

// tableRows returns the rows of the tables that Netty draws, without the bars around their offsets, and spaces in place of all
// else; nothing if there are none.
func tableRows(text string) string {
	const rule, width = "+--------+--", len("|00000000|")
	if !strings.Contains(text, rule) {
		return ""
	}
	out := []byte(text)
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		start := min(lex.SkipSpace(text, i), end)
		if digits, _ := lex.HexEnd(text[:end], min(start+1, end)); digits == start+width-1 && lex.StartsAt(text, start, "|") && lex.StartsAt(text, digits, "|") {
			out[start], out[digits] = ' ', ' '
		} else {
			lex.Blank(out, i, end)
		}
		i = next
	}
	return string(out)
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
		text = lex.AppendText(text, "|\n")
	}
	return string(appendOffset(text, len(b)))
}
