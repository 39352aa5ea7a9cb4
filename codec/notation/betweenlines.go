package notation

import "strings"

// betweenLines returns the text with spaces in place of the lines that tell of the bytes in the lines between them, and of the
// characters beside these. They are hex and whole frames, as socat -x and ngrep -x write them. It is the text itself if that is
// not so.
func betweenLines(text string) string {
	const mistaken = 2 // digits, of which none may be one
	out, others := []byte(text), 0
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		start := min(skipSpace(text, i), end)
		line := text[start : start+trimEnd(text[start:end])]
		isHex, _ := isCode(line)
		row := pairsRow(line)
		switch word := span(line, " \t"); {
		case line == "", isHex:
		case row > 0:
			blank(out, start+row, end)
			others++
		case strings.IndexByte("<>-", line[0]) >= 0, word != mistaken && word < len(line) && isLabel(line[:word]), line[len(line)-1] == ':':
			blank(out, i, end)
			others++
		default:
			return text
		}
		i = next
	}
	var bytes sink
	left := string(out)
	readHexTokens(left, 0, len(left), '_', &bytes)
	if others == 0 || len(bytes.bytes) <= 2 || len(bytes.problems) > 0 || framing(bytes.bytes) != wholeFrames {
		return text
	}
	return left
}

// pairsRow returns where in a line the pairs of digits end that it begins with, in one column or two, before the two spaces and the
// characters that they stand for; 0 if it is no such line.
func pairsRow(line string) int {
	const most = 16
	end := 0
	for pairs, next := 0, 0; pairs < most; {
		last := pairsEnd(line, next)
		if last == next {
			break
		}
		pairs += (last - next + 1) / 3
		end, next = last, skipSpace(line, last)
	}
	if end < len("81 02") || !startsAt(line, end, "  ") {
		return 0
	}
	return end
}
