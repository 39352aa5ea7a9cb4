package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// A line of a log is searched only so far for the first line of a head. So many characters all its lines have in common.
const longestPrefix, leastPrefix = 160, 4

// prefixMark takes off what a log writes before each line of a head. It is false if the first line of the text, and those that
// begin like it, do not lead to a head.
func prefixMark(text string) (start int, mark Mark, ok bool) {
	start = lex.SkipSpace(text, 0)
	prefix := text[start:min(len(text), start+leastPrefix)]
	width := 0
	mark = func(line string) (from, to int, ours bool) {
		from = min(width, len(line))
		name := line[from:]
		name = name[:lex.Until(name, " :\"'<>/")]
		return from, len(line), Alike(line, prefix) && (len(line) < width+len(name)+1 || line[width+len(name)] == ':' || lex.IsStartLine(line[from:]))
	}
	for i := start; i < len(text) && Alike(text[i:], prefix); {
		end, next := lex.LineEnd(text, i)
		if width = startLineIn(text[i:end]); width > 0 {
			prefix = prefix[:lex.TrimEnd(prefix[:min(width, len(prefix))])]
			end, _ = lex.LineEnd(text, next)
			_, _, ok = mark(text[next:end])
			return i, mark, ok && end > next+width && !startsOtherwise(text, next, mark)
		}
		i = next
	}
	return 0, nil, false
}

// startsOtherwise tells whether a head begins behind other words than the first one does in a line from text[i] on.
func startsOtherwise(text string, i int, mark Mark) bool {
	for i < len(text) {
		end, next := lex.LineEnd(text, i)
		if at := startLineIn(text[i:end]); at > 0 {
			if from, _, ours := mark(text[i:end]); !ours || from != at {
				return true
			}
		}
		i = next
	}
	return false
}

// Alike tells whether a line begins with the prefix, where one digit is as good as another.
func Alike(line, prefix string) bool {
	for i := 0; i < len(prefix); i++ {
		if i == len(line) || line[i] != prefix[i] && !(lex.IsDigit(line[i]) && lex.IsDigit(prefix[i])) {
			return false
		}
	}
	return true
}

// startLineIn returns where a request line or a status line begins behind other words; 0 if nowhere.
func startLineIn(line string) int {
	from := strings.Index(line, "HTTP/")
	for words := 0; from > 0 && from < longestPrefix && words < 3; words++ {
		if lex.IsStartLine(line[from:]) {
			return from
		}
		from = strings.LastIndexByte(line[:from-1], ' ') + 1
	}
	return 0
}
