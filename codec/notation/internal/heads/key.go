package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// KeyAndAccept finds a key and the accept value that answers it (RFC 6455 section 1.3), in one line of a log or in lines next to each other;
// where there is none, what somebody took for it.
func KeyAndAccept(p *passage.Walker) int {
	if n := keyAndAnswer(p, isAccept); n > 0 {
		return n
	}
	const most = 8 // lines
	for n := p.At; n < min(len(p.Lines), p.At+most); n++ {
		if valueIn(p, n, anyLabel, 1, isAccept).End > 0 { // then another value is a step on the way
			return 0
		}
	}
	return keyAndAnswer(p, isMisreckoned)
}

func keyAndAnswer(p *passage.Walker, is func(word string) bool) int {
	const most = 4 // lines
	key, accept := valueIn(p, p.At, keyLabels, labelFar, isKey), acceptIn(p, p.At, is)
	n := p.At + 1
	for ; n < min(len(p.Lines), p.At+most) && (key.End == 0) != (accept.End == 0); n++ {
		if key.End == 0 {
			key = valueIn(p, n, keyLabels, labelFar, isKey)
		} else {
			accept = acceptIn(p, n, is)
		}
	}
	if key.End == 0 || accept.End == 0 {
		return 0
	}
	out := madeUp(p, key, accept)
	p.AddFields(min(int(key.Start), int(accept.Start)), max(int(key.End), int(accept.End)), "The text tells of a key and of the answer to it: the heads around them were made up.", out)
	return n - p.At
}

// madeUp is a head for each of the fields, which stand in the text by themselves.
func madeUp(p *passage.Walker, key lex.Span, accept ...lex.Span) *lex.Output {
	r := head.FieldsReader{Text: p.Text}
	r.AddNamed(keyField, key, r.Decode(int(key.Start), int(key.End)))
	for _, at := range accept {
		r.EndBlock()
		r.AddNamed(acceptField, at, r.Decode(int(at.Start), int(at.End)))
	}
	r.EndBlock()
	out := &lex.Output{}
	for i := range r.Heads {
		r.Write(i, out)
	}
	return out
}

// AddKey makes up the request of which a log tells the key alone, for the one head of the text, a response. Where there are several keys it is
// not known which one is answered.
func AddKey(p *passage.Walker) {
	heads := 0
	for i := range p.Found {
		heads += lex.Int(p.Found[i].IsHead())
	}
	if heads != 1 || !p.Found[0].Response || !strings.Contains(ascii.LowerString(string(p.Found[0].Reading.Bytes)), acceptField+":") {
		return
	}
	key := lex.Span{}
	for i := range p.Lines {
		at := valueIn(p, i, keyLabels, labelFar, isKey)
		if key.End > 0 && at.End > 0 && p.Text[at.Start:at.End] != p.Text[key.Start:key.End] {
			return
		}
		if key.End == 0 {
			key = at
		}
	}
	if key.End > 0 && !p.IsRead(int(key.Start)) {
		n := len(p.Found)
		p.AddFields(int(key.Start), int(key.End), "The text tells of the key of the request: the head around it was made up.", madeUp(p, key))
		p.Found = passage.Merged(p.Found[:n:n], p.Found[n:])
	}
}

// The fields of a key, and of the answer to it.
const (
	keyField    = "sec-websocket-key"
	acceptField = "sec-websocket-accept"
)

// Words before a key, before an accept value, and directly before one that came where another was expected.
const (
	keyLabels    = "key"
	acceptLabels = "accept|response|challenge|answer|hash|result|base64|calculated|computed|generated"
	anyLabel     = " |=|:|\"|'|`|("
	cameLabels   = "got|actual|received|was|found|server sent"
	labelFar     = 40 // characters from the label at most
	cameFar      = 14
)

// acceptIn returns the accept value in the line n: the one that came, if another one was expected.
func acceptIn(p *passage.Walker, n int, is func(word string) bool) lex.Span {
	if came := valueIn(p, n, cameLabels, cameFar, is); came.End > 0 {
		return came
	}
	return valueIn(p, n, acceptLabels, labelFar, is)
}

func isKey(word string) bool { return head.IsKeyOrAccept(keyField, word) }

func isAccept(word string) bool { return head.IsKeyOrAccept(acceptField, word) }

// isMisreckoned tells what the usual mistakes make of an accept value: hex, base64 of hex, and base64 without its end.
func isMisreckoned(word string) bool {
	const digest, bare = 40, 27 // digits of SHA-1, characters of it in base64
	if len(word) == digest && isHex(word) {
		return true
	}
	if len(word) == bare {
		decoded, ok := base64text.Decode(word + "=")
		return ok && len(decoded) == digest/2
	}
	decoded, ok := base64text.Decode(word)
	return ok && len(decoded) == digest && isHex(string(decoded))
}

func isHex(word string) bool {
	end, _ := lex.HexEnd(word, 0)
	return end == len(word)
}

// valueIn returns the first word in the line n that is such a value, behind one of the labels, which are set apart by bars. What was
// expected did not come.
func valueIn(p *passage.Walker, n int, labels string, far int, is func(word string) bool) lex.Span {
	line := p.Line(n)
	for i := 0; i < len(line); {
		end := i
		for end < len(line) && (lex.IsLetter(line[end]) || lex.IsDigit(line[end]) || line[end] == '+' || line[end] == '/') {
			end++
		}
		for end > i && end < len(line) && line[end] == '=' {
			end++
		}
		if is(line[i:end]) {
			before := ascii.LowerString(line[max(0, i-far):i])
			if lex.ContainsAny(before, labels) && !strings.Contains(before, "expect") {
				return lex.At(p.Lines[n].Start+i, p.Lines[n].Start+end)
			}
		}
		i = max(end, i+1)
	}
	return lex.Span{}
}
