package notation

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
	var n hexCount
	if d.groups == binaryBytes {
		if !readBits(d.text, start, end, d.out) {
			n.quoted(d.out, d.text, start, end, notBits)
		}
		return
	}
	before, told := len(d.out.bytes), len(d.out.problems)
	n.readDumped(d.text, start, end, d.out)
	if d.groups != swappedWords {
		return
	}
	if short := d.swap(before, start, end); short && !d.colon && len(d.out.problems) == told {
		d.out.quoted(d.text, start, end, " is shorter than the other words: the text may be cut off here.")
	}
}

// readDumped reads a group of digits in a dump: any digit that stands alone is half of a byte.
func (n *hexCount) readDumped(text string, start, end int, out *sink) {
	if strangers := n.survey(text[start:end]); 2*strangers >= end-start {
		n.quoted(out, text, start, end, notHex)
		return
	}
	n.readPairs(text, start, start, end, out)
}

// swap turns the bytes of a word round, and says whether it is shorter than the first one. Each byte came from the whole of
// it, so that bytes that follow each other come from text that does.
func (d *dump) swap(first, start, end int) (short bool) {
	b, spans := d.out.bytes[first:], d.out.spans[first:]
	for i, k := 0, len(b)-1; i < k; i, k = i+1, k-1 {
		b[i], b[k] = b[k], b[i]
	}
	for i := range spans {
		spans[i] = Span{uint32(start), uint32(end)}
	}
	if d.word == 0 {
		d.word = len(b)
	}
	return len(b) < d.word
}
