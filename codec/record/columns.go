package record

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// Columns keep some 40 bytes of each frame, the first payloads up to 16 MiB, and of the others their digests.
type Columns struct {
	// Limit bounds the frames that can be asked for.
	Limit int

	frames   pages[frameRecord]
	messages pages[messageRecord]
	store    store
	count    int                  // of messages
	last     [3]*connection.Frame // by their sender
	closed   [3]bool
	lost     [3]bool // a payload of the open message was not kept
}

// maxRecords bounds the frames of a session that can be asked for.
const maxRecords = 4_000_000

// NewColumns keeps nothing yet.
func NewColumns() *Columns { return &Columns{Limit: maxRecords} }

// frameRecord is what is kept of a frame.
type frameRecord struct {
	offset    int64
	length    uint64
	key       [4]byte
	place     uint32 // in the store
	message   int32
	firstByte byte
	flags     uint8
	form      codec.LengthForm
	sender    codec.Sender
}

const (
	frameMasked = 1 << iota
	frameComplete
	frameFound
	frameKept // its payload, not its digest, is in the store
)

// bit returns 1 if the flag is set, or 0.
func (r *frameRecord) bit(flag uint8) byte {
	if r.flags&flag != 0 {
		return 1
	}
	return 0
}

// messageRecord is what is kept of a message.
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
	messageBroken
	messageOwn  // it has a payload or a digest of its own in the store
	messageKept // and that is the payload
)

// Room is what the store still takes.
func (c *Columns) Room() int { return c.store.room() }

// FrameStart begins the record of a frame.
func (c *Columns) FrameStart(f *connection.Frame) {
	c.last[f.Sender] = f
	if c.frames.n >= c.Limit {
		return
	}
	h := f.Header
	r := frameRecord{offset: int64(f.Start), length: h.PayloadLength, key: h.MaskingKey, message: -1,
		firstByte: f.FirstByte(), form: h.LengthForm, sender: f.Sender}
	if h.Masked {
		r.flags = frameMasked
	}
	c.frames.add(r)
}

// FrameEnd keeps the payload of a frame that is whole.
func (c *Columns) FrameEnd(f *connection.Frame) {
	isControl := f.Header.Opcode.IsControl()
	if !f.Complete || f.Index >= c.Limit {
		c.lost[f.Sender] = c.lost[f.Sender] || !isControl && f.Payload.Over
		return
	}
	r := c.frames.at(f.Index)
	r.flags |= frameComplete
	always := 0
	if f.Header.Opcode == codec.Close && !c.closed[f.Sender] {
		always, c.closed[f.Sender] = codec.MaxControlPayload, true
	}
	place, kept := c.store.keep(&f.Payload, always)
	if r.place = place; kept {
		r.flags |= frameKept
	}
	c.lost[f.Sender] = c.lost[f.Sender] || !kept && !isControl
}

// MessageEnd keeps what of a message its frames do not.
func (c *Columns) MessageEnd(m *connection.Message) {
	lost := c.lost[m.Sender]
	if !m.Opcode.IsControl() {
		c.lost[m.Sender] = false
	}
	if c.count++; m.Last >= c.Limit || c.messages.n < c.count-1 {
		return
	}
	r := c.messageOf(m, lost)
	for i := m.First; i <= m.Last; i++ {
		if f := c.frames.at(i); f.sender == m.Sender && (m.First == m.Last || f.firstByte&0x8 == 0) {
			f.message = int32(c.messages.n)
		}
	}
	c.messages.add(r)
}

func (c *Columns) messageOf(m *connection.Message, lost bool) messageRecord {
	r := messageRecord{first: uint32(m.First), last: uint32(m.Last)}
	if m.Compressed {
		r.flags |= messageCompressed
	}
	if m.Complete {
		r.flags |= messageComplete
	}
	if m.Broken {
		r.flags |= messageBroken
	}
	if m.Inflated {
		r.flags |= messageInflated
		r.size = len(m.Payload.Bytes)
	}
	if inFrames := m.Parts == 1 || !lost; inFrames && !m.Inflated {
		return r
	}
	if !m.Inflated {
		m.Payload.Drop()
	}
	place, kept := c.store.keep(m.Payload, 0)
	if r.place = place; kept {
		r.flags |= messageKept
	}
	r.flags |= messageOwn
	return r
}

// MarkFound says that something was found in a frame.
func (c *Columns) MarkFound(index int) {
	if index < c.frames.n {
		c.frames.at(index).flags |= frameFound
	}
}

// Frames returns the frames from..to-1 as columns, as far as they are there.
func (c *Columns) Frames(from, to int) *report.FrameColumns {
	to = min(to, c.frames.n)
	from = min(from, to)
	n := to - from
	out := &report.FrameColumns{From: from, To: to, Offset: make([]float64, n), PayloadLength: make([]float64, n), FirstByte: make([]byte, n),
		Masked: make([]byte, n), Direction: make([]byte, n), Complete: make([]byte, n), Found: make([]byte, n), Message: make([]int32, n)}
	for i := range n {
		r := c.frames.at(from + i)
		out.Offset[i], out.PayloadLength[i], out.FirstByte[i] = float64(r.offset), float64(r.length), r.firstByte
		out.Masked[i], out.Complete[i], out.Found[i] = r.bit(frameMasked), r.bit(frameComplete), r.bit(frameFound)
		out.Direction[i], out.Message[i] = columnOf[r.sender], r.message
	}
	return out
}

// columnOf is what stands for a side in the column of directions.
var columnOf = [...]byte{codec.Client: 0, codec.Server: 1, codec.UnknownSender: 2}
