package payload

import (
	"bytes"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/ascii"
)

const (
	// mostLooked is how many bytes Evidence looks at.
	mostLooked = 64 << 10
	// mostJudged is how many nodes of a payload the formats look at.
	mostJudged = 1000
	// mostBits is what no format has more of.
	mostBits = 80
	// mostWithin is how deep data in data is looked at.
	mostWithin = 1
	// enoughBits is more than chance has among the values of a message.
	enoughBits = 16
)

// weights are how rare it is, in bits, that random bytes look as good as a format, by its score.
type weights struct {
	certain, known, shaped, broken, hint int8
	// with is what is added to the weight of the score:
	// 't', what the payload weighs as text or as JSON: only these formats are texts;
	// 'f', what the reading found in the values (tree.bits);
	// 'r', the same, for a format that is read in a payload and in data within it, but no deeper;
	// 'h', the same, for a format that is read in a payload alone, as it weighs what is in it in all formats.
	with byte
}

// weighedFormats are all formats. Of those that weigh the same, the first one counts. It is filled by init, for the formats
// themselves call Evidence on the data in them: else the initialisation would be a cycle.
var weighedFormats []*Format

func init() { weighedFormats = list }

// Evidence returns the format that bytes look most like by themselves, and how much speaks for it: in bits, how rare it is
// that random bytes look as good, at most 80. It returns "", "" and 0 if nothing is known. It looks at the first 64 KiB.
func Evidence(b []byte) (id, label string, bits int) { return evidenceOf(b, 0) }

// weigh is Evidence of what is in a payload. What is in that in turn is weighed no further than mostWithin.
func (t *tree) weigh(b []byte) (id, label string, bits int) { return evidenceOf(b, t.within+1) }

func evidenceOf(b []byte, within int) (id, label string, bits int) {
	more := len(b) > mostLooked
	b = b[:min(len(b), mostLooked)]
	textBits := weighText(b, more)
	jsonBits := weighJSON(b, more)
	if jsonBits > 0 {
		jsonBits = max(jsonBits, textBits+4) // it is text as well, and has structure, which few texts have
	}
	take := func(f *Format, n int) {
		if n = min(n, mostBits, 4*len(b)); n > bits {
			id, label, bits = f.ID, f.Label, n
		}
	}
	var t tree // its memory is used again from format to format
	for _, f := range weighedFormats {
		j := &f.weights
		if len(b) < 2 || !j.apply(textBits > 0, within) {
			continue
		}
		t = tree{budget: mostLooked, unseen: MaxNodes - mostJudged, within: within, nodes: t.nodes[:0], open: t.open[:0]}
		score, _ := f.read(b, &t)
		n := j.of(score)
		switch {
		case n == 0:
		case j.with == 't':
			n += max(textBits, jsonBits)
		case j.with != 0:
			n += t.bits
		}
		take(f, n)
	}
	take(&jsonFormat, jsonBits)
	take(&text, textBits)
	return id, label, bits
}

// apply tells whether a format with these weights is tried on a payload that is in so many others.
func (w *weights) apply(isText bool, within int) bool {
	switch {
	case *w == (weights{}), isText && w.with != 't':
		return false
	case w.with == 'r':
		return within <= mostWithin
	}
	return w.with != 'h' || within == 0
}

// of is what a score weighs.
func (w *weights) of(score int) int {
	bits := w.hint
	switch {
	case score >= scoreCertain:
		bits = w.certain
	case score >= scoreKnown:
		bits = w.known
	case score >= scoreShaped:
		bits = w.shaped
	case score >= scoreBroken:
		bits = w.broken
	case score != scoreHint:
		bits = 0
	}
	return int(bits)
}

// leastText is how many bytes a text has that is told from what else ends in zero bytes.
const leastText = 8

// weighText counts characters: of ASCII, 97 bytes of 256 are printable or white space; longer characters are rarer. Zero bytes at the end are
// what is left of a buffer that is longer than its text.
func weighText(b []byte, more bool) int {
	if text := bytes.TrimRight(b, "\x00"); len(text) >= leastText {
		b = text
	}
	tenths := 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1 && more && !utf8.FullRune(b):
			return tenths / 10
		case r == utf8.RuneError && size == 1 || ascii.IsControl(b[0]):
			return 0
		case size == 1:
			tenths += 14
		default:
			tenths += 40
		}
		b = b[size:]
	}
	return tenths / 10
}

// weighJSON counts the tokens of values that close.
func weighJSON(b []byte, more bool) int {
	at := afterSpace(b, 0)
	if at == len(b) || b[at] != '{' && b[at] != '[' {
		return 0
	}
	r := jsonReader{b: b, t: &tree{count: MaxNodes}, keys: map[string]int{}}
	for ok := true; ok && at < len(b); at = afterSpace(b, at) {
		if at, ok = r.value(at, ""); !ok && !(more && at == len(b)) {
			return 0
		}
	}
	return 8 * r.tokens
}
