package literal

import "github.com/wslens/wslens/codec/notation/internal/lex"

// indexUnquoted returns where the character first stands without quotes around it, and in no comment; -1 if nowhere.
func indexUnquoted(text string, c byte) int {
	for i := 0; i < len(text); i++ {
		if end := lex.CommentEnd(text, i); end > i {
			i = end
		}
		if i < len(text) && text[i] == c && (i == 0 || text[i-1] != '\'' || !lex.StartsAt(text, i+1, "'")) {
			return i
		}
	}
	return -1
}

// castEnd returns the index behind a cast at text[i], such as (byte) and (unsigned char); i if there is none.
func castEnd(text string, i int) int {
	const longest = 32
	for end := i + 1; end < min(len(text), i+longest); end++ {
		switch c := text[end]; {
		case c == ')' && end > i+1:
			return end + 1
		case c|0x20 >= 'a' && c|0x20 <= 'z', c == '_':
		case end == i+1, c != ' ' && (c < '0' || c > '9'):
			return i
		}
	}
	return i
}

// readCharacter reads a constant of one character that is one byte, such as 'H', '\r' or Rust's b'H', and returns the
// index behind it; i if there is none.
func (n *ListCount) readCharacter(text string, i int, out *lex.Output) int {
	open := i
	if text[open] == 'b' {
		open++
	}
	next, character := open+1, &lex.Output{}
	switch {
	case next == len(text):
		return i
	case text[next] == '\\':
		next = cEscapes.Read(text, next, len(text), character)
	default:
		next = character.AddRune(text, next)
	}
	if len(character.Bytes) != 1 || len(character.Problems) > 0 || !lex.StartsAt(text, next, "'") {
		return i
	}
	n.items++
	n.typed = n.typed || open > i
	out.Add(character.Bytes[0], i, next+1)
	return next + 1
}
