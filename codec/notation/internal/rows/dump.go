// Package rows finds lines that hold bytes by their place in them: dumps, columns, bytes with remarks behind them.
package rows

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

var dumpForms = []*lex.Form{&dump.Packets, &dump.Xxd, &dump.Hexdump, &dump.Words, &dump.Od, &dump.Wireshark, &dump.Tcpdump}

// Dump adds the rows of a dump, each an offset and bytes. Each line may begin with the same prefix, such as that of a log.
func Dump(p *passage.Walker) int {
	l := p.Lines[p.At]
	at := At(p.Text[l.Start:l.End])
	if at < 0 {
		return 0
	}
	prefix := p.Text[l.Start : l.Start+at]
	e, n := &reading.Excerpt{}, p.At
	for ; n < len(p.Lines); n++ {
		l, start := p.Lines[n], p.Behind(prefix, n)
		if start < 0 && lex.SkipAny(prefix, 0, ">") == len(prefix) { // Markdown lets the mark stand before the first line alone
			start = l.Start
		}
		if start < 0 {
			break
		}
		start = lex.SkipSpace(p.Text[:l.End], start)
		row := p.Text[start : start+lex.TrimEnd(p.Text[start:l.End])]
		if n > p.At && row != "*" && !isRow(row, false) && !isLastOffset(row) && !goesOnBelow(p, prefix, n) {
			break
		}
		if bar, _ := lex.HexEnd(row, 0); lex.StartsAt(row, bar, "|") { // a table as Netty draws it
			e.Add(p.Text, start, start+bar+1)
			e.Text[len(e.Text)-1] = ' '
			start += bar + 1
		}
		if lex.StartsAt(row, 0, "0x") && row[lex.TokenEnd(row, 0, ' ')-1] != ':' { // no colon follows: only tcpdump has both
			start += len("0x")
		}
		e.Add(p.Text, start, l.Next)
	}
	p.LookedAt = n
	r, ok := e.Read(dumpForms)
	if !ok {
		return 0
	}
	p.AddLines(passage.Bytes, n, &r)
	return n - p.At
}

// goesOnBelow reports whether the dump goes on behind the line n, which is no row of it.
func goesOnBelow(p *passage.Walker, prefix string, n int) bool {
	if n+1 >= len(p.Lines) {
		return false
	}
	l, start := p.Lines[n+1], p.Behind(prefix, n+1)
	if start < 0 {
		return false
	}
	row := p.Text[lex.SkipSpace(p.Text[:l.End], start):l.End]
	return isRow(row, false) && strings.Trim(row[:lex.Until(row, " :")], "0x") != ""
}

// At returns where in a line the row of a dump begins; -1 if nowhere.
func At(line string) int {
	const most = 120
	start := lex.SkipSpace(line, 0)
	if isRow(line[start:], true) {
		return start
	}
	for i := start + 1; i < min(len(line), most); i++ {
		if strings.IndexByte(" >|", line[i-1]) >= 0 && line[i] != ' ' && isRow(line[i:], true) && (line[i] == '0' || lex.TokenEnd(line, i, ':') >= i+8) {
			return i
		}
	}
	return -1
}

// isRow tells an offset, with a colon or two spaces behind it, before hex. The first offset of od may have one space behind it.
func isRow(row string, first bool) bool {
	const least, narrow = 4, 6
	i := 0
	if lex.StartsAt(row, 0, "0x") {
		i = len("0x")
	}
	digits, _ := lex.HexEnd(row, i)
	behind := lex.SkipAny(row, digits, ":|")
	group, _ := lex.HexEnd(row, behind)
	isGroup := group > behind && (group-behind)%2 == 0 && (group == len(row) || row[group] == ' ' || row[group] == '\t')
	if digits < i+least || behind == digits || behind == len(row) || first && !isGroup {
		return false
	}
	if behind >= digits+2 {
		return true
	}
	return digits >= narrow && (!first || strings.Trim(row[:digits], "0") == "")
}

// isLastOffset tells the line that ends a dump.
func isLastOffset(row string) bool {
	digits, _ := lex.HexEnd(row, 0)
	return digits == len(row) && digits >= 6 && digits <= 8
}
