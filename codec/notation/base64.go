package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/base64text"
)

var base64Text = Notation{
	ID: "base64", Label: "Base64", width: 1, lead: isOneWord, read: readBase64,
	Write: base64text.Encode,
}

// base64Reader reads characters of six bits. A byte ends in each but the first of four.
type base64Reader struct {
	// How many characters, of them how many that are no letter or digit, and how many changes of kind; the last kind.
	chars, marks, changes int
	previous              byte
	// Whether a digit or mark, or a character that is no hex digit, was there.
	digits, beyondHex bool
	// Whether there were letters of either case.
	upper, lower bool
	// Places that were not read.
	bad int
	// How many characters of the four, and how many padding characters came after them.
	phase, padding int
	// Where the last character is, and its value.
	last int
	bits byte
	// Whether what is no character of base64 stands for one, since the length is right with it; and whether the last one was.
	inPlace, unknown bool
}

// readBase64 reads the standard and the URL-safe alphabet, with or without padding and line breaks, perhaps in quotes,
// and data: URLs. What begins as a word may but decodes to whole frames is hardly a word.
func readBase64(text string, out *sink) (int, string) {
	start := skipSpace(text, 0)
	letter := start
	start, end := inQuotes(text, start, max(start, trimEnd(text)), 'b', `'"`)
	python := start == letter+2
	data := dataURL(text[start:end])
	spaces := span(text[start:end], " \t") < end-start
	if start < end && text[start] == '{' {
		return readBase64Member(text, start, out)
	}
	var r base64Reader
	r.readRange(text, start+data, end, out)
	if data > 0 {
		return score(98, 1+len(out.bytes), r.bad), "A data URL that says base64."
	}
	if spaces || r.bad > 1 || startsAt(text, start, "0x") {
		return 0, ""
	}
	base := r.score()
	whole := base > 0 && r.beyondHex && framing(out.bytes) == wholeFrames
	switch {
	case whole && python:
		return 99, "A bytes literal of Python that holds base64: what it decodes to are frames."
	case whole && r.bad == 0:
		return max(base, 76), "Characters of base64, four for three bytes. What they decode to are frames."
	case base > 0 && !r.beyondHex:
		return base, "These hex digits could also be characters of base64, four for three bytes."
	}
	return base, "Characters of base64, four for three bytes."
}

// readBase64Member reads the longest string in a JSON object that is surely base64. The object is rather a text: within says
// where these are frames.
func readBase64Member(text string, i int, out *sink) (int, string) {
	from, to := i, i
	for ; i < len(text); i++ {
		start := i
		i += span(text[i:], "\"")
		if _, isBase64 := isCode(text[start:i]); isBase64 && i-start > to-from {
			from, to = start, i
		}
	}
	var r base64Reader
	r.readRange(text, from, to, out)
	if r.bad > 0 || r.score() == 0 || !r.digits || r.chars < 16 {
		return 0, ""
	}
	return textScore - 3, "The longest base64 in this JSON."
}

// readRange reads text[i:end].
func (r *base64Reader) readRange(text string, i, end int, out *sink) {
	text = text[:end]
	length := 0
	for at := skipSpace(text, i); at < end; at = skipSpace(text, runeEnd(text, at)) {
		length++
	}
	r.inPlace = length%4 == 0
	for i = skipSpace(text, i); i < end; i = skipSpace(text, i) {
		i = r.read(text, i, out)
	}
	r.finish(out)
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

// read takes the character at text[i] and returns the index behind it.
func (r *base64Reader) read(text string, i int, out *sink) int {
	c := text[i]
	if c == '=' && r.chars > 0 {
		r.padding++
		r.beyondHex = true
		r.last = i
		return i + 1
	}
	value, kind := base64Value(c)
	if kind == 0 {
		next := runeEnd(text, i)
		r.bad++
		out.quoted(text, i, next, " is not a character of base64.")
		if r.inPlace {
			r.phase, r.unknown = (r.phase+1)%4, true
		}
		return next
	}
	if r.padding > 0 {
		r.bad++
		out.problem(i, i+1, "Base64 goes on here behind its padding: a second text was read from here.")
		r.phase, r.padding = 0, 0
	}
	r.count(c, kind)
	if r.phase > 0 && !r.unknown {
		shift := 2 * r.phase
		out.add(r.bits<<shift|value>>(6-shift), r.last, i+1)
	}
	r.phase = (r.phase + 1) % 4
	r.last, r.bits, r.unknown = i, value, false
	return i + 1
}

// base64Value is the value of a character, and whether it is an upper or lower case letter, a digit or a mark: 'A',
// 'a', '0', '+'. The kind is 0 for a character that is not of base64.
func base64Value(c byte) (value, kind byte) {
	switch {
	case c >= 'A' && c <= 'Z':
		return c - 'A', 'A'
	case c >= 'a' && c <= 'z':
		return c - 'a' + 26, 'a'
	case isDigit(c):
		return c - '0' + 52, '0'
	case c == '+', c == '-':
		return 62, '+'
	case c == '/', c == '_':
		return 63, '+'
	}
	return 0, 0
}

// count gathers what tells base64 from words.
func (r *base64Reader) count(c, kind byte) {
	if r.chars > 0 && kind != r.previous {
		r.changes++
	}
	r.chars++
	r.previous = kind
	if kind == '+' {
		r.marks++
	}
	r.upper = r.upper || kind == 'A'
	r.lower = r.lower || kind == 'a'
	r.digits = r.digits || kind == '0' || kind == '+'
	r.beyondHex = r.beyondHex || hexValue(c) < 0 && c != '-'
}

// finish notes what is missing at the end.
func (r *base64Reader) finish(out *sink) {
	switch {
	case r.phase == 1:
		r.bad++
		out.problem(r.last, r.last+1, "One character of base64 is left over: a byte takes two at least.")
	case r.padding > 0 && (r.phase+r.padding)%4 != 0:
		r.bad++
		out.problem(r.last, r.last+1, "The padding does not fit: four characters make three bytes.")
	}
}

// A longer text of hex digits alone is no base64.
const longestHex = 32

// score is high for what can hardly be a word: padding, or letters and digits in a jumble.
func (r *base64Reader) score() int {
	const shortest = 12
	if !r.beyondHex && r.chars > longestHex || r.bad > 0 && r.chars < shortest || r.chars < 2 {
		return 0
	}
	base := 75
	switch {
	case r.padding > 0 && r.bad == 0:
		base = 80
	case !r.beyondHex, 4*r.marks >= r.chars:
		base = textScore - 6
	case r.padding > 0:
		base = 80
	case r.chars < shortest, !r.upper, !r.lower, 3*r.changes < r.chars, !r.digits && 2*r.changes < r.chars:
		base = textScore - 5
	}
	return base / (1 + r.bad)
}
