package captures

import "github.com/wslens/wslens/codec/handshake"

// maxSearched is how many bytes are searched for a frame at a time.
const maxSearched = 128 << 10

// search looks for the first frame behind a gap, and returns the bytes from there on.
func (s *stream) search(b []byte) []byte {
	if !s.server && s.talk.heads[handshake.Request] == nil && asks(b, 0) == 0 {
		s.phase = inHead // the response was captured before it
		return b
	}
	if len(s.held) > maxSearched {
		s.talk.tellUnread(s, len(s.held))
		s.held, s.starts = nil, nil
	}
	s.starts = append(s.starts, len(s.held))
	s.held = append(s.held, b...)
	found := frameIn(s.held, s.starts, !s.server)
	if found < 0 {
		return nil
	}
	if found > 0 {
		s.talk.tellUnread(s, found)
	}
	rest := s.held[found:]
	s.held, s.starts, s.phase = nil, nil, inFrames
	return rest
}

// frameIn returns where in b the first frame of a side begins, or -1. Senders mostly begin a segment with a frame: where segments
// start less evidence is enough.
func frameIn(b []byte, starts []int, masked bool) int {
	for _, at := range starts {
		if c := follow(b[at:], nil, masked); c.whole > 1 || c.whole == 1 && c.tiles {
			return at
		}
	}
	for at := range b {
		if c := follow(b[at:], nil, masked); (c.whole > 3 || c.whole > 1 && c.tiles) && c.bits >= enoughAnywhere {
			return at
		}
	}
	return -1
}

// enoughAnywhere is the evidence for a row of frames that may begin at any byte, in bits.
const enoughAnywhere = 12
