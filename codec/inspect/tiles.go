package inspect

import (
	"github.com/wslens/wslens/codec"
)

// tiles tells, for every place of the bytes, how well whole frames follow each other from there to the end: how many they are,
// and two more if the last of them ends where the bytes end and no message is left open. It is -1 if something else comes first.
type tiles struct {
	b          []byte
	from       int
	masked     bool // the MASK bit of all of them
	compresses bool // RSV1 may be set
	count      [2][]int32
}

// newTiles counts from the end, so that each place is looked at once.
func newTiles(b []byte, from int, masked, compresses bool) *tiles {
	t := &tiles{b: b, from: from, masked: masked, compresses: compresses}
	for open := range t.count {
		t.count[open] = make([]int32, len(b)-from+1)
	}
	t.count[0][len(b)-from] = 2
	for at := len(b) - 1; at >= from; at-- {
		h, size, err := codec.ParseHeader(b[at:])
		t.count[0][at-from], t.count[1][at-from] = t.tile(h, size, err, at, 0), t.tile(h, size, err, at, 1)
	}
	return t
}

// tile counts from the frame at one place on; open is 1 inside a fragmented message.
func (t *tiles) tile(h codec.Header, size int, err error, at, open int) int32 {
	length, rest := h.PayloadLength, len(t.b)-at
	switch {
	case !t.isLegalFirstByte(h), h.Opcode.IsControl() && h.LengthForm > codec.Length7,
		!h.Opcode.IsControl() && (h.Opcode == codec.Continuation) != (open == 1),
		rest > 1 && h.Opcode == codec.Continuation && !h.FIN && length == 0, // zeros that fill a buffer, most likely
		rest > 1 && h.Masked != t.masked, err == nil && h.LengthForm != codec.MinimalForm(length):
		return -1
	case err != nil || length > uint64(rest-size):
		return 0
	}
	if !h.Opcode.IsControl() {
		open = 1
		if h.FIN {
			open = 0
		}
	}
	next := t.at(at+size+int(length), open)
	if next < 0 {
		return -1
	}
	return 1 + next
}

// isLegalFirstByte tells whether a frame may have this FIN, these reserved bits and this opcode.
func (t *tiles) isLegalFirstByte(h codec.Header) bool {
	isFirst := !h.Opcode.IsControl() && h.Opcode != codec.Continuation
	return !h.RSV2 && !h.RSV3 && (!h.RSV1 || t.compresses && isFirst) && !h.Opcode.IsReserved() && (h.FIN || !h.Opcode.IsControl())
}

// at is the count from a place on.
func (t *tiles) at(place, open int) int32 {
	if place < t.from || place > len(t.b) {
		return -1
	}
	return t.count[open][place-t.from]
}
