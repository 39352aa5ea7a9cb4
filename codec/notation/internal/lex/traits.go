package lex

import "strings"

// Traits are what one pass over a text shows of it, by which most notations are ruled out.
type Traits struct {
	Text string
	has  [256]bool
	// Hex digits, letters that are none, and the digits 0 and 1.
	hex, letters, bits int
	// Whether a line begins with four hex digits or more.
	rows bool
}

// TraitsOf goes over the text once.
func TraitsOf(text string) *Traits {
	t := &Traits{Text: text}
	var count [256]int
	for i := 0; i < len(text); i++ {
		count[text[i]]++
	}
	for c, n := range count {
		switch b := byte(c); {
		case n == 0:
			continue
		case hexValues[b] > 0:
			t.hex += n
		case IsLetter(b):
			t.letters += n
		}
		t.has[c] = true
	}
	t.bits = count['0'] + count['1']
	for i := 0; i < len(text) && !t.rows; {
		t.rows = beginsRow(text, i)
		next := strings.IndexByte(text[i:], '\n')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return t
}

// beginsRow reports whether the line at text[i] begins with four hex digits or more, behind blanks, bars and 0x.
func beginsRow(text string, i int) bool {
	for digits := 0; i < len(text) && text[i] != '\n'; i++ {
		switch c := text[i]; {
		case hexValues[c] > 0:
			if digits++; digits == 4 {
				return true
			}
		case digits == 1 && c == 'x' && text[i-1] == '0':
			digits = 0
		case digits > 0 || c > ' ' && c != '|':
			return false
		}
	}
	return false
}

// A Requirement tells whether a text can be in a notation at all, by what it must hold at least.
type Requirement func(t *Traits) bool

// Holding is met by a text that holds one of the characters.
func Holding(characters string) Requirement {
	return func(t *Traits) bool {
		for i := 0; i < len(characters); i++ {
			if t.has[characters[i]] {
				return true
			}
		}
		return false
	}
}

// Naming is met by a text that holds one of the pieces, which are set apart by bars.
func Naming(pieces string) Requirement {
	return func(t *Traits) bool {
		for rest := pieces; rest != ""; {
			var piece string
			piece, rest, _ = strings.Cut(rest, "|")
			if t.has[piece[0]] && strings.Contains(t.Text, piece) {
				return true
			}
		}
		return false
	}
}

// HasWords is met by a text with words, or one that may be a number alone.
func HasWords(t *Traits) bool {
	const longestNumber = 64
	return t.letters > 0 || len(t.Text) <= longestNumber
}

// MostlyHex is met by a text that is hex but for mistakes.
func MostlyHex(t *Traits) bool { return t.hex > 1 && t.letters <= t.hex }

// HasRows is met by a text in which a line begins as the row of a dump does.
func HasRows(t *Traits) bool { return t.rows }

// MostlyBits is met by a text that is binary digits but for mistakes.
func MostlyBits(t *Traits) bool { return t.bits >= 8 && 2*t.bits > t.hex && t.letters <= t.bits }

// IsWordless is met by a text that has brackets, or more hex digits than other letters.
func IsWordless(t *Traits) bool { return t.has['['] || t.has['('] || t.hex > t.letters }

// IsOneWord is met by a text without spaces within its lines, and by JSON, which may have base64 as a value.
func IsOneWord(t *Traits) bool {
	start := SkipSpace(t.Text, 0)
	if start == len(t.Text) || t.Text[start] == '{' || StartsAt(t.Text, start, "data:") {
		return start < len(t.Text)
	}
	return !t.has[' '] && !t.has['\t'] || Until(t.Text[start:TrimEnd(t.Text)], " \t") == TrimEnd(t.Text)-start
}
