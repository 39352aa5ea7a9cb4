package inspect

import (
	"github.com/wslens/wslens/codec"
)

// frameRecord is what a session keeps of a frame.
type frameRecord struct {
	offset    int64
	length    uint64
	key       [4]byte
	place     uint32 // in the store
	message   int32
	firstByte byte
	flags     uint8
	form      codec.LengthForm
	side      byte
}

const (
	frameMasked = 1 << iota
	frameComplete
	frameFound
	frameKept // its payload, not its digest, is in the store
)

// is returns 1 if the flag is set, or 0.
func (r *frameRecord) is(flag uint8) byte {
	if r.flags&flag != 0 {
		return 1
	}
	return 0
}

// messageRecord is what a session keeps of a message.
type messageRecord struct {
	first, last uint32
	place       uint32 // in the store, if it has a payload or a digest of its own
	size        int    // of an inflated payload
	flags       uint8
}

const (
	messageCompressed = 1 << iota
	messageComplete
	messageInflated
	messageOwn  // it has a payload or a digest of its own in the store
	messageKept // and that is the payload
)

// record is that of the lane's frame, which has only its header so far.
func (l *sessionLane) record(firstByte byte) frameRecord {
	h := l.frame.header
	r := frameRecord{offset: int64(l.frame.start), length: h.PayloadLength, key: h.MaskingKey, message: -1,
		firstByte: firstByte, form: h.LengthForm, side: l.side}
	if h.Masked {
		r.flags = frameMasked
	}
	return r
}
