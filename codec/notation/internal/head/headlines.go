package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Lines turns the lines of a head into bytes.
type Lines struct {
	Text string
	// How the tool that printed the head has marked its lines.
	Mark Mark
	// Whether each line end stands for CR LF.
	CRLF bool
	// Whether a value stands on the line behind its name, as copied from DevTools.
	paired bool
}

// Add takes the line that begins at text[i] and returns where the next one does.
func (h *Lines) Add(i int, out *lex.Output) int {
	start, end, next := h.line(i)
	if start == next {
		return next
	}
	for start < end {
		start = out.AddRune(h.Text, start)
	}
	last := end - 1
	end, _ = lex.LineEnd(h.Text, i)
	if h.paired && last > i && h.Text[last] == ':' && end < next {
		out.Add(' ', end, next)
		return next
	}
	if h.CRLF && end < next {
		out.Add('\r', end, next)
		out.Add('\n', end, next)
		return next
	}
	for ; end < next; end++ {
		out.Add(h.Text[end], end, end+1)
	}
	return next
}

// isPaired reports whether the head at text[i] begins with a name alone on its line, and a value on the next one.
func (h *Lines) isPaired(i int) bool {
	start, end, next := h.line(i)
	value, _ := lex.LineEnd(h.Text, next)
	return start < end && h.Text[start] == ':' && h.Text[end-1] == ':' && next < value && !lex.IsPseudoLine(h.Text[next:value])
}

// line returns where the content of the line at text[i] begins and ends, and where the next line begins. All are the
// same for a remark of the tool.
func (h *Lines) line(i int) (start, end, next int) {
	end, next = lex.LineEnd(h.Text, i)
	if IsDoubled(h.Text, i, end) {
		return next, next, next
	}
	from, to, isPart := h.Mark(h.Text[i:end])
	if !isPart {
		return next, next, next
	}
	return i + from, i + to, next
}

// A Mark returns where the content of a line stands, apart from what a tool puts around it. It is false for a line
// that is no part of a head.
type Mark func(line string) (from, to int, isPart bool)

// markOf returns how the lines are marked if this one is the first of a head.
func markOf(line string) (Mark, bool) {
	if from, to, isPart := pseudoMark(line); isPart && lex.IsPseudoLine(line[from:to]) {
		return pseudoMark, true
	}
	if lex.IsStartLine(line) {
		return noMark, true
	}
	from, to, isPart := curlMark(line)
	return curlMark, isPart && lex.IsStartLine(line[from:to])
}

// IsDoubled tells a line text[start:end] that stands above once more, behind a mark: curl prints each line of a response twice with -v and -i.
func IsDoubled(text string, start, end int) bool {
	const mark = "< "
	last := strings.TrimRight(text[max(0, start-len("\r\n")):start], "\r\n")
	above := start - len("\r\n") + len(last) - (end - start)
	return end > start && above >= len(mark) && text[above-len(mark):above] == mark && text[above:above+end-start] == text[start:end]
}

// noMark is for lines that stand alone.
func noMark(line string) (from, to int, isPart bool) { return 0, len(line), true }

// curlMark takes off the > or < that curl -v puts before each line of a head.
func curlMark(line string) (from, to int, isPart bool) {
	if IsRemark(line) {
		return 0, 0, false
	}
	if line != "" && (line[0] == '>' || line[0] == '<') {
		from = len(line) - len(strings.TrimPrefix(line[1:], " "))
	}
	return from, len(line), true
}

// pseudoMark takes off what tools put around the fields of HTTP/2, which have no white space in front: the arrow of
// Chrome's log, "* [HTTP/2] [1] [...]" of curl -v, "[  0.002] recv (stream_id=1) " of nghttp -v.
func pseudoMark(line string) (from, to int, isPart bool) {
	to = len(line)
	field := strings.TrimLeft(line, " \t")
	switch {
	case strings.HasPrefix(field, ">"): // the request again, as it would be over HTTP/1.1
		return 0, 0, false
	case strings.HasPrefix(field, "<"):
		field = strings.TrimPrefix(field[1:], " ")
	case strings.HasPrefix(field, "--> "):
		field = field[4:]
	case IsRemark(field):
		_, inner, listed := strings.Cut(field, "[HTTP/")
		if _, rest, received := strings.Cut(field, "recv (stream_id="); received {
			_, field, isPart = strings.Cut(rest, ") ")
			return to - len(field), to, isPart
		}
		if listed && strings.HasSuffix(inner, "]") {
			_, inner, _ = strings.Cut(inner, " [")
			_, field, isPart = strings.Cut(inner, " [")
			return to - len(field), to - 1, isPart
		}
		return 0, 0, false
	}
	return to - len(field), to, true
}

// IsRemark reports whether a tool tells on the line what it does, how many bytes of data there were, or when something
// came. The lines of curl's progress meter come between others.
func IsRemark(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if strings.HasPrefix(line, "[") || strings.HasPrefix(line, "(padlen=") ||
		strings.HasPrefix(line, "% Total ") || strings.HasPrefix(line, "Dload ") || strings.Contains(line, " --:--:-- ") {
		return true
	}
	return len(line) > 1 && line[1] == ' ' && strings.IndexByte("*{};", line[0]) >= 0
}

// FramesStart returns where the first line begins that is neither blank nor part of a head; -1 if there is none.
func (h *Lines) FramesStart(i int) int {
	blank := false
	for i < len(h.Text) {
		start, end, next := h.line(i)
		switch {
		case start == next:
		case start == end:
			blank = true
		case !blank:
		case !lex.IsStartLine(h.Text[start:end]):
			return i
		default:
			blank = false
		}
		i = next
	}
	return -1
}

// LiteralBreak is a line end as Wireshark's tree of a packet writes it.
const LiteralBreak = `\r\n`
