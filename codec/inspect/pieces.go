package inspect

// piece is a fragment's payload: where it ends in the message, and where that is in the input. Its bytes stand there
// in a row.
type piece struct{ end, input int }

// endFragment ends a fragment, whose payload m.wire counts already, at an offset in the input.
func (m *assembly) endFragment(end int) {
	if m.end = end; m.compressed {
		m.pieces = append(m.pieces, piece{m.wire, end})
	}
}

// place returns the range of the input that holds the bytes [from, to) of the message's payload, frame headers between
// them included. What lies behind the payload is its last byte. Without pieces it is the whole message.
func (m *assembly) place(from, to int) (start, end int) {
	if len(m.pieces) == 0 || m.wire == 0 {
		return m.start, m.end
	}
	to = max(1, min(to, m.wire))
	from = max(0, min(from, to-1))
	return m.offset(from), m.offset(to-1) + 1
}

// offset is where the byte i of the payload stands in the input.
func (m *assembly) offset(i int) int {
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
