package notation

import "strings"

var head = Notation{ID: "head", Label: "HTTP head", width: 1, lead: naming("HTTP/|GET |:method|:status|:path|:authority|:scheme|:protocol"), read: readHead, whole: true}

// readHead reads the text of a request or a response, or of both. A text box keeps no CR: where the text has none,
// each line ends in CR LF on the wire; where it has one, the line ends are taken as they stand.
func readHead(text string, out *sink) (int, string) {
	start, mark, ok := headStart(text)
	if !ok {
		return 0, ""
	}
	if first, next := lineEnd(text, start); span(text[start:first], "\\") == first-start-len(literalBreak) && startsAt(text, first-len(literalBreak), literalBreak) && next < len(text) {
		return 0, "" // each line has its end written out
	}
	lines := headLines{text: text, mark: mark, crlf: strings.IndexByte(text, '\r') < 0}
	lines.paired = lines.isPaired(start)
	for i := start; i < len(text); {
		i = lines.add(i, out)
	}
	first, _ := lineEnd(text, start)
	if strings.Contains(text[start:first], `\r\n`) {
		return 30, "The first line is that of an HTTP request or response."
	}
	return 97, "The first line is that of an HTTP request or response."
}

// headStart returns where the first line of the head begins, and how the lines of the head are marked.
func headStart(text string) (start int, mark headMark, ok bool) {
	for i := skipSpace(text, 0); i < len(text); {
		end, next := lineEnd(text, i)
		if mark, ok = markOf(text[i:end]); ok {
			return i, mark, true
		}
		if !isRemark(text[i:end]) && !strings.HasPrefix(text[i:end], "$ curl ") {
			break
		}
		i = next
	}
	if start, mark, ok = prefixMark(text); ok {
		return start, mark, true
	}
	start = gluedStart(text)
	if start >= 0 {
		_, next := lineEnd(text, start)
		if startsOtherwise(text, next, noMark) {
			start = -1
		}
	}
	return max(start, 0), noMark, start >= 0
}

// gluedStart returns where the first line of a head begins behind other characters on its line, such as the headers of a packet
// that tcpdump -A shows, with a field on the next line; -1 if nowhere in the first lines.
func gluedStart(text string) int {
	const most = 6
	i := 0
	for lines := 0; lines < most && i < len(text); lines++ {
		end, next := lineEnd(text, i)
		field, _ := lineEnd(text, next)
		name := text[next:field]
		name = name[:span(name, " \t/:")]
		for _, begins := range [...]string{"GET /", "HTTP/1.1 "} {
			at := strings.LastIndex(text[i:end], begins)
			if at > 0 && isStartLine(text[i+at:end]) && name != "" && isLabel(name) && startsAt(text, next+len(name), ": ") {
				return i + at
			}
		}
		i = next
	}
	return -1
}

// isStartLine says whether the line is a request line, a status line, or a pseudo-header field of HTTP/2.
//
//go:noinline
func isStartLine(line string) bool {
	if rest, ok := strings.CutPrefix(line, "HTTP/"); ok {
		status := strings.IndexByte(rest, ' ') + 1
		return status > 1 && status < len(rest) && isDigit(rest[0]) && isDigit(rest[status])
	}
	if isPseudoLine(line) {
		return true
	}
	method, rest, ok := strings.Cut(line, " ")
	if !ok || method == "" || len(method) > 20 {
		return false
	}
	for i := 0; i < len(method); i++ {
		if c := method[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	version := strings.LastIndexByte(rest, ' ') + 1
	target := strings.TrimRight(rest[:version], " ") // a log's words have more spaces
	return strings.HasPrefix(rest[version:], "HTTP/") && !strings.HasSuffix(target, ":") && (strings.HasPrefix(target, "/") || strings.IndexByte(target, ' ') < 0) || method == "GET" && strings.HasPrefix(rest, "/")
}
