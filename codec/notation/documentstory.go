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
		if f.Side == UnknownSide && i > 0 && p.goesOnFrom(&p.found[i-1], f) {
			f.Side = p.found[i-1].Side
		} else if f.Side == UnknownSide {
			f.Side = heading
		}
		from = f.End
	}
}

// goesOnFrom tells whether a passage stands alone in the line below another one.
func (p *passages) goesOnFrom(above, f *Passage) bool {
	between := p.text[above.End:f.Start]
	return above.Kind == BytesPassage && skipSpace(between, 0) == len(between) && strings.Count(between, "\n") == 1
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

// choose says which passages belong together, and which are read: those of one connection.
func (p *passages) choose() {
	story := 0
	var asked, answered, framed bool
	var frames [5]chain // by the side that sent them
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		isRequest := f.Kind == CommandPassage || f.Kind == HeadPassage && !f.response
		isHead := isRequest || f.response
		if isRequest && (asked || framed) || f.response && answered || !isHead && frames[f.Side].breaksOff(b) {
			story++
			asked, answered, framed, frames = false, false, false, [5]chain{}
		}
		repeated := f.Kind == CommandPassage && p.hasRequest(i)
		asked, answered, framed = asked || isRequest && !repeated, answered || f.response, framed || !isHead
		switch {
		case isHead:
			frames = [5]chain{}
		case len(f.reading.Problems) > 0: // bytes may be missing
			frames[f.Side] = chain{}
		default:
			frames[f.Side].add(b)
		}
		f.Story, f.Included = story, true
		if repeated {
			f.Included, f.Reason = false, requestBelow
		}
	}
	p.takeStory(p.bestStory(story + 1))
}

// chain is how far frames have come that stand in several passages.
type chain struct {
	header []byte // of a frame, as long as it is not whole
	need   int    // how many bytes of a frame are still to come
}

// breaksOff tells whether bytes are frames by themselves, but do not go on where the chain has ended inside of one.
func (c *chain) breaksOff(b []byte) bool {
	alone := framing(b)
	if c.need == 0 && len(c.header) == 0 || alone == noFrames {
		return false
	}
	next := chain{append([]byte{}, c.header...), c.need}
	return !next.add(b) || alone == wholeFrames && next.need+len(next.header) > 0
}

// add goes on with the bytes of a passage, and tells whether they can be that. What is no frame ends the chain.
func (c *chain) add(b []byte) bool {
	const longest = 14 // bytes of a header
	n := min(c.need, len(b))
	c.need -= n
	for b = b[n:]; len(b) > 0; b = b[n:] {
		n = min(len(b), longest)
		header := append(c.header, b[:n]...)
		size := frameSize(header)
		switch {
		case size < 0:
			*c = chain{}
			return false
		case size == 0:
			c.header = header
			return true
		}
		size -= len(c.header)
		c.header = nil
		n = min(size, len(b))
		c.need = size - n
	}
	return true
}

// bestStory is the connection that tells most of a WebSocket: by its heads, or by frames that are whole.
func (p *passages) bestStory(count int) (best int) {
	weights := make([]int, count)
	for i := range p.found {
		f := &p.found[i]
		b := f.reading.Bytes
		switch {
		case f.Kind != BytesPassage && strings.Contains(lowerCase(string(b)), "websocket"):
			weights[f.Story] += 4
		case f.Kind != BytesPassage:
			weights[f.Story]++
		case framing(b) == wholeFrames:
			weights[f.Story] += 2
		case framing(b) == cutFrames:
			weights[f.Story]++
		}
	}
	for i := range weights {
		if weights[i] > weights[best] {
			best = i
		}
	}
	return best
}

// takeStory leaves out what is of another connection.
func (p *passages) takeStory(story int) {
	for i := range p.found {
		if f := &p.found[i]; f.Story != story && f.Included {
			f.Included, f.Reason = false, "This is of another connection."
		}
	}
}

const requestBelow = "The request stands below."

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
	for _, f := range p.inOrder() {
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
	if heads = heads || beginsHead(r.Bytes); heads || framing(r.Bytes) == wholeFrames {
		r.Score = surelyScore
	}
	if b := r.Bytes; !heads && framing(b) == noFrames && (len(b) < 3 || frameEnd(b, b[0]&8 > 0) != len(b)) {
		r.Score = unknownScore
	}
	return r
}

// beginsHead tells bytes that begin as a head does.
func beginsHead(b []byte) bool {
	start := string(b[:min(len(b), len("HTTP/1."))])
	return strings.HasPrefix(start, "GET ") || start == "HTTP/1."
}

// inOrder are the passages that are read, a request before its response even if it stands behind that.
func (p *passages) inOrder() (all []*Passage) {
	for i := range p.found {
		f := &p.found[i]
		if n := len(all); f.Included && f.Kind != BytesPassage && !f.response && n > 0 && all[n-1].response {
			all = append(all, all[n-1])
			all[n-1] = f
		} else if f.Included {
			all = append(all, f)
		}
	}
	return all
}

// hasBody tells whether something stands behind a head in the passage.
func (f *Passage) hasBody() bool { return strings.Contains(string(f.reading.Bytes), "\r\n\r\n") }

// documentScore is that of a text of which something was read and something left out; it is higher for heads and for whole frames,
// and low for bytes that are no frames: an error message beside them tells more.
const (
	documentScore = 90
	surelyScore   = 99
	unknownScore  = 25
)

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
	for _, f := range p.inOrder() {
		if len(f.reading.Bytes) == 0 {
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
