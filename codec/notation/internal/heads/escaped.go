// Package heads finds heads of HTTP, and what tells of them, among the lines of a text.
package heads

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Escaped takes a head whose line ends are written as \\r\\n or \\n in one line of a log, behind what that writes before it.
func Escaped(p *passage.Walker) int {
	const most = 200
	l := p.Lines[p.At]
	line := p.Text[l.Start:l.End]
	at := -1
	for _, begins := range [...]string{"HTTP/1.", "GET /", "GET  HTTP/1."} {
		if n := strings.Index(line[:min(len(line), most)], begins); n >= 0 && (at < 0 || n < at) {
			at = n
		}
	}
	if at < 0 || at > 0 && strings.IndexByte("\"'`", line[at-1]) >= 0 {
		return 0 // in quotes it is a literal
	}
	end := len(line)
	first := strings.Index(line[at:], `\n`)
	if first < 0 || !strings.Contains(line[at:at+first], "HTTP/1.") || strings.IndexByte(line[at+first:], ':') < 0 {
		return 0
	}
	r, ok := reading.Cut(p.Text, l.Start+at, l.Start+end).ReadAs(&literal.Escaped)
	if !ok || !head.Begins(r.Bytes) {
		return 0
	}
	p.Add(passage.Head, l.Start+at, l.Start+end, &r)
	return 1
}
