package digits

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/base64text"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Base64 is the notation base64.
var Base64 = lex.Form{
	ID: "base64", Label: "Base64", Width: 1, Requires: lex.IsOneWord, Read: readBase64,
	Write: base64text.Encode,
}

// Base64Reader reads characters of six bits. A byte ends in each but the first of four.
type Base64Reader struct {
	// How many characters there were, how many of them no letter or digit, and how often the kind changed; the last kind.
	Chars, marks, changes int
	previous              byte
	// Whether a digit or mark, or a character that is no hex digit, was there.
	digits, beyondHex bool
	// Whether there were letters of either case.
	upper, lower bool
	// Places that were not read.
	Bad int
	// How many characters of the four, and how many padding characters came after them.
	phase, padding int
	// Where the last character is, and its value.
	last int
	bits byte
	// Whether a wrong character counts as one of base64, as the length is a multiple of four with it; and whether the last one was wrong.
	inPlace, unknown bool
}

// readBase64 reads the standard and the URL-safe alphabet, with or without padding and line breaks, perhaps in quotes,
// and data: URLs. What begins as a word may but decodes to whole frames is hardly a word.
func readBase64(text string, out *lex.Output) (int, string) {
	start := lex.SkipSpace(text, 0)
	letter := start
	start, end := lex.InQuotes(text, start, max(start, lex.TrimEnd(text)), 'b', `'"`)
	python := start == letter+2
	data := dataURL(text[start:end])
	spaces := lex.Until(text[start:end], " \t") < end-start
	if start < end && text[start] == '{' {
		return readBase64Member(text, start, out)
	}
	var r Base64Reader
	r.ReadRange(text, start+data, end, out)
	if data > 0 {
		return lex.Score(98, 1+len(out.Bytes), r.Bad), "A data URL that says base64."
	}
	if spaces || r.Bad > 1 || lex.StartsAt(text, start, "0x") {
		return 0, ""
	}
	base := r.Score()
	whole := base > 0 && r.beyondHex && lex.Framing(out.Bytes) == lex.WholeFrames
	switch {
	case whole && python:
		return 99, "A bytes literal of Python that holds base64: what it decodes to are frames."
	case whole && r.Bad == 0:
		return max(base, 76), "Characters of base64, four for three bytes. What they decode to are frames."
	case base > 0 && !r.beyondHex:
		return base, "These hex digits could also be characters of base64, four for three bytes."
	}
	return base, "Characters of base64, four for three bytes."
}

// readBase64Member reads the longest string in a JSON object that is surely base64. The object is rather a text: within says
// where these are frames.
func readBase64Member(text string, i int, out *lex.Output) (int, string) {
	from, to := i, i
	for ; i < len(text); i++ {
		start := i
		i += lex.Until(text[i:], "\"")
		if _, isBase64 := IsHexOrBase64(text[start:i]); isBase64 && i-start > to-from {
			from, to = start, i
		}
	}
	var r Base64Reader
	r.ReadRange(text, from, to, out)
	if r.Bad > 0 || r.Score() == 0 || !r.digits || r.Chars < 16 {
		return 0, ""
	}
	return lex.TextScore - 3, "The longest base64 in this JSON."
}

// ReadRange reads text[i:end].
func (r *Base64Reader) ReadRange(text string, i, end int, out *lex.Output) {
	text = text[:end]
	length := 0
	for at := lex.SkipSpace(text, i); at < end; at = lex.SkipSpace(text, lex.RuneEnd(text, at)) {
		length++
	}
	r.inPlace = length%4 == 0
	for i = lex.SkipSpace(text, i); i < end; i = lex.SkipSpace(text, i) {
		i = r.Read(text, i, out)
	}
	r.Finish(out)
}

// dataURL is the length of what stands before the base64 of a data: URL; 0 if this is none.
func dataURL(text string) int {
	const marker = ";base64,"
	const most = 200
	if !strings.HasPrefix(text, "data:") {
		return 0
	}
	if i := strings.Index(text[:min(most, len(text))], marker); i >= 0 {
		return i + len(marker)
	}
	return 0
}

// Read takes the character at text[i] and returns the index behind it.
func (r *Base64Reader) Read(text string, i int, out *lex.Output) int {
	c := text[i]
	if c == '=' && r.Chars > 0 {
		r.padding++
		r.beyondHex = true
		r.last = i
		return i + 1
	}
	value, kind := Base64Value(c)
	if kind == 0 {
		next := lex.RuneEnd(text, i)
		r.Bad++
		out.QuotedProblem(text, i, next, " is not a character of base64.")
		if r.inPlace {
			r.phase, r.unknown = (r.phase+1)%4, true
		}
		return next
	}
	if r.padding > 0 {
		r.Bad++
		out.Problem(i, i+1, "Base64 goes on here behind its padding: a second text was read from here.")
		r.phase, r.padding = 0, 0
	}
	r.count(c, kind)
	if r.phase > 0 && !r.unknown {
		shift := 2 * r.phase
		out.Add(r.bits<<shift|value>>(6-shift), r.last, i+1)
	}
	r.phase = (r.phase + 1) % 4
	r.last, r.bits, r.unknown = i, value, false
	return i + 1
}

// Base64Value is the value of a character, and whether it is an upper or lower case letter, a digit or a mark: 'A',
// 'a', '0', '+'. The kind is 0 for a character that is not of base64.
func Base64Value(c byte) (value, kind byte) {
	switch {
	case c >= 'A' && c <= 'Z':
		return c - 'A', 'A'
	case c >= 'a' && c <= 'z':
		return c - 'a' + 26, 'a'
	case lex.IsDigit(c):
		return c - '0' + 52, '0'
	case c == '+', c == '-':
		return 62, '+'
	case c == '/', c == '_':
		return 63, '+'
	}
	return 0, 0
}

// count gathers what tells base64 from words.
func (r *Base64Reader) count(c, kind byte) {
	if r.Chars > 0 && kind != r.previous {
		r.changes++
	}
	r.Chars++
	r.previous = kind
	if kind == '+' {
		r.marks++
	}
	r.upper = r.upper || kind == 'A'
	r.lower = r.lower || kind == 'a'
	r.digits = r.digits || kind == '0' || kind == '+'
	r.beyondHex = r.beyondHex || lex.HexValue(c) < 0 && c != '-'
}

// Finish notes what is missing at the end.
func (r *Base64Reader) Finish(out *lex.Output) {
	switch {
	case r.phase == 1:
		r.Bad++
		out.Problem(r.last, r.last+1, "One character of base64 is left over: a byte takes two at least.")
	case r.padding > 0 && (r.phase+r.padding)%4 != 0:
		r.Bad++
		out.Problem(r.last, r.last+1, "The padding does not fit: four characters make three bytes.")
	}
}

// A longer text of hex digits alone is no base64.
const longestHex = 32

// Score is high for what can hardly be a word: padding, or letters and digits in a jumble.
func (r *Base64Reader) Score() int {
	const shortest = 12
	if !r.beyondHex && r.Chars > longestHex || r.Bad > 0 && r.Chars < shortest || r.Chars < 2 {
		return 0
	}
	base := 75
	switch {
	case r.padding > 0 && r.Bad == 0:
		base = 80
	case !r.beyondHex, 4*r.marks >= r.Chars:
		base = lex.TextScore - 6
	case r.padding > 0:
		base = 80
	case r.Chars < shortest, !r.upper, !r.lower, 3*r.changes < r.Chars, !r.digits && 2*r.changes < r.Chars:
		base = lex.TextScore - 5
	}
	return base / (1 + r.Bad)
}

// IsHexOrBase64 reports whether a line has nothing but hex and what sets its digits apart, or one word that may be base64.
func IsHexOrBase64(line string) (isHex, isBase64 bool) {
	const shortest = 8
	isHex = len(line) > 1 && (lex.HexValue(line[0]) >= 0 || lex.HexValue(line[1]) >= 0)
	isBase64 = len(line) >= shortest && lex.Until(line, " \t") == len(line)
	letters := true
	for i := len(line) - 1; i >= 0 && (isHex || isBase64); i-- { // at the end there is more likely something else
		c := line[i]
		if strings.IndexByte("\"'`;,", c) >= 0 {
			continue
		}
		_, kind := Base64Value(c)
		letters = letters && kind|0x20 == 'a'
		isHex = isHex && isInHex(line, i)
		isBase64 = isBase64 && (kind > 0 || c == '=')
	}
	return isHex, isBase64 && !letters
}

// isInHex tells a digit of hex, what sets digits apart, and the h behind one.
func isInHex(line string, i int) bool {
	c := line[i]
	return lex.HexValue(c) >= 0 || strings.IndexByte(" :-x*\t\xc2\xa0_$#", c) >= 0 || c|0x20 == 'h' && i > 0 && lex.HexValue(line[i-1]) >= 0
}
