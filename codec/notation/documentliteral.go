package notation

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// The notations that a literal may be in.
var literalForms = []*lex.Form{
	&literal.PythonBytes, &literal.PythonList, &literal.JSONArray, &literal.Node, &literal.JavaScript, &literal.Go, &literal.Rust, &literal.Java, &literal.C, &literal.Elixir, &literal.HexList,
	&digits.Hex, &digits.HexSpaced, &digits.Hex0x, &digits.Base64, &literal.Nginx,
}

var literalOrEscapedForms = append(literalForms[:len(literalForms):len(literalForms)], &literal.Escaped)

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
	case open > 0 && lex.StartsAt(p.text, open, "<<<"):
		return p.buffer(open)
	case lex.StartsAt(p.text, open, "<<"), lex.StartsAt(p.text, open, "<Buffer"):
		end, ok = p.angleEnd(open)
	}
	if !ok {
		return 0
	}
	return p.addLiteral(i, end)
}

// angleEnd returns the index behind the bracket that closes the one at text[open]. What Erlang prints may be cut off.
func (p *passages) angleEnd(open int) (end int, ok bool) {
	const opening = len("<<")
	end = open + opening + lex.Until(p.text[open+opening:], "<>")
	isBinary := p.text[open+1] == '<'
	if end == len(p.text) || p.text[end] == '<' {
		last := lex.SkipAny(p.text[:end], open+opening, "0123456789,")
		rest := p.text[last:]
		return last, isBinary && last > open+opening+len("129,5") && strings.IndexByte(p.text[open+opening:last], ',') > 0 &&
			(lex.SkipSpace(rest, 0) == len(rest) || lex.StartsAt(rest, 0, "..."))
	}
	end++
	if isBinary && lex.StartsAt(p.text, end, ">") {
		end++
	}
	return end, true
}

// inlineCode takes escapes between backquotes, and returns the index behind these; 0 if there are none.
func (p *passages) inlineCode(i int) int {
	start := i + lex.SkipAny(p.text[i:min(len(p.text), i+4)], 0, "`")
	l := p.lines[p.at]
	if start >= l.End || p.text[start] != '\\' {
		return 0
	}
	end := start + lex.Until(p.text[start:l.End], "`")
	if end == l.End || !holdsBytes(p.text[start:end]) {
		return 0
	}
	r, ok := reading.Cut(p.text, start, end).ReadAs(&literal.Escaped)
	if !ok {
		return 0
	}
	p.add(BytesPassage, start, end, &r)
	return end
}

// addLiteral adds the literal text[i:end], with the call or the declaration around it if it reads better with that.
func (p *passages) addLiteral(i, end int) int {
	if strings.IndexByte("[{(", p.text[i]) >= 0 && p.isPart(i) {
		return 0
	}
	least := 0
	if n := len(p.found); n > 0 {
		least = p.found[n-1].End
	}
	var best reading.Reading
	from, to, before := i, end, -1
	call := p.callStart(i, least)
	for _, start := range [...]int{i, call + strings.LastIndexByte(p.text[call:i], '(') + 1, call, p.lineStart(i, least)} {
		if start == before || start == i && best.ID != "" {
			continue
		}
		before = start
		last := p.callEnd(start, i, end)
		e, forms := reading.Cut(p.text, start, last), literalForms
		clean.BlankLineMarks(e)
		if start == i {
			forms = literalOrEscapedForms
		}
		r, ok := e.Read(forms)
		if ok && (best.ID == "" || !best.IsBetterThan(&r)) {
			best, from, to = r, start, last
		}
	}
	if best.ID == "" || best.Score < 40 || len(best.Bytes) == 0 || len(best.Problems) > len(best.Bytes) || !p.isLikely(&best, from) || p.isStartOnly(&best, to) ||
		head.IsQuoteAt(p.text, i) && best.IsAmongWords() {
		return 0
	}
	p.add(BytesPassage, from, to, &best)
	return to
}

// isStartOnly tells the first line of a head whose other lines a program adds in the next ones, with values that are not in the text.
func (p *passages) isStartOnly(r *reading.Reading, to int) bool {
	first, rest, _ := strings.Cut(p.text[to:min(len(p.text), to+mostStart)], "\n")
	open := lex.Until(rest, "\"'\n") + 1
	return head.Begins(r.Bytes) && bytes.IndexByte(r.Bytes, '\n') == len(r.Bytes)-1 && len(first) < longestName && open < len(rest) && rest[open-1] != '\n' && head.IsFieldOrEnd(rest[open:])
}

const mostStart = 200

// isLikely tells bytes from numbers that may be anything, and from base64 that may be an image or a key: these are bytes only if they
// are frames, or if the words before them say so.
func (p *passages) isLikely(r *reading.Reading, from int) bool {
	const least = 3
	b, begins := r.Bytes, p.text[from:min(len(p.text), from+8)]
	announced := p.isAnnounced(from) || p.isAlone(from)
	switch r.ID {
	case literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID, literal.HexList.ID, literal.Rust.ID, literal.Java.ID, literal.C.ID:
		return announced || head.Begins(b) || strings.IndexByte("[({", begins[0]) < 0 || len(b) > least && (b[0] >= 0x80 || b[0] > 0 && lex.Framing(b) == lex.WholeFrames) || strings.Contains(begins, "0x")
	case digits.Base64.ID:
		return lex.Framing(b) == lex.WholeFrames
	case literal.PythonBytes.ID, literal.Escaped.ID:
		if b[0] == 0x1b && len(b) > 1 && b[1] == '[' { // a colour
			return false
		}
		return announced || !lex.IsReadable(b) || p.hasBytesKey(from) || strings.Contains(begins, `\x`) || head.Begins(b)
	case digits.Hex.ID:
		return p.isAnnounced(from) || lex.Framing(b) == lex.WholeFrames
	}
	return true
}

// hasBytesKey reports whether the name before the value at text[from] says that it is bytes, as in {'bytes': b'Hello'}.
func (p *passages) hasBytesKey(from int) bool {
	const most = 24
	before := ascii.LowerString(p.text[max(p.lines[p.at].Start, from-most):from])
	before = strings.TrimRight(before, " ")
	if !strings.HasSuffix(before, "':") && !strings.HasSuffix(before, `":`) {
		return false
	}
	name := before[:len(before)-2]
	return lex.HasWord(name[strings.LastIndexAny(name, "'\"")+1:], bytesWords)
}

// callStart is where the word begins that is directly before text[i], such as the name of a function.
func (p *passages) callStart(i, least int) int {
	const most = 48
	start := i
	for start > max(least, i-most) && (lex.IsWordChar(p.text[start-1]) || strings.IndexByte(".:&$@!*()[]<>-", p.text[start-1]) >= 0) {
		start--
	}
	if strings.HasSuffix(p.text[least:start], "new ") {
		return start - len("new ")
	}
	if before := p.text[least:start]; start == i && strings.HasSuffix(before, ") ") { // how many items there are, behind the name
		for start -= len(" "); start > least && !dump.IsGap(p.text, start-1) && p.text[start-1] != '\n'; start-- {
		}
	}
	return start
}

// lineStart is where the line begins that text[i] is in, if all before it declares or names a value.
func (p *passages) lineStart(i, least int) int {
	const most = 200
	l := p.lines[p.at]
	start := lex.SkipSpace(p.text[:max(l.End, least)], max(least, l.Start))
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
