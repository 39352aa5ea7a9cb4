package notation

import "strings"

var head = Notation{ID: "head", Label: "HTTP head", width: 1, read: readHead, whole: true}

// readHead reads the text of a request or a response, or of both. A text box keeps no CR: where the text has none,
// each line ends in CR LF on the wire; where it has one, the line ends are taken as they stand.
func readHead(text string, out *sink) (int, string) {
	start, marked, ok := headStart(text)
	if !ok {
		return 0, ""
	}
	lines := headLines{text: text, marked: marked, crlf: strings.IndexByte(text, '\r') < 0}
	for i := start; i < len(text); {
		i = lines.add(i, out)
	}
	first, _ := lineEnd(text, start)
	if strings.Contains(text[start:first], `\r\n`) {
		return 30, "The first line is that of an HTTP request or response."
	}
	return 97, "The first line is that of an HTTP request or response."
}

// headStart returns where the first line of the head begins, and whether curl has marked its lines by > and <.
func headStart(text string) (start int, marked, ok bool) {
	for i := skipSpace(text, 0); i < len(text); {
		end, next := lineEnd(text, i)
		line := text[i:end]
		if isStartLine(line) {
			return i, false, true
		}
		if content, isHead := curlLine(line); isHead && isStartLine(content) {
			return i, true, true
		}
		if !isCurlRemark(line) {
			break
		}
		i = next
	}
	return 0, false, false
}

// isStartLine says whether the line is a request line or a status line.
func isStartLine(line string) bool {
	if rest, ok := strings.CutPrefix(line, "HTTP/"); ok {
		status := strings.IndexByte(rest, ' ') + 1
		return status > 1 && status < len(rest) && isDigit(rest[0]) && isDigit(rest[status])
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
	return strings.HasPrefix(rest[version:], "HTTP/") || method == "GET" && strings.HasPrefix(rest, "/")
}

// curlLine takes off the mark that curl -v puts before each line of a head.
func curlLine(line string) (content string, isHead bool) {
	if line == "" || line[0] != '>' && line[0] != '<' {
		return line, false
	}
	return strings.TrimPrefix(line[1:], " "), true
}

// isCurlRemark says whether the line is curl's own: what it does, and how many bytes of data there were.
func isCurlRemark(line string) bool {
	return len(line) > 1 && line[1] == ' ' && strings.IndexByte("*{}", line[0]) >= 0
}

// headLines turns the lines of a head into bytes.
type headLines struct {
	text string
	// Whether curl has marked the lines.
	marked bool
	// Whether each line end stands for CR LF.
	crlf bool
}

// add takes the line that begins at text[i] and returns where the next one does.
func (h *headLines) add(i int, out *sink) int {
	start, end, next := h.line(i)
	for start < end {
		start = out.addRune(h.text, start)
	}
	if start == next {
		return next
	}
	if h.crlf {
		out.add('\r', end, next)
		out.add('\n', end, next)
		return next
	}
	for ; end < next; end++ {
		out.add(h.text[end], end, end+1)
	}
	return next
}

// line returns where the content of the line at text[i] begins and ends, and where the next line begins. All are the
// same for a remark of curl's.
func (h *headLines) line(i int) (start, end, next int) {
	end, next = lineEnd(h.text, i)
	if !h.marked {
		return i, end, next
	}
	line := h.text[i:end]
	if isCurlRemark(line) {
		return next, next, next
	}
	content, _ := curlLine(line)
	return end - len(content), end, next
}
