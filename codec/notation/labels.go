package notation

import "strings"

// The longest label that is taken off, with the time and whatever else a log writes before it.
const longestLabel = 120

// isCode tells whether a line has nothing but hex and what sets its digits apart, or one word that may be base64.
func isCode(line string) (isHex, isBase64 bool) {
	const shortest = 8
	isHex = len(line) > 1 && (hexValue(line[0]) >= 0 || hexValue(line[1]) >= 0)
	isBase64 = len(line) >= shortest && span(line, " \t") == len(line)
	letters := true
	for i := len(line); i > 0 && (isHex || isBase64); i-- { // at the end there is more likely something else
		c := line[i-1]
		_, kind := base64Value(c)
		mark := strings.IndexByte("\"'`;,", c) >= 0
		letters = letters && (mark || kind|0x20 == 'a')
		isHex = isHex && (mark || hexValue(c) >= 0 || strings.IndexByte(" :-x*\t\xc2\xa0_$#", c) >= 0 ||
			c|0x20 == 'h' && i > 1 && hexValue(line[i-2]) >= 0)
		isBase64 = isBase64 && (mark || kind > 0 || c == '=')
	}
	return isHex, isBase64 && !letters
}

// isLabel tells a word, an arrow or what is in brackets from digits.
func isLabel(word string) bool {
	last := word[len(word)-1]
	switch {
	case word[0] == '"' && last == ':': // a name in JSON
		return true
	case span(word, "({'`\"/") < len(word), startsAt(word, 0, "0x"), areSeparated(word):
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
	return len(word) > 10 && (word[2] == ':' || word[2] == '-') && word[5] == word[2] && word[8] == word[2] && hexValue(word[0]) >= 0
}
