package export

import (
	"bytes"
	"math"
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// read is what the bytes of a connection hold.
type read struct {
	frames   []frame
	messages []Message
	terms    connection.Terms
}

// frame is a frame that was read.
type frame struct {
	server  bool
	header  codec.Header
	raw     []byte // the header
	payload []byte // unmasked, still compressed
	whole   bool
	at      time.Time
	note    string
}

// recorder keeps all frames and messages. Those of each side come in the order of its pieces.
type recorder struct {
	read
	pieces [2][]*Piece
	next   [2]int
}

// read goes over the frames once more; of a connection without frames it gives the messages.
func (c *Connection) read() *read {
	r := &recorder{}
	for i := range c.Frames {
		p := &c.Frames[i]
		r.pieces[index(p.Server)] = append(r.pieces[index(p.Server)], p)
	}
	opts := connection.Options{}
	if c.Extensions != "" && len(c.Response.Bytes) == 0 {
		opts.Extensions = &c.Extensions
	}
	in := connection.Open(opts, r)
	for _, p := range append([]Piece{c.Request, c.Response}, c.Frames...) {
		if len(p.Bytes) > 0 {
			in.Push(bytes.Clone(p.Bytes), sender(p.Server)) // it fails only for mixed input
		}
	}
	in.Finish()
	r.terms = in.Terms()
	if len(c.Frames) == 0 {
		r.messages = c.Messages
	}
	return &r.read
}

func index(server bool) int {
	if server {
		return 1
	}
	return 0
}

func sender(server bool) codec.Sender {
	if server {
		return codec.Server
	}
	return codec.Client
}

// Room has no limit: the source is kept as a whole, too.
func (r *recorder) Room() int { return math.MaxInt }

// FrameStart makes room for a frame.
func (r *recorder) FrameStart(f *connection.Frame) {
	one := frame{server: f.Sender == codec.Server, header: f.Header, raw: bytes.Clone(f.HeaderBytes())}
	if i := index(one.server); r.next[i] < len(r.pieces[i]) {
		p := r.pieces[i][r.next[i]]
		one.at, one.note = p.At, p.Note
		r.next[i]++
	}
	r.frames = append(r.frames, one)
}

// FrameEnd keeps the payload.
func (r *recorder) FrameEnd(f *connection.Frame) {
	if f.Index < len(r.frames) {
		one := &r.frames[f.Index]
		one.payload, one.whole = bytes.Clone(f.Payload.Bytes), f.Complete
	}
}

// MessageEnd keeps a message.
func (r *recorder) MessageEnd(m *connection.Message) {
	out := Message{Server: m.Sender == codec.Server, Opcode: int(m.Opcode), compressed: m.Compressed, cut: !m.Complete,
		broken: m.Broken || m.Compressed && !m.Inflated}
	for i := m.First; i <= m.Last; i++ {
		f := &r.frames[i]
		if f.server == out.Server && (i == m.First || !m.Opcode.IsControl() && f.header.Opcode == codec.Continuation) {
			out.frames = append(out.frames, i)
			out.At = f.at
		}
	}
	if m.Inflated {
		out.Payload = bytes.Clone(m.Payload.Bytes)
	} else {
		for _, i := range out.frames {
			out.Payload = append(out.Payload, r.frames[i].payload...)
		}
	}
	r.messages = append(r.messages, out)
}
