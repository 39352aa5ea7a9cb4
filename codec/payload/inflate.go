package payload

import "github.com/wslens/wslens/codec/deflate"

const (
	// mostInflated is how many bytes all compressed data of a payload inflates to at most, what is in it included.
	mostInflated = 16 << 20
	// mostRatio is how many bytes come out at most for each byte of the payload.
	mostRatio = 1000
	// flushTail is the empty stored block that a sync flush ends with, less its first bits (RFC 1951 section 3.2.4).
	flushTail = "\x00\x00\xff\xff"
)

// budgetOf is how much may be inflated of a payload of n bytes.
func budgetOf(n int) int { return min(mostInflated, mostRatio*n+1024) }

// inflation is what came out of DEFLATE data.
type inflation struct {
	out []byte
	// end is the index behind the block with BFINAL, if final is set; else there was none, and it is the index behind all.
	end   int
	final bool
	err   *deflate.Error
}

// inflate reads blocks up to the one with BFINAL, or all there are. The inflater has what came before.
func inflate(i *deflate.Inflater, b []byte, limit int) inflation {
	in := inflation{end: len(b)}
	made, whole := 0, 0
	out, err := i.Explain(b, limit, func(t *deflate.Token) {
		made += t.Length
		if t.Final && !in.final && endsBlock(b, t) {
			in.final, in.end, whole = true, min((t.Bit+t.Bits+7)/8, len(b)), made
		}
	})
	switch in.out = out; {
	case in.final:
		in.out = out[:whole]
	case err != nil:
		in.err = err.(*deflate.Error)
	case i.Form().Final:
		in.err = &deflate.Error{Kind: deflate.ErrCorrupt, Cause: "the data ends inside its last block"}
	}
	return in
}

// endsBlock tells whether a block ends with the token: a stored one without bytes ends with its header.
func endsBlock(b []byte, t *deflate.Token) bool {
	end := (t.Bit + t.Bits) / 8
	if t.Bit+t.Bits > 8*len(b) { // in the tail that is read behind a message
		return false
	}
	empty := t.Type == deflate.Stored && end >= 4 && b[end-4]|b[end-3] == 0
	return t.Kind == deflate.EndOfBlock || t.Kind == deflate.StoredBytes || t.Kind == deflate.BlockHeader && empty
}

// deflated adds DEFLATE data that begins at start, and what it inflates to. It returns what came out, the index behind
// the data, and whether its last block was there.
func (t *tree) deflated(b []byte, start int) (out []byte, next int, final bool) {
	var i deflate.Inflater
	var in inflation
	// Nothing tells how long the data is, and what is behind it costs as much to read: so it is tried in longer and longer pieces.
	for n, more := 1<<12, true; more; n *= 4 {
		piece := b[start:min(start+n, len(b))]
		i = deflate.Inflater{}
		in = inflate(&i, piece, t.budget)
		more = !in.final && len(piece) == n && start+n < len(b) && (in.err == nil || in.err.Bit+in.err.Bits >= 8*n)
	}
	t.right = false
	t.inflated(&in, start, start+in.end)
	t.flushed = !in.final && in.err == nil && i.Form().NotStripped
	if !in.final && !t.flushed && in.err == nil {
		t.problem(len(b), len(b), "The data ends without a last block or a sync flush.")
	}
	return in.out, start + in.end, in.final
}

// inflated adds what DEFLATE data in [start, end) inflates to, or as much as there is of it.
func (t *tree) inflated(in *inflation, start, end int) {
	text := "Inflates to " + byteCount(len(in.out))
	if in.err != nil && in.err.Kind == deflate.ErrLimit {
		text += " and more, which are not inflated here"
	} else if in.err != nil {
		text += ", and then breaks"
		t.problem(start, end, "The data inflates up to a place: "+in.err.Cause+".")
	}
	t.leaf("Compressed data", "DEFLATE", "", start, end).Meaning = text
	if t.budget -= len(in.out); len(in.out) > 0 {
		t.addNested(in.out, true)
	}
}

// checked adds the checksum that is behind compressed data, and says whether it is right. It returns the index behind it,
// and whether it is there.
func (t *tree) checked(b []byte, at int, name string, said uint64, sum uint32) (next int, ok bool) {
	next, ok = t.layout(b, at, "\nx4 "+name+"\n")
	if t.right = uint32(said) == sum; ok && !t.right {
		t.problem(at, next, "The checksum is wrong: the data was changed, or a part of it is missing.")
	}
	return next, ok
}

// crcOf is the checksum of gzip (RFC 1952 section 8).
func crcOf(b []byte) uint32 {
	var table [16]uint32
	for i := range table {
		v := uint32(i)
		for range 4 {
			v = v>>1 ^ 0xEDB88320*(v&1)
		}
		table[i] = v
	}
	sum := ^uint32(0)
	for _, c := range b {
		sum ^= uint32(c)
		sum = sum>>4 ^ table[sum&15]
		sum = sum>>4 ^ table[sum&15]
	}
	return ^sum
}

// adlerOf is the checksum of zlib (RFC 1950 section 8.2).
func adlerOf(b []byte) uint32 {
	const modulus, before = 65521, 5552 // so many bytes are added up before the sums may overflow
	low, high := uint32(1), uint32(0)
	for len(b) > 0 {
		part := b[:min(before, len(b))]
		for _, c := range part {
			low += uint32(c)
			high += low
		}
		low, high, b = low%modulus, high%modulus, b[len(part):]
	}
	return high<<16 | low
}
