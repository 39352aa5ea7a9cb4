package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// MessagePassage is a message of an application as text: JSON, or a packet of a protocol such as Socket.IO.
const MessagePassage PassageKind = "message"

// What Weigh returns at least for a message of a protocol that is known, and for one that has what other messages may have.
const (
	KnownMessage  = 10
	LikelyMessage = 5
)

// The score of messages among words is below that of an error message: that says more.
const messageScore = lex.TextScore + 15

// messageNotation reads what messages a text holds; it is found by the document alone.
var messageNotation = lex.Form{ID: messageID, Label: "Messages among words", Width: 1, Whole: true, Apart: true, Read: readMessages}

const messageID = "message"

const messageReason = "These are messages of an application as text. What is around them was left out."

// readMessages takes the JSON of a text, whatever the words say.
func readMessages(text string, out *lex.Output) (int, string) {
	f := messageFinder{passages: &passages{text: text, weigh: func([]byte) int { return LikelyMessage }}}
	f.find()
	for i := range f.found {
		r := &f.found[i].reading
		out.Append(&lex.Output{Bytes: r.Bytes, Spans: r.Spans})
	}
	return min(1, len(f.found)), messageReason
}

// messageFinder finds the messages of a text.
type messageFinder struct {
	*passages
	b []byte
	// How many characters were looked at in vain.
	tries int
	// The end of the line that was looked at last, and the index of one that begins where it is looked at.
	lineStop, line int
	found          []Passage
	// Whether packets of Socket.IO were found, and packets that are taken only among such.
	packets, short bool
	// Whether one is of a protocol that is known or likely, and not only JSON.
	known bool
}

// mostTries is how often a text is looked at in vain.
const mostTries = 8

func (f *messageFinder) find() {
	f.b = []byte(f.text)
	for i := 0; i < len(f.text); {
		next := i + 1
		if i == 0 || f.text[i-1] == '\n' {
			for f.line < len(f.lines) && f.lines[f.line].Start < i {
				f.line++
			}
			next = max(next, f.loggedStomp(i))
		}
		switch c := f.text[i]; {
		case next > i+1:
		case f.tries > mostTries*len(f.text)+1<<10:
			return
		case c == '{' || c == '[':
			next = max(next, f.bracket(i))
		case lex.IsDigit(c):
			next = max(next, f.shortPacket(i))
		case i == 0 || f.text[i-1] == '\n':
			if mark := i + lex.ConsoleMark(f.text[i:]); mark < len(f.text) && (f.text[mark] >= 'A' && f.text[mark] <= 'S' || f.text[mark] == '>' || f.text[mark] == '<') {
				next = max(next, f.stomp(mark))
			}
		}
		i = next
	}
}

// bracket takes the message whose first bracket is at text[i], and returns the index behind it, or behind JSON that is none; else 0.
func (f *messageFinder) bracket(i int) int {
	body, end := &lex.Output{}, f.json(i)
	isJSON := end > 0
	if isJSON {
		body.AddText(f.text, i, end)
	} else if body, end = f.fromOtherQuotes(i); end == 0 {
		return 0
	}
	for n, start := range [...]int{f.tokenStart(i), f.packetStart(i), i} {
		if start == i && n < 2 {
			continue
		}
		out, behind := &lex.Output{}, end
		if kind := f.enginePacket(start); kind != "" {
			out.AddMissing(kind, lex.At(start, start+1))
		}
		out.AddText(f.text, start, i)
		out.Append(body)
		if start == i {
			behind += recordEnd(f.text[end:])
		}
		if behind > end {
			out.AddMissing("\x1e", lex.At(end, behind))
		}
		if f.accept(start, behind, out, start == i && isJSON) {
			f.packets = f.packets || start < i && lex.IsDigit(f.text[start])
			return behind
		}
	}
	f.tries += end - i
	if isJSON { // what is in other JSON is a part of it
		return end
	}
	return 0
}

// json returns the index behind the JSON value at text[i], if it closes and has a text in it; else 0.
func (f *messageFinder) json(i int) int {
	s := jsontext.From(f.b, i)
	quoted := false
	for t, ok := s.Next(); ok; t, ok = s.Next() {
		quoted = quoted || t.Kind == jsontext.Key || t.Kind == jsontext.String
	}
	if s.Err() != nil || !quoted {
		f.tries += s.Pos() - i + 1
		return 0
	}
	return s.Pos()
}

// recordSeparators are the ways to write the byte behind a message of SignalR.
var recordSeparators = [...]string{"\x1e", `\u001e`, `\u001E`, `\x1e`, `\x1E`, "\u241e"}

func recordEnd(text string) int {
	for _, s := range recordSeparators {
		if strings.HasPrefix(text, s) {
			return len(s)
		}
	}
	return 0
}

// tokenStart is where the word begins that is directly before text[i].
func (f *messageFinder) tokenStart(i int) int {
	const most = 80
	start := i
	for start > max(0, i-most) && (lex.IsWordChar(f.text[start-1]) || strings.IndexByte("/,:~-.?", f.text[start-1]) >= 0) {
		start--
	}
	return start
}

// packetStart is where the types, the namespace and the id of a packet of Socket.IO begin, such as 42/chat,7 before text[i].
func (f *messageFinder) packetStart(i int) int {
	const most = 80
	least := max(0, i-most)
	numbers := func(i int) int {
		for i > least && (lex.IsDigit(f.text[i-1]) || f.text[i-1] == '-') {
			i--
		}
		return i
	}
	start := numbers(i)
	if start > least && f.text[start-1] == ',' {
		for start--; start > least && (lex.IsWordChar(f.text[start-1]) || strings.IndexByte("/-.", f.text[start-1]) >= 0) && !(f.text[start] == '/' && lex.IsDigit(f.text[start-1])); {
			start--
		}
		start = numbers(start)
	}
	if start > 0 && lex.IsWordChar(f.text[start-1]) {
		return i
	}
	return start
}

// accept adds text[start:end] as a message, if it is one. JSON of no known protocol is one only if the words before it say so: else it may
// be a log or the settings of a program.
func (f *messageFinder) accept(start, end int, out *lex.Output, isJSON bool) bool {
	const most = 64 << 10
	bits := 0
	if f.weigh != nil {
		bits = f.weigh(out.Bytes[:min(len(out.Bytes), most)])
	}
	announced := f.isMessage(start)
	isJSON = isJSON && (start == 0 || !lex.IsWordChar(f.text[start-1]) && strings.IndexByte(",.)]", f.text[start-1]) < 0)
	isIndex := end-start > 1 && lex.IsLetter(f.text[start]) && f.text[start+1] == '[' // of an array in a program, or SockJS
	ok := bits >= KnownMessage && (!isIndex || announced || f.sideBefore(start) != sides.Unknown || f.standsAlone(start, end) && f.isLine(start, end)) || bits >= LikelyMessage && (announced || f.standsAlone(start, end)) || isJSON && announced
	if !ok {
		return false
	}
	f.found = append(f.found, f.message(start, end, out))
	f.known = f.known || bits >= LikelyMessage
	return true
}

func (f *messageFinder) message(start, end int, out *lex.Output) Passage {
	return Passage{Start: start, End: end, Kind: MessagePassage, Form: messageID, Label: "Messages among words", Reason: "A message of an application.",
		Side: f.sideBefore(start), Story: -1, reading: reading.Reading{Bytes: out.Bytes, Spans: out.Spans}}
}
