package lex

import "strings"

// Traits is what one pass over a text tells of it: in which notations it can be at all.
type Traits struct {
	Text string
	has  [256]bool
	// Hex digits, letters that are none, and the digits 0 and 1.
	hex, letters, bits int
	// Whether a line begins with four hex digits or more.
	rows bool
}

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

// beginsRow tells whether the line at text[i] begins with four hex digits or more, behind blanks, bars and 0x.
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

// A Lead tells whether a text can be in a notation at all, by what it must hold at least.
type Lead func(t *Traits) bool

// Holding is the lead of a text that must hold one of the characters.
func Holding(characters string) Lead {
	return func(t *Traits) bool {
		for i := 0; i < len(characters); i++ {
			if t.has[characters[i]] {
				return true
			}
		}
		return false
	}
}

// Naming is the lead of a text that must hold one of the pieces, which are set apart by bars.
func Naming(pieces string) Lead {
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

// HasWords is the lead of what is said in words, or by a number that stands alone.
func HasWords(t *Traits) bool {
	const longestNumber = 64
	return t.letters > 0 || len(t.Text) <= longestNumber
}

// MostlyHex is the lead of what is hex but for mistakes.
func MostlyHex(t *Traits) bool { return t.hex > 1 && t.letters <= t.hex }

// HasRows is the lead of dumps.
func HasRows(t *Traits) bool { return t.rows }

// MostlyBits is the lead of binary digits.
func MostlyBits(t *Traits) bool { return t.bits >= 8 && 2*t.bits > t.hex && t.letters <= t.bits }

// IsWordless is the lead of numbers without brackets.
func IsWordless(t *Traits) bool { return t.has['['] || t.has['('] || t.hex > t.letters }

// IsOneWord is the lead of base64: no space but for the ends of lines, or a member of an object.
func IsOneWord(t *Traits) bool {
	start := SkipSpace(t.Text, 0)
	if start == len(t.Text) || t.Text[start] == '{' || StartsAt(t.Text, start, "data:") {
		return start < len(t.Text)
	}
	return !t.has[' '] && !t.has['\t'] || Until(t.Text[start:TrimEnd(t.Text)], " \t") == TrimEnd(t.Text)-start
}
