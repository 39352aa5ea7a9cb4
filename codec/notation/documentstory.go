package notation

import (
	"strconv"
	"strings"
)

// tell gives each passage the side that words before it tell of, in its line or in the heading above.
func (p *passages) tell() {
	heading, from := UnknownSide, 0
	for i := range p.found {
		f := &p.found[i]
		if f.Kind == HeadPassage || f.Kind == CommandPassage {
			heading, from = UnknownSide, f.End
			continue
		}
		lineStart := strings.LastIndexByte(p.text[from:f.Start], '\n') + 1 + from
		f.Side = sideOf(p.text[max(lineStart, f.Start-longestLabel):f.Start])
		if above := headingAbove(p.text[from:lineStart]); f.Side == UnknownSide && above != "" {
			heading = sideOf(above)
		}
		if f.Side == UnknownSide {
			f.Side = heading
		}
		from = f.End
	}
}

// headingAbove is the last line of the text that is not blank, if it is one that announces something.
func headingAbove(text string) string {
	const most = 160
	text = text[:trimEnd(text)]
	line := text[strings.LastIndexByte(text, '\n')+1:]
	if line == "" || len(line) > most {
		return ""
	}
	return line
}

// sideWords are words by which a text tells who has sent what follows; of those in one line the first of the table counts.
var sideWords = [...]struct {
	side  Side
	words string
}{
	{ServerSide, "server > |client < "},
	{ClientSide, "client > |server < | c =>| c ->|from client|from the client|client sends|client sent|client->|client ->|client:|c->s|c2s|to server|to the server|client to server|client-to-server|browser sends|browser sent"},
	{ServerSide, "from server| s =>| s ->|from the server|server sends|server sent|server->|server ->|server:|s->c|s2c|to client|to the client|server to client|server-to-client|server replies|server answers"},
	{SentSide, " sent | send | sending | tx | out | outgoing | write | writing | wrote | written | outbound | sends | upload | transmit | transmitted | sendto | sendall "},
	{ReceivedSide, " received | recv | receive | receiving | rx | in | incoming | read | reading | got | inbound | receives | rcv | recvfrom | arrives | arrived "},
	{SentSide, ">>>|>>|->|=>|→|➜|⬆|↑"},
	{ReceivedSide, "<<<|<<|<-|<=|←|⬇|↓"},
	{ClientSide, " client "},
	{ServerSide, " server "},
}

// sideOf returns the side that the words tell of.
func sideOf(words string) Side {
	lower := []byte(" " + lowerCase(words) + " ")
	plain := make([]byte, len(lower))
	for i, c := range lower {
		plain[i] = ' '
		if isWordChar(c) && c != '_' {
			plain[i] = c
		}
	}
	for _, row := range sideWords {
		in := string(lower)
		if row.words[0] == ' ' {
			in = string(plain)
		}
		for rest := row.words; rest != ""; {
			var word string
			word, rest, _ = strings.Cut(rest, "|")
			if strings.Contains(in, word) {
				return row.side
			}
		}
	}
	return UnknownSide
}

// choose says which passages belong together, and which are read.
func (p *passages) choose() {
	story, open := -1, false
	for i := range p.found {
		f := &p.found[i]
		isRequest := f.Kind == CommandPassage || f.Kind == HeadPassage && !f.response
		switch {
		case isRequest && (story < 0 || open), f.response && story < 0, story < 0:
			story++
			open = false
		}
		open = open || isRequest || f.response
		f.Story, f.Included = story, true
		if f.Kind == CommandPassage && p.hasRequest(i) {
			f.Included, f.Reason = false, "The request stands below."
		}
	}
}

// hasRequest tells whether the next passage is a request, too.
func (p *passages) hasRequest(i int) bool {
	return i+1 < len(p.found) && p.found[i+1].Kind == HeadPassage && !p.found[i+1].response
}

// leaveRepeated leaves out what is the payload of the frame above it once more, and what is readable text among frames.
func (p *passages) leaveRepeated() {
	framed := false
	for i := range p.found {
		f := &p.found[i]
		framed = framed || f.Kind == BytesPassage && framing(f.reading.Bytes) == wholeFrames
	}
	var last []byte
	form := ""
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		switch {
		case f.Kind != BytesPassage || !f.Included:
		case p.isExpected(f):
			f.Included, f.Reason = false, "These bytes are what was expected, not what came."
		case last != nil && string(payloadsOf(last)) == string(b):
			f.Included, f.Reason = false, "These bytes are the payload of the frame above once more."
		case framed && framing(b) == noFrames && isReadable(b):
			f.Included, f.Reason = false, "This is readable text, and other bytes here are frames."
		case last != nil && string(last) == string(b) && (f.Form != form || f.column):
			f.Included, f.Reason = false, "These bytes stand above once more."
		default:
			last, form = b, f.Form
		}
	}
}

// isReadable tells bytes that are printable ASCII.
func isReadable(b []byte) bool {
	for _, c := range b {
		if c >= 0x7f || c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return len(b) > 0
}

// payloadsOf are the payloads of whole frames, unmasked.
func payloadsOf(b []byte) (payload []byte) {
	for len(b) > 1 {
		end := frameEnd(b, b[0]&8 > 0)
		if end == 0 || end > len(b) {
			return nil
		}
		header := 2
		switch b[1] & 0x7f {
		case 126:
			header = 4
		case 127:
			header = 10
		}
		frame := b[header:end]
		if b[1] >= 0x80 {
			for i := 4; i < len(frame); i++ {
				payload = append(payload, frame[i]^frame[i&3])
			}
		} else {
			payload = append(payload, frame...)
		}
		b = b[end:]
	}
	return payload
}

// join puts the bytes of what is included together.
func (p *passages) join() Reading {
	var out struct {
		sink
		inHead bool
	}
	var first *Passage
	frames, heads := false, false
	sides, count := [5]int{}, 0
	for i := range p.found {
		f := &p.found[i]
		if !f.Included {
			continue
		}
		if first == nil {
			first = f
		}
		frames = frames || f.Kind == BytesPassage
		heads = heads || f.Kind != BytesPassage
		sides[f.Side]++
		count++
		if out.inHead {
			out.more("\r\n") // the blank line behind the head before was not copied
		}
		out.inHead = f.Kind != BytesPassage && !strings.HasSuffix(string(f.reading.Bytes), "\r\n\r\n") && !f.hasBody()
		f.at = len(out.bytes)
		r := &f.reading
		out.append(&sink{bytes: r.Bytes, spans: r.Spans, problems: r.Problems})
	}
	if first == nil {
		return Reading{}
	}
	r := first.reading
	r.Bytes, r.Spans, r.Problems = out.bytes, out.spans, out.problems
	if count > 1 {
		r.Reason += " " + strconv.Itoa(count) + " passages of the text were read, one behind the other."
	}
	r.Reason += " What stands around the bytes was left out."
	if frames && heads && first.Form == head.ID {
		r.ID, r.Label = headFrames.ID, headFrames.Label
	}
	r.Turns = p.turns(&sides)
	r.Score = documentScore
	return r
}

// hasBody tells whether something stands behind a head in the passage.
func (f *Passage) hasBody() bool { return strings.Contains(string(f.reading.Bytes), "\r\n\r\n") }

// documentScore is that of a text of which something was read and something left out.
const documentScore = 90

// turns say who sent what, if that is told of all that is read and both sides are there.
func (p *passages) turns(sides *[5]int) []Turn {
	if sides[UnknownSide] > 0 {
		for i := range p.found { // frames tell by themselves
			if f := &p.found[i]; f.Included && f.Side == UnknownSide {
				return nil
			}
		}
	}
	byServer := p.writtenByServer()
	out := &sink{}
	for i := range p.found {
		f := &p.found[i]
		if !f.Included || len(f.reading.Bytes) == 0 {
			continue
		}
		server := f.Side == ServerSide || f.Side == SentSide && byServer || f.Side == ReceivedSide && !byServer
		if n := len(out.turns); n == 0 || out.turns[n-1].Server != server {
			out.turns = append(out.turns, Turn{f.at, server})
		}
	}
	return out.bothTurns()
}

// writtenByServer tells whether the server has written the log: what it has sent is not masked, or is a response.
func (p *passages) writtenByServer() bool {
	score := 0
	for i := range p.found {
		f := &p.found[i]
		if b := f.reading.Bytes; f.Included && f.Kind == BytesPassage && len(b) > 1 && (f.Side == SentSide || f.Side == ReceivedSide) {
			fromServer := b[1] < 0x80
			if strings.HasPrefix(string(b[:min(4, len(b))]), "HTTP") {
				fromServer = true
			}
			if startsAt(string(b[:min(4, len(b))]), 0, "GET ") {
				fromServer = false
			}
			if fromServer == (f.Side == SentSide) {
				score++
			} else {
				score--
			}
		}
	}
	return score > 0
}

// isExpected tells whether the word before the passage says that a test had wanted it.
func (p *passages) isExpected(f *Passage) bool {
	before := lowerCase(p.text[max(0, f.Start-len(" expected:  ")):f.Start])
	for _, word := range [...]string{"want", "expected", "right"} {
		if n := strings.LastIndex(before, word); n >= 0 && skipAny(before, n+len(word), ":=, `") == len(before) && len(p.found) > 1 && f != &p.found[0] {
			return true
		}
	}
	return false
}

// agree reads lists of numbers as hex if one of them has letters: so Rust prints all of them.
func (p *passages) agree() {
	isHex := false
	for i := range p.found {
		f := &p.found[i]
		isHex = isHex || p.text[f.Start] == '[' && (f.Form == hexSpaced.ID || f.Form == hexList.ID)
	}
	for i := range p.found {
		f := &p.found[i]
		if isHex && f.Kind == BytesPassage && p.text[f.Start] == '[' && f.Form != hexSpaced.ID {
			e := cut(p.text, f.Start, f.End)
			if r, ok := e.readAs(&hexSpaced); ok && len(r.Problems) == 0 {
				f.reading, f.Form, f.Label, f.Reason = r, r.ID, r.Label, r.Reason
			}
		}
	}
}
