package notation

import "strings"

// within takes the literals and the runs of digits among the words of a line. A literal may go on in the next lines.
func (p *passages) within() int {
	first := p.at
	l := p.lines[p.at]
	for i := l.start; i < l.end; {
		i = p.scan(i, l.end)
		for i > l.end && p.at+1 < len(p.lines) {
			p.at++
			l = p.lines[p.at]
		}
	}
	n := p.at + 1 - first
	p.at = first
	return n
}

// scan takes what begins at text[i], if it is bytes, and returns the index behind it, or behind the word or the mark that it is.
func (p *passages) scan(i, end int) int {
	c := p.text[i]
	isStart := i == p.lines[p.at].start || !isWordChar(p.text[i-1])
	if next := p.begins(i, end, isStart); next > 0 {
		return next
	}
	if isStart && p.quoted == 0 && (c == '\'' || c == '"') { // words in quotes: bytes may stand among them, but their end begins nothing
		if closing := p.quoteEnd(i); closing > 0 {
			p.quoted = closing - 1
			for i++; i < closing-1; {
				i = p.scan(i, closing-1)
			}
			p.quoted = 0
			return max(i, closing)
		}
	}
	if !isWordChar(c) {
		return i + 1
	}
	for i < end && isWordChar(p.text[i]) {
		i++
	}
	return i
}

// begins takes the literal or the run that begins at text[i], and returns the index behind it; 0 if there is none.
func (p *passages) begins(i, end int, isStart bool) int {
	c := p.text[i]
	if c <= ' ' || !isStart && strings.IndexByte("[{<(", c) < 0 {
		return 0
	}
	if next := p.literal(i); next > 0 {
		return next
	}
	if startsAt(p.text, i, `\x`) { // PostgreSQL
		i += len(`\x`)
	}
	if hexValue(p.text[min(i, len(p.text)-1)]) < 0 && !isLetter(c) && strings.IndexByte("+/$#", c) < 0 {
		return 0
	}
	return p.run(i, end)
}

func isWordChar(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' || c >= 0x80 }

// The notations that a literal may be in.
var literalForms = []*Notation{
	&pythonBytes, &pythonList, &jsonArray, &node, &javascript, &goLiteral, &rust, &java, &cLiteral, &elixir, &hexList,
	&hexStream, &hexSpaced, &hex0x, &base64Text, &nginx,
}

var bareLiteralForms = append(literalForms[:len(literalForms):len(literalForms)], &escaped)

// literal takes the literal whose quote or bracket is at text[i], or the letters before its quote, and returns the index behind it;
// 0 if there is none.
func (p *passages) literal(i int) int {
	open := i
	for open < min(len(p.text), i+2) && strings.IndexByte("bBrRu$@", p.text[open]) >= 0 {
		open++
	}
	if open == len(p.text) || p.quoted > 0 && open == p.quoted {
		return 0
	}
	end, ok := 0, false
	switch c := p.text[open]; {
	case c == '\'' || c == '"':
		end, ok = p.quotedEnd(i, open)
	case c == '`' && open == i:
		return p.inlineCode(i)
	case open > i:
	case c == '[' || c == '{' || c == '(':
		end, ok = p.listEnd(open)
	case startsAt(p.text, open, "<<"), startsAt(p.text, open, "<Buffer"):
		end, ok = p.angleEnd(open)
	}
	if !ok {
		return 0
	}
	return p.addLiteral(i, end)
}

// inlineCode takes escapes between backquotes, and returns the index behind these; 0 if there are none.
func (p *passages) inlineCode(i int) int {
	start := i + skipAny(p.text[i:min(len(p.text), i+4)], 0, "`")
	l := p.lines[p.at]
	if start >= l.end || p.text[start] != '\\' {
		return 0
	}
	end := start + span(p.text[start:l.end], "`")
	if end == l.end || !holdsBytes(p.text[start:end]) {
		return 0
	}
	r, ok := cut(p.text, start, end).readAs(&escaped)
	if !ok {
		return 0
	}
	p.add(BytesPassage, start, end, r)
	return end
}

// angleEnd returns the index behind the bracket that closes the one at text[open]. What Erlang prints may be cut off.
func (p *passages) angleEnd(open int) (end int, ok bool) {
	const opening = len("<<")
	end = open + opening + span(p.text[open+opening:], "<>")
	isBinary := p.text[open+1] == '<'
	if end == len(p.text) || p.text[end] == '<' {
		last := skipAny(p.text[:end], open+opening, "0123456789,")
		rest := p.text[last:]
		return last, isBinary && last > open+opening+len("129,5") && strings.IndexByte(p.text[open+opening:last], ',') > 0 &&
			(skipSpace(rest, 0) == len(rest) || startsAt(rest, 0, "..."))
	}
	end++
	if isBinary && startsAt(p.text, end, ">") {
		end++
	}
	return end, true
}

// addLiteral takes the literal text[i:end], with the call or the declaration around it if it takes one to read it.
func (p *passages) addLiteral(i, end int) int {
	least := 0
	if n := len(p.found); n > 0 {
		least = p.found[n-1].End
	}
	var best Reading
	from, to, before := i, end, -1
	call := p.callStart(i, least)
	for _, start := range [...]int{i, call + strings.LastIndexByte(p.text[call:i], '(') + 1, call, p.lineStart(i, least)} {
		if start == before || start == i && best.ID != "" {
			continue
		}
		before = start
		last := p.callEnd(start, i, end)
		e, forms := cut(p.text, start, last), literalForms
		if start == i {
			forms = bareLiteralForms
		}
		r, ok := e.read(forms)
		if ok && (best.ID == "" || !best.fits(&r)) {
			best, from, to = r, start, last
		}
	}
	if best.ID == "" || best.Score < 40 || len(best.Bytes) == 0 || len(best.Problems) > len(best.Bytes) || !p.isLikely(&best, from) {
		return 0
	}
	p.add(BytesPassage, from, to, best)
	return to
}

// isLikely tells bytes from numbers that may be anything, and from base64 that may be an image or a key: of these only frames are
// taken, or what the words before say to be bytes.
func (p *passages) isLikely(r *Reading, from int) bool {
	const least = 3
	switch r.ID {
	case pythonList.ID, jsonArray.ID, goLiteral.ID, hexList.ID, rust.ID, java.ID, cLiteral.ID:
		b := r.Bytes
		return p.text[from] != '[' && p.text[from] != '(' && p.text[from] != '{' || len(b) > least && (b[0] >= 0x80 || b[0] > 0 && framing(b) == wholeFrames) || p.isTold(from) ||
			p.isAlone(from) || strings.Contains(p.text[from:min(len(p.text), from+8)], "0x")
	case base64Text.ID:
		return framing(r.Bytes) == wholeFrames
	case pythonBytes.ID, escaped.ID:
		if startsAt(string(r.Bytes), 0, "\x1b[") { // a colour
			return false
		}
		return !isReadable(r.Bytes) || p.isKeyed(from) || strings.Contains(p.text[from:min(len(p.text), from+8)], `\x`) || p.isTold(from) || p.isAlone(from) || startsAt(string(r.Bytes), 0, "GET /") || startsAt(string(r.Bytes), 0, "HTTP/1.")
	case hexStream.ID:
		return p.isTold(from) || framing(r.Bytes) == wholeFrames
	}
	return true
}

// isKeyed tells whether the name before the value at text[from] says that it is bytes, as in {'bytes': b'Hello'}.
func (p *passages) isKeyed(from int) bool {
	const most = 24
	before := lowerCase(p.text[max(p.lines[p.at].start, from-most):from])
	before = strings.TrimRight(before, " ")
	if !strings.HasSuffix(before, "':") && !strings.HasSuffix(before, `":`) {
		return false
	}
	name := before[:len(before)-2]
	return hasWord(name[strings.LastIndexAny(name, "'\"")+1:], bytesWords)
}

// callStart is where the word begins that is directly before text[i], such as the name of a function.
func (p *passages) callStart(i, least int) int {
	const most = 48
	start := i
	for start > max(least, i-most) && (isWordChar(p.text[start-1]) || strings.IndexByte(".:&$@!*()[]<>-", p.text[start-1]) >= 0) {
		start--
	}
	if strings.HasSuffix(p.text[least:start], "new ") {
		return start - len("new ")
	}
	if before := p.text[least:start]; start == i && strings.HasSuffix(before, ") ") { // how many items there are, behind the name
		for start -= len(" "); start > least && !isGap(p.text, start-1) && p.text[start-1] != '\n'; start-- {
		}
	}
	return start
}

// lineStart is where the line begins that text[i] is in, if all before it declares or names a value.
func (p *passages) lineStart(i, least int) int {
	const most = 200
	l := p.lines[p.at]
	start := skipSpace(p.text[:max(l.end, least)], max(least, l.start))
	if start < i && i < start+most && strings.IndexByte(p.text[start:i], '=') > 0 {
		return start
	}
	return i
}

// callEnd is the index behind the call that begins at text[start] around the literal text[i:end].
func (p *passages) callEnd(start, i, end int) int {
	const most = 20
	depth := strings.Count(p.text[start:i], "(") - strings.Count(p.text[start:i], ")")
	last := end
	for depth > 0 && last < min(len(p.text), end+most) && p.text[last] != '\n' {
		if p.text[last] == ')' {
			depth--
		}
		last++
	}
	if depth > 0 {
		return end
	}
	return last
}

// quotedEnd returns where the quoted text ends whose letters begin at text[i], with those that follow it directly, and whether it
// can hold bytes.
func (p *passages) quotedEnd(i, open int) (end int, ok bool) {
	if inner := p.text[open+1:]; open == i && (startsAt(inner, 0, "b'") || startsAt(inner, 0, `b"`)) { // a literal within quotes
		return 0, false
	}
	marked := open > i && strings.IndexByte("bB$", p.text[i]) >= 0 || open == i+2 && strings.IndexByte("bB", p.text[i+1]) >= 0
	if open > i && !marked && strings.IndexByte("u@", p.text[i]) < 0 {
		return 0, false // a raw text
	}
	end = p.quoteEnd(open)
	if inner := p.text[open+1:]; !marked && beginsAngled(inner) {
		const most = 8 << 10
		inner = inner[:min(len(inner), most)]
		n := strings.IndexByte(inner, p.text[open])
		if n < 0 { // never closed: up to a blank line or a fence
			n = len(inner)
			for _, stop := range [...]string{"\n\n", "\n" + fence} {
				if k := strings.Index(inner, stop); k >= 0 {
					n = min(n, k)
				}
			}
			n += strings.LastIndexByte(inner[:n], '>') + 1 - n
		}
		return min(len(p.text), open+1+n+1), true
	}
	if end < 0 && (marked || beginsEscaped(p.text[open+1:])) {
		line, _ := lineEnd(p.text, open)
		return line, true
	}
	if end < 0 {
		return 0, false
	}
	inner := p.text[open+1 : end-1]
	if !marked && (!holdsBytes(inner) || span(inner, "\\ ") < len(inner) && strings.IndexByte(inner, '\\') < 0 && (open == 0 || p.text[open-1] != '(')) {
		return 0, false
	}
	for {
		next := skipAny(p.text, end, "\\+")
		mark := next
		if mark < len(p.text) && marked && p.text[mark] == 'b' {
			mark++
		}
		more := -1
		if mark < len(p.text) && p.text[mark] == p.text[open] {
			more = p.quoteEnd(mark)
		}
		if more < 0 || next == end && !marked {
			return end, true
		}
		end = more
	}
}

// quoteEnd returns the index behind the quote that closes the one at text[open], in the same line or, behind a backslash or
// between three quotes, in a later one; -1 if there is none.
func (p *passages) quoteEnd(open int) int {
	mark := p.text[open : open+1]
	if p.unclosed[mark[0]] > p.at { // in this line
		return -1
	}
	if startsAt(p.text, open, mark+mark+mark) {
		if n := strings.Index(p.text[open+3:], mark+mark+mark); n >= 0 {
			return open + 3 + n + 3
		}
		return -1
	}
	for i := open + 1; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '\\':
			i++
		case c == mark[0]:
			return i + 1
		case c == '\n':
			p.unclosed[mark[0]] = p.at + 1
			return -1
		}
	}
	p.unclosed[mark[0]] = p.at + 1
	return -1
}

// holdsBytes tells whether quoted text has bytes as escapes, or is a head, hex or base64.
func holdsBytes(inner string) bool {
	const shortest = 8
	if n := strings.IndexByte(inner, '\\'); n >= 0 {
		for ; n+2 < len(inner); n++ {
			if inner[n] == '\\' && (inner[n+1] == 'x' || isDigit(inner[n+1])) {
				return true
			}
			if inner[n] == '\\' {
				n++
			}
		}
		return beginsEscaped(inner)
	}
	isHex, isBase64 := isCode(inner)
	return len(inner) >= shortest && (isHex && strings.IndexByte(inner, ',') < 0 || isBase64)
}

// What is looked at in vain for the ends of lists, in lengths of the text.
const mostSpent = 4

// listEnd returns the index behind the bracket that closes the one at text[open], if numbers stand between them.
func (p *passages) listEnd(open int) (end int, ok bool) {
	const least = 2
	closing := p.text[open] + 2
	if p.text[open] == '(' {
		closing = ')'
	}
	i := open + 1
	items, inItem := 0, false
	for ; i < len(p.text) && p.spent < mostSpent*len(p.text); i++ {
		p.spent++
		c := p.text[i]
		switch {
		case c == closing && (c != ')' || p.text[i-1] != '('):
			p.spent -= i - open
			return i + 1, items >= least
		case isDigit(c):
			items += btoi(!inItem)
			inItem = true
		case c == ',' || spaceWidth(p.text, i) > 0:
			inItem = false
		case c == '/' || c == '#':
			if items == 0 || commentEnd(p.text, i) == 0 {
				return 0, false
			}
			i = commentEnd(p.text, i) - 1
		case isLetter(c) && (inItem || c|0x20 <= 'f' || c|0x20 == 'x'), strings.IndexByte("-'\".()\\_u:$", c) >= 0 && (items > 0 || c != ':') && (p.text[open] != '(' || c != '"' && c != '\''):
			inItem = inItem || isLetter(c)
		case c >= 0x80 && items > 0:
		case p.text[open] == '{' && c == '"' || items > 0 && isLetter(c):
		default:
			return 0, false
		}
		if items == 0 && i > open+16 {
			return 0, false
		}
	}
	return len(p.text), items >= least && p.text[open] != '('
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// beginsEscaped tells whether quoted text begins with a byte as an escape, or as a head does.
func beginsEscaped(text string) bool {
	if isDoubled(text) {
		return true
	}
	if startsAt(text, 0, `\`) && len(text) > 2 {
		return text[1] == 'x' || isDigit(text[1]) && isDigit(text[2])
	}
	return startsAt(text, 0, "GET /") || startsAt(text, 0, "HTTP/1.")
}
