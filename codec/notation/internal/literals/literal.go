package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// The notations that a literal may be in.
var (
	literalForms          = lex.Join(literal.Forms, []*lex.Form{&digits.Hex, &digits.HexSpaced, &digits.Hex0x, &digits.Base64, &literal.Nginx})
	literalOrEscapedForms = lex.Join(literalForms, []*lex.Form{&literal.Escaped})
)

// takeLiteral takes the literal whose quote or bracket is at text[i], or the letters before its quote, and returns the index behind it;
// 0 if there is none.
func takeLiteral(p *passage.Walker, i int) int {
	open := prefixEnd(p.Text, i)
	if open == len(p.Text) || p.Quoted > 0 && open == p.Quoted {
		return 0
	}
	end, ok := 0, false
	switch c := p.Text[open]; {
	case c == '\'' || c == '"':
		end, ok = quotedEnd(p, i, open)
	case c == '`' && open == i:
		return inlineCode(p, i)
	case open > i:
	case c == '[' || c == '{' || c == '(':
		end, ok = listEnd(p, open)
	case open > 0 && lex.StartsAt(p.Text, open, "<<<"):
		return buffer(p, open)
	case lex.StartsAt(p.Text, open, "<<"), lex.StartsAt(p.Text, open, "<Buffer"):
		end, ok = angleEnd(p, open)
	}
	if !ok {
		return 0
	}
	return addLiteral(p, i, end)
}

// prefixEnd is the index behind the letters that begin at text[i] and that a language has before a quote.
func prefixEnd(text string, i int) int {
	const most = 2
	end := i
	for end < min(len(text), i+most) && strings.IndexByte("bBrRu$@", text[end]) >= 0 {
		end++
	}
	return end
}

// angleEnd returns the index behind the bracket that closes the one at text[open]. What Erlang prints may be cut off.
func angleEnd(p *passage.Walker, open int) (end int, ok bool) {
	const opening = len("<<")
	end = open + opening + lex.Until(p.Text[open+opening:], "<>")
	isBinary := p.Text[open+1] == '<'
	if end == len(p.Text) || p.Text[end] == '<' {
		last := lex.SkipAny(p.Text[:end], open+opening, "0123456789,")
		rest := p.Text[last:]
		return last, isBinary && last > open+opening+len("129,5") && strings.IndexByte(p.Text[open+opening:last], ',') > 0 &&
			(lex.SkipSpace(rest, 0) == len(rest) || lex.StartsAt(rest, 0, "..."))
	}
	end++
	if isBinary && lex.StartsAt(p.Text, end, ">") {
		end++
	}
	return end, true
}

// inlineCode takes escapes between backquotes, and returns the index behind these; 0 if there are none.
func inlineCode(p *passage.Walker, i int) int {
	start := i + lex.SkipAny(p.Text[i:min(len(p.Text), i+4)], 0, "`")
	l := p.Lines[p.At]
	if start >= l.End || p.Text[start] != '\\' {
		return 0
	}
	end := start + lex.Until(p.Text[start:l.End], "`")
	if end == l.End || !holdsBytes(p.Text[start:end]) {
		return 0
	}
	r, ok := reading.Cut(p.Text, start, end).ReadAs(&literal.Escaped)
	if !ok {
		return 0
	}
	p.Add(passage.Bytes, start, end, &r)
	return end
}

// addLiteral adds the literal text[i:end], with the call or the declaration around it if it reads better with that.
func addLiteral(p *passage.Walker, i, end int) int {
	const least = 40
	isList := strings.IndexByte("[{(", p.Text[i]) >= 0
	if isList && p.IsPart(i) {
		return 0
	}
	r, from, to := readAround(p, i, end)
	switch {
	case r.ID == "" || r.Score < least || len(r.Bytes) == 0 || len(r.Problems) > len(r.Bytes),
		!isLikely(p, &r, from) || isStartOnly(p, &r, to) || head.IsQuoteAt(p.Text, i) && r.IsAmongWords():
		return 0
	}
	p.Add(passage.Bytes, from, to, &r)
	return to
}

// readAround reads the literal text[i:end] by itself, with what is in the call around it, with that call, and with its declaration. It
// returns the best reading, and the range [from, to) of the text that it is of.
func readAround(p *passage.Walker, i, end int) (best reading.Reading, from, to int) {
	least := 0
	if n := len(p.Found); n > 0 {
		least = p.Found[n-1].End
	}
	before := -1
	call := callStart(p, i, least)
	for _, start := range [...]int{i, call + strings.LastIndexByte(p.Text[call:i], '(') + 1, call, lineStart(p, i, least)} {
		if start == before || start == i && best.ID != "" {
			continue
		}
		before = start
		last := callEnd(p, start, i, end)
		e, forms := reading.Cut(p.Text, start, last), literalForms
		clean.BlankLineMarks(e)
		if start == i {
			forms = literalOrEscapedForms
		}
		r, ok := e.Read(forms)
		if ok && (best.ID == "" || !best.IsBetterThan(&r)) {
			best, from, to = r, start, last
		}
	}
	return best, from, to
}
