package deflate

// The lengths that a match may have, in bytes (RFC 1951 section 3.2.5).
const (
	minMatch = 3
	maxMatch = 258
)

const (
	// hashBits sets the size of the table of places: 8192.
	hashBits = 13
	// maxTries bounds how many of the places with one hash are compared.
	maxTries = 32
)

// matcher finds where the bytes of a text stood before.
type matcher struct {
	text []byte
	// head holds, for each hash of three bytes, one more than the last place where it stands; 0 for none.
	head [1 << hashBits]int32
	// back holds, for each place, how far before it the same hash stands; 0 for none in reach.
	back []uint16
}

func hash3(b []byte) uint32 {
	return (uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16) * 0x9E3779B1 >> (32 - hashBits)
}

// index takes down the places before end that are not yet.
func (m *matcher) index(end int) {
	end = min(end, len(m.text)-minMatch+1)
	for at := len(m.back); at < end; at++ {
		last := &m.head[hash3(m.text[at:])]
		distance := at + 1 - int(*last)
		if *last == 0 || distance > windowSize {
			distance = 0
		}
		m.back = append(m.back, uint16(distance))
		*last = int32(at + 1)
	}
}

// find returns the longest match for what stands at the place at, no farther back than window bytes.
func (m *matcher) find(at, window int) (length, distance int) {
	m.index(at)
	limit := min(len(m.text)-at, maxMatch)
	if limit < minMatch {
		return 0, 0
	}
	place := int(m.head[hash3(m.text[at:])]) - 1
	for range maxTries {
		if place < 0 || at-place > window || length == limit {
			break
		}
		// Only one that goes on where the longest so far ends can be longer.
		if m.text[place+length] == m.text[at+length] {
			if n := common(m.text[place:], m.text[at:], limit); n > length {
				length, distance = n, at-place
			}
		}
		if m.back[place] == 0 {
			break
		}
		place -= int(m.back[place])
	}
	return length, distance
}

// common counts the bytes at the start of a and b that are the same, at most limit.
func common(a, b []byte, limit int) (n int) {
	for n < limit && a[n] == b[n] {
		n++
	}
	return n
}

// forget drops all but the last n bytes of the text.
func (m *matcher) forget(n int) {
	m.text = m.text[:copy(m.text, lastBytes(m.text, n))]
	m.back = m.back[:0]
	clear(m.head[:])
	m.index(len(m.text))
}
