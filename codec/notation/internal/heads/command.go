package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// What a command begins with that sends a request.
var commandStarts = []string{"curl ", "curl.exe ", "fetch(", "await fetch(", "Invoke-WebRequest "}

// Command takes the command of a shell or a browser's console, with the lines that go on with it.
func Command(p *passage.Walker) int {
	l := p.Lines[p.At]
	start := lex.SkipAny(p.Text[:l.End], l.Start, "$#>`")
	isCommand := false
	for _, begins := range commandStarts {
		isCommand = isCommand || lex.StartsAt(p.Text[:l.End], start, begins)
	}
	if !isCommand {
		return 0
	}
	n := commandEnd(p, strings.Contains(p.Text[start:l.End], "fetch("))
	text := p.Text[start:p.Lines[n-1].End]
	r, ok := reading.Cut(p.Text, start, start+len(strings.TrimRight(text, "` \t"))).ReadAs(&head.Command)
	if !ok || !asksForWebSocket(text) {
		return 0
	}
	p.Add(passage.Command, start, p.Lines[n-1].Next, &r)
	return n - p.At
}

// commandEnd is the line behind a command: one of a shell goes on behind the mark of that or with a further option, a call up to its end.
func commandEnd(p *passage.Walker, isCall bool) int {
	n := p.At + 1
	for ; n < len(p.Lines) && !p.IsFence(n); n++ {
		c := p.Content(n - 1)
		switch {
		case c == "", isCall && strings.HasSuffix(c, ");"):
			return n
		case !isCall && strings.IndexByte("\\^`", c[len(c)-1]) < 0 && !strings.HasPrefix(p.Content(n), "-"):
			return n
		}
	}
	return n
}

// asksForWebSocket tells a command that has to do with a WebSocket.
func asksForWebSocket(text string) bool {
	lower := ascii.LowerString(text)
	return strings.Contains(lower, "websocket") || strings.Contains(lower, "upgrade") || strings.Contains(lower, "ws://") || strings.Contains(lower, "wss://")
}
