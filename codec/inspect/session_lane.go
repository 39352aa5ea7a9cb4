package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// sessionLane is one direction of a session, with the frame and the message that it is in.
type sessionLane struct {
	lane
	flow      *flow
	side      byte
	bytes     int       // fed to it
	firstEver int       // index of its first frame
	here      int       // bytes of the frame's payload so far
	kept      collected // the frame's payload
	cutAt     []byte    // the header that the end of the input cuts
	// The message's payload, if it is not that of its one frame.
	gathered collected
	gathers  bool
	// The first and last frames of the message, and whether the payload of one was not kept.
	firstFrame, lastFrame int
	lost                  bool
}

func sideOf(d Direction) byte {
	switch d {
	case ClientToServer:
		return 0
	case ServerToClient:
		return 1
	}
	return 2
}

var directions = [...]Direction{ClientToServer, ServerToClient, directionUnknown}

// drain takes all that a lane's decoder has to tell.
func (st *flow) drain(l *sessionLane) {
	for e := l.decoder.Next(); e != nil; e = l.decoder.Next() {
		switch e.Kind {
		case codec.Fault:
			st.all.add(e.Finding)
		case codec.FrameStart:
			st.startFrame(l, e)
		case codec.FrameData:
			l.data(e.Payload)
		case codec.FrameEnd:
			st.endFrame(l, int(e.End))
		}
	}
	st.placeFindings(l)
}

func (st *flow) startFrame(l *sessionLane, e *codec.Event) {
	s, h := st.session, e.Header
	l.frame = framing{open: true, header: h, start: int(e.Start), index: s.frameCount}
	st.count(l)
	l.here = 0
	l.kept.begin(max(s.store.room(), codec.MaxControlPayload))
	if s.frames.n < s.limit {
		s.frames.add(l.record(st.head[0]))
	}
	if !h.Opcode.IsControl() {
		st.startFragment(l, h)
	}
}

// count counts a frame.
func (st *flow) count(l *sessionLane) {
	if st.first < 0 {
		st.first = st.session.frameCount
	}
	if l.sum.Frames == 0 {
		l.firstEver = st.session.frameCount
	}
	st.session.frameCount++
	l.sum.Frames++
}

// startFragment begins a message with a frame, or goes on with the open one.
func (st *flow) startFragment(l *sessionLane, h codec.Header) {
	if h.Opcode != codec.Continuation && l.message != nil {
		st.endMessage(l, false)
	}
	m := l.message
	if m == nil {
		m = &assembly{opcode: h.Opcode, compressed: st.compresses(h), start: l.frame.start, head: h}
		l.message, l.firstFrame, l.lost = m, l.frame.index, false
		if l.gathers = m.compressed || !h.FIN; l.gathers {
			l.gathered.begin(maxInflated)
		}
	}
	m.parts++
	m.last, l.lastFrame = l.frame.start, l.frame.index
}

// data takes a piece of the frame's payload.
func (l *sessionLane) data(piece []byte) {
	l.here += len(piece)
	l.sum.PayloadBytes += len(piece)
	l.kept.write(piece)
	if !l.frame.header.Opcode.IsControl() {
		l.message.wire += len(piece)
		if l.gathers {
			l.gathered.write(piece)
		}
	}
}

// endFrame ends the lane's frame, and its message if it is the last.
func (st *flow) endFrame(l *sessionLane, end int) {
	f := &l.frame
	f.open, l.end, st.whole = false, end, true
	s := st.session
	if f.index < s.limit {
		r := s.frames.at(f.index)
		r.flags |= frameComplete
		always := 0
		if f.header.Opcode == codec.Close && !l.closed() {
			always = codec.MaxControlPayload
		}
		place, kept := s.store.keep(&l.kept, always)
		if r.place = place; kept {
			r.flags |= frameKept
		}
		l.lost = l.lost || !kept && !f.header.Opcode.IsControl()
	}
	st.leaveFrame(l, end, true)
}

// leaveFrame puts a frame that has ended, or that the end of the input cuts, into its message.
func (st *flow) leaveFrame(l *sessionLane, end int, complete bool) {
	h, payload := l.frame.header, l.kept.bytes
	if h.Opcode.IsControl() {
		m := assembly{opcode: h.Opcode, start: l.frame.start, end: end, wire: l.here, parts: 1, payload: payload}
		st.emit(l, &m, l.frame.index, l.frame.index, complete)
		if complete {
			st.session.remember(&l.lane, append([]byte{}, payload[:min(len(payload), codec.MaxControlPayload)]...), l.frame.start, end)
		}
	} else {
		l.message.endFragment(end)
		if h.FIN && complete {
			st.endMessage(l, true)
		}
	}
	if st.all.fixed < len(st.all.list) {
		st.all.fix(rawFrame(h, payload, l.frame.start))
	}
}

// rawFrame is a frame as it stood in the stream, made anew from what its header and payload are.
func rawFrame(h codec.Header, payload []byte, offset int) report.FrameBytes {
	raw := append(h.Append(nil), payload...)
	size := h.Size()
	if h.Masked {
		codec.Mask(h.MaskingKey, 0, raw[size:])
	}
	return report.FrameBytes{Header: h, Size: size, Raw: raw, Payload: payload, Offset: offset}
}

// endMessage ends the open message of a lane, if there is one.
func (st *flow) endMessage(l *sessionLane, complete bool) {
	if m := l.message; m != nil {
		if l.gathers {
			m.payload = l.gathered.bytes
		} else {
			m.payload = l.kept.bytes
		}
		st.emit(l, m, l.firstFrame, l.lastFrame, complete)
		l.message = nil
	}
}

// emit counts a message, inflates it and records it.
func (st *flow) emit(l *sessionLane, m *assembly, first, last int, complete bool) {
	s := st.session
	s.messageCount++
	l.count(m, complete)
	switch {
	case m.compressed && complete:
		st.inflateWhole(l, m)
	case complete:
		st.lookInside(m)
	}
	if last >= s.limit || s.messages.n < s.messageCount-1 {
		return
	}
	r := st.messageOf(l, m, complete)
	r.first, r.last = uint32(first), uint32(last)
	for i := first; i <= last; i++ {
		if f := s.frames.at(i); f.side == l.side && (first == last || f.firstByte&0x8 == 0) {
			f.message = int32(s.messages.n)
		}
	}
	s.messages.add(r)
}

// messageOf is the record of a message, but for its frames. It keeps what those do not.
func (st *flow) messageOf(l *sessionLane, m *assembly, complete bool) (r messageRecord) {
	if m.compressed {
		r.flags |= messageCompressed
	}
	if complete {
		r.flags |= messageComplete
	}
	own := &l.gathered
	if m.inflated {
		r.flags |= messageInflated
		r.size = len(m.payload)
		own = &collected{bytes: m.payload}
	}
	if inFrames := m.parts == 1 || !l.lost && !l.kept.over; inFrames && !m.inflated {
		return r
	}
	if !m.inflated {
		own.drop()
	}
	place, kept := st.session.store.keep(own, 0)
	if r.place = place; kept {
		r.flags |= messageKept
	}
	r.flags |= messageOwn
	return r
}

// inflateWhole inflates a compressed message, each within the limit of its own.
func (st *flow) inflateWhole(l *sessionLane, m *assembly) {
	st.inflated = 0
	if !l.gathered.over {
		st.inflate(&l.lane, m)
		return
	}
	if l.inflation.failures < maxFailures {
		l.inflation.failures = maxFailures
		st.all.add(rule.New(rule.DeflateOutputLimit, int64(m.start), int64(m.end),
			"The message is too long to be inflated here; the compressed messages behind it stay as they are."))
	}
}

// cut ends what a lane has left at the end of the input: the rest of a frame, or of a header.
func (st *flow) cut(l *sessionLane) {
	switch {
	case l.frame.open:
		l.left = "in-frame"
		st.leaveFrame(l, st.at, false)
	case l.cutAt != nil:
		l.left = "in-frame"
	case l.message != nil:
		l.left = "in-message"
	}
}

// cutHeader takes the header that the end of the input cuts.
func (st *flow) cutHeader(l *sessionLane) {
	h, _, _ := codec.ParseHeader(st.head)
	l.frame = framing{header: h, start: st.at, index: st.session.frameCount}
	l.cutAt, l.here = st.head, 0
	l.kept.begin(0)
	st.count(l)
	if st.session.frames.n < st.session.limit {
		st.session.frames.add(l.record(st.head[0]))
	}
	st.feed(l, st.head)
}

// placeFindings tells the new findings which frame they lie in: the lane's last one, or one before it in the same message.
func (st *flow) placeFindings(l *sessionLane) {
	s, list := st.session, st.all.list
	for ; st.placed < len(list); st.placed++ {
		e := &list[st.placed]
		for i := min(l.frame.index, s.frames.n-1); i >= min(l.firstFrame, l.frame.index); i-- {
			r := s.frames.at(i)
			if r.side == l.side && int(r.offset) <= int(e.Start) && int(e.Start) < s.endOf(i) {
				r.flags |= frameFound
				e.frame = &i
				break
			}
		}
	}
}
