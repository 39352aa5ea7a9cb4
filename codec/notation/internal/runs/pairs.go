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
	separator, last, wrong := byte(0), i, 0
	for pairs := 0; ; {
		token := i + lex.Until(line[i:min(len(line), i+4)], " \t,:-;.()[]<>{}|'\"`"+lex.WideLeads)
		digits, _ := lex.HexEnd(line, i)
		switch {
		case digits == i+2 && token == digits:
			pairs++
			last, wrong = digits, 0
		case pairs > 0 && token == i+1 && digits == token && token < len(line) && line[token] == ' ': // a zero was left out
		case pairs > 2 && wrong == 0 && token == i+2 && lex.SkipSpace(line, token) == len(line) && isMistake(line[i:token]):
			return token
		case pairs < 2 || wrong > 0 || token == i || token > i+2:
			return last
		default:
			wrong++
		}
		next := token
		for next < len(line) && (line[next] == ',' || line[next] == ':' || line[next] == '-') && next == token {
			if separator == 0 {
				separator = line[next]
			}
			if line[next] != separator {
				return last
			}
			next++
		}
		space := 0
		for next < len(line) && lex.SpaceWidth(line, next) > 0 {
			next += lex.SpaceWidth(line, next)
			space++
		}
		if next == token || next == len(line) || space > 0 && (separator == ':' || separator == '-') || space > 4 || space > 1 && pairs%8 > 0 {
			return last
		}
		if space > 0 && separator == 0 {
			separator = ' '
		}
		i = next
	}
}

// isMistake tells two characters that are rather a byte with a wrong digit than a short word.
func isMistake(token string) bool {
	const words = " is in to of on at it we or as if so no by my do up ms us ok an am go he me "
	return lex.IsWordChar(token[0]) && lex.IsWordChar(token[1]) && !strings.Contains(words, " "+ascii.LowerString(token)+" ")
}

// isPairs tells bytes from times, dates and letters: three pairs or more, with colons or dashes four; or two that are all of a line or
// all behind its label.
func isPairs(p *passage.Walker, i, last, end int, alone bool) bool {
	const three, four = len("81 05 48"), len("81:05:48:65")
	width := last - i
	if width <= len("81") {
		return false
	}
	if p.Text[i+2] == ':' || p.Text[i+2] == '-' {
		const address = len("02:00:00:00:00:01")                                                                   // of a network card
		isStamp := alone && last < end && width < address && lex.SkipAny(p.Text[:last], i, "0123456789:-") == last // of a line of a log
		return width >= four && !p.IsPart(i) && (!isStamp || HoldsFrames(p, i, last, &digits.HexColon) || HoldsFrames(p, i, last, &digits.HexDash)) && (width != address || HoldsFrames(p, i, last, &digits.HexColon) || HoldsFrames(p, i, last, &digits.HexDash))
	}
	if width >= three {
		_, letters := lex.HexEnd(p.Text[:last], i)
		for k := i; k < last && !letters; k++ {
			letters = lex.IsLetter(p.Text[k])
		}
		return letters || width >= four && (alone || p.IsLabelled(i)) || width >= 2*four || HoldsFrames(p, i, last, &digits.HexSpaced) || p.IsAnnounced(i)
	}
	behind := lex.SkipSpace(p.Text[:end], last)
	return (alone || p.IsLabelled(i)) && (behind == end || p.Text[behind] == '(' || p.Text[behind] == '`')
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
