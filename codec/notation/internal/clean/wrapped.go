package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// narrowest is how many bytes the lines of a terminal have at least that breaks those that are longer.
const narrowest = 78

// withoutWraps returns a text in which the fields of heads that a terminal has broken are whole again. It is nil if there are none.
// Places move.
func withoutWraps(text string) *reading.Excerpt {
	if !strings.Contains(text, "HTTP/") && !strings.Contains(text, "ec-") {
		return nil
	}
	lines := lex.LinesOf(text)
	e, found := &reading.Excerpt{}, false
	for n := 0; n < len(lines); {
		last := n + rests(text, lines[n:])
		for ; n < last; n++ {
			e.Add(text, lines[n].Start, lines[n].End)
			found = true
		}
		e.Add(text, lines[n].Start, lines[n].Next)
		n++
	}
	if !found {
		return nil
	}
	return e
}

// rests is how many lines behind the first are the rest of it: all but the last are as long as it is, and a field or the end of the
// head comes behind them.
func rests(text string, lines []lex.Line) (n int) {
	first := text[lines[0].Start:lines[0].End]
	if len(first) < narrowest || first[0] <= ' ' || first[len(first)-1] <= ' ' || head.FieldAt(ascii.LowerString(first[:min(len(first), narrowest)])) != 0 {
		return 0
	}
	for n = 1; n < len(lines); n++ {
		line := text[lines[n].Start:lines[n].End]
		if !isRest(line) || len(line) > len(first) {
			return 0
		}
		if len(line) < len(first) {
			break
		}
	}
	if n+1 < len(lines) && !head.IsFieldOrEnd(text[lines[n+1].Start:lines[n+1].End]) || n == len(lines) {
		return 0
	}
	return n
}

// isRest tells a line that can be the rest of a field's value and is no field, no sentence and no frame.
func isRest(line string) bool {
	return line != "" && line[0] > ' ' && strings.IndexByte(line, ' ') < 0 && !head.IsFieldOrEnd(line) && head.StartLineAt(line) < 0 && !digits.IsFrames(line)
}
