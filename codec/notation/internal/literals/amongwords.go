// Package literals finds the literals of programming languages among words.
package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/runs"
)

// Within finds the literals and the runs of digits among the words of a line. A literal may go on in the next lines.
func Within(p *passage.Walker) int {
	first := p.At
	l := p.Lines[p.At]
	for i := l.Start; i < l.End; {
		i = scan(p, i, l.End)
		for i > l.End && p.At+1 < len(p.Lines) {
			p.At++
			l = p.Lines[p.At]
		}
	}
	n := p.At + 1 - first
	p.At = first
	return n
}

// scan takes what begins at text[i], if it is bytes, and returns the index behind it, or behind the word or the mark that it is.
func scan(p *passage.Walker, i, end int) int {
	c := p.Text[i]
	isStart := i == p.Lines[p.At].Start || lex.IsWordBreak(p.Text, i)
	if next := begins(p, i, end, isStart); next > 0 {
		return next
	}
	if isStart && p.Quoted == 0 && (c == '\'' || c == '"') { // words in quotes: bytes may stand among them, but their end begins nothing
		if closing := quoteEnd(p, i); closing > 0 {
			p.Quoted = closing - 1
			for i++; i < closing-1; {
				i = scan(p, i, closing-1)
			}
			p.Quoted = 0
			return max(i, closing)
		}
	}
	if !lex.IsWordChar(c) {
		return i + 1
	}
	for i++; i < end && lex.IsWordChar(p.Text[i]) && !lex.IsWordBreak(p.Text, i); {
		i++
	}
	return i
}

// begins takes the literal or the run that begins at text[i], and returns the index behind it; 0 if there is none.
func begins(p *passage.Walker, i, end int, isStart bool) int {
	c := p.Text[i]
	if c <= ' ' || !isStart && strings.IndexByte("[{<(", c) < 0 {
		return 0
	}
	if next := takeLiteral(p, i); next > 0 {
		return next
	}
	for _, stops := range [...]string{" \t", " \t\"'<|,", " \t\"'<|,."} { // which may be bytes of the payload
		if last := escapesRun(p.Text[:end], i, stops); last > i && runs.HoldsFrames(p, i, last, &literal.Escaped) {
			return runs.Add(p, i, last, &literal.Escaped)
		}
	}
	if lex.StartsAt(p.Text, i, `\x`) { // PostgreSQL
		i += len(`\x`)
	}
	if lex.HexValue(p.Text[min(i, len(p.Text)-1)]) < 0 && !lex.IsLetter(c) && strings.IndexByte("+/$#", c) < 0 {
		return 0
	}
	return runs.Take(p, i, end)
}

// escapesRun returns where escapes without quotes around them, such as \x81\x05Hello, that begin at line[i] are stopped; i if there are none.
func escapesRun(line string, i int, stops string) int {
	const escape = len(`\x81`)
	for k := range 2 {
		at := i + k*escape
		if !lex.StartsAt(line, min(at, len(line)), `\x`) || at+escape > len(line) || lex.HexValue(line[at+2]) < 0 || lex.HexValue(line[at+3]) < 0 {
			return i
		}
	}
	return i + lex.Until(line[i:], stops)
}
