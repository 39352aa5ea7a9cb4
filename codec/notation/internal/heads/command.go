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
	call := strings.Contains(p.Text[start:l.End], "fetch(")
	n := p.At
	for n+1 < len(p.Lines) {
		c := p.Content(n)
		if c == "" || !call && strings.IndexByte("\\^`", c[len(c)-1]) < 0 && !strings.HasPrefix(p.Content(n+1), "-") || call && strings.HasSuffix(c, ");") || p.IsFence(n+1) {
			break
		}
		n++
	}
	end := p.Lines[n].End
	e := reading.Cut(p.Text, start, start+len(strings.TrimRight(p.Text[start:end], "` \t")))
	r, ok := e.ReadAs(&head.Command)
	if !ok || !asksForWebSocket(p.Text[start:end]) && (n+1 == len(p.Lines) || head.StartLineAt(p.Text[p.Lines[n+1].Start:p.Lines[n+1].End]) < 0) {
		return 0
	}
	p.Add(passage.Command, start, p.Lines[n].Next, &r)
	return n + 1 - p.At
}

// asksForWebSocket tells a command that has to do with a WebSocket.
func asksForWebSocket(text string) bool {
	lower := ascii.LowerString(text)
	return strings.Contains(lower, "websocket") || strings.Contains(lower, "upgrade") || strings.Contains(lower, "ws://") || strings.Contains(lower, "wss://")
}
