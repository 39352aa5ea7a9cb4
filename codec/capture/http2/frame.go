package http2

const headerSize = 9

// The types of frames (RFC 9113 section 6).
const (
	typeData = iota
	typeHeaders
	typePriority
	typeReset
	typeSettings
	typePush
	typePing
	typeGoAway
	typeWindowUpdate
	typeContinuation
	lastType = typeContinuation
)

const (
	flagEndStream  = 0x1
	flagEndHeaders = 0x4
	flagPadded     = 0x8
	flagPriority   = 0x20
)

// frame is a frame's header.
type frame struct {
	length      int
	kind, flags byte
	stream      uint32
}

func parseFrame(b []byte) frame {
	return frame{int(b[0])<<16 | int(b[1])<<8 | int(b[2]), b[3], b[4], (uint32(b[5])<<24 | uint32(b[6])<<16 | uint32(b[7])<<8 | uint32(b[8])) & 0x7FFFFFFF}
}

func (f *frame) has(flag byte) bool { return f.flags&flag != 0 }

// IsSettings tells whether b begins with what a server sends first: a SETTINGS frame (RFC 9113 section 6.5).
func IsSettings(b []byte) bool {
	if len(b) < headerSize || b[5]&0x80 != 0 {
		return false
	}
	f := parseFrame(b)
	return f.kind == typeSettings && f.flags == 0 && f.stream == 0 && f.length%6 == 0 && f.length <= 60
}

// fragment is the header block, or the beginning of it, in the payload of HEADERS or PUSH_PROMISE.
func fragment(f *frame, b []byte) []byte {
	pad, front := 0, 0
	if f.has(flagPadded) && len(b) > 0 {
		pad, front = int(b[0]), 1
	}
	if f.kind == typePush {
		front += 4
	} else if f.has(flagPriority) {
		front += 5
	}
	if front+pad > len(b) {
		return nil
	}
	return b[front : len(b)-pad]
}

// places says of each type of frame whether it belongs to a stream (1), to the connection (-1), or to either (0).
var places = [lastType + 1]int{typeData: 1, typeHeaders: 1, typePriority: 1, typeReset: 1, typeSettings: -1, typePush: 1, typePing: -1,
	typeGoAway: -1, typeWindowUpdate: 0, typeContinuation: 1}

// IsFrames tells whether b is nothing but frames, one at least with a payload: where a segment is so, both are the sender's.
func IsFrames(b []byte) bool {
	filled := false
	for len(b) >= headerSize && isFrames(b[:headerSize+min(parseFrame(b).length, len(b)-headerSize)]) {
		n := parseFrame(b).length
		filled, b = filled || n > 0, b[headerSize+n:]
	}
	return filled && len(b) == 0
}

// isFrames tells whether b, which begins a segment behind a gap, begins with a frame: what follows that is one, too, or nothing.
func isFrames(b []byte) bool {
	for range 3 {
		if len(b) < headerSize {
			return len(b) == 0
		}
		f := parseFrame(b)
		if f.kind > lastType || b[5]&0x80 != 0 || f.length > len(b)-headerSize {
			return false
		}
		if place := places[f.kind]; place > 0 && f.stream == 0 || place < 0 && f.stream != 0 {
			return false
		}
		b = b[headerSize+f.length:]
	}
	return true
}
