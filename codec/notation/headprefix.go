package notation

import "strings"

// A line of a log is searched only so far for the first line of a head.
const longestPrefix = 160

// prefixMark takes off what a log writes before each line of a head: the same, apart from the digits of a time. It is false
// if the first line of the text, and those like it, do not lead to a head.
func prefixMark(text string) (start int, mark headMark, ok bool) {
	if !strings.Contains(text, "HTTP/") {
		return 0, nil, false
	}
	var prefixes []string
	first := skipSpace(text, 0)
	for i := first; i < len(text) && len(prefixes) < 2; {
		end, next := lineEnd(text, i)
		width := startLineIn(text[i:end])
		below, _ := lineEnd(text, next)
		switch {
		case width > 0 && leads(text[i:i+width], text[next:below]):
			if len(prefixes) == 0 {
				start = i
			}
			prefixes = append(prefixes, text[i:i+width])
		case len(prefixes) == 0 && (end < first+least || !alike(text[i:end], text[first:first+least])):
			return 0, nil, false
		}
		i = next
	}
	return start, func(line string) (from, to int, ours bool) {
		for _, prefix := range prefixes {
			if alike(line, prefix) && isStartLine(line[len(prefix):]) || leads(prefix, line) {
				return len(prefix), len(line), true
			}
			if trimmed := prefix[:trimEnd(prefix)]; len(line) == len(trimmed) && alike(line, trimmed) {
				return len(line), len(line), true
			}
		}
		return 0, 0, false
	}, len(prefixes) > 0
}

// least is the length that the lines above a head have in common with each other.
const least = 4

// leads tells whether a line begins with the prefix, and goes on as a header field does.
func leads(prefix, line string) bool {
	if !alike(line, prefix) || skipSpace(prefix, 0) == len(prefix) {
		return false
	}
	line = line[len(prefix):]
	name := span(line, " :")
	return name > 0 && startsAt(line, name, ":") && span(line[:name], "\"'(){}[]<>/") == name
}

// alike tells whether a line begins with the prefix, where one digit is as good as another.
func alike(line, prefix string) bool {
	if len(line) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if line[i] != prefix[i] && !(isDigit(line[i]) && isDigit(prefix[i])) {
			return false
		}
	}
	return true
}

// startLineIn returns where a request line or a status line begins behind other words; 0 if nowhere.
func startLineIn(line string) int {
	version := strings.LastIndex(line, "HTTP/")
	if version < 0 {
		return 0
	}
	from := version // of a status line
	for words := 0; from > 0 && words < 3; words++ {
		if from < longestPrefix && isStartLine(line[from:]) {
			return from
		}
		from = strings.LastIndexByte(line[:from-1], ' ') + 1
	}
	return 0
}
