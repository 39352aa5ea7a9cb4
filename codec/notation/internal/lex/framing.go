package lex

// Framed says whether bytes can be frames, to choose between two readings of one text.
type Framed int

const (
	NoFrames    Framed = iota
	CutFrames          // the last one is not complete
	WholeFrames        // they end where the last one does
)

// Framing goes from header to header as RFC 6455 section 5.2 has them. RSV1 may stand for compression (RFC 7692), but
// takes frames that are complete.
func Framing(b []byte) Framed {
	compressed := false
	for len(b) > 0 {
		opcode := b[0] & 15
		control := opcode >= 8
		if b[0]&0x30 != 0 || opcode&7 > 2 || control && b[0] < 0x80 {
			return NoFrames
		}
		compressed = compressed || b[0]&0x40 != 0
		next := FrameEnd(b, control)
		if next == 0 || next > len(b) && compressed {
			return NoFrames
		}
		if next > len(b) {
			return CutFrames
		}
		b = b[next:]
	}
	return WholeFrames
}

// FrameEnd returns where the first frame ends, at most one byte behind the last of b; 0 if its length cannot be that
// of a frame.
func FrameEnd(b []byte, control bool) int {
	if len(b) < 2 {
		return len(b) + 1
	}
	header, length := 2, int(b[1]&0x7f)
	least := 0
	switch {
	case length > 125 && control:
		return 0
	case length == 126:
		header, least = 4, 126
	case length == 127:
		header, least = 10, 1<<16
	}
	if header > len(b) {
		return len(b) + 1
	}
	if header > 2 {
		length = 0
	}
	for _, c := range b[2:header] {
		length = min(length<<8|int(c), 1<<48)
	}
	if length < least {
		return 0
	}
	if b[1] >= 0x80 {
		header += 4
	}
	return min(header+length, len(b)+1)
}

// FrameSize is how many bytes the frame has that begins with these; 0 if its header is not whole, -1 if it is none.
func FrameSize(header []byte) int {
	if header[0]&0x30 != 0 || header[0]&7 > 2 || header[0] >= 0x08 && header[0] < 0x10 {
		return -1
	}
	if len(header) < 2 {
		return 0
	}
	wide := map[byte]int{126: 2, 127: 8}[header[1]&0x7f]
	size := 2 + wide + int(header[1]>>7)*4
	if len(header) < 2+wide {
		return 0
	}
	length := 0
	for _, c := range header[2 : 2+wide] {
		length = min(length<<8|int(c), 1<<40)
	}
	if wide == 0 {
		length = int(header[1] & 0x7f)
	}
	return size + length
}

// Frame makes the frame of a payload that a log shows; the header is shown at the text that it was made for. No log tells
// how a client has masked its frames, so none is.
func (s *Output) Frame(first byte, payload *Output, at Span) {
	s.Rebuilt = true
	n := len(payload.Bytes)
	header := []byte{first, byte(n)}
	switch {
	case n > 0xffff:
		header = []byte{first, 127, 0, 0, 0, 0, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	case n > 125:
		header = []byte{first, 126, byte(n >> 8), byte(n)}
	}
	s.Made(string(header), at)
	s.Append(payload)
}
