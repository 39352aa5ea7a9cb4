package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// callStart is where the word begins that is directly before text[i], such as the name of a function.
func callStart(p *passage.Walker, i, least int) int {
	const most = 48
	start := i
	for start > max(least, i-most) && (lex.IsWordChar(p.Text[start-1]) || strings.IndexByte(".:&$@!*()[]<>-", p.Text[start-1]) >= 0) {
		start--
	}
	if strings.HasSuffix(p.Text[least:start], "new ") {
		return start - len("new ")
	}
	if before := p.Text[least:start]; start == i && strings.HasSuffix(before, ") ") { // how many items there are, behind the name
		for start -= len(" "); start > least && !dump.IsGap(p.Text, start-1) && p.Text[start-1] != '\n'; start-- {
		}
	}
	return start
}

// lineStart is where the line begins that text[i] is in, if all before it declares or names a value.
func lineStart(p *passage.Walker, i, least int) int {
	const most = 200
	l := p.Lines[p.At]
	start := lex.SkipSpace(p.Text[:max(l.End, least)], max(least, l.Start))
	if start < i && i < start+most && strings.IndexByte(p.Text[start:i], '=') > 0 {
		return start
	}
	return i
}

// callEnd is the index behind the call that begins at text[start] around the literal text[i:end].
func callEnd(p *passage.Walker, start, i, end int) int {
	const most = 20
	depth := strings.Count(p.Text[start:i], "(") - strings.Count(p.Text[start:i], ")")
	last := end
	for depth > 0 && last < min(len(p.Text), end+most) && p.Text[last] != '\n' {
		if p.Text[last] == ')' {
			depth--
		}
		last++
	}
	if depth > 0 {
		return end
	}
	return last
}
