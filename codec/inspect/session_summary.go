package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// maxQuoted is the longest payload, in bytes, that a summary looks into to describe a single frame.
const maxQuoted = 64 << 10

// Summary tells what is known so far.
func (s *Session) Summary() *Summary {
	c := s.connection
	s.judgeHeads()
	c.OpenDirections()
	out := &Summary{Bytes: s.byteCounts(), FrameCount: c.FrameCount(), MessageCount: c.MessageCount(), Findings: []Finding{},
		Handshake: s.judged.report, Finished: c.Finished()}
	pairs := c.Pairs()
	if c.FrameCount() > 0 || out.Handshake != nil {
		out.Connection = report.NewConnection(c, pairs)
	}
	for i, st := range c.Streams() {
		list, count := report.NewFindings(s.foundIn(i, st, pairs), nil, nil)
		for k := range list {
			if from := st.Sender; from != codec.Mixed {
				list[k].Direction = directionOf(from)
			} else if f := list[k].Frame; f != nil {
				list[k].Direction = directionOf(s.kept.Sender(*f))
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
	s.putCauses(r)
	out.Findings, out.FindingCount = r.Findings, r.FindingCount
	worst, level := r.Worst()
	out.Verdict = r.Verdict(worst, level)
	return out
}

func directionOf(from codec.Sender) *string {
	d := report.Direction(from)
	return &d
}

// foundIn gathers the findings of a stream: in its heads, in its frames, about its control frames and their answers, and
// about all of it.
func (s *Session) foundIn(i int, st *connection.Stream, pairs *connection.Pairing) *connection.Findings {
	out := s.judged.found[i].Clone()
	out.Join(st.Found())
	pairs.Judge(st.Sender, true, out)
	if s.connection.Finished() {
		for _, f := range s.unlikelyFrames(st) {
			if int(f.End) == len(st.Opening) {
				f.End = int64(st.Size)
			}
			out.Keep(connection.Entry{Finding: f, Frame: st.FirstFrame()})
		}
	}
	return out
}

// unlikelyFrames are the findings about a stream whose bytes, behind its heads, do not look like frames.
func (s *Session) unlikelyFrames(st *connection.Stream) []rule.Finding {
	if st.FirstFrame() == nil || st.Heads.End >= len(st.Opening) {
		return nil
	}
	in := input{bytes: st.Opening}
	id := in.identify(Options{Holds: HoldsFrames}, st.Heads.End)
	return id.remarks(in.bytes, st.Heads.End)
}

// guesses tells whether only the MASK bits say which side the only lane is of.
func (s *Session) guesses() bool {
	streams, sides := s.connection.Streams(), s.connection.Directions()
	return len(streams) == 1 && streams[0].Sender == codec.Mixed && s.connection.Terms().Sender == codec.Mixed &&
		len(sides) == 1 && sides[0].Sender != codec.UnknownSender
}

// byteCounts counts the bytes of each side.
func (s *Session) byteCounts() ByteCounts {
	var by [codec.Mixed + 1]int
	for _, st := range s.connection.Streams() {
		rest := st.Size
		count := func(from codec.Sender, n int) {
			by[from] += n
			rest -= n
		}
		if h := st.Heads.Request; h != nil {
			count(codec.Client, h.End-h.Start)
		}
		if h := st.Heads.Response; h != nil {
			count(codec.Server, h.End-h.Start)
		}
		for _, d := range st.Directions() {
			count(d.Sender, d.Bytes)
		}
		count(st.Sender, rest)
	}
	return ByteCounts{Client: by[codec.Client], Server: by[codec.Server], Unknown: by[codec.UnknownSender] + by[codec.Mixed]}
}

// outline is a report with as much as the verdict looks at.
func (s *Session) outline(sum *Summary) *verdict.Subject {
	r := &verdict.Subject{Report: &Report{Kind: "frames", Handshake: sum.Handshake, Connection: sum.Connection, FrameCount: sum.FrameCount,
		MessageCount: sum.MessageCount, Findings: sum.Findings, FindingCount: sum.FindingCount},
		Guessed: s.guesses(), Sides: s.connection.Directions()}
	if sum.Handshake != nil {
		heads := s.connection.Heads()
		r.Request, r.Response = heads.Request, heads.Response
		r.Kind = "handshake"
		if sum.FrameCount > 0 {
			r.Kind = "stream"
		}
	}
	for _, st := range s.connection.Streams() {
		if h := st.Heads.Response; r.Bytes == nil || h != nil && !h.Opens() {
			r.Bytes, r.Beyond = st.Opening, st.Size-len(st.Opening)
		}
		for _, d := range st.Directions() {
			if d.Frames > 0 && d.First < s.kept.FrameCount() {
				r.Frames = append(r.Frames, s.kept.Frame(d.First, maxQuoted))
			}
		}
	}
	switch {
	case sum.MessageCount == 1:
		r.Messages = []Message{s.kept.Message(0, maxQuoted)}
	case sum.MessageCount == 0 && sum.FrameCount == 1 && !sum.Finished:
		f := &r.Frames[0]
		r.Messages = []Message{{Opcode: f.Opcode, Direction: f.Direction, Frames: []int{0}}}
	}
	return r
}
