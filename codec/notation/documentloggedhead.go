package notation

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// logged returns what the lines behind the first one of a head begin with, and the first of them from the line n on: a log may write words
// before the first line alone, and lines of its own between the others.
func (p *passages) logged(prefix string, n int) (string, int) {
	if n = p.behindOthers(prefix, n); n == len(p.lines) || !isLogPrefix(prefix) || p.isFieldBehind(prefix, n) {
		return prefix, n
	}
	for end := len(prefix); end > 0; end-- {
		if shorter := prefix[:end]; prefix[end-1] == ' ' && p.isFieldBehind(shorter, n) {
			return shorter, n
		}
	}
	return prefix, n
}

// behindOthers passes over lines of a log that are not of the head, if a field with the prefix of the head's lines follows them.
func (p *passages) behindOthers(prefix string, n int) int {
	const most = 3
	if !isLogPrefix(prefix) {
		return n
	}
	for next := n; next < min(len(p.lines), n+most+1); next++ {
		start := p.behind(prefix, next)
		if p.isFieldBehind(prefix, next) {
			return next
		}
		if start >= 0 || p.content(next) == "" || p.isFence(next) {
			break
		}
	}
	return n
}

// isLogPrefix tells what a log writes before a line from spaces and the marks of tools.
func isLogPrefix(prefix string) bool {
	return lex.SkipAny(prefix, 0, "0123456789<>|*#") < len(prefix)
}

// isFieldBehind reports whether the line n is the prefix and a field behind it that is often in heads.
func (p *passages) isFieldBehind(prefix string, n int) bool {
	start := p.behind(prefix, n)
	return start > p.lines[n].Start && start < p.lines[n].End && lex.IsLetter(p.text[start]) && head.FieldAt(ascii.LowerString(p.text[start:p.lines[n].End])) == 0
}
