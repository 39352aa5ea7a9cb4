package dump

import (
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// groupKind is what a group of digits in a dump stands for.
type groupKind byte

const (
	// Two hex digits a byte, in order.
	hexBytes groupKind = iota
	// A number in hex whose last byte comes first.
	swappedWords
	// Eight binary digits a byte.
	binaryBytes
)

// group reads the group text[start:end].
func (d *dump) group(start, end int) {
	var n digits.HexCount
	if d.groups == binaryBytes {
		if !digits.ReadBits(d.text, start, end, d.out) {
			n.QuotedProblem(d.out, d.text, start, end, digits.NotBits)
		}
		return
	}
	before, problems := len(d.out.Bytes), len(d.out.Problems)
	n.ReadDumped(d.text, start, end, d.out)
	if d.groups != swappedWords {
		return
	}
	if short := d.swap(before, start, end); short && !d.colon && len(d.out.Problems) == problems {
		d.out.QuotedProblem(d.text, start, end, " is shorter than the other words: the text may be cut off here.")
	}
}

// swap turns the bytes of a word round, and says whether it is shorter than the first one. Each byte came from the whole of
// it, so that bytes that follow each other come from text that does.
func (d *dump) swap(first, start, end int) (short bool) {
	b, spans := d.out.Bytes[first:], d.out.Spans[first:]
	for i, k := 0, len(b)-1; i < k; i, k = i+1, k-1 {
		b[i], b[k] = b[k], b[i]
	}
	for i := range spans {
		spans[i] = lex.At(start, end)
	}
	if d.word == 0 {
		d.word = len(b)
	}
	return len(b) < d.word
}
