package record

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// maxListedFrames is how many frames of one message are listed.
const maxListedFrames = 10_000

// FrameCount is how many frames can be asked for.
func (c *Columns) FrameCount() int { return c.frames.n }

// MessageCount is how many messages can be asked for.
func (c *Columns) MessageCount() int { return c.messages.n }

// Sender is the side that sent the frame i.
func (c *Columns) Sender(i int) codec.Sender { return c.frames.at(i).sender }

// unfinished returns the frame i if it is not whole.
func (c *Columns) unfinished(i int) *connection.Frame {
	for _, f := range c.last {
		if f != nil && f.Index == i && c.frames.at(i).flags&frameComplete == 0 {
			return f
		}
	}
	return nil
}

// headerOf is the header of the frame i, and its bytes as far as they are there.
func (c *Columns) headerOf(i int) (h codec.Header, raw []byte) {
	if f := c.unfinished(i); f != nil {
		return f.Header, f.HeaderBytes()
	}
	r := c.frames.at(i)
	b := r.firstByte
	h = codec.Header{FIN: b&0x80 != 0, RSV1: b&0x40 != 0, RSV2: b&0x20 != 0, RSV3: b&0x10 != 0, Opcode: codec.Opcode(b & 0xF),
		Masked: r.flags&frameMasked != 0, MaskingKey: r.key, LengthForm: r.form, PayloadLength: r.length}
	return h, h.Append(nil)
}

// have is how many bytes of the payload of the frame i have come.
func (c *Columns) have(i int) int {
	if f := c.unfinished(i); f != nil {
		return f.Have
	}
	return int(c.frames.at(i).length)
}

// payloadOf is the payload of the frame i; if it is not kept, its digest.
func (c *Columns) payloadOf(i int) (payload, sum []byte) {
	r := c.frames.at(i)
	switch f := c.unfinished(i); {
	case f != nil && f.Payload.Over:
		digest := f.Payload.Sum()
		return nil, digest[:]
	case f != nil:
		return append([]byte{}, f.Payload.Bytes...), nil
	case r.flags&frameKept == 0:
		return nil, c.store.get(r.place, hashes.SHA256Size)
	}
	return c.store.get(r.place, int(r.length)), nil
}

// Frame is the frame i, with its payload if that has at most limit bytes.
func (c *Columns) Frame(i, limit int) report.Frame {
	r := c.frames.at(i)
	h, raw := c.headerOf(i)
	_, size, _ := codec.ParseHeader(raw)
	f := report.FrameBytes{Header: h, Size: size, Raw: raw, Offset: int(r.offset), Terms: c.last[r.sender].Terms}
	have, sum := c.have(i), []byte(nil)
	if have <= limit {
		f.Payload, sum = c.payloadOf(i)
	}
	if len(f.Payload) > 0 {
		f.Raw = append(raw, f.Payload...)
		if h.Masked {
			codec.Mask(h.MaskingKey, 0, f.Raw[size:])
		}
	}
	out := report.NewFrame(f, i, r.sender, r.flags&frameComplete != 0)
	if r.message >= 0 {
		if m := c.messages.at(int(r.message)); m.flags&messageCompressed != 0 {
			out.SetCompressed(inflatedSize(m.flags&messageInflated != 0 || m.flags&messageComplete == 0, m.flags&(messageInflated|messageBroken) == messageInflated && m.first == m.last, m.size))
		}
	}
	if gone := have - len(f.Payload); gone > 0 {
		out.Fields = append(out.Fields, report.Field{Name: "Payload data", BitOffset: 8 * (f.Offset + len(raw)), BitLength: 8 * gone,
			Meaning: words.Count(gone, "byte") + ", more than is kept here", Section: "5.2"})
		out.AvailableBytes += gone
		out.SHA256 = hextext.Encode(sum)
	}
	return out
}

// Message is the message i, with its payload if that has at most limit bytes.
func (c *Columns) Message(i, limit int) report.Message {
	r := c.messages.at(i)
	first := c.frames.at(int(r.first))
	out := report.Message{Opcode: int(first.firstByte & 0xF), Direction: report.Direction(first.sender), Frames: []int{},
		Compressed: r.flags&messageCompressed != 0, Inflated: r.flags&messageInflated != 0, Complete: r.flags&messageComplete != 0}
	for k := int(r.first); k <= int(r.last); k++ {
		if c.frames.at(k).message != int32(i) {
			continue
		}
		if out.WireLength += c.have(k); len(out.Frames) < maxListedFrames {
			out.Frames = append(out.Frames, k)
		}
	}
	size := out.WireLength
	if out.Inflated {
		size = r.size
	}
	var payload, sum []byte
	if size <= limit {
		payload, sum = c.gather(r, i)
	}
	out.SetPayload(payload)
	if len(payload) < size {
		out.ByteLength, out.SHA256 = size, hextext.Encode(sum)
		out.Text, out.CloseCode, out.CloseReason = nil, nil, nil
	}
	return out
}

// gather puts the payload of the message i together; if it is not kept it returns its digest.
func (c *Columns) gather(r *messageRecord, i int) (payload, sum []byte) {
	switch {
	case r.flags&messageKept != 0:
		return c.store.get(r.place, r.size), nil
	case r.flags&messageOwn != 0:
		return nil, c.store.get(r.place, hashes.SHA256Size)
	case r.first == r.last:
		return c.payloadOf(int(r.first))
	}
	for k := int(r.first); k <= int(r.last); k++ {
		if c.frames.at(k).message == int32(i) {
			part, _ := c.payloadOf(k)
			payload = append(payload, part...)
		}
	}
	return payload, nil
}
