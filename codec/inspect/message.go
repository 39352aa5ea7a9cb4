package inspect

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
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
func (d *decoding) addToMessage(l *lane, f frameBytes, complete bool) {
	h := f.header
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
func (m *assembly) add(f frameBytes, index int) {
	if m.parts++; m.parts == 1 {
		m.start = f.offset
		m.head = f.header
	}
	m.last = f.offset
	m.wire += len(f.payload)
	m.endFragment(f.offset + len(f.raw))
	if index < maxFrames {
		m.frames = append(m.frames, index)
	}
	if m.parts == 1 {
		m.payload = f.payload[:len(f.payload):len(f.payload)]
		return
	}
	m.payload = append(m.payload, f.payload...)
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
	out := Message{
		Opcode: int(m.opcode), Direction: string(direction), Frames: m.frames, Compressed: m.compressed,
		Complete: complete, ByteLength: len(m.payload), WireLength: m.wire, Inflated: m.inflated, payload: m.payload, SHA256: digest(m.payload),
	}
	switch {
	case m.opcode == codec.Close:
		out.closing(m.payload)
	case m.opcode == codec.Text && (m.inflated || !m.compressed):
		out.text(m.payload)
	}
	return out
}

func (m *Message) text(b []byte) {
	if utf8.Valid(b) {
		text := string(b)
		m.Text = &text
	}
}

func (m *Message) closing(body []byte) {
	code := closeCode(body)
	if len(body) >= 2 {
		if reason := string(body[2:]); utf8.ValidString(reason) {
			m.CloseReason, m.Text = &reason, &reason
		}
	}
	m.CloseCode = &code
}

// closeCode is the status code in a Close's body, or the one that stands for none.
func closeCode(body []byte) int {
	if len(body) < 2 {
		return int(codec.CloseNoStatus)
	}
	return int(body[0])<<8 | int(body[1])
}
