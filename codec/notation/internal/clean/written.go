package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// writtenEnds are what tools print at the end of each line to show its line end. newlines are what stands for a line end in a program,
// behind or in a string, in lower case.
var (
	writtenEnds = [...]string{`\r\n`, `[\r][\n]`, `\r`, `\n`, "^M$", "^M", "<CR><LF>"}
	newlines    = [...]string{"crlf", "newline", "println", "#10", "endl", `\n`, `[\n]`}
)

// writtenLine is a line of a head as a tool prints it or a program has it: the line itself is text[from:to].
type writtenLine struct {
	from, to int
	// The index of its end in writtenEnds; -1 for a string in a program, isBlank for a line that is left out.
	end int
	// Whether the string, with a line end in it, begins the line: then it may be one literal with the strings around it.
	literal bool
	// How many line ends the string has at its end.
	ends int
}

const isBlank = -2

// withoutWritten returns the text without the line ends that are written out in the lines of a head, and without the program
// around those that are strings in one. It is nil if there are none. Places move.
func withoutWritten(text string) (e *reading.Excerpt) {
	if !strings.Contains(text, "HTTP/1.") && !strings.Contains(text, "eb") {
		return nil
	}
	lines, rest, tree := lex.LinesOf(text), 0, false
	for n := 0; n < len(lines); {
		run, isHead := writtenRun(text, lines[n:])
		if len(run) > 0 && run[0].end == 0 { // Wireshark's tree, or one literal
			line := text[run[0].from:run[0].to]
			tree = tree || head.StartLineAt(line) == lex.SkipSpace(line, 0)
			isHead = isHead && !tree
		}
		first := n
		if n += max(1, len(run)); !isHead {
			continue
		}
		if e == nil {
			e = &reading.Excerpt{}
		}
		e.Add(text, rest, lines[first].Start)
		addRun(e, text, lines[first:n], run)
		if n < len(lines) && lex.SkipAny(text[:lines[n].End], lines[n].Start, ")]};, ") == lines[n].End && run[0].end < 0 {
			n++ // the brackets around the strings close
		}
		rest = lines[n-1].Next
	}
	if e != nil {
		e.Add(text, rest, len(text))
	}
	return e
}

// addRun adds the lines without what is written around them.
func addRun(e *reading.Excerpt, text string, lines []lex.Line, run []writtenLine) {
	for i, w := range run {
		if w.end == isBlank {
			continue
		}
		l := lines[i]
		e.Add(text, w.from, w.to)
		e.Add(text, l.End, l.Next)
		if w.ends > 1 { // the blank line stands in the same string
			e.Add(text, l.End, l.Next)
		}
		if l.End == l.Next { // a written line end ends the text
			l = lines[0]
			e.Add(text, l.End, l.Next)
		}
	}
}

// writtenRun is the lines that the text begins with and that are written in one way, and tells whether they are of a head.
func writtenRun(text string, lines []lex.Line) (run []writtenLine, isHead bool) {
	first, isHead, ok := writtenFirst(text, lines[0])
	if !ok {
		return nil, false
	}
	run = append(run, first)
	literal := true
	for i, l := range lines[1:] {
		if isSpacer(text, lines[i+1:], first.end) {
			run = append(run, writtenLine{end: isBlank})
			continue
		}
		w, ok := written(text, l)
		line := text[w.from:w.to]
		if w.end != first.end || w.end < 0 && !head.IsFieldOrEnd(line) {
			break
		}
		if !ok {
			isHead = isHead && line == "" // else a program adds a value
			break
		}
		run = append(run, w)
		literal = literal && w.literal
		isHead = isHead || isOfWebSocket(line)
	}
	least := 2
	if first.end < 0 {
		least = 3 // strings in a program
		isHead = isHead && !literal
	}
	return run, isHead && len(run) >= least
}

// writtenFirst reads a line that may be the first of several, and tells whether it is one of a head.
func writtenFirst(text string, l lex.Line) (w writtenLine, isHead, ok bool) {
	w, ok = written(text, l)
	line := text[w.from:w.to]
	at := head.StartLineAt(line)
	return w, at >= 0 || isOfWebSocket(line), ok && (w.end >= 0 || at == 0)
}

// isOfWebSocket tells a line with a field that the head of a WebSocket has.
func isOfWebSocket(line string) bool {
	line = ascii.LowerString(line)
	return head.IsWebSocketField(line[max(0, head.FieldAt(line)):])
}

// isSpacer reports whether the first of the lines is blank and stands between two that are written with this end, each of which has one behind it.
func isSpacer(text string, lines []lex.Line, end int) bool {
	if end < 0 || lines[0].Start < lines[0].End || len(lines) < 2 {
		return false
	}
	next, ok := written(text, lines[1])
	return ok && next.end == end && head.StartLineAt(text[next.from:next.to]) < 0
}

// written reads one line; false if it is not written so.
func written(text string, l lex.Line) (w writtenLine, ok bool) {
	end := l.Start + lex.TrimEnd(text[l.Start:l.End])
	line := text[l.Start:end]
	w = writtenLine{from: end, to: end, end: -1}
	for k, mark := range writtenEnds {
		if strings.HasSuffix(line, mark) {
			w.from, w.to, w.end = l.Start, end-len(mark), k
			return w, true
		}
	}
	open := lex.Until(line, `"'`)
	behind, ends := ascii.LowerString(line), 0 // how many line ends a program writes behind it
	if open < len(line) {
		size := lex.Until(line[open+1:], line[open:open+1])
		inner := line[open+1:][:size]
		behind = behind[open+1+size:]
		size = lex.Until(inner, `\`)
		w.from = l.Start + open + 1
		w.to = w.from + size - lex.Int(strings.HasSuffix(inner[:size], "["))
		ends = strings.Count(inner, `\n`)
		w.ends = ends
		w.literal = ends > 0 && lex.SkipSpace(line, 0) == open && strings.IndexByte(behind, '+') < 0
		// Another string behind it is a value that the program adds, if it is no line end.
		ok = behind != "" && lex.Until(behind[1:], `"'`) == len(behind)-1 || lex.SkipAny(behind, 0, `+&.,;()"'\rn`) == len(behind) && behind != ""
	}
	if name := strings.TrimRight(text[w.from:w.to], " "); w.end < 0 && strings.HasSuffix(name, ":") { // the program adds the value
		return w, false
	}
	if ends > 0 {
		return w, ok
	}
	for _, word := range newlines {
		ends += strings.Count(behind, word)
	}
	return w, ok || open == len(line) && ends > 0 && lex.Until(line, ":") == len(line)
}
