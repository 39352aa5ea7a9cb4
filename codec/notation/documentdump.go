package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

var dumpForms = []*lex.Form{&dump.Packets, &dump.Xxd, &dump.Hexdump, &dump.Words, &dump.Od, &dump.Wireshark, &dump.Tcpdump}

// dump adds the rows of a dump, each an offset and bytes. Each line may begin with the same prefix, such as that of a log.
func (p *passages) dump() int {
	l := p.lines[p.at]
	at := rowAt(p.text[l.Start:l.End])
	if at < 0 {
		return 0
	}
	prefix := p.text[l.Start : l.Start+at]
	e, n := &reading.Excerpt{}, p.at
	for ; n < len(p.lines); n++ {
		l, start := p.lines[n], p.behind(prefix, n)
		if start < 0 && lex.SkipAny(prefix, 0, ">") == len(prefix) { // Markdown lets the mark stand before the first line alone
			start = l.Start
		}
		if start < 0 {
			break
		}
		start = lex.SkipSpace(p.text[:l.End], start)
		row := p.text[start : start+lex.TrimEnd(p.text[start:l.End])]
		if n > p.at && row != "*" && !isRow(row, false) && !isLastOffset(row) && !p.goesOnBelow(prefix, n) {
			break
		}
		if bar, _ := lex.HexEnd(row, 0); lex.StartsAt(row, bar, "|") { // a table as Netty draws it
			e.Add(p.text, start, start+bar+1)
			e.Text[len(e.Text)-1] = ' '
			start += bar + 1
		}
		if lex.StartsAt(row, 0, "0x") && row[lex.TokenEnd(row, 0, ' ')-1] != ':' { // no colon follows: only tcpdump has both
			start += len("0x")
		}
		e.Add(p.text, start, l.Next)
	}
	p.lookedAt = n
	r, ok := e.Read(dumpForms)
	if !ok {
		return 0
	}
	p.addLines(BytesPassage, n, &r)
	return n - p.at
}

// goesOnBelow reports whether the dump goes on behind the line n, which is no row of it.
func (p *passages) goesOnBelow(prefix string, n int) bool {
	if n+1 >= len(p.lines) {
		return false
	}
	l, start := p.lines[n+1], p.behind(prefix, n+1)
	if start < 0 {
		return false
	}
	row := p.text[lex.SkipSpace(p.text[:l.End], start):l.End]
	return isRow(row, false) && strings.Trim(row[:lex.Until(row, " :")], "0x") != ""
}

// rowAt returns where in a line the row of a dump begins; -1 if nowhere.
func rowAt(line string) int {
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

// annotated adds lines that begin with pairs of hex digits or with bits, with remarks behind them.
func (p *passages) annotated() int {
	e, n, remarks, digitsSeen := &reading.Excerpt{}, p.at, 0, false
	for ; n < len(p.lines); n++ {
		l := p.lines[n]
		start := lex.SkipSpace(p.text[:l.End], l.Start)
		if start == l.End && n > p.at && n+1 < len(p.lines) && p.content(n+1) != "" {
			continue
		}
		behind := max(pairsEnd(p.text[:l.End], start), bitsEnd(p.text[:l.End], start))
		word := lex.SkipSpace(p.text[:l.End], behind)
		if behind == start || word < l.End && word < behind+2 && p.text[behind] != '\t' && strings.IndexByte("#;/-=", p.text[word]) < 0 ||
			word < l.End && pairsEnd(p.text[:l.End], word) > word { // more bytes are no remark
			break
		}
		if word < l.End {
			remarks++
		}
		digitsSeen = digitsSeen || lex.Until(p.text[start:behind], "0123456789") < behind-start
		e.Add(p.text, start, behind)
		e.Add(p.text, l.End, l.Next)
	}
	p.lookedAt = n
	if n < p.at+2 || remarks == 0 || !digitsSeen {
		return 0
	}
	r, ok := e.Read([]*lex.Form{&digits.HexSpaced, &digits.Binary})
	if !ok {
		return 0
	}
	p.addLines(BytesPassage, n, &r)
	return n - p.at
}

// column adds lines that are alike but for digits and for the last word, which is a number that is one byte.
func (p *passages) column() int {
	const least = 3
	e, n, prefix := &reading.Excerpt{}, p.at, ""
	for ; n < len(p.lines); n++ {
		l := p.lines[n]
		end := l.Start + lex.TrimEnd(p.text[l.Start:l.End])
		at := l.Start + strings.LastIndexByte(p.text[l.Start:end], ' ') + 1
		if at == end || !isByte(p.text[at:end]) {
			break
		}
		if n == p.at {
			prefix = p.text[l.Start:at]
			if !strings.HasSuffix(strings.TrimRight(prefix, " "), "=") && !strings.HasSuffix(prefix, ": ") && !lex.StartsAt(p.text, at, "0x") {
				break
			}
		} else if p.behind(prefix, n) != at {
			break
		}
		e.Add(p.text, at, min(end+1, len(p.text)))
	}
	p.lookedAt = n
	if n < p.at+least {
		return 0
	}
	r, ok := e.Read([]*lex.Form{&digits.Hex0x, &literal.PythonList, &literal.Java})
	if !ok || len(r.Problems) > 0 || lex.Framing(r.Bytes) == lex.NoFrames {
		return 0
	}
	p.addLines(BytesPassage, n, &r)
	p.found[len(p.found)-1].column = true
	return n - p.at
}

// isByte tells a number after 0x, or a decimal, perhaps negative, that is one byte.
func isByte(word string) bool {
	var c literal.ListCount
	v, ok := c.Number(word)
	return ok && v >= -128 && v <= 255
}

// base64Lines adds lines of base64 that are of one length, but for the last, which may be shorter.
func (p *passages) base64Lines() int {
	const shortest = 8
	e, n, width := &reading.Excerpt{}, p.at, 0
	for ; n < len(p.lines); n++ {
		c := p.content(n)
		if len(c) < shortest || n > p.at && len(c) > width || !isBase64Line(c) {
			break
		}
		e.Add(p.text, p.lines[n].Start, p.lines[n].Next)
		if n > p.at && len(c) < width {
			n++
			break
		}
		width = len(c)
	}
	p.lookedAt = n
	if n == p.at {
		return 0
	}
	r, ok := e.ReadAs(&digits.Base64)
	if !ok || len(r.Problems) > 0 || lex.Framing(r.Bytes) != lex.WholeFrames {
		return 0
	}
	p.addLines(BytesPassage, n, &r)
	return n - p.at
}

func isBase64Line(line string) bool {
	for i := 0; i < len(line); i++ {
		if _, kind := digits.Base64Value(line[i]); kind == 0 && line[i] != '=' {
			return false
		}
	}
	return true
}

// bitsEnd returns the end of the eight bits that begin at text[i]; i if there are none.
func bitsEnd(text string, i int) int {
	const width = 8
	if isBits(text, i) && (i+width == len(text) || !lex.IsWordChar(text[i+width])) {
		return i + width
	}
	return i
}

// isBits tells eight binary digits at text[i], of which two may be mistaken.
func isBits(text string, i int) bool {
	const width, mistaken = 8, 2
	n := 0
	for k := i; k < min(len(text), i+width); k++ {
		if !lex.IsWordChar(text[k]) {
			return false
		}
		n += lex.Int(text[k] == '0' || text[k] == '1')
	}
	return i+width <= len(text) && n >= width-mistaken
}
