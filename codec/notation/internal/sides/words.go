package sides

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// HeadingAbove is the last line of the text that is not blank and opens no fence, if it is one that announces something.
func HeadingAbove(text string) string {
	const most = 160
	line, before := lastLine(text)
	if lex.StartsAt(line, 0, lex.Fence) {
		line, _ = lastLine(before)
	}
	if line == "" || len(line) > most {
		return ""
	}
	return line
}

// lastLine is the last line that is not blank, and what stands before it.
func lastLine(text string) (line, before string) {
	text = text[:lex.TrimEnd(text)]
	start := strings.LastIndexByte(text, '\n') + 1
	return text[start:], text[:start]
}

// sideWords are words that name the sender of what follows. If a line has several, the first of the table counts. Words between blanks are
// looked for in the line without its marks.
var sideWords = [...]struct {
	side  Side
	words string
}{
	{Server, "server > |client < "},
	{Client, "client > |server < | c =>| c ->|from client|from the client|client sends|client sent|client->|client ->|c->s|c2s|to server|to the server|client to server|client-to-server|browser sends|browser sent"},
	{Server, "from server| s =>| s ->|from the server|server sends|server sent|server->|server ->|s->c|s2c|to client|to the client|server to client|server-to-client|server replies|server answers"},
	{Client, "client:"},
	{Server, "server:"},
	{Sent, " sent | send | sending | tx | out | outgoing | write | writing | wrote | written | outbound | sends | upload | transmit | transmitted | sendto | sendall "},
	{Received, " received | recv | receive | receiving | rx | in | incoming | read | reading | got | inbound | receives | rcv | recvfrom | arrives | arrived "},
	{Sent, ">>>|>>|->|=>|→|➜|⬆|↑"},
	{Received, "<<<|<<|<-|<=|←|⬇|↓"},
	{Client, " client "},
	{Server, " server "},
}

// Of returns the side that the words name as the sender.
func Of(words string) Side {
	lower := []byte(" " + ascii.LowerString(words) + " ")
	plain := make([]byte, len(lower))
	for i, c := range lower {
		plain[i] = ' '
		if lex.IsWordChar(c) && c != '_' {
			plain[i] = c
		}
	}
	if side := speaker(words, string(plain)); side != Unknown {
		return side
	}
	for _, row := range sideWords {
		in := string(lower)
		if row.words[0] == ' ' {
			in = string(plain)
		}
		if lex.ContainsAny(in, row.words) {
			return row.side
		}
	}
	return Unknown
}
