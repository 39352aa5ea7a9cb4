package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/report"
)

// maxListedFrames is how many frames of one message a session lists.
const maxListedFrames = 10_000

// laneAt returns the lane that the frame i is the last of, if that frame is not whole.
func (s *Session) laneAt(i int) *sessionLane {
	for _, st := range s.flows {
		for _, l := range st.own {
			if l != nil && l.frame.index == i && l.sum.Frames > 0 && s.frames.at(i).flags&frameComplete == 0 {
				return l
			}
		}
	}
	return nil
}

// headerOf is the header of the frame i, and its bytes as far as they are there.
func (s *Session) headerOf(i int) (h codec.Header, raw []byte) {
	r := s.frames.at(i)
	if l := s.laneAt(i); l != nil && l.cutAt != nil {
		return l.frame.header, l.cutAt
	}
	b := r.firstByte
	h = codec.Header{FIN: b&0x80 != 0, RSV1: b&0x40 != 0, RSV2: b&0x20 != 0, RSV3: b&0x10 != 0, Opcode: codec.Opcode(b & 0xF),
		Masked: r.flags&frameMasked != 0, MaskingKey: r.key, LengthForm: r.form, PayloadLength: r.length}
	return h, h.Append(nil)
}

// here is how many bytes of the payload of the frame i have come.
func (s *Session) here(i int) int {
	if l := s.laneAt(i); l != nil {
		return l.here
	}
	return int(s.frames.at(i).length)
}

// endOf is where the frame i ends, as far as it has come.
func (s *Session) endOf(i int) int {
	_, raw := s.headerOf(i)
	return int(s.frames.at(i).offset) + len(raw) + s.here(i)
}

// payloadOf is the payload of the frame i; if it is not kept, its digest.
func (s *Session) payloadOf(i int) (payload, sum []byte) {
	r := s.frames.at(i)
	switch l := s.laneAt(i); {
	case l != nil && l.kept.over:
		digest := l.kept.sum()
		return nil, digest[:]
	case l != nil:
		return append([]byte{}, l.kept.bytes...), nil
	case r.flags&frameKept == 0:
		return nil, s.store.get(r.place, hashes.SHA256Size)
	}
	return s.store.get(r.place, int(r.length)), nil
}

// frame is the frame i as a report has it, with its payload up to the limit.
func (s *Session) frame(i, limit int) Frame {
	r := s.frames.at(i)
	h, raw := s.headerOf(i)
	_, size, _ := codec.ParseHeader(raw)
	f := report.FrameBytes{Header: h, Size: size, Raw: raw, Offset: int(r.offset)}
	here, sum := s.here(i), []byte(nil)
	if here <= limit {
		f.Payload, sum = s.payloadOf(i)
	}
	if len(f.Payload) > 0 {
		f = rawFrame(h, f.Payload, f.Offset)
	}
	out := report.NewFrame(f, i, senderOf(directions[r.side]), r.flags&frameComplete != 0)
	if gone := here - len(f.Payload); gone > 0 {
		out.Fields = append(out.Fields, Field{Name: "Payload data", BitOffset: 8 * (f.Offset + len(raw)), BitLength: 8 * gone, Value: "",
			Meaning: strconv.Itoa(gone) + " bytes, more than is kept here", Section: "5.2"})
		out.AvailableBytes += gone
		out.SHA256 = hextext.Encode(sum)
	}
	return out
}

// message is the message i as a report has it, with its payload up to the limit.
func (s *Session) message(i, limit int) Message {
	r := s.messages.at(i)
	first := s.frames.at(int(r.first))
	m := &assembly{opcode: codec.Opcode(first.firstByte & 0xF), compressed: r.flags&messageCompressed != 0,
		inflated: r.flags&messageInflated != 0, frames: []int{}}
	for k := int(r.first); k <= int(r.last); k++ {
		if s.frames.at(k).message != int32(i) {
			continue
		}
		if m.wire += s.here(k); len(m.frames) < maxListedFrames {
			m.frames = append(m.frames, k)
		}
	}
	size := m.wire
	if m.inflated {
		size = r.size
	}
	sum := []byte(nil)
	if size <= limit {
		sum = s.gather(m, r, i)
	}
	out := m.report(directions[first.side], r.flags&messageComplete != 0)
	if len(m.payload) < size {
		out.ByteLength, out.SHA256 = size, hextext.Encode(sum)
		out.Text, out.CloseCode, out.CloseReason = nil, nil, nil
	}
	return out
}

// gather puts the payload of the message i together; if it is not kept it returns its digest.
func (s *Session) gather(m *assembly, r *messageRecord, i int) (sum []byte) {
	switch {
	case r.flags&messageKept != 0:
		m.payload = s.store.get(r.place, r.size)
		return nil
	case r.flags&messageOwn != 0:
		return s.store.get(r.place, hashes.SHA256Size)
	case r.first == r.last:
		m.payload, sum = s.payloadOf(int(r.first))
		return sum
	}
	for k := int(r.first); k <= int(r.last); k++ {
		if s.frames.at(k).message == int32(i) {
			part, _ := s.payloadOf(k)
			m.payload = append(m.payload, part...)
		}
	}
	return nil
}
