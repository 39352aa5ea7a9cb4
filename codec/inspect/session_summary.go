package inspect

import (
	"github.com/wslens/wslens/codec/rule"
)

// maxQuoted is the longest payload, in bytes, that a summary looks into to describe a lone frame.
const maxQuoted = 64 << 10

// Summary tells what is known so far.
func (s *Session) Summary() *Summary {
	s.judgeHeads()
	s.openLanes()
	out := &Summary{Bytes: s.byteCounts(), FrameCount: s.frameCount, MessageCount: s.messageCount, Findings: []Finding{},
		Handshake: s.judged.report, Finished: s.finished}
	pairs := pairUp(s.talk, len(s.lanes) == 2, s.finished)
	if s.frameCount > 0 || out.Handshake != nil {
		out.Connection = s.connection(pairs)
	}
	for i, st := range s.flows {
		found := s.foundIn(i, st, pairs)
		list, count := found.report(nil)
		for k := range list {
			if st.direction != DirectionAuto {
				list[k].Direction = (*string)(&st.direction)
			} else if f := list[k].Frame; f != nil {
				list[k].Direction = (*string)(&directions[s.frames.at(*f).side])
			}
		}
		out.Findings = append(out.Findings, list...)
		out.FindingCount += count
	}
	if out.Connection == nil {
		out.Verdict = Verdict{Level: "note", Title: "There is no frame and no head yet.", Detail: "It takes more bytes to tell."}
		return out
	}
	r := s.outline(out)
	worst, level := worstFinding(r)
	out.Verdict = verdict(r, worst, level)
	return out
}

// openLanes gives each direction its lane once both are known to be in the input: one may have sent no frame so far.
func (s *Session) openLanes() {
	if len(s.flows) < 2 || s.frameCount == 0 {
		return
	}
	for _, st := range s.flows {
		if st.phase == inFrames {
			st.lane(st.direction)
		}
	}
}

// foundIn gathers the findings of a stream: in its heads, in its frames, about its control frames and their answers, and
// about all of it.
func (s *Session) foundIn(i int, st *flow, pairs *pairing) *findings {
	out := s.judged.found[i]
	out.list = append([]entry{}, out.list...)
	for _, e := range st.all.list {
		out.keep(e)
	}
	out.count += st.all.count - len(st.all.list)
	for _, f := range pairs.found {
		if s.flowOfSide(f.about.side) == st {
			out.keep(entry{Finding: f.Finding, frame: &f.about.frame})
		}
	}
	if c := pairs.echoed; c != nil && s.flowOfSide(c.side) == st {
		out.drop(rule.CloseCodeWrongSide, int64(c.start), int64(c.end))
	}
	if s.finished {
		for _, f := range s.foreign(st) {
			if int(f.End) == len(st.opening) {
				f.End = int64(st.size)
			}
			out.keep(entry{Finding: f, frame: st.firstFrame()})
		}
	}
	return &out
}

func (s *Session) flowOfSide(side int) *flow {
	for _, st := range s.flows {
		if st.direction == DirectionAuto || int(sideOf(st.direction)) == side {
			return st
		}
	}
	return nil
}

// foreign are the remarks on a stream whose bytes, behind its heads, look like no frames.
func (s *Session) foreign(st *flow) []rule.Finding {
	frames := 0
	for _, l := range st.own {
		if l != nil {
			frames += l.sum.Frames
		}
	}
	if frames == 0 || st.shake.end >= len(st.opening) {
		return nil
	}
	in := input{bytes: st.opening}
	id := in.identify(Options{Holds: HoldsFrames}, st.shake.end)
	return id.remarks(in.bytes, st.shake.end)
}

// connection is what is known of the connection and its lanes.
func (s *Session) connection(pairs *pairing) *Connection {
	both := s.heads()
	s.terms = both.terms(s.opts)
	out := s.terms.connection()
	out.Pairs = pairs.list
	for i, l := range s.lanes {
		if !s.finished {
			l.left = "open"
			if l.frame.open {
				l.left = "in-frame"
			} else if l.message != nil {
				l.left = "in-message"
			}
		}
		out.Lanes = append(out.Lanes, s.laneReport(l, len(s.lanes) == 2 && s.lanes[1-i].closed()))
	}
	return out
}

// guesses tells whether the side of the only lane is told by the MASK bits alone.
func (s *Session) guesses() bool {
	return len(s.flows) == 1 && s.flows[0].direction == DirectionAuto && s.terms.direction == DirectionAuto &&
		len(s.lanes) == 1 && s.lanes[0].direction != directionUnknown
}

// byteCounts tells the bytes of the two sides apart.
func (s *Session) byteCounts() ByteCounts {
	var bySide [3]int
	for _, st := range s.flows {
		rest := st.size
		take := func(d Direction, n int) {
			bySide[sideOf(d)] += n
			rest -= n
		}
		if h := st.shake.request; h != nil {
			take(ClientToServer, h.End-h.Start)
		}
		if h := st.shake.response; h != nil {
			take(ServerToClient, h.End-h.Start)
		}
		for _, l := range st.own {
			if l != nil {
				take(l.direction, l.bytes)
			}
		}
		take(st.direction, rest)
	}
	return ByteCounts{Client: bySide[0], Server: bySide[1], Unknown: bySide[2]}
}

// outline is a report with as much as the verdict looks at.
func (s *Session) outline(sum *Summary) *judged {
	r := &judged{Report: &Report{Kind: "frames", Handshake: sum.Handshake, Connection: sum.Connection, FrameCount: sum.FrameCount,
		MessageCount: sum.MessageCount, Findings: sum.Findings, FindingCount: sum.FindingCount}, guessed: s.guesses()}
	for _, l := range s.lanes {
		r.lanes = append(r.lanes, l.sent)
	}
	if sum.Handshake != nil {
		heads := s.heads()
		r.request, r.response = heads.request, heads.response
		r.Kind = "handshake"
		if sum.FrameCount > 0 {
			r.Kind = "stream"
		}
	}
	for _, st := range s.flows {
		if h := st.shake.response; r.Bytes == nil || h != nil && !h.Opens() {
			r.Bytes, r.beyond = st.opening, st.size-len(st.opening)
		}
		for _, l := range st.own {
			if l != nil && l.sum.Frames > 0 && l.firstEver < s.frames.n {
				r.Frames = append(r.Frames, s.frame(l.firstEver, maxQuoted))
			}
		}
	}
	switch {
	case sum.MessageCount == 1:
		r.Messages = []Message{s.message(0, maxQuoted)}
	case sum.MessageCount == 0 && sum.FrameCount == 1 && !s.finished:
		f := &r.Frames[0]
		r.Messages = []Message{{Opcode: f.Opcode, Direction: f.Direction, Frames: []int{0}}}
	}
	return r
}
