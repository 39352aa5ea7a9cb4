package peers

import (
	"bytes"
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// model works out what a peer should make of a stream: what a lenient Decoder finds in it, as far as the first fault
// that no row says the peer accepts. It reads at level Stream, so that it checks lens at level Messages as well.
type model struct {
	peer string
	from codec.Sender
	used []*row

	stream  []byte
	d       *codec.Decoder
	header  codec.Header
	payload []byte // of the frame
	open    *Event // the message that has begun and not ended
	size    uint64 // announced for it
	Outcome
	codes []codec.CloseCode // any of these answers a refused stream
	whole bool              // the frame that is refused is whole
}

func newModel(peer string, from codec.Sender, stream []byte) *model {
	opts := codec.Options{Rules: rulesOf(from), Level: codec.Stream, Lenient: true}
	m := &model{peer: peer, from: from, stream: stream, d: codec.NewDecoder(opts), Outcome: Outcome{End: Ended}}
	m.d.Push(bytes.Clone(stream))
	m.d.Finish()
	for e := m.d.Next(); e != nil && m.End == Ended; e = m.d.Next() {
		m.take(e)
	}
	return m
}

func (m *model) take(e *codec.Event) {
	switch e.Kind {
	case codec.Fault:
		m.fault(e.Finding)
	case codec.FrameStart:
		m.frameStart(e.Header)
	case codec.FrameData:
		m.payload = append(m.payload, e.Payload...)
	case codec.FrameEnd:
		m.frameEnd()
	}
}

// has looks for a row of the peer and remembers it.
func (m *model) has(k kind, fits func(*row) bool) *row {
	for i := range rows {
		r := &rows[i]
		if r.peer == m.peer && r.kind == k && (r.from == codec.UnknownSender || r.from == m.from) && fits(r) {
			m.used = append(m.used, r)
			return r
		}
	}
	return nil
}

func (m *model) hasRule(k kind, id rule.ID) *row {
	return m.has(k, func(r *row) bool { return slices.Contains(r.rules, id) })
}

func (m *model) hasAny(k kind) bool {
	return m.has(k, func(*row) bool { return true }) != nil
}

func (m *model) fault(f rule.Finding) {
	if f.Rule == rule.FrameTruncated && m.isLong(f.Start) && m.hasAny(refusesForm) {
		m.End, m.codes = Refused, []codec.CloseCode{1002}
	}
	if f.Severity != rule.Error || f.CloseCode() == 0 || m.passes(f) {
		return
	}
	m.End, m.Err = Refused, f
	m.addCode(f)
	m.restOfFrame()
}

// passes tells whether the peer goes on after the finding f.
func (m *model) passes(f rule.Finding) bool {
	if f.Rule == rule.FrameLengthNotMinimal && m.isLong(f.Start-1) && m.hasAny(refusesForm) {
		return false
	}
	return m.hasRule(accepts, f.Rule) != nil
}

// isLong tells whether a control frame whose length is in a longer form begins at an offset.
func (m *model) isLong(at int64) bool {
	b := m.stream[at:]
	return len(b) > 1 && codec.Opcode(b[0]&0xF).IsControl() && b[1]&0x7F > codec.MaxControlPayload
}

// addCode adds the code that answers the finding f.
func (m *model) addCode(f rule.Finding) {
	code := codec.CloseCode(f.CloseCode())
	if r := m.hasRule(answers, f.Rule); r != nil {
		code = r.code
	}
	m.codes = append(m.codes, code)
}

// restOfFrame reads to the end of the frame that is refused: if its header is wrong in several ways, peers may see
// another one first.
func (m *model) restOfFrame() {
	for e := m.d.Next(); e != nil && !m.whole; e = m.d.Next() {
		switch {
		case e.Kind == codec.FrameEnd:
			m.whole = true
		case e.Kind == codec.Fault && e.Finding.Severity == rule.Error && e.Finding.CloseCode() != 0:
			m.addCode(e.Finding)
		}
	}
}

func (m *model) frameStart(h codec.Header) {
	m.header, m.payload = h, nil
	if h.Opcode.IsControl() {
		return
	}
	if m.open == nil {
		m.open, m.size = &Event{Opcode: h.Opcode}, 0
	}
	m.size += h.PayloadLength
	if m.size > codec.MaxPayloadLength && m.hasAny(overflows) {
		m.End, m.codes = Refused, []codec.CloseCode{0}
	}
}

func (m *model) frameEnd() {
	switch {
	case m.header.Opcode == codec.Close:
		m.close()
	case m.header.Opcode.IsControl():
		m.Events = append(m.Events, Event{Opcode: m.header.Opcode, Payload: string(m.payload)})
	default:
		m.fragment()
	}
	m.payload = nil
}

// cutMessage returns the events with what is there of the open message as the last.
func (m *model) cutMessage() []Event {
	if !m.header.Opcode.IsControl() {
		m.addData()
	}
	return append(slices.Clip(m.Events), *m.open)
}

func (m *model) close() {
	e := closeEvent(m.payload)
	if len(m.payload) >= 2 {
		code := codec.CloseCode(m.payload[0])<<8 | codec.CloseCode(m.payload[1])
		if r := m.has(refuses, func(r *row) bool { return code >= r.codes[0] && code <= r.codes[1] }); r != nil {
			m.End, m.codes, m.whole = Refused, []codec.CloseCode{r.code}, true
			return
		}
	}
	m.Events = append(m.Events, e)
	m.End = Closed
}

// fragment adds the frame's payload to its message, and gives the message if it ends.
func (m *model) fragment() {
	m.addData()
	if m.header.FIN {
		m.Events, m.open = append(m.Events, *m.open), nil
	}
}

func (m *model) addData() {
	if m.header.Masked && m.hasAny(keepsMask) {
		codec.Mask(m.header.MaskingKey, 0, m.payload)
	}
	m.open.Payload += string(m.payload)
}
