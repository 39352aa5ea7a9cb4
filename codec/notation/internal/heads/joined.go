package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// joints are what programs put between the lines of a head that they print as one.
const joints = " ,|;"

// Joined takes a head whose lines stand in one, as a program prints a list or as a page shows lines whose ends were lost.
func Joined(p *passage.Walker) int {
	l := p.Lines[p.At]
	line := p.Text[l.Start:l.End]
	at := joinedStart(line)
	if at < 0 {
		return 0
	}
	out := &lex.Output{}
	for start := l.Start + at; start < l.End; {
		end := start + joinedEnd(p.Text[start:l.End])
		out.AddText(p.Text, start, start+len(strings.TrimRight(p.Text[start:end], joints)))
		out.AddMissingNext("\r\n")
		start = end
	}
	out.AddMissingNext("\r\n")
	r := reading.Of(&head.Head, reading.AllFieldsScore, "The lines of a head, which the text has in one.", out)
	p.Joined = true
	p.Add(passage.Head, l.Start+at, l.Next, &r)
	return 1
}

// joinedStart is where in a line a head begins that has at least two fields in the same line; -1 if none does.
func joinedStart(line string) int {
	n := strings.Index(line, "HTTP/1.")
	if n < 0 || !strings.Contains(ascii.LowerString(line), "websocket") {
		return -1
	}
	first := n + joinedEnd(line[n:])
	startLine := strings.TrimRight(line[:first], joints)
	if first == len(line) || first+joinedEnd(line[first:]) == len(line) || strings.Contains(startLine[n:], ", ") { // a sentence
		return -1
	}
	return head.StartLineAt(startLine)
}

// joinedEnd is where the next field begins behind the start of a line: a name and a colon, behind a joint. Behind a space alone it is a name that heads
// often have, for a value may have colons, too.
func joinedEnd(line string) int {
	for i := 1; i < len(line); i++ {
		if strings.IndexByte(joints, line[i-1]) < 0 || !lex.IsLetter(line[i]) {
			continue
		}
		name := line[i : i+lex.Until(line[i:], " ,;:=/\"'()")]
		marked := len(strings.TrimRight(line[:i], joints)) < len(strings.TrimRight(line[:i], " "))
		if lex.StartsAt(line, i+len(name), ": ") && (marked || head.FieldAt(ascii.LowerString(name)+":") == 0) {
			return i
		}
		i += len(name)
	}
	return len(line)
}
