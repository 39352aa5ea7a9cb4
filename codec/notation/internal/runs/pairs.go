package runs

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// pairsRun returns the end of the pairs of hex digits that begin at line[i], set apart by one space, two in the middle of sixteen,
// or a colon, a dash, a comma; i if there are fewer than two. A pair with a mistake counts if pairs follow it.
func pairsRun(line string, i int) int {
	r := pairRun{line: line, last: i}
	for i >= 0 {
		end := i + lex.Until(line[i:min(len(line), i+4)], " \t,:-;.?!()[]<>{}|'\"`"+lex.WideLeads)
		if !r.take(i, end) {
			break
		}
		i = r.next(end)
	}
	return r.last
}

// pairRun is the state of reading pairs of hex digits.
type pairRun struct {
	line string
	// How many there are, and the end of the last one.
	pairs, last int
	// Whether a pair with a mistake stands behind that.
	mistaken bool
	// What sets them apart; 0 before the second one.
	separator byte
}

// take takes the token line[i:end], and tells whether the pairs may go on behind it.
func (r *pairRun) take(i, end int) bool {
	digits, _ := lex.HexEnd(r.line, i)
	switch width := end - i; {
	case width == 2 && digits == end:
		r.pairs++
		r.last, r.mistaken = end, false
	case width == 1 && digits == end && r.pairs > 0 && lex.StartsAt(r.line, end, " "): // a zero was left out
	case r.pairs < 2 || r.mistaken || width == 0 || width > 2:
		return false
	case width == 2 && r.pairs > 2 && lex.SkipSpace(r.line, end) == len(r.line) && isMistake(r.line[i:end]):
		r.last = end
		return false
	default:
		r.mistaken = true
	}
	return true
}

// next returns where the token behind line[i] begins, if it is set apart as those before it are; else -1.
func (r *pairRun) next(i int) int {
	at := i
	if at < len(r.line) && strings.IndexByte(",:-", r.line[at]) >= 0 {
		if r.separator == 0 {
			r.separator = r.line[at]
		}
		if r.line[at] != r.separator {
			return -1
		}
		at++
	}
	space := 0
	for ; at < len(r.line) && lex.SpaceWidth(r.line, at) > 0; space++ {
		at += lex.SpaceWidth(r.line, at)
	}
	if at == i || at == len(r.line) || space > 4 || space > 1 && r.pairs%8 > 0 || space > 0 && (r.separator == ':' || r.separator == '-') {
		return -1
	}
	if r.separator == 0 {
		r.separator = ' '
	}
	return at
}

// isMistake tells two characters that are rather a byte with a wrong digit than a short word.
func isMistake(token string) bool {
	const words = " is in to of on at it we or as if so no by my do up ms us ok an am go he me "
	return lex.IsWordChar(token[0]) && lex.IsWordChar(token[1]) && !strings.Contains(words, " "+ascii.LowerString(token)+" ")
}

// isPairs tells bytes from times, dates and letters: three pairs or more, with colons or dashes four; or two that are all of a line or
// all behind its label.
func isPairs(p *passage.Walker, i, last, end int) bool {
	const three = len("81 05 48")
	switch width := last - i; {
	case width <= len("81"):
		return false
	case p.Text[i+2] == ':' || p.Text[i+2] == '-':
		return isMarkedPairs(p, i, last, end)
	case width >= three:
		return hasLetter(p.Text[i:last]) || isLongRow(p, i, last) || HoldsFrames(p, i, last, &digits.HexSpaced) || p.IsAnnounced(i)
	}
	behind := lex.SkipSpace(p.Text[:end], last)
	return (p.IsAlone(i) || p.IsLabelled(i)) && (behind == end || p.Text[behind] == '(' || p.Text[behind] == '`')
}

// isMarkedPairs tells pairs with colons or dashes between them from a time and from the address of a network card.
func isMarkedPairs(p *passage.Walker, i, last, end int) bool {
	const four, address = len("81:05:48:65"), len("02:00:00:00:00:01")
	width := last - i
	isStamp := width < address && last < end && p.IsAlone(i) && lex.SkipAny(p.Text[:last], i, "0123456789:-") == last // of a line of a log
	if width < four || p.IsPart(i) {
		return false
	}
	return !isStamp && width != address || HoldsFrames(p, i, last, &digits.HexColon) || HoldsFrames(p, i, last, &digits.HexDash)
}

// isLongRow tells digits that are too many for a date, or enough and alone or behind a label.
func isLongRow(p *passage.Walker, i, last int) bool {
	const four = len("81 05 48 65")
	return last-i >= 2*four || last-i >= four && (p.IsAlone(i) || p.IsLabelled(i))
}

func hasLetter(text string) bool {
	for i := range len(text) {
		if lex.IsLetter(text[i]) {
			return true
		}
	}
	return false
}

// isSinglePair tells a single byte at the end of a line: below the column of a passage, or in a table whose column before it says 1 byte.
func isSinglePair(p *passage.Walker, line string, i int) bool {
	const column = "  "
	digits, _ := lex.HexEnd(line, i)
	l := p.Lines[p.At]
	before := p.Text[l.Start:i]
	if n := len(p.Found); n > 0 && p.At > 0 && digits == i+2 && lex.SkipSpace(line, digits) == len(line) && isBelow(p, &p.Found[n-1], i) {
		return true
	}
	count := before[:lex.TrimEnd(before)]
	return digits == i+2 && lex.SkipSpace(line, digits) == len(line) && strings.HasSuffix(before, column) && strings.HasSuffix(count, " 1") && strings.Contains(count, column)
}

// isBelow reports whether text[i] stands alone in its line, in the column of a passage in the line above.
func isBelow(p *passage.Walker, above *passage.Found, i int) bool {
	l, last := p.Lines[p.At], p.Lines[p.At-1]
	return strings.HasPrefix(above.Form, digits.Hex.ID) && above.Start >= last.Start && above.End <= last.End && above.Start-last.Start == i-l.Start && lex.SkipSpace(p.Text[:i], l.Start) == i
}

// isWithinNumbers reports whether a comma stands before the number at line[i], so that it is one in a list of decimals.
func isWithinNumbers(line string, i int) bool {
	before := line[:lex.TrimEnd(line[:i])]
	return strings.HasSuffix(before, ",") && len(before) > 1 && lex.IsDigit(before[len(before)-2]) && i+2 < len(line) && line[i+2] == ','
}

// decimalsRun returns the end of the decimal numbers, a space or a comma apart, that begin at line[i], of which the first has three digits; i if there are
// few of them.
func decimalsRun(p *passage.Walker, line string, i int) int {
	const least = len("129 131 61 84 35 6")
	last := i
	for at := i; i >= p.DecimalsEnd && at < len(line) && lex.IsDigit(line[at]); at++ {
		start := at
		for at < len(line) && lex.IsDigit(line[at]) {
			at++
		}
		if at > start+3 || start == i && at < start+3 || at < len(line) && line[at] != ' ' && line[at] != ',' {
			break
		}
		last = at
		if lex.StartsAt(line, at, ", ") {
			at++
		}
	}
	p.DecimalsEnd = max(p.DecimalsEnd, last)
	if last < i+least {
		return i
	}
	return last
}

// PairsEnd returns the end of the pairs of hex digits, a space apart, that begin at text[i]; i if there are none.
func PairsEnd(text string, i int) int {
	end := i
	for {
		digits, _ := lex.HexEnd(text, i)
		if digits != i+2 || digits < len(text) && lex.SpaceWidth(text, digits) == 0 {
			return end
		}
		end, i = digits, digits+1
	}
}
