package runs

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// prefixedRun returns the end of two numbers or more at line[i] that are marked as hex: 0x81, $81, #81, 81h; i if there are none. A
// number with a mistake counts between others.
func prefixedRun(line string, i int) int {
	last, n := i, 0
	for i < len(line) {
		next := lex.TokenEnd(line[:min(len(line), i+longestMarked)], i, ',')
		for next > i && strings.IndexByte("),;.]}'\"`", line[next-1]) >= 0 {
			next--
		}
		good, like := isMarked(line[i:next])
		if unmarked := pairsRun(line, i); n > 1 && unmarked >= i+len("81 05") { // the rest of them is not marked
			last = unmarked
			break
		}
		if !good && (!like || n == 0) {
			break
		}
		n++
		last = next
		i = lex.SkipAny(line, next, ",")
		if aside := lex.Until(line[i:], "]"); lex.StartsAt(line, i, "[") && i+aside < len(line) && strings.Contains(line[i:i+aside], "bytes") { // the RFC leaves them out
			last = i + aside + 1
			break
		}
	}
	if n < 2 {
		return 0
	}
	return last
}

// mixedRun returns the end of the numbers marked as hex that follow the pairs line[i:last]; 0 if there are none.
func mixedRun(line string, i, last int) int {
	if last < i+len("81 05") || line[i+2] != ' ' {
		return 0
	}
	return prefixedRun(line, lex.SkipAny(line, last, ","))
}

// A longer number with 0x is no byte and no row of bytes.
const longestMarked = 300

// isMarked tells a number that is marked as hex, and what is nearly one.
func isMarked(token string) (good, like bool) {
	const most = 4
	digits := token
	switch {
	case lex.StartsAt(token, 0, "0x") || lex.StartsAt(token, 0, "0X"):
		digits = token[2:]
		like = len(digits) <= most
	case len(token) == 3 && (token[0] == '$' || token[0] == '#'):
		digits = token[1:]
	case len(token) > 2 && len(token) <= most && lex.IsDigit(token[0]) && token[len(token)-1]|0x20 == 'h':
		digits = token[:len(token)-1]
		like = true
	default:
		return false, false
	}
	end, _ := lex.HexEnd(digits, 0)
	good = end > 0 && end == len(digits) && (end <= 2 || end%2 == 0)
	return good, like || good
}

// groupsRun returns the end of two groups or more of eight hex digits each, of which the last may be shorter, and dots may stand for
// some: so Apple prints data. It is i if there are none.
func groupsRun(line string, i int) int {
	last, n := i, 0
	for i = lex.BehindHexMark(line, i); i < len(line); i++ {
		if lex.StartsAt(line, i, "... ") && n > 0 {
			i += len("...")
			continue
		}
		end := groupEnd(line, i)
		if end == i || n == 0 && end < i+groupWidth {
			break
		}
		n++
		last = end
		if end < i+groupWidth || !lex.StartsAt(line, end, " ") {
			break
		}
		i = end
	}
	if n < 2 {
		return 0
	}
	return last
}

const groupWidth = 8

// groupEnd returns the end of the group at line[i]: an even number of digits, at most eight; i if there is none.
func groupEnd(line string, i int) int {
	end, _ := lex.HexEnd(line, i)
	if end < i+groupWidth && i+groupWidth <= len(line) && isNearlyGroup(line[i:i+groupWidth]) {
		end = i + groupWidth
	}
	if end > i+groupWidth || (end-i)%2 > 0 || end < len(line) && lex.IsWordChar(line[end]) {
		return i
	}
	return end
}

// isNearlyGroup tells eight hex digits of which two at most are mistaken.
func isNearlyGroup(word string) bool {
	const mistaken = 2
	wrong := 0
	for i := 0; i < len(word); i++ {
		if lex.HexValue(word[i]) < 0 {
			wrong++
		}
		if !lex.IsWordChar(word[i]) {
			return false
		}
	}
	return wrong <= mistaken
}
