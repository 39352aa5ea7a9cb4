package heads

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// logged returns what the lines behind the first one of a head begin with, and the first of them from the line n on: a log may write words
// before the first line alone, and lines of its own between the others.
func logged(p *passage.Walker, prefix string, n int) (string, int) {
	if n = behindOthers(p, prefix, n); n == len(p.Lines) || !isLogPrefix(prefix) || isFieldBehind(p, prefix, n) {
		return prefix, n
	}
	for end := len(prefix); end > 0; end-- {
		if shorter := prefix[:end]; prefix[end-1] == ' ' && isFieldBehind(p, shorter, n) {
			return shorter, n
		}
	}
	return prefix, n
}

// behindOthers passes over lines of a log that are not of the head, if a field with the prefix of the head's lines follows them.
func behindOthers(p *passage.Walker, prefix string, n int) int {
	const most = 3
	if !isLogPrefix(prefix) {
		return n
	}
	for next := n; next < min(len(p.Lines), n+most+1); next++ {
		start := p.Behind(prefix, next)
		if isFieldBehind(p, prefix, next) {
			return next
		}
		if start >= 0 || p.Content(next) == "" || p.IsFence(next) {
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
func isFieldBehind(p *passage.Walker, prefix string, n int) bool {
	start := p.Behind(prefix, n)
	return start > p.Lines[n].Start && start < p.Lines[n].End && lex.IsLetter(p.Text[start]) && head.FieldAt(ascii.LowerString(p.Text[start:p.Lines[n].End])) == 0
}
