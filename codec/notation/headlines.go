package notation

import "strings"

// headLines turns the lines of a head into bytes.
type headLines struct {
	text string
	// How the tool that printed the head has marked its lines.
	mark headMark
	// Whether each line end stands for CR LF.
	crlf bool
	// Whether a value stands on the line behind its name, as copied from DevTools.
	paired bool
}

// add takes the line that begins at text[i] and returns where the next one does.
func (h *headLines) add(i int, out *sink) int {
	start, end, next := h.line(i)
	if start == next {
		return next
	}
	for start < end {
		start = out.addRune(h.text, start)
	}
	last := end - 1
	end, _ = lineEnd(h.text, i)
	if h.paired && last > i && h.text[last] == ':' && end < next {
		out.add(' ', end, next)
		return next
	}
	if h.crlf && end < next {
		out.add('\r', end, next)
		out.add('\n', end, next)
		return next
	}
	for ; end < next; end++ {
		out.add(h.text[end], end, end+1)
	}
	return next
}

// isPaired tells whether the head at text[i] begins with a name alone on its line, and a value on the next one.
func (h *headLines) isPaired(i int) bool {
	start, end, next := h.line(i)
	value, _ := lineEnd(h.text, next)
	return start < end && h.text[start] == ':' && h.text[end-1] == ':' && next < value && !isPseudoLine(h.text[next:value])
}

// line returns where the content of the line at text[i] begins and ends, and where the next line begins. All are the
// same for a remark of the tool.
func (h *headLines) line(i int) (start, end, next int) {
	end, next = lineEnd(h.text, i)
	from, to, ours := h.mark(h.text[i:end])
	if !ours {
		return next, next, next
	}
	return i + from, i + to, next
}

// A headMark returns where the content of a line stands, apart from what a tool puts around it. It is false for a line
// that is no part of a head.
type headMark func(line string) (from, to int, ours bool)

// markOf returns how the lines are marked if this one is the first of a head.
func markOf(line string) (headMark, bool) {
	if from, to, ours := pseudoMark(line); ours && isPseudoLine(line[from:to]) {
		return pseudoMark, true
	}
	if isStartLine(line) {
		return noMark, true
	}
	from, to, ours := curlMark(line)
	return curlMark, ours && isStartLine(line[from:to])
}

// noMark is for lines that stand alone.
func noMark(line string) (from, to int, ours bool) { return 0, len(line), true }

// curlMark takes off the > or < that curl -v puts before each line of a head.
func curlMark(line string) (from, to int, ours bool) {
	if isRemark(line) {
		return 0, 0, false
	}
	if line != "" && (line[0] == '>' || line[0] == '<') {
		from = len(line) - len(strings.TrimPrefix(line[1:], " "))
	}
	return from, len(line), true
}

// pseudoMark takes off what tools put around the fields of HTTP/2, which have no white space in front: the arrow of
// Chrome's log, "* [HTTP/2] [1] [...]" of curl -v, "[  0.002] recv (stream_id=1) " of nghttp -v.
func pseudoMark(line string) (from, to int, ours bool) {
	to = len(line)
	field := strings.TrimLeft(line, " \t")
	switch {
	case strings.HasPrefix(field, ">"): // the request again, as it would be over HTTP/1.1
		return 0, 0, false
	case strings.HasPrefix(field, "<"):
		field = strings.TrimPrefix(field[1:], " ")
	case strings.HasPrefix(field, "--> "):
		field = field[4:]
	case isRemark(field):
		_, inner, listed := strings.Cut(field, "[HTTP/")
		if _, rest, received := strings.Cut(field, "recv (stream_id="); received {
			_, field, ours = strings.Cut(rest, ") ")
			return to - len(field), to, ours
		}
		if listed && strings.HasSuffix(inner, "]") {
			_, inner, _ = strings.Cut(inner, " [")
			_, field, ours = strings.Cut(inner, " [")
			return to - len(field), to - 1, ours
		}
		return 0, 0, false
	}
	return to - len(field), to, true
}

// isPseudoLine says whether the line is a pseudo-header field (RFC 9113 section 8.3; RFC 8441 section 4), as
// ":method: CONNECT", ":method:CONNECT" or ":method = CONNECT".
func isPseudoLine(line string) bool {
	if line == "" || line[0] != ':' {
		return false
	}
	name, rest := line[1:], ""
	if i := strings.IndexAny(name, ":= \t"); i > 0 {
		name, rest = name[:i], strings.TrimLeft(name[i:], " \t")
	}
	return rest != "" && (rest[0] == ':' || rest[0] == '=') &&
		strings.Contains(" method protocol scheme path authority status ", " "+name+" ")
}

// isRemark says whether a tool tells on the line what it does, how many bytes of data there were, or when something
// came. The lines of curl's progress meter come between others.
//
//go:noinline
func isRemark(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if strings.HasPrefix(line, "[") || strings.HasPrefix(line, "(padlen=") ||
		strings.HasPrefix(line, "% Total ") || strings.HasPrefix(line, "Dload ") || strings.Contains(line, " --:--:-- ") {
		return true
	}
	return len(line) > 1 && line[1] == ' ' && strings.IndexByte("*{};", line[0]) >= 0
}
