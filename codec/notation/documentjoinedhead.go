package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// joinedHead takes a head whose lines a program has put into one, with commas, bars or spaces between them.
func (p *passages) joinedHead() int {
	l := p.lines[p.at]
	line := p.text[l.Start:l.End]
	at := startOfJoined(line)
	if at < 0 {
		return 0
	}
	out := &lex.Output{}
	for at < len(line) {
		size := nextJoined(line[at:])
		text := strings.TrimRight(line[at:at+size], " ,|;")
		out.AddText(p.text, l.Start+at, l.Start+at+len(text))
		out.AddMissingNext("\r\n")
		at += size
	}
	r := reading(&head.Head, allFields, "The lines of a head, which the text has in one.", out)
	p.add(HeadPassage, int(out.Spans[0].Start), l.Next, &r)
	return 1
}

// beginsJoined reports whether the first line of a text is such a head.
func beginsJoined(text string) bool {
	start := lex.SkipSpace(text, 0)
	end, _ := lex.LineEnd(text, start)
	return startOfJoined(text[start:end]) == 0
}

// startOfJoined is where in a line a head begins of which at least two fields are in the same line; -1 if none does.
func startOfJoined(line string) int {
	if !strings.Contains(line, "ebsocket") && !strings.Contains(line, "ebSocket") {
		return -1
	}
	n := strings.Index(line, "HTTP/1.")
	if n < 0 || n+nextJoined(line[n:]) == len(line) || len(line)-n < len("HTTP/1.1 101 ") {
		return -1
	}
	first := n + nextJoined(line[n:])
	if first+nextJoined(line[first:]) == len(line) {
		return -1
	}
	return startLineAt(strings.TrimRight(line[:first], " ,|;"))
}

// nextJoined is where in a line the next field begins behind its start: a name, a colon and a space behind a separator. It is the end of the line if
// none does.
func nextJoined(line string) int {
	for i := 1; i < len(line); i++ {
		if strings.IndexByte(" ,|;", line[i-1]) < 0 || !lex.IsLetter(line[i]) {
			continue
		}
		end := i + lex.Until(line[i:], " ,;:=/\"'()")
		if lex.StartsAt(line, end, ": ") && fieldAt(ascii.LowerString(line[i:end+1])) == 0 {
			return i
		}
	}
	return len(line)
}
