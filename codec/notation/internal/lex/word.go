package lex

import "strings"

// IsLabel tells a word, an arrow or what is in brackets from digits.
func IsLabel(word string) bool {
	last := word[len(word)-1]
	switch {
	case word[0] == '"' && last == ':': // a name in JSON
		return true
	case Until(word, "({'`\"/") < len(word), StartsAt(word, 0, "0x"), areSeparated(word):
		return false
	case strings.IndexByte("=>", last) >= 0, last == ']' && word[0] == '[', word == "<<", word == "<-":
		return true
	}
	for i := 0; i < len(word); i++ {
		if c := word[i] | 0x20; c > 'f' && c <= 'z' {
			return word[0] != '<' || last == ':'
		}
	}
	return false
}

// areSeparated tells a word that begins as four pairs of hex digits do between colons or dashes: a time has three.
func areSeparated(word string) bool {
	return len(word) > 10 && (word[2] == ':' || word[2] == '-') && word[5] == word[2] && word[8] == word[2] && HexValue(word[0]) >= 0
}

func IsWordChar(c byte) bool { return IsLetter(c) || IsDigit(c) || c == '_' || c >= 0x80 }
