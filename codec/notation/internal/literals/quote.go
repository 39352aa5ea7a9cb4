package literals

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// quotedEnd returns the end of the quoted text at text[open], whose prefix begins at text[i], and of others joined to it; and whether it can
// hold bytes.
func quotedEnd(p *passage.Walker, i, open int) (end int, ok bool) {
	prefix, inner := p.Text[i:open], p.Text[open+1:]
	marked := strings.ContainsAny(prefix, "bB") || strings.HasPrefix(prefix, "$")
	if prefix == "" && HoldsLiteral(p.Text[open:]) || prefix != "" && !marked && strings.IndexByte("u@", prefix[0]) < 0 { // a raw text
		return 0, false
	}
	end = quoteEnd(p, open)
	switch {
	case !marked && literal.BeginsAngled(inner):
		end = open + 1 + angledLength(inner, p.Text[open])
		return end + lex.Int(end < len(p.Text) && p.Text[end] == p.Text[open]), true
	case end < 0:
		end, _ = lex.LineEnd(p.Text, open)
		return end, marked || beginsEscaped(inner)
	case !marked && !mayBeBytes(p, open, end):
		return 0, false
	}
	return joinedEnd(p, end, p.Text[open], marked), true
}

// mayBeBytes reports whether the quoted text[open:end] holds bytes, and is no words of hex; in a call it may be.
func mayBeBytes(p *passage.Walker, open, end int) bool {
	inner := p.Text[open+1 : end-1]
	isWords := strings.IndexByte(inner, '\\') < 0 && strings.IndexByte(inner, ' ') >= 0
	return holdsBytes(inner) && (!isWords || open > 0 && p.Text[open-1] == '(')
}

// joinedEnd returns the end of the quoted texts that are joined to the one before text[end]. Only bytes need no mark between them.
func joinedEnd(p *passage.Walker, end int, mark byte, marked bool) int {
	for {
		next := lex.SkipAny(p.Text, end, "\\+")
		open := next
		if marked && lex.StartsAt(p.Text, open, "b") {
			open++
		}
		more := -1
		if open < len(p.Text) && p.Text[open] == mark {
			more = quoteEnd(p, open)
		}
		if more < 0 || next == end && !marked {
			return end
		}
		end = more
	}
}

// HoldsLiteral reports whether a text begins with a quote that has a whole literal of bytes inside, perhaps behind words.
func HoldsLiteral(text string) bool {
	const most = 200 // characters before the first escape
	start := lex.SkipSpace(text[:min(len(text), most)], 0)
	if !head.IsQuoteAt(text, start) {
		return false
	}
	inner := text[start+1 : min(len(text), start+most)]
	inner = inner[:lex.Until(inner, "\n")]
	n := lex.Until(inner, `\`) - 1
	if n < 0 || n+1 == len(inner) {
		return strings.Contains(inner, " <Buffer ")
	}
	for n > 0 && !head.IsQuoteAt(inner, n) { // bytes of text may stand before the first escape
		n--
	}
	isBytes := n > 0 && inner[n-1] == 'b' && (n == 1 || !lex.IsWordChar(inner[n-2]))
	return inner[n] == '\''+'"'-text[start] && (isBytes || n > 0 && strings.IndexByte(" :=(,[", inner[n-1]) >= 0 && beginsEscaped(inner[n+1:])) ||
		isBytes && inner[n] == text[start]
}

// angledLength is the length of a text with bytes in angle brackets up to the quote that closes it.
func angledLength(inner string, mark byte) int {
	const most = 8 << 10
	inner = inner[:min(len(inner), most)]
	if n := strings.IndexByte(inner, mark); n >= 0 {
		return n
	}
	for _, stop := range [...]string{"\n\n", "\n" + lex.Fence} { // it is never closed
		inner, _, _ = strings.Cut(inner, stop)
	}
	return strings.LastIndexByte(inner, '>') + 1
}

// quoteEnd returns the index behind the quote that closes the one at text[open], in the same line or, behind a backslash or
// between three quotes, in a later one; -1 if there is none.
func quoteEnd(p *passage.Walker, open int) int {
	mark := p.Text[open : open+1]
	if p.Unclosed[mark[0]] > p.At { // in this line
		return -1
	}
	if lex.StartsAt(p.Text, open, mark+mark+mark) {
		if n := strings.Index(p.Text[open+3:], mark+mark+mark); n >= 0 {
			return open + 3 + n + 3
		}
		return -1
	}
	for i := open + 1; i < len(p.Text); i++ {
		switch c := p.Text[i]; {
		case c == '\\':
			i++
		case c == mark[0]:
			return i + 1
		case c == '\n':
			p.Unclosed[mark[0]] = p.At + 1
			return -1
		}
	}
	p.Unclosed[mark[0]] = p.At + 1
	return -1
}

// holdsBytes reports whether quoted text has bytes as escapes, or is a head, hex or base64.
func holdsBytes(inner string) bool {
	const shortest = 8
	if n := strings.IndexByte(inner, '\\'); n >= 0 {
		for ; n+2 < len(inner); n++ {
			if inner[n] == '\\' && (inner[n+1] == 'x' || lex.IsDigit(inner[n+1])) {
				return true
			}
			if inner[n] == '\\' {
				n++
			}
		}
		return beginsEscaped(inner)
	}
	isHex, isBase64 := digits.IsHexOrBase64(inner)
	return len(inner) >= shortest && (isHex && strings.IndexByte(inner, ',') < 0 || isBase64)
}

// beginsEscaped reports whether quoted text begins with a byte as an escape, or as a head does.
func beginsEscaped(text string) bool {
	if literal.IsDoubled(text) {
		return true
	}
	if lex.StartsAt(text, 0, `\`) && len(text) > 2 {
		return text[1] == 'x' || lex.IsDigit(text[1]) && lex.IsDigit(text[2])
	}
	return lex.StartsAt(text, 0, "GET /") || lex.StartsAt(text, 0, "HTTP/1.")
}
