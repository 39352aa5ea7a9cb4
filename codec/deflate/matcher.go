package deflate

import (
	"encoding/binary"
	"math"
)

const (
	// minMatch is the shortest match that is looked for, in bytes. The format has those of 3 too (RFC 1951 section 3.2.5):
	// they save little, and cost a look at four times as many places.
	minMatch = 4
	maxMatch = 258
)

const (
	// hashBits sets the size of the table of places: 8192.
	hashBits = 13
	// maxTries bounds how many of the places with one hash are compared.
	maxTries = 8
)

// matcher finds where the bytes of a text stood before.
type matcher struct {
	text  []byte
	floor int // what stands before it is forgotten
	// head holds, for each hash of minMatch bytes, one more than the last place where it stands; 0 for none.
	head [1 << hashBits]int32
	// back holds, for each of the last windowSize places, how far before it the same hash stands; math.MaxUint16 is for all
	// that is farther than a reference can reach.
	back  [windowSize]uint16
	next  int // the first place that is not in head and back
	moves int // how often the text was moved to the front
}

// mark is a state of a matcher, to which it can be taken back.
type mark struct{ end, next, moves int }

func (m *matcher) mark() mark { return mark{len(m.text), m.next, m.moves} }

// rollBack drops what was added since the mark: a message that is sent uncompressed, to which no later one may refer. If that is
// more than 32 KiB all of the text is forgotten.
func (m *matcher) rollBack(to mark) {
	if m.moves != to.moves || m.next-to.next > windowSize {
		m.floor = len(m.text)
		return
	}
	for m.next > to.next {
		m.next--
		head, step := m.headOf(m.next), m.back[uint(m.next)%windowSize]
		switch {
		case int(*head) != m.next+1: // it was passed over
		case step == math.MaxUint16:
			*head = 0
		default:
			*head -= int32(step)
		}
	}
	m.text = m.text[:to.end]
}

// headOf is the head for the bytes at a place.
func (m *matcher) headOf(at int) *int32 {
	return &m.head[binary.LittleEndian.Uint32(m.text[at:])*0x9E3779B1>>(32-hashBits)]
}

// index adds to head and back the places before end that are not there yet.
func (m *matcher) index(end int) {
	at := m.next
	for end = min(end, len(m.text)-minMatch+1); at < end; at++ {
		head := m.headOf(at)
		m.back[uint(at)%windowSize] = uint16(min(at+1-int(*head), math.MaxUint16))
		*head = int32(at + 1)
	}
	m.next = at
}

// find returns the longest match for what stands at the place at, no farther back than window bytes, and adds the place to head and
// back.
func (m *matcher) find(at, window int) (length, distance int) {
	if at > len(m.text)-minMatch {
		return 0, 0
	}
	m.index(at + 1)
	four, place := binary.LittleEndian.Uint32(m.text[at:]), at
	lowest := max(m.floor, at-window)
	rest := m.text[at:min(len(m.text), at+maxMatch)]
	for range maxTries {
		place -= int(m.back[uint(place)%windowSize])
		if place < lowest || length == len(rest) {
			break
		}
		// Only one that goes on where the longest so far ends can be longer.
		if m.text[place+length] == rest[length] && binary.LittleEndian.Uint32(m.text[place:]) == four {
			if n := common(m.text[place:], rest); n > length {
				length, distance = n, at-place
			}
		}
	}
	return length, distance
}

// common counts the bytes at the start of b that stand at the start of a, which is longer.
func common(a, b []byte) (n int) {
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// forget drops all but the last n bytes of the text.
func (m *matcher) forget(n int) {
	n = min(n, len(m.text)-m.floor)
	m.text = m.text[:copy(m.text, lastBytes(m.text, n))]
	m.floor, m.next, m.moves = 0, 0, m.moves+1
	clear(m.head[:])
}
