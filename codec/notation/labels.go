package notation

import "strings"

// withoutLabels takes off the labels before bytes, or else a line above them that holds none, such as a shell's prompt.
func withoutLabels(text string) string {
	start := skipSpace(text, 0)
	end, next := lineEnd(text, start)
	n, literal := labelWidth(text[start:end])
	switch below := skipSpace(text, next); {
	case n > 0 && !literal:
		return withoutEachLabel(text)
	case n > 0:
		next = start + n
	case below == len(text), beginsBytes(text[start:]), !beginsBytes(text[below:]) && !heads(text[start:end], text[below:]):
		return text
	}
	out := []byte(text)
	blank(out, start, next)
	if n > 0 {
		blankLabels(out, text, start)
	}
	return string(out)
}

// blankLabels takes off the labels of the lines below one that ends with its literal, as long as they are like it. Lists become
// one.
func blankLabels(out []byte, text string, start int) {
	for {
		end, next := lineEnd(text, start)
		last := start + trimEnd(text[start:end]) - 1
		if strings.IndexByte("])}'\">", text[last]) < 0 {
			return
		}
		start = skipSpace(text, next)
		end, _ = lineEnd(text, start)
		n, literal := labelWidth(text[start:end])
		if n == 0 || !literal {
			return
		}
		blank(out, start, start+n)
		if text[last] == ']' && text[start+n] == '[' {
			out[last], out[start+n] = ' ', ' '
			if strings.IndexByte(text[start:end], ',') >= 0 {
				out[last] = ','
			}
		}
	}
}

// heads tells whether a line is the heading of base64 below it: it says so, or they are frames.
func heads(line, below string) bool {
	if end, _ := lineEnd(below, 0); span(below, " .,:;<>(){}[]'\"") < end {
		return false
	}
	var r base64Reader
	bytes := &sink{}
	r.readRange(below, 0, len(below), bytes)
	return r.bad == 0 && (r.padding > 0 || strings.Contains(line, "64") || framing(bytes.bytes) == wholeFrames)
}

// withoutEachLabel takes off the labels of a text whose every line has hex, with or without one.
func withoutEachLabel(text string) string {
	out := []byte(text)
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		if i = skipSpace(text[:end], i); i < end {
			n, literal := labelWidth(text[i:end])
			if isHex, _ := isCode(text[i:end]); literal || n == 0 && !isHex {
				return text
			}
			blank(out, i, i+n)
		}
		i = next
	}
	return string(out)
}

// The longest label that is taken off, with the time and whatever else a log writes before it.
const longestLabel = 120

// labelWidth is the length of what stands before the bytes of a line, 0 if that is nothing or the line holds no bytes;
// and whether they are a literal, which may go on below.
func labelWidth(line string) (width int, literal bool) {
	if width = sentenceWidth(line); width > 0 {
		return width, false
	}
	labelled, pairs, first := false, 0, 0
	for i := 0; i < len(line) && i < longestLabel; {
		end := i
		for end < min(len(line), longestLabel) && spaceWidth(line, end) == 0 && (end == i || line[end-1] != '=') {
			end++
		}
		word := line[i:end]
		if pairs == 0 {
			first = i
		}
		i = skipSpace(line, end)
		directive := (word == "db" || word == "DB") && strings.ContainsAny(line[i:min(i+4, len(line))], "hHx$")
		if !directive && !isLabel(word) {
			if rest := line[i:]; labelled && isDigit(word[0]) && beginsLiteral(rest) && strings.HasSuffix(rest, "]") { // how many there are
				return i, true
			}
			pairs = countPairs(word, pairs)
			if span(word, "([{'`\"") < len(word) && word[0] != '[' || !labelled && pairs > 0 {
				break // a literal or bytes have begun
			}
			if pairs > 2 { // with a mistake behind them, since the line has not been taken for bytes
				return first, false
			}
			continue
		}
		labelled, pairs = true, 0
		rest := line[i:]
		if beginsLiteral(rest) {
			return i, true
		}
		isHex, isBase64 := isCode(withoutAside(rest))
		sure := strings.IndexByte(":=>]", word[len(word)-1]) >= 0
		if isHex && (sure && word[len(word)-1] != '=' || len(rest) > 2) || isBase64 && strings.IndexByte(":=", word[len(word)-1]) >= 0 || word == ">" && beginsBytes(rest) { // quoted in a mail
			return i, false
		}
	}
	return 0, false
}

// sentenceWidth is the length of words up to a colon, with whatever is among them, before three bytes or more in hex; 0 if the
// line is none of that.
func sentenceWidth(line string) int {
	colon := strings.LastIndex(line[:min(len(line), longestLabel)], ": ")
	if first := line[:span(line, " ")]; colon < 0 || first == "" || first[0] != '[' && !isLabel(first) {
		return 0
	}
	const least = len("81 05 48")
	rest := line[colon+2:]
	if isHex, _ := isCode(rest); isHex && len(rest) >= least || pairsEnd(rest, 0) >= least || areSeparated(rest) {
		return colon + 2
	}
	return 0
}

// countPairs counts one more pair of hex digits, as which eight binary digits count too, and all of a word that has several;
// 0 if the word is none.
func countPairs(word string, pairs int) int {
	word = strings.TrimSuffix(word, ",")
	switch {
	case areSeparated(word), isStream(word) && skipAny(word, 0, hexDigits) == len(word) && span(word, "abcdef") < len(word):
		return 3
	case pairsEnd(word, 0) > 0, len(word) == 8 && skipAny(word, 0, "01") == 8, len(word) < 5 && startsAt(word, 0, "0x"), startsAt(word, 0, "0b"):
		return pairs + 1
	}
	return 0
}

// areSeparated tells a word that begins as four pairs of hex digits do between colons or dashes: a time has three.
func areSeparated(word string) bool {
	return len(word) > 10 && (word[2] == ':' || word[2] == '-') && word[5] == word[2] && word[8] == word[2] && hexValue(word[0]) >= 0
}

// withoutAside cuts off what explains bytes behind them in parentheses, as the RFC does.
func withoutAside(bytes string) string {
	if n := strings.Index(bytes, " ("); n > 0 && startsAt(bytes, 0, "0x") {
		return bytes[:n]
	}
	return bytes
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

// What literals begin with, and what may come next; anything if that is empty.
var literalStarts = [...]struct{ opening, next string }{
	{"b'", ""}, {`b"`, ""}, {`"\`, ""}, {"<Buffer", ""}, {"<<", "0123456789\""}, {"[", "0123456789 -'\""}, {"{", "0123456789 -'\""},
}

// beginsLiteral tells whether the text begins as numbers in brackets, or as quoted bytes, do.
func beginsLiteral(text string) bool {
	for _, s := range &literalStarts {
		if startsAt(text, 0, s.opening) {
			rest := text[len(s.opening):]
			return s.next == "" || rest == "" || strings.IndexByte(s.next, rest[0]) >= 0
		}
	}
	return false
}

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

// beginsBytes tells whether the text begins as a dump or a literal does.
func beginsBytes(text string) bool {
	text = text[skipAny(text, 0, "*"):]
	if text == "" || startsAt(text, 0, "0x") || beginsLiteral(text) {
		return true
	}
	const sure = 8 // digits, whatever stands behind them
	end, _ := hexEnd(text, 0)
	return end >= sure || end > 1 && (end == len(text) || strings.IndexByte(" ,:-\t\r\n", text[end]) >= 0)
}
