package notation

import "strings"

var escaped = Notation{ID: "escaped", Label: "Text with escapes", width: 1, lead: holding("\\%"), read: readEscaped, whole: true}

var visibleEscapes = escapeForm{
	letters: `nrtabfv\'"`, values: "\n\r\t\a\b\f\v\\'\"",
	leastOctal: 1, mostOctal: 3, unicode: true,
}

// readEscaped reads text whose line ends and bytes are written as \r\n and \x81. Whoever writes line ends so breaks
// the lines for the eye only: a real line break behind a visible one, or at the very end, is no data. Single quotes
// around it all are not data either.
func readEscaped(text string, out *sink) (int, string) {
	if strings.IndexByte(text, '\\') < 0 {
		return readPercent(text, out)
	}
	start, end := skipSpace(text, 0), len(text)
	for end > 0 && (text[end-1] == '\n' || text[end-1] == '\r') {
		end--
	}
	if from, to := inQuotes(text, start, max(start, trimEnd(text)), '$', "'"); from > start {
		start, end = from, to
	}
	hex, lineEnds, units := 0, 0, 0
	for i := start; i < end; {
		if text[i] != '\\' {
			i = out.addRune(text, i)
			continue
		}
		next := visibleEscapes.read(text, i, end, out)
		switch {
		case next == i+4 && (text[i+1] == 'x' || isDigit(text[i+1])):
			hex++
		case next == i+6 && text[i+1] == 'u':
			units++
		case next == i+2 && (text[i+1] == 'n' || text[i+1] == 'r'):
			lineEnds++
			next = skipBreak(text, next)
		}
		i = next
	}
	if start < end && text[start] == '\\' {
		hex += units // elsewhere it is rather a letter in JSON
	}
	return escapedScore(text[start:end], hex, lineEnds), "Bytes are written as escapes, such as \\x81 and \\r\\n."
}

// readPercent reads text in which a percent sign and two hex digits stand for a byte, as in a URL. Most of it is rather a
// text.
func readPercent(text string, out *sink) (int, string) {
	count := 0
	if strings.IndexByte(text, '%') < 0 {
		return 0, ""
	}
	for i, end := skipSpace(text, 0), trimEnd(text); i < end; {
		if text[i] == '%' && i+3 <= end && hexValue(text[i+1]) >= 0 && hexValue(text[i+2]) >= 0 {
			out.add(byte(hexValue(text[i+1])<<4|hexValue(text[i+2])), i, i+3)
			count++
			i += 3
			continue
		}
		i = out.addRune(text, i)
	}
	score := 60
	if count == 0 {
		score = 0
	} else if framing(out.bytes) == noFrames {
		score = textScore - 2
	}
	return score, "A percent sign and two hex digits stand for a byte, as in a URL."
}

// inQuotes leaves out the quotes around text[start:end], each one of the marks, and the prefix before the first.
func inQuotes(text string, start, end int, prefix byte, marks string) (int, int) {
	open := start
	if open < end && text[open] == prefix {
		open++
	}
	if end-open >= 2 && text[open] == text[end-1] && strings.IndexByte(marks, text[open]) >= 0 {
		return open + 1, end - 1
	}
	return start, end
}

// skipBreak returns the index behind the line break at text[i], if there is one.
//
//go:noinline
func skipBreak(text string, i int) int {
	if i < len(text) && text[i] == '\r' {
		i++
	}
	if i < len(text) && text[i] == '\n' {
		i++
	}
	return i
}

func escapedScore(text string, hex, lineEnds int) int {
	line, _ := lineEnd(text, 0)
	switch {
	case text == "" || hex+lineEnds == 0:
		return 0
	case isStartLine(text[:line]) && strings.Contains(text[:line], `\r`):
		return 98
	case hex == 0:
		return textScore - 2 // JSON and paths hold \n too
	case text[0] == '"' || strings.HasPrefix(text, "b'") || strings.HasPrefix(text, `b"`):
		return textScore + 10
	}
	return 50 + 40*hex/len(text) // the surer the less else there is
}
