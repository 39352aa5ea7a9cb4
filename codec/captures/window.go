package captures

import (
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/inspect"
)

// windowed puts together a report of some of a talk's frames. Its bytes are the heads and these frames.
type windowed struct {
	*Report
	talk      *talk
	from, end int
	shift     map[int]int // by how much each frame stands behind its place in its direction
	heads     [2]int      // by how much each head does
	lengths   [2]int      // of the heads
}

func (t *talk) window(from, count int) *Report {
	s := t.recent()
	sum := t.summary(s)
	w := windowed{talk: t, from: from, end: min(from+count, sum.FrameCount), shift: map[int]int{}}
	w.Report = &Report{Report: newReport("The input was given as bytes, with the side that sent them.")}
	w.Verdict, w.Connection, w.FrameCount, w.MessageCount, w.FindingCount = sum.Verdict, sum.Connection, sum.FrameCount, sum.MessageCount, sum.FindingCount
	if sum.Handshake != nil {
		w.handshake(*sum.Handshake)
	}
	for i := from; i < w.end; i++ {
		f, _ := s.Frame(i) // there is one
		at := ""
		if m := t.streams[sideOf(f.Direction)].marks.of(f.Offset); m != nil {
			at = m.time()
		}
		w.FrameTimes = append(w.FrameTimes, at)
		w.frame(f)
	}
	w.messages(s)
	for i := range sum.Findings {
		w.finding(sum.Findings[i])
	}
	return w.Report
}

// handshake puts the heads in front.
func (w *windowed) handshake(h inspect.Handshake) {
	w.Kind, w.Handshake = "stream", &h
	for side, at := range [...]**inspect.Head{&h.Request, &h.Response} {
		if *at == nil || (*at).ByteEnd == 0 {
			continue
		}
		head := **at
		*at = &head
		w.heads[side], w.lengths[side] = len(w.Bytes), head.ByteEnd
		w.Bytes = append(w.Bytes, w.talk.streams[side].kept.part(0, head.ByteEnd)...)
		head.Fields = slices.Clone(head.Fields)
		for i := range head.Fields {
			head.Fields[i].ByteStart += w.heads[side]
			head.Fields[i].ByteEnd += w.heads[side]
		}
		head.ByteStart += w.heads[side]
		head.ByteEnd += w.heads[side]
	}
	w.Plain = slices.Clone(w.Bytes)
}

// frame puts a frame of a session behind what is there.
func (w *windowed) frame(f *inspect.Frame) {
	raw := w.talk.streams[sideOf(f.Direction)].kept.part(f.Offset, f.Offset+f.AvailableBytes)
	shift := len(w.Bytes) - f.Offset
	w.shift[f.Index] = shift
	f.Offset += shift
	for i := range f.Fields {
		f.Fields[i].BitOffset += 8 * shift
	}
	w.Bytes, w.Plain = append(w.Bytes, raw...), append(w.Plain, raw...)
	payload := w.Plain[f.Offset+f.HeaderBytes:]
	if h, _, err := codec.ParseHeader(raw); err == nil && h.Masked {
		codec.Mask(h.MaskingKey, 0, payload)
	}
	f.Payload = slices.Clone(payload)
	w.Frames = append(w.Frames, *f)
}

// messages lists those that end in the frames.
func (w *windowed) messages(s *inspect.Session) {
	columns := s.Frames(w.from, w.end)
	last := map[int32]int{}
	order := []int32{}
	for i, m := range columns.Message {
		if _, seen := last[m]; !seen && m >= 0 {
			order = append(order, m)
		}
		last[m] = i
	}
	slices.Sort(order)
	for _, k := range order {
		m, err := s.Message(int(k))
		if err != nil || m.Frames[len(m.Frames)-1] >= w.end {
			continue
		}
		if len(m.Frames) == 1 && !m.Compressed {
			m.SetPayload(w.Frames[last[k]].Payload)
		}
		w.Messages, w.MessageTimes = append(w.Messages, *m), append(w.MessageTimes, w.FrameTimes[last[k]])
	}
}

// finding takes one over that is about the heads or the frames that are listed.
func (w *windowed) finding(f inspect.Finding) {
	shift, listed := 0, false
	switch {
	case f.Frame != nil:
		shift, listed = w.shift[*f.Frame]
	case f.Direction != nil:
		side := sideOf(*f.Direction)
		shift, listed = w.heads[side], f.ByteStart < w.lengths[side]
	}
	if !listed {
		return
	}
	f.ByteStart, f.ByteEnd, f.CausedBy = f.ByteStart+shift, f.ByteEnd+shift, nil
	if f.Fix != nil {
		fix := *f.Fix
		fix.ByteStart, fix.ByteEnd = fix.ByteStart+shift, fix.ByteEnd+shift
		f.Fix = &fix
	}
	w.Findings = append(w.Findings, f)
}
