package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
)

// assembly is a message whose fragments are being put together.
type assembly struct {
	opcode     codec.Opcode
	compressed bool
	inflated   bool
	frames     []int
	parts      int
	payload    []byte
	wire       int          // bytes of its frames' payloads
	start, end int          // from its first frame's first byte to its last frame's last
	last       int          // where its last frame begins
	head       codec.Header // of its first frame
	pieces     []piece      // of a compressed message
}

// addToMessage adds a frame to the open message of its lane, or to one of its own, and ends it if it is the last.
func (d *decoding) addToMessage(l *lane, f report.FrameBytes, complete bool) {
	h := f.Header
	if h.Opcode.IsControl() {
		m := assembly{opcode: h.Opcode, frames: []int{}}
		m.add(f, l.frame.index)
		d.emit(l, &m, complete)
		return
	}
	if h.Opcode != codec.Continuation && l.message != nil {
		d.endMessage(l, false)
	}
	if l.message == nil {
		l.message = &assembly{opcode: h.Opcode, compressed: d.compresses(h), frames: []int{}}
	}
	l.message.add(f, l.frame.index)
	if h.FIN && complete {
		d.endMessage(l, true)
	}
}

// compresses tells whether a message that begins with this header is taken for compressed. What a frame with a reserved
// opcode holds nobody knows.
func (d *sides) compresses(h codec.Header) bool {
	return h.RSV1 && !h.Opcode.IsReserved() && d.terms.rules.Compression != codec.CompressionNone
}

// add appends a fragment. The payload of a message of one frame is not copied.
func (m *assembly) add(f report.FrameBytes, index int) {
	if m.parts++; m.parts == 1 {
		m.start = f.Offset
		m.head = f.Header
	}
	m.last = f.Offset
	m.wire += len(f.Payload)
	m.endFragment(f.Offset + len(f.Raw))
	if index < maxFrames {
		m.frames = append(m.frames, index)
	}
	if m.parts == 1 {
		m.payload = f.Payload[:len(f.Payload):len(f.Payload)]
		return
	}
	m.payload = append(m.payload, f.Payload...)
}

// endMessage ends the open message of a lane, if there is one.
func (d *decoding) endMessage(l *lane, complete bool) {
	if l.message != nil {
		d.emit(l, l.message, complete)
		l.message = nil
	}
}

func (d *decoding) emit(l *lane, m *assembly, complete bool) {
	r := d.report
	r.MessageCount++
	l.count(m, complete)
	switch {
	case m.compressed && complete:
		d.inflate(l, m)
	case complete:
		d.lookInside(m)
	}
	if r.MessageCount > maxMessages {
		return
	}
	r.Messages = append(r.Messages, m.report(l.direction, complete))
}

// report is the message as it stands in a report.
func (m *assembly) report(direction Direction, complete bool) Message {
	out := Message{Opcode: int(m.opcode), Direction: string(direction), Frames: m.frames, Compressed: m.compressed,
		Complete: complete, WireLength: m.wire, Inflated: m.inflated}
	out.SetPayload(m.payload)
	return out
}
