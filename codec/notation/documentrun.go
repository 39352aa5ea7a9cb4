package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// run takes a run of digits at text[i], in one line: pairs of hex, hex without gaps, numbers with 0x, bits, or base64. It returns the
// index behind it; 0 if there is none.
func (p *passages) run(i, end int) int {
	line := p.text[:end]
	alone := p.isAlone(i)
	if isWithinNumbers(line, i) {
		return 0
	}
	if p.isNamed(i, identifierWords) {
		p.identified = true
		return max(pairsRun(line, i), lex.TokenEnd(line, i, ','))
	}
	if p.isSinglePair(line, i) {
		return p.addRun(i, i+2, &digits.HexSpaced)
	}
	last := pairsRun(line, i)
	if last >= i+len("81 05") && line[i+2] == ' ' { // the rest of them may be marked
		if more := prefixedRun(line, lex.SkipAny(line, last, ",")); more > last {
			return p.addRun(i, more, &digits.Hex0x, &digits.HexSpaced)
		}
	}
	if last > i+len("81 05") && !p.isPairs(i, last, end, alone) {
		return last // a time, or an address
	} else if last > i && p.isPairs(i, last, end, alone) {
		return p.addRun(i, last, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &literal.HexList)
	}
	if last := prefixedRun(line, i); last > i && (line[i] == '0' && line[i+1]|0x20 == 'x' && lex.TokenEnd(line, i, ',') <= i+4 || p.isAnnounced(i) || p.beginsFrame(i, last)) {
		return p.addRun(i, last, &digits.Hex0x, &digits.HexSpaced)
	}
	if last := p.decimalsRun(line, i); last > i && p.holdsFrames(i, last, &literal.PythonList) {
		return p.addRun(i, last, &literal.PythonList)
	}
	if last := bitsRun(line, i); last > i {
		return p.addRun(i, last, &digits.Binary)
	}
	if last := groupsRun(line, i); last > i && (p.isAnnounced(i) || p.holdsFrames(lex.BehindHexMark(line, i), last, &digits.Hex)) {
		return p.addRun(lex.BehindHexMark(line, i), last, &digits.Hex)
	}
	return p.wordRun(i, end, alone)
}

// wordRun finds hex without gaps, or base64, at text[i], and returns the index behind it; 0 if there is none.
func (p *passages) wordRun(i, end int, alone bool) int {
	const shortest, sure = 8, 16
	line := p.text[:end]
	if i < p.wordEnd {
		return 0
	}
	last := i
	for last < end && isCodeChar(line[last]) {
		last++
	}
	for last < end && line[last] == '=' && last > i {
		last++
	}
	p.wordEnd = last
	if last < i+shortest || p.isPart(i) {
		return 0
	}
	start := lex.BehindHexMark(line, i)
	digitsEnd, letters := lex.HexEnd(line, start)
	announced := p.isAnnounced(i) || strings.HasSuffix(p.text[:i], `\x`)
	isLine := alone && last == end
	if lex.StartsAt(line, last, ": ") { // it names what follows
		return 0
	}
	switch {
	case (announced || p.isNamed(i, bytesWords) || isLine && last >= i+sure) && isNearlyHex(line[start:last]):
		return p.addRun(start, last, &digits.Hex)
	case digitsEnd == last && (last-i)%2 == 0 && (announced && letters || p.holdsFrames(i, last, &digits.Hex)):
		return p.addRun(start, last, &digits.Hex)
	case isLine && announced && looksBase64(line[i:last]), isBase64(line[i:last]) && p.holdsFrames(i, last, &digits.Base64):
		return p.addRun(i, last, &digits.Base64)
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

// addRun adds text[i:last], read in the best of the forms, and returns last; 0 if there are no bytes.
func (p *passages) addRun(i, last int, forms ...*lex.Form) int {
	e := reading.Cut(p.text, i, last)
	r, ok := e.Read(forms)
	if !ok || len(r.Bytes) == 0 {
		return 0
	}
	p.add(BytesPassage, i, last, &r)
	return last
}

// beginsFrame reports whether the numbers text[i:last] begin as a frame that is the last of its message does.
func (p *passages) beginsFrame(i, last int) bool {
	r, ok := reading.Attempt(&digits.Hex0x, lex.TraitsOf(p.text[i:last]), nil)
	return ok && r.Bytes[0] >= 0x80 && lex.Framing(r.Bytes) != lex.NoFrames
}

// holdsFrames reports whether text[i:last], read in the form, is whole frames, and not only zeros, as a number in a log may be.
func (p *passages) holdsFrames(i, last int, form *lex.Form) bool {
	r, ok := reading.Attempt(form, lex.TraitsOf(p.text[i:last]), nil)
	return ok && len(r.Problems) == 0 && len(r.Bytes) >= 4 && lex.Framing(r.Bytes) == lex.WholeFrames && strings.Trim(string(r.Bytes), "\x00") != ""
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
