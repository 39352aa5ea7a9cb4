package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// What tools write for a line end that they show, at the end of each line; and, behind a string, what programs add for one.
var (
	writtenEnds = [...]string{`\r\n`, `[\r][\n]`, `\r`, `\n`, "^M$", "^M", "<CR><LF>", "<CR>", "\u240d\u240a"}
	newlines    = [...]string{"crlf", "newline", "println", "#13", "endl", `\n`, `[\n]`}
)

// writtenLine is a line of a head as a tool or a program has written it: what it stands for is text[from:to].
type writtenLine struct {
	from, to int
	// Its end as it is written out; empty for a line that is a string in a program.
	end string
	// How many line ends there are behind it; not all programs that print lines write them.
	ends int
	// It begins with its quote, and has its line end in it.
	literal bool
}

// withoutWritten returns the text without the line ends that are written out in the lines of a head, and without the program
// around those that are strings in one. It is nil if there are none. Places move.
func withoutWritten(text string) *excerpt {
	if !strings.Contains(text, "HTTP/1.") && !strings.Contains(text, "ebsocket") && !strings.Contains(text, "ebSocket") {
		return nil
	}
	var e *excerpt
	lines, rest, tree := lex.LinesOf(text), 0, false
	for n := 0; n < len(lines); {
		run, isHead := writtenRun(text, lines[n:])
		if first := lines[n]; len(run) == 0 || run[0].end == writtenEnds[0] { // Wireshark's tree, or one literal
			line := text[first.Start:first.End]
			at := startLineAt(line)
			tree = tree || at >= 0 && at == lex.SkipSpace(line, 0) && strings.HasSuffix(line, writtenEnds[0])
			isHead = isHead && !tree
		}
		if !isHead {
			n += max(1, len(run))
			continue
		}
		if e == nil {
			e = &excerpt{}
		}
		e.take(text, rest, lines[n].Start)
		for i, w := range run {
			l := lines[n+i]
			e.take(text, w.from, w.to)
			e.take(text, l.End, l.Next)
			rest = l.Next
			if w.ends > 1 || l.End == l.Next && (w.end != "" || w.from == w.to) { // a blank line is written out behind it, or it ends the text
				e.take(text, lines[n].End, lines[n].Next)
			}
			if w.ends > 1 && l.End == l.Next {
				e.take(text, lines[n].End, lines[n].Next)
			}
		}
		n += len(run)
	}
	if e != nil {
		e.take(text, rest, len(text))
	}
	return e
}

// writtenRun is the lines that the text begins with and that are written in one way, and tells whether they are of a head.
func writtenRun(text string, lines []lex.Line) (run []writtenLine, isHead bool) {
	first, ok := written(text, lines[0])
	at := startLineAt(text[first.from:first.to])
	if !ok || first.end == "" && at != 0 {
		return nil, false
	}
	isHead, literal := at >= 0, true
	for i, l := range lines {
		w, ok := written(text, l)
		if isField := isFieldOrEnd(text[w.from:w.to]); !ok || w.end != first.end || i > 0 && w.end == "" && !isField {
			isHead = isHead && (first.end != "" || ok || !isField || w.from == w.to) // else a program adds a value
			break
		}
		run = append(run, w)
		literal = literal && (i == 0 || w.literal)
		line := ascii.LowerString(text[w.from:w.to])
		if field := fieldAt(line); field >= 0 {
			isHead = isHead || isWebSocketField(line[field:])
		}
	}
	least := 2 + btoi(first.end == "")
	return run, isHead && len(run) >= least && (first.end != "" || !literal)
}

// written reads one line; false if it is not written so.
func written(text string, l lex.Line) (w writtenLine, ok bool) {
	end := l.Start + lex.TrimEnd(text[l.Start:l.End])
	line := text[l.Start:end]
	for _, mark := range writtenEnds {
		if strings.HasSuffix(line, mark) {
			return writtenLine{from: l.Start, to: end - len(mark), end: mark}, true
		}
	}
	open := lex.Until(line, `"'`)
	if open == len(line) {
		lower := ascii.LowerString(line)
		for _, word := range newlines {
			ok = ok || strings.Contains(lower, word)
		}
		return writtenLine{from: end, to: end, ends: 1}, ok && lex.Until(line, ":") == len(line)
	}
	size := open + 1 + lex.Until(line[open+1:], line[open:open+1])
	if size == len(line) {
		return w, false
	}
	w = writtenLine{from: l.Start + open + 1, to: l.Start + size}
	inner := line[open+1 : size]
	trimmed := inner
	for again := true; again; {
		again = false
		for _, mark := range writtenEnds {
			if rest, cut := strings.CutSuffix(trimmed, mark); cut {
				trimmed, again = rest, true
				w.ends += btoi(strings.HasSuffix(mark, `\n`) || strings.HasSuffix(mark, `\n]`))
			}
		}
	}
	behind := ascii.LowerString(line[size+1:])
	w.to -= len(inner) - len(trimmed)
	w.literal = w.ends > 0 && lex.SkipSpace(line, 0) == open
	if w.ends == 0 {
		for _, word := range newlines {
			w.ends = max(w.ends, strings.Count(behind, word))
		}
	}
	// Another string behind it is a value that the program adds, if it is no line end.
	return w, lex.Until(behind, `"'`) == len(behind) || lex.SkipAny(behind, 0, `+&.,;()"'\rn`) == len(behind)
}

// isFieldOrEnd tells a field, or nothing: the blank line behind a head.
func isFieldOrEnd(line string) bool {
	name := lex.Until(line, ":")
	return line == "" || name > 0 && name < len(line) && lex.Until(line[:name], "\"'()[]{}<>/\\,;=?@") == name
}
