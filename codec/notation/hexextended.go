package notation

import "strings"

// signs are the digits that C's printf has in front of a negative char, whose sign %x extends.
const signs = "ffffff"

const saysExtended = " C prints a negative char with ffffff in front: that was left out, and each number is one byte."

// isExtended tells whether each number is a char that C has printed with %x: all over 7f, and no others, have their sign extended.
// A run of digits without gaps is such only if it can be frames then.
func isExtended(text string, separator byte) bool {
	if !strings.Contains(text, "ffffff") && !strings.Contains(text, "FFFFFF") {
		return false
	}
	var bytes []byte
	extended, tokens, wide := 0, 0, 0
	for i := 0; i < len(text); {
		if text[i] == ',' || text[i] == separator || spaceWidth(text, i) > 0 {
			i += max(1, spaceWidth(text, i))
			continue
		}
		token := text[i:tokenEnd(text, i, separator)]
		i += len(token)
		tokens++
		token = strings.TrimPrefix(token, "0x")
		if len(token) > 2 && !(len(token) == len(signs)+2 && startsExtended(token)) {
			wide++
		}
		for len(token) > 0 {
			if startsExtended(token) {
				extended++
				token = token[len(signs):]
				bytes = append(bytes, byte(hexValue(token[0])<<4|hexValue(token[1])))
			} else if v := hexValue(token[0]); v < 0 || len(token) > 1 && (v > 7 || hexValue(token[1]) < 0) || len(token) == 1 && wide > 0 {
				return false
			} else if len(token) > 1 {
				bytes = append(bytes, byte(v<<4|hexValue(token[1])))
			}
			token = token[min(2, len(token)):]
		}
	}
	return extended > 0 && (tokens > 1 && wide == 0 || tokens == 1 && wide > 0 && framing(bytes) != noFrames)
}

// startsExtended tells whether the digits of a negative char come first.
func startsExtended(token string) bool {
	const width = len(signs) + 2
	return len(token) >= width && lowerCase(token[:len(signs)]) == signs && hexValue(token[len(signs)]) > 7 && hexValue(token[width-1]) >= 0
}

// areLetters tells letters alone.
func areLetters(token string) bool {
	for i := 0; i < len(token); i++ {
		if c := token[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// hasWord tells whether a word stands in the text that is no hex.
func hasWord(text string) bool {
	for i := skipSpace(text, 0); i < len(text); {
		end := tokenEnd(text, i, ',')
		word := strings.TrimSuffix(text[i:end], ":")
		if areLetters(word) && span(lowerCase(word), "ghijklmnopqrstuvwxyz") < len(word) {
			return true
		}
		i = skipAny(text, end, ",")
	}
	return false
}
