package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// setSides gives each passage the side that the words before it name, in its line or in the heading above.
func (p *passages) setSides() {
	heading, from := UnknownSide, 0
	arrows := p.hasArrows()
	for i := range p.found {
		f := &p.found[i]
		if f.Kind == HeadPassage || f.Kind == CommandPassage {
			heading, from = UnknownSide, f.End
			continue
		}
		if f.Side != UnknownSide { // its fields say so
			from = f.End
			continue
		}
		lineStart := strings.LastIndexByte(p.text[from:f.Start], '\n') + 1 + from
		label := p.text[max(lineStart, f.Start-longestLabel):f.Start]
		if f.Side = sideOf(label); f.Side == UnknownSide && arrows {
			f.Side = arrowOf(label)
		}
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

// arrowOf is the side that > or < names alone before the bytes of a line, as curl and wscat print them.
func arrowOf(label string) Side {
	switch strings.TrimLeft(label, " \t") {
	case "> ":
		return SentSide
	case "< ":
		return ReceivedSide
	}
	return UnknownSide
}

// arrowBefore is the side that the arrow says with which the line begins, if nothing else stands before text[i] in it.
func arrowBefore(text string, i int) Side {
	const most = 80 // of blanks before it
	from := max(0, i-most)
	start := from + strings.LastIndexByte(text[from:i], '\n') + 1
	if start == from && from > 0 {
		return UnknownSide
	}
	return arrowOf(text[start:i])
}

// hasArrows reports whether some passage stands behind <: if all of them stand behind > they are quoted.
func (p *passages) hasArrows() bool {
	for i := range p.found {
		start := p.found[i].Start
		if p.found[i].Kind == BytesPassage && arrowBefore(p.text, start) == ReceivedSide {
			return true
		}
	}
	return false
}

// goesOnFrom reports whether a passage stands alone in the line below another one.
func (p *passages) goesOnFrom(above, f *Passage) bool {
	between := p.text[above.End:f.Start]
	return above.Kind == BytesPassage && lex.SkipSpace(between, 0) == len(between) && strings.Count(between, "\n") == 1
}

// headingAbove is the last line of the text that is not blank, if it is one that announces something.
func headingAbove(text string) string {
	const most = 160
	text = text[:lex.TrimEnd(text)]
	line := text[strings.LastIndexByte(text, '\n')+1:]
	if line == "" || len(line) > most {
		return ""
	}
	return line
}

// sideWords are words that name the sender of what follows. If a line has several, the first of the table counts. Words between blanks are
// looked for in the line without its marks.
var sideWords = [...]struct {
	side  Side
	words string
}{
	{ServerSide, "server > |client < "},
	{ClientSide, "client > |server < | c =>| c ->|from client|from the client|client sends|client sent|client->|client ->|c->s|c2s|to server|to the server|client to server|client-to-server|browser sends|browser sent"},
	{ServerSide, "from server| s =>| s ->|from the server|server sends|server sent|server->|server ->|s->c|s2c|to client|to the client|server to client|server-to-client|server replies|server answers"},
	{ClientSide, "client:"},
	{ServerSide, "server:"},
	{SentSide, " sent | send | sending | tx | out | outgoing | write | writing | wrote | written | outbound | sends | upload | transmit | transmitted | sendto | sendall "},
	{ReceivedSide, " received | recv | receive | receiving | rx | in | incoming | read | reading | got | inbound | receives | rcv | recvfrom | arrives | arrived "},
	{SentSide, ">>>|>>|->|=>|→|➜|⬆|↑"},
	{ReceivedSide, "<<<|<<|<-|<=|←|⬇|↓"},
	{ClientSide, " client "},
	{ServerSide, " server "},
}

// sideOf returns the side that the words name as the sender.
func sideOf(words string) Side {
	lower := []byte(" " + ascii.LowerString(words) + " ")
	plain := make([]byte, len(lower))
	for i, c := range lower {
		plain[i] = ' '
		if lex.IsWordChar(c) && c != '_' {
			plain[i] = c
		}
	}
	if side := speaker(words, string(plain)); side != UnknownSide {
		return side
	}
	for _, row := range sideWords {
		in := string(lower)
		if row.words[0] == ' ' {
			in = string(plain)
		}
		if containsAny(in, row.words) {
			return row.side
		}
	}
	return UnknownSide
}

// Words of a line in which a side is named, by what they are: the row is one of the constants below.
var speakerWords = [...]string{
	" sent send sending sends wrote writes writing outgoing tx transmit transmits ",
	" received receive receives receiving recv rcv rx got gets incoming ",
	" message messages msg request response reply frame frames data packet payload event says close ping pong ",
	" from to ", " by ", " the a ",
}

const (
	isSent = iota
	isReceived
	isOwn
	isFrom
	isBy
	isArticle
	isParty
	isOther
)

// speaker is the side that sent what a line is about, if the line names one side, perhaps as the tag of its program, and says what that
// side did: what a client received, the server sent. The plain text is the words in lower case, with a blank at either end and in
// place of every mark.
func speaker(words, plain string) (side Side) {
	named, before, verb := UnknownSide, isOther, isOther
	for i := 1; i < len(plain); i++ {
		end := i + lex.Until(plain[i:], " ")
		if end == i {
			continue
		}
		kind, party := isOther, UnknownSide
		for k, row := range speakerWords {
			if strings.Contains(row, plain[i-1:end+1]) {
				kind = k
			}
		}
		if strings.HasSuffix(plain[:end], "client") {
			kind, party = isParty, ClientSide
		} else if strings.HasSuffix(plain[:end], "server") {
			kind, party = isParty, ServerSide
		}
		switch {
		case kind == isParty && before == isFrom:
		case kind == isParty:
			if named != UnknownSide || lex.Until(words[max(0, i-2):min(len(words), end)], "/.@") < min(len(words), end)-max(0, i-2) { // two of them, or a host
				return UnknownSide
			}
			named = party
			if before == isBy && verb != isOther {
				return senderOf(party, verb)
			}
		case kind == isOwn && before == isParty: // the client's message
			return UnknownSide
		case kind <= isReceived:
			if verb = kind; named != UnknownSide && side == UnknownSide {
				side = senderOf(named, kind)
			}
		}
		if i = end; kind != isArticle {
			before = kind
		}
	}
	return side
}

// senderOf is the side that sent what the named side sent or received, as the verb says.
func senderOf(side Side, verb int) Side {
	if verb == isSent {
		return side
	}
	return ClientSide + ServerSide - side
}

// turns say who sent what, if both sides are there and each passage that is read has one.
func (p *passages) turns(count *[5]int) []lex.Turn {
	if count[UnknownSide] > 0 {
		for i := range p.found { // frames tell by themselves
			if f := &p.found[i]; f.Included && f.Side == UnknownSide {
				return nil
			}
		}
	}
	byServer := p.writtenByServer()
	out := &lex.Output{}
	for _, f := range p.inOrder() {
		if len(f.reading.Bytes) == 0 {
			continue
		}
		server := f.Side == ServerSide || f.Side == SentSide && byServer || f.Side == ReceivedSide && !byServer
		if n := len(out.Turns); n == 0 || out.Turns[n-1].Server != server {
			out.Turns = append(out.Turns, lex.Turn{Start: f.at, Server: server})
		}
	}
	return out.BothTurns()
}

// writtenByServer reports whether the server has written the log: what it has sent is not masked, or is a response.
func (p *passages) writtenByServer() bool {
	score := 0
	for i := range p.found {
		f := &p.found[i]
		if b := f.reading.Bytes; f.Included && f.Kind == BytesPassage && len(b) > 1 && (f.Side == SentSide || f.Side == ReceivedSide) {
			fromServer := b[1] < 0x80
			if strings.HasPrefix(string(b[:min(4, len(b))]), "HTTP") {
				fromServer = true
			}
			if lex.StartsAt(string(b[:min(4, len(b))]), 0, "GET ") {
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
