package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// keyAndAccept finds a key and the accept value that answers it (RFC 6455 section 1.3), in one line of a log or in lines next to each other.
func (p *passages) keyAndAccept() int {
	const most = 3 // lines
	key, accept := p.valueIn(p.at, keyLabels, labelFar, isKey), p.acceptIn(p.at)
	n := p.at + 1
	for ; n < min(len(p.lines), p.at+most) && (key.End == 0) != (accept.End == 0); n++ {
		if key.End == 0 {
			key = p.valueIn(n, keyLabels, labelFar, isKey)
		} else {
			accept = p.acceptIn(n)
		}
	}
	if key.End == 0 || accept.End == 0 {
		return 0
	}
	r := head.FieldsReader{Text: p.text}
	r.AddNamed(keyField, key, r.Decode(int(key.Start), int(key.End)))
	r.EndBlock()
	r.AddNamed("sec-websocket-accept", accept, r.Decode(int(accept.Start), int(accept.End)))
	r.EndBlock()
	out := &lex.Output{}
	r.Write(0, out)
	r.Write(1, out)
	p.addFields(min(int(key.Start), int(accept.Start)), max(int(key.End), int(accept.End)), "The text tells of a key and of the answer to it: the heads around them were made up.", out)
	return n - p.at
}

const keyField = "sec-websocket-key"

// addLoggedKey makes the request of which a log has the key alone, for the one response of the text. Where there are several keys it is not known
// which one is answered.
func (p *passages) addLoggedKey() {
	n := len(p.found)
	if n == 0 || !p.found[0].response || !strings.Contains(ascii.LowerString(string(p.found[0].reading.Bytes)), "sec-websocket-accept:") {
		return
	}
	for i := 1; i < n; i++ {
		if p.found[i].isHead() {
			return
		}
	}
	key := Span{}
	for i := range p.lines {
		switch at := p.valueIn(i, keyLabels, labelFar, isKey); {
		case at.End == 0:
		case key.End > 0 && p.text[at.Start:at.End] != p.text[key.Start:key.End]:
			return
		default:
			key = at
		}
	}
	if key.End == 0 || p.isRead(int(key.Start)) {
		return
	}
	r := head.FieldsReader{Text: p.text}
	r.AddNamed(keyField, key, r.Decode(int(key.Start), int(key.End)))
	r.EndBlock()
	out := &lex.Output{}
	r.Write(0, out)
	p.addFields(int(key.Start), int(key.End), "The text tells of the key of the request: the head around it was made up.", out)
	p.found = merged(p.found[:n:n], p.found[n:])
}

// isRead reports whether a passage holds text[i].
func (p *passages) isRead(i int) bool {
	for k := range p.found {
		if p.found[k].Start <= i && i < p.found[k].End {
			return true
		}
	}
	return false
}

// Words before a key, before an accept value, and directly before one that came where another was expected.
const (
	keyLabels    = "key"
	acceptLabels = "accept|response|challenge|answer|hash"
	cameLabels   = "got|actual|received|was|found|server sent"
	labelFar     = 40 // characters from the label at most
	cameFar      = 14
)

// acceptIn returns the accept value in the line n: the one that came, if another one was expected.
func (p *passages) acceptIn(n int) Span {
	if came := p.valueIn(n, cameLabels, cameFar, isAccept); came.End > 0 {
		return came
	}
	return p.valueIn(n, acceptLabels, labelFar, isAccept)
}

func isKey(word string) bool    { return head.IsKeyOrAccept(keyField, word) }
func isAccept(word string) bool { return head.IsKeyOrAccept("sec-websocket-accept", word) }

// valueIn returns the first word in the line n that is such a value, behind one of the labels, which are set apart by bars. What was
// expected did not come.
func (p *passages) valueIn(n int, labels string, far int, is func(word string) bool) Span {
	line := p.text[p.lines[n].Start:p.lines[n].End]
	for i := 0; i < len(line); {
		end := i
		for end < len(line) && (lex.IsLetter(line[end]) || strings.IndexByte("0123456789+/", line[end]) >= 0) {
			end++
		}
		for end > i && end < len(line) && line[end] == '=' {
			end++
		}
		if before := ascii.LowerString(line[max(0, i-far):i]); is(line[i:end]) && containsAny(before, labels) && !strings.Contains(before, "expect") {
			return lex.At(p.lines[n].Start+i, p.lines[n].Start+end)
		}
		i = max(end, i+1)
	}
	return Span{}
}

// containsAny reports whether one of the pieces, which are set apart by bars, stands in the text.
func containsAny(text, pieces string) bool {
	for rest := pieces; rest != ""; {
		var piece string
		piece, rest, _ = strings.Cut(rest, "|")
		if strings.Contains(text, piece) {
			return true
		}
	}
	return false
}
