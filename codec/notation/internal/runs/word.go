package runs

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// wordRun finds hex without gaps, or base64, at text[i], and returns the index behind it; 0 if there is none.
func wordRun(p *passage.Walker, i, end int, alone bool) int {
	const shortest, sure = 8, 16
	line := p.Text[:end]
	if i < p.WordEnd {
		return 0
	}
	last := i
	for last < end && isCodeChar(line[last]) {
		last++
	}
	for last < end && line[last] == '=' && last > i {
		last++
	}
	p.WordEnd = last
	if last < i+shortest || p.IsPart(i) {
		return 0
	}
	start := lex.BehindHexMark(line, i)
	digitsEnd, letters := lex.HexEnd(line, start)
	announced := p.IsAnnounced(i) || strings.HasSuffix(p.Text[:i], `\x`)
	isLine := alone && last == end
	if lex.StartsAt(line, last, ": ") { // it names what follows
		return 0
	}
	switch {
	case (announced || p.IsNamed(i, passage.BytesWords) || isLine && last >= i+sure) && isNearlyHex(line[start:last]):
		return Add(p, start, last, &digits.Hex)
	case digitsEnd == last && (last-i)%2 == 0 && (announced && letters || HoldsFrames(p, i, last, &digits.Hex)):
		return Add(p, start, last, &digits.Hex)
	case isLine && announced && looksBase64(line[i:last]), isBase64(line[i:last]) && HoldsFrames(p, i, last, &digits.Base64):
		return Add(p, i, last, &digits.Base64)
	}
	return 0
}

// isCodeChar tells a character of hex or base64.
func isCodeChar(c byte) bool {
	_, kind := digits.Base64Value(c)
	return kind > 0
}

// isNearlyHex tells a long word of hex in which a few characters are mistaken.
func isNearlyHex(word string) bool {
	const least, share = 12, 6
	wrong, letters, digits := 0, false, false
	for i := 0; i < len(word); i++ {
		wrong += lex.Int(lex.HexValue(word[i]) < 0)
		letters = letters || lex.IsLetter(word[i])
		digits = digits || lex.IsDigit(word[i])
	}
	return len(word) >= least && letters && digits && wrong > 0 && wrong*share <= len(word)
}

// isBase64 tells a word of base64 that has a digit or a mark.
func isBase64(word string) bool {
	_, ok := digits.IsHexOrBase64(word)
	return ok && strings.ContainsAny(word, "0123456789=+/")
}

// looksBase64 tells a word that can hardly be anything but base64.
func looksBase64(word string) bool {
	var r digits.Base64Reader
	out := &lex.Output{}
	r.ReadRange(word, 0, len(word), out)
	return r.Bad == 0 && r.Score() >= 75
}
