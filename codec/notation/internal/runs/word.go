package runs

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
)

// wordRun finds hex without gaps, or base64, at text[i], and returns the index behind it; 0 if there is none.
func wordRun(p *passage.Walker, i, end int) int {
	const shortest = 8
	line := p.Text[:end]
	if i < p.WordEnd {
		return 0
	}
	last := codeEnd(line, i)
	p.WordEnd = last
	if isEmptyControl(line[p.Lines[p.At].Start:], line[i:last]) {
		return Add(p, i+len("0x"), last, &digits.Hex)
	}
	if last < i+shortest || p.IsPart(i) || lex.StartsAt(line, last, ": ") { // it names what follows
		return 0
	}
	start, isLine := lex.BehindHexMark(line, i), last == end && p.IsAlone(i)
	announced := p.IsAnnounced(i) || strings.HasSuffix(p.Text[:i], `\x`)
	switch {
	case isHexWord(p, i, start, last, announced, isLine):
		return Add(p, start, last, &digits.Hex)
	case isLine && announced && looksBase64(line[i:last]), isBase64(line[i:last]) && HoldsFrames(p, i, last, &digits.Base64):
		return Add(p, i, last, &digits.Base64)
	}
	return 0
}

// isEmptyControl tells a number such as 0x8800 in a line that speaks of frames: a Close, a Ping or a Pong without a payload.
func isEmptyControl(line, word string) bool {
	return len(word) == len("0x8800") && strings.Contains(" 0x8800 0x8900 0x8a00 ", " "+ascii.LowerString(word)+" ") && strings.Contains(line, "frame")
}

// isHexWord tells a word of hex, perhaps with mistakes, that is bytes by what is said of it or by what it holds. Its digits begin at the index start.
func isHexWord(p *passage.Walker, i, start, last int, announced, isLine bool) bool {
	const sure = 16
	if isNearlyHex(p.Text[start:last]) && (announced || p.IsNamed(i, passage.BytesWords) || isLine && last >= i+sure) {
		return true
	}
	digitsEnd, letters := lex.HexEnd(p.Text[:last], start)
	isMarked := start > i && isLine && last >= i+sure
	return digitsEnd == last && (last-i)%2 == 0 && (isMarked || announced && letters || HoldsFrames(p, i, last, &digits.Hex))
}

// codeEnd returns the end of the characters of hex or base64 that begin at line[i], with what fills base64 up.
func codeEnd(line string, i int) int {
	start := i
	for i < len(line) && isCodeChar(line[i]) {
		i++
	}
	for i > start && i < len(line) && line[i] == '=' {
		i++
	}
	return i
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
