package lex

// Framed reports whether bytes can be frames, by which one reading of a text is chosen over another.
type Framed int

const (
	NoFrames    Framed = iota
	CutFrames          // the last one is not complete
	WholeFrames        // they end where the last one does
)

// Framing follows the headers of RFC 6455 section 5.2 from frame to frame. RSV1 may stand for compression (RFC 7692), but only if all
// frames are complete.
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

// lengthOf returns the end of the payload length in a frame's header, where the masking key or the payload begins, and the length
// itself, at most 1<<48. It is false for a header that is cut off before that.
func lengthOf(b []byte) (end, length int, whole bool) {
	if len(b) < 2 {
		return 0, 0, false
	}
	end, length = 2, int(b[1]&0x7f)
	switch length {
	case 126:
		end = 4
	case 127:
		end = 10
	}
	if end == 2 || end > len(b) {
		return end, length, end <= len(b)
	}
	length = 0
	for _, c := range b[2:end] {
		length = min(length<<8|int(c), 1<<48)
	}
	return end, length, true
}

// keySize is the size of the masking key in a frame.
func keySize(b []byte) int { return int(b[1]>>7) * 4 }

// FrameEnd returns where the first frame ends, at most one byte behind the last of b; 0 if its length cannot be that
// of a frame.
func FrameEnd(b []byte, control bool) int {
	end, length, whole := lengthOf(b)
	switch {
	case control && end > 0 && b[1]&0x7f > 125:
		return 0
	case !whole:
		return len(b) + 1
	case end == 4 && length < 126, end == 10 && length < 1<<16:
		return 0
	}
	return min(end+keySize(b)+length, len(b)+1)
}

// FrameSize is how many bytes the frame has that begins with these; 0 if its header is not whole, -1 if it is none.
func FrameSize(header []byte) int {
	if header[0]&0x30 != 0 || header[0]&7 > 2 || header[0] >= 0x08 && header[0] < 0x10 {
		return -1
	}
	end, length, whole := lengthOf(header)
	if !whole {
		return 0
	}
	return end + keySize(header) + length
}

// Payloads are the payloads of whole frames, unmasked; nil if a frame is not whole.
func Payloads(b []byte) (payload []byte) {
	for len(b) > 1 {
		next := FrameEnd(b, b[0]&8 > 0)
		if next == 0 || next > len(b) {
			return nil
		}
		start, _, _ := lengthOf(b)
		key, masked := b[start:start+keySize(b)], b[start+keySize(b):next]
		for i, c := range masked {
			if len(key) > 0 {
				c ^= key[i&3]
			}
			payload = append(payload, c)
		}
		b = b[next:]
	}
	return payload
}

// AddFrame adds the frame of a payload that a log shows; at is the span of the header, which is made up. No log has the masking keys
// of a client, so the frame is not masked.
func (s *Output) AddFrame(first byte, payload *Output, at Span) {
	s.Rebuilt = true
	n := len(payload.Bytes)
	header := []byte{first, byte(n)}
	switch {
	case n > 0xffff:
		header = []byte{first, 127, 0, 0, 0, 0, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	case n > 125:
		header = []byte{first, 126, byte(n >> 8), byte(n)}
	}
	s.AddMissing(string(header), at)
	s.Append(payload)
}
