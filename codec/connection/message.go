package connection

import (
	"github.com/wslens/wslens/codec"
)

// message is a message whose fragments are coming.
type message struct {
	opcode           codec.Opcode
	compressed       bool
	inflated         bool
	broken           bool // inflated as far as a fault
	parts            int
	payload          []byte
	wire             int          // bytes of its frames' payloads
	start, end       int          // from its first frame's first byte to its last frame's last
	firstEnd         int          // where its first frame ends
	last             int          // where its last frame begins
	first, lastFrame int          // indexes of its frames
	head             codec.Header // of its first frame
	pieces           []piece      // of a compressed message
}

// piece is a fragment's payload: where it ends in the message, and where that is in the input, and the index of its frame. Its bytes
// stand there in a row.
type piece struct{ end, input, frame int }

// endFragment ends a fragment, whose payload m.wire counts already, at an offset in the input.
func (m *message) endFragment(end int) {
	if m.parts == 1 {
		m.firstEnd = end
	}
	if m.end = end; m.compressed {
		m.pieces = append(m.pieces, piece{m.wire, end, m.lastFrame})
	}
}

// place returns the range of the input that holds the bytes [from, to) of the message's payload, frame headers between
// them included. What lies behind the payload is its last byte. Without pieces it is the whole message.
func (m *message) place(from, to int) (start, end int) {
	if len(m.pieces) == 0 || m.wire == 0 {
		return m.start, m.end
	}
	to = max(1, min(to, m.wire))
	from = max(0, min(from, to-1))
	return m.offset(from), m.offset(to-1) + 1
}

// offset is where the byte i of the payload stands in the input.
func (m *message) offset(i int) int {
	low, high := 0, len(m.pieces)-1
	for low < high {
		if mid := (low + high) / 2; m.pieces[mid].end <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return m.pieces[low].input - (m.pieces[low].end - i)
}

// frameAt is the index of the message's frame that holds the byte at an offset in front of its last frame: what is found there is the
// first frame, or payload of a compressed message. It is -1 if there is none, and for no message.
func (m *message) frameAt(at int) int {
	if m == nil || at < m.start {
		return -1
	}
	switch {
	case at < m.firstEnd:
		return m.first
	case at >= m.last && at < m.end:
		return m.lastFrame
	}
	for _, p := range m.pieces {
		if at < p.input {
			return p.frame
		}
	}
	return -1
}
