package captures

import (
	"bytes"
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// stream is what one side of a talk sends. It follows the frames by their headers, so as to know where bytes that are missing lie,
// and when each frame was whole.
type stream struct {
	talk   *talk
	server bool
	phase  phase
	held   []byte       // a head or the header of a frame that is not whole, or what is searched for a frame
	starts []int        // where in held segments begin, when a frame is searched
	header codec.Header // of the frame that is read
	rest   uint64       // of its payload
	doubt  bool         // what was compressed before is not all there
	gap    bool         // there was no frame of a message since bytes were missing
	kept   store
	marks  marks
	headAt time.Time // when the head was whole
}

// phase is what a stream is in the middle of.
type phase uint8

const (
	inHead phase = iota
	inFrames
	// searching: where a frame begins is not known, for bytes are missing.
	searching
	// inBody: the response opens no WebSocket.
	inBody
)

// maxHead is the longest head.
const maxHead = 64 << 10

func (s *stream) push(b []byte, at time.Time) {
	for len(b) > 0 {
		switch s.phase {
		case inHead:
			b = s.pushHead(b, at)
		case inFrames:
			b = s.pushFrames(b, at)
		case searching:
			b = s.search(b)
		default:
			s.keep(b)
			return
		}
	}
}

func (s *stream) keep(b []byte) { s.talk.keep(s, b) }

// pushHead collects the head, and returns what follows it.
func (s *stream) pushHead(b []byte, at time.Time) []byte {
	from := max(0, len(s.held)-3)
	s.held = append(s.held, b...)
	end := bytes.Index(s.held[from:], []byte("\r\n\r\n"))
	switch {
	case end >= 0:
		end += from + 4
	case len(s.held) > maxHead:
		end = len(s.held)
	default:
		return nil
	}
	head, rest := s.held[:end], s.held[end:]
	s.held = nil
	s.keep(head)
	s.headAt = at
	s.phase = inFrames
	parsed, _ := handshake.Parse(head, 0)
	if s.talk.heads[parsed.Kind] == nil {
		s.talk.heads[parsed.Kind] = &parsed
	}
	if parsed.Kind == handshake.Response && !parsed.Opens() {
		s.talk.refused, s.phase = true, inBody
		s.talk.streams[0].phase = inBody
	}
	return rest
}

// pushFrames reads a header, or of a payload what is there.
func (s *stream) pushFrames(b []byte, at time.Time) []byte {
	if s.rest > 0 {
		n := int(min(s.rest, uint64(len(b))))
		s.keep(b[:n])
		s.less(n, at)
		return b[n:]
	}
	had := len(s.held)
	header := b
	if had > 0 {
		s.held = append(s.held, b[:min(len(b), codec.MaxHeaderSize)]...)
		header = s.held
	}
	h, size, err := codec.ParseHeader(header)
	if err != nil {
		if had == 0 {
			s.held = append(s.held, b...)
		}
		return nil
	}
	if !s.talk.full {
		s.talk.file.kept += pieceCost
		s.marks.add(s.kept.size, s.doubt && h.RSV1 || s.gap && !h.Opcode.IsControl())
	}
	s.gap = s.gap && h.Opcode.IsControl()
	s.keep(header[:size])
	s.held, s.header, s.rest = s.held[:0], h, h.PayloadLength
	s.less(0, at)
	return b[size-had:]
}

// less takes n bytes of the payload off what is still to come.
func (s *stream) less(n int, at time.Time) {
	if s.rest -= uint64(n); s.rest == 0 {
		s.mark().at = instantOf(at)
	}
}

// mark is that of the frame that is read; one that is not kept if there is no room any more.
func (s *stream) mark() *mark {
	n := s.marks.count()
	if s.talk.full || n == 0 {
		return &mark{}
	}
	return s.marks.mark(n - 1)
}

// lose goes over n bytes that are missing, -1 for a number that is not known: zero bytes stand for those of a payload, and behind it a frame is searched.
func (s *stream) lose(n int, at time.Time) {
	s.talk.tellLost(s, n, at)
	switch s.phase {
	case inFrames:
		s.doubt = true
		if n > 0 {
			n -= s.fill(n, at)
		}
		if n != 0 {
			s.held, s.phase, s.gap = nil, searching, true
		}
	case inHead:
		head, _ := handshake.Parse(s.held, 0)
		s.talk.heads[head.Kind] = &head
		s.held, s.phase = nil, searching
	case searching:
		s.held, s.starts = nil, nil
	}
}

// fill puts zero bytes in place of up to n bytes of the payload that is read, and returns how many.
func (s *stream) fill(n int, at time.Time) int {
	n = int(min(s.rest, uint64(n)))
	if n == 0 {
		return 0
	}
	s.mark().setPartial()
	zeros := make([]byte, n)
	if s.header.Masked {
		codec.Mask(s.header.MaskingKey, int((s.header.PayloadLength-s.rest)%4), zeros)
	}
	s.keep(zeros)
	s.less(n, at)
	return n
}

// finish keeps what is cut off by the end.
func (s *stream) finish() {
	switch s.phase {
	case inHead, inFrames:
		s.keep(s.held)
	case searching:
		if len(s.held) > 0 {
			s.talk.tellUnread(s, len(s.held))
		}
	}
	s.held = nil
}
