package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// word reads the word at text[i], in quotes or not, and returns the index behind it.
func (c *commandReader) word(i int, out *lex.Output) int {
	quote, open, ansi := byte(0), i, c.script
	for i < len(c.text) {
		at := c.skipCaret(i)
		if end := c.substituted(at, quote); end > at {
			i = c.copied(at, end, out)
			continue
		}
		ch, next := c.text[at], c.skipCaret(at+1)
		switch {
		case at == i && c.isEnd(ch, quote):
			return i
		case quote == 0 && c.isQuote(ch):
			quote, open, ansi, i = ch, at, c.script || lex.StartsAt(c.text, max(0, at-1), "$'"), at+1
		case quote != 0 && ch == quote:
			quote, i = 0, at+1
		case quote == 0 && ch == '$' && lex.StartsAt(c.text, next, "'"):
			i = next
		case ch == '\\' && ansi:
			i = literal.GoEscapes.Read(c.text, at, len(c.text), out)
		default:
			i = out.AddRune(c.text, c.unescaped(at, next, quote))
		}
	}
	if quote != 0 {
		out.Problem(open, open+1, "This quote is never closed: the text may be cut off.")
	}
	return i
}

// isEnd tells a character that ends a word.
func (c *commandReader) isEnd(ch, quote byte) bool {
	return quote == 0 && strings.IndexByte(c.stops, ch) >= 0
}

// copied adds the characters of the text up to end, and returns that.
func (c *commandReader) copied(i, end int, out *lex.Output) int {
	for i < end {
		i = out.AddRune(c.text, i)
	}
	return i
}

// substituted is the index behind the command in brackets at text[i], whose output a shell puts in its place: at most the line. It is i if
// there is none.
func (c *commandReader) substituted(i int, quote byte) int {
	if c.escape != '\\' || c.script || quote == '\'' || !lex.StartsAt(c.text, i, "$(") {
		return i
	}
	open := 0
	for ; i < len(c.text) && c.text[i] != '\n'; i++ {
		switch c.text[i] {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return i + 1
			}
		}
	}
	return i
}

// isQuote tells a quote; cmd has one kind.
func (c *commandReader) isQuote(ch byte) bool { return ch == '"' || ch == '\'' && c.escape != '^' }

// unescaped is the index of the character that text[at] stands for: the next one behind an escape.
func (c *commandReader) unescaped(at, next int, quote byte) int {
	if next < len(c.text) && c.escapes(c.text[at], c.text[next], quote) {
		return next
	}
	return at
}

// skipCaret returns the index behind the caret of cmd at text[i], if there is one before a character.
func (c *commandReader) skipCaret(i int) int {
	if c.escape == '^' && i+1 < len(c.text) && c.text[i] == '^' {
		return i + 1
	}
	return i
}

// escapes reports whether the character is an escape before the next one. In double quotes a backslash is one before few.
func (c *commandReader) escapes(ch, next, quote byte) bool {
	switch {
	case quote == '\'':
		return false
	case ch == '`':
		return c.escape == '`'
	}
	return ch == '\\' && c.escape != '`' && (quote == 0 && c.escape == ch || strings.IndexByte("\"\\$`", next) >= 0)
}
