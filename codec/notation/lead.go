package notation

import "strings"

// traits is what one pass over a text tells of it: in which notations it can be at all.
type traits struct {
	text string
	has  [256]bool
	// Hex digits, letters that are none, and the digits 0 and 1.
	hex, letters, bits int
	// Whether a line begins with four hex digits or more.
	rows bool
}

func traitsOf(text string) *traits {
	t := &traits{text: text}
	start, row := true, 0 // whether only white space stands before in the line, and how many hex digits its first word has so far
	for i := 0; i < len(text); i++ {
		c := text[i]
		t.has[c] = true
		switch {
		case hexValues[c] > 0:
			t.hex++
			if c < '2' && c >= '0' {
				t.bits++
			}
			if start {
				row++
				t.rows = t.rows || row == 4
			}
			continue
		case c == '\n':
			start, row = true, 0
			continue
		case isLetter(c):
			t.letters++
		}
		if c > ' ' && c != '|' || row > 0 {
			start, row = startsAt(text, i-row, "0x") && row == 1 && c == 'x', 0
		}
	}
	return t
}

// A lead tells whether a text can be in a notation at all, by what it must hold at least.
type lead func(t *traits) bool

// holding is the lead of a text that must hold one of the characters.
func holding(characters string) lead {
	return func(t *traits) bool {
		for i := 0; i < len(characters); i++ {
			if t.has[characters[i]] {
				return true
			}
		}
		return false
	}
}

// naming is the lead of a text that must hold one of the pieces, which are set apart by bars.
func naming(pieces string) lead {
	return func(t *traits) bool {
		for rest := pieces; rest != ""; {
			var piece string
			piece, rest, _ = strings.Cut(rest, "|")
			if t.has[piece[0]] && strings.Contains(t.text, piece) {
				return true
			}
		}
		return false
	}
}

// mostlyHex is the lead of what is hex but for mistakes.
func mostlyHex(t *traits) bool { return t.hex > 1 && t.letters <= t.hex }

// inRows is the lead of dumps.
func inRows(t *traits) bool { return t.rows }

// mostlyBits is the lead of binary digits.
func mostlyBits(t *traits) bool { return t.bits >= 8 && 2*t.bits > t.hex && t.letters <= t.bits }

// isWordless is the lead of numbers without brackets.
func isWordless(t *traits) bool { return t.has['['] || t.has['('] || t.hex > t.letters }

// isOneWord is the lead of base64: no space but for the ends of lines, or a member of an object.
func isOneWord(t *traits) bool {
	start := skipSpace(t.text, 0)
	if start == len(t.text) || t.text[start] == '{' || startsAt(t.text, start, "data:") {
		return start < len(t.text)
	}
	return !t.has[' '] && !t.has['\t'] || span(t.text[start:trimEnd(t.text)], " \t") == trimEnd(t.text)-start
}
