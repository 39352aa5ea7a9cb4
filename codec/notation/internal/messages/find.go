// Package messages finds the messages of applications that a text shows without their frames.
package messages

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// What Weigh returns at least for a message of a protocol that is known, and for one that has what other messages may have.
const (
	KnownMessage  = 10
	LikelyMessage = 5
)

// Finder finds the messages of a text.
type Finder struct {
	*passage.Walker
	b []byte
	// How many characters were looked at in vain.
	tries int
	// The end of the line that was looked at last, and the index of one that begins where it is looked at.
	lineStop, line int
	Found          []passage.Found
	// Whether packets of Socket.IO were found, and packets that are taken only among such.
	packets, short bool
	// Whether one is of a protocol that is known or likely, and not only JSON.
	known bool
}

// mostTries is how often a text is looked at in vain.
const mostTries = 8

func (f *Finder) find() {
	f.b = []byte(f.Text)
	for i := 0; i < len(f.Text); {
		next, isStart := 0, i == 0 || f.Text[i-1] == '\n'
		if isStart {
			for f.line < len(f.Lines) && f.Lines[f.line].Start < i {
				f.line++
			}
			next = f.loggedStomp(i)
		}
		if next == 0 {
			if f.tries > mostTries*len(f.Text)+1<<10 {
				return
			}
			next = f.take(i, isStart)
		}
		i = max(next, i+1)
	}
}

// take takes the message that begins at text[i], and returns an index behind it; 0 if there is none.
func (f *Finder) take(i int, isStart bool) int {
	switch c := f.Text[i]; {
	case c == '{' || c == '[':
		return f.bracket(i)
	case lex.IsDigit(c):
		return f.shortPacket(i)
	case isStart:
		return f.stomp(i + lex.ConsoleMark(f.Text[i:]))
	}
	return 0
}

// bracket takes the message whose first bracket is at text[i], and returns the index behind it, or behind JSON that is none; else 0.
func (f *Finder) bracket(i int) int {
	body, end := &lex.Output{}, f.json(i)
	isJSON := end > 0
	if isJSON {
		body.AddText(f.Text, i, end)
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
		out.AddText(f.Text, start, i)
		out.Append(body)
		if start == i {
			behind += recordEnd(f.Text[end:])
		}
		if behind > end {
			out.AddMissing("\x1e", lex.At(end, behind))
		}
		if f.accept(start, behind, out, start == i && isJSON) {
			f.packets = f.packets || start < i && lex.IsDigit(f.Text[start])
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
func (f *Finder) json(i int) int {
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

// accept adds text[start:end] as a message, if it is one.
func (f *Finder) accept(start, end int, out *lex.Output, isJSON bool) bool {
	const most = 64 << 10
	bits := 0
	if f.Weigh != nil {
		bits = f.Weigh(out.Bytes[:min(len(out.Bytes), most)])
	}
	if !f.isAcceptable(start, end, bits, isJSON) {
		return false
	}
	f.Found = append(f.Found, f.message(start, end, out))
	f.known = f.known || bits >= LikelyMessage
	return true
}

// isAcceptable tells a message by its bits and by the words before it. JSON of no known protocol is one only if the words before it say so: else
// it may be a log or the settings of a program. A letter before a bracket is SockJS, or an array of a program.
func (f *Finder) isAcceptable(start, end, bits int, isJSON bool) bool {
	switch {
	case f.isMessage(start):
		isApart := start == 0 || !lex.IsWordChar(f.Text[start-1]) && strings.IndexByte(",.)]", f.Text[start-1]) < 0
		return bits >= LikelyMessage || isJSON && isApart
	case bits < LikelyMessage || f.standsAlone(start, end):
		return bits >= LikelyMessage
	}
	isIndex := end-start > 1 && lex.IsLetter(f.Text[start]) && f.Text[start+1] == '['
	return bits >= KnownMessage && (!isIndex || f.sideBefore(start) != sides.Unknown)
}

// message is text[start:end] as a passage.
func (f *Finder) message(start, end int, out *lex.Output) passage.Found {
	m := passage.Of(passage.Message, start, end, &reading.Reading{ID: ID, Label: label, Reason: "A message of an application.", Bytes: out.Bytes, Spans: out.Spans})
	m.Side = f.sideBefore(start)
	return m
}

// Find finds the messages of the text. Where frames or heads stand, these are what is read; other bytes within a message
// are a part of it.
func Find(p *passage.Walker) *Finder {
	f := &Finder{Walker: p}
	f.find()
	f.dropShortPackets()
	if f.known && !hasTraffic(p) {
		p.Found = passage.Outside(p.Found, f.Found)
	}
	f.Found = passage.Outside(f.Found, p.Found)
	return f
}

// hasTraffic reports whether there are heads, or bytes that are whole frames.
func hasTraffic(p *passage.Walker) bool {
	for i := range p.Found {
		if f := &p.Found[i]; f.Kind != passage.Bytes || f.Reading.Rebuilt || lex.Framing(f.Reading.Bytes) == lex.WholeFrames {
			return true
		}
	}
	return false
}

// WithMessages are the passages and the messages, in the order of the text. The messages are left out of what is read.
func (f *Finder) WithMessages(passages []passage.Found) []passage.Found {
	for i := range f.Found {
		f.Found[i].Reason = "Other bytes are read here: this is left out."
	}
	return passage.Merged(passages, f.Found)
}
