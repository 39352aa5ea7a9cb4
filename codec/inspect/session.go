package inspect

import (
	"math"

	"github.com/wslens/wslens/codec/internal/words"
)

// Session inspects the bytes of a connection as they come, of any length. It keeps a few dozen bytes of each frame, the
// first payloads up to 16 MiB, and of the others their digests. It is not safe for concurrent use.
type Session struct {
	sides    // of both directions: the lanes and the control frames
	opts     Options
	flows    []*flow
	frames   pages[frameRecord]
	messages pages[messageRecord]
	store    store
	// All that there were; those beyond maxRecords are counted alone.
	frameCount, messageCount int
	finished                 bool
	limit                    int // maxRecords
	judged                   judgedHeads
}

// maxRecords bounds the frames of a session that can be asked for.
const maxRecords = 4_000_000

// Open starts a Session. The notation in opts means nothing to it.
func Open(opts Options) *Session {
	if opts.Direction == "" {
		opts.Direction = DirectionAuto
	}
	return &Session{opts: opts, limit: maxRecords}
}

// Push takes the next bytes of a direction, in the order in which they arrived; without one the Options' counts, and if
// that is DirectionAuto too the bytes are of both directions, told apart by heads and masks. It unmasks b in place. It
// fails with a SpecError if some bytes come with a direction and some without, or behind Finish.
func (s *Session) Push(b []byte, d Direction) error {
	if d == "" || d == DirectionAuto {
		d = s.opts.Direction
	}
	if s.finished {
		return &SpecError{Field: "bytes", Message: "the input has ended"}
	}
	st := s.flowOf(d)
	if st == nil {
		return &SpecError{Field: "direction", Message: "either all bytes come with a direction, or none do"}
	}
	st.push(b)
	s.goOn()
	return nil
}

// flowOf returns the stream of a direction, a new one if need be; nil if the others forbid it.
func (s *Session) flowOf(d Direction) *flow {
	for _, st := range s.flows {
		if st.direction == d {
			return st
		}
		if st.direction == DirectionAuto || d == DirectionAuto {
			return nil
		}
	}
	st := &flow{session: s, direction: d, first: -1}
	st.found = &st.all
	s.flows = append(s.flows, st)
	if d == ClientToServer && len(s.flows) == 2 {
		s.flows[0], s.flows[1] = st, s.flows[0]
	}
	return st
}

// goOn lets the streams go on that waited for what another has told.
func (s *Session) goOn() {
	for _, st := range s.flows {
		if st.phase == waiting && st.known() {
			st.begin()
		}
	}
}

// Finish says that the input ends here: what is cut off and what was not answered is told. It returns the Summary.
func (s *Session) Finish() *Summary {
	if !s.finished {
		s.finished = true
		for _, st := range s.flows {
			if st.phase == inHeads {
				st.readHeads(&findings{})
			}
		}
		for _, st := range s.flows {
			if st.phase == inHeads {
				st.leaveHeads(nil)
			}
		}
		s.goOn()
		for _, st := range s.flows {
			st.finish()
		}
	}
	return s.Summary()
}

// Frames returns the frames from..to-1 as columns, as far as they are there.
func (s *Session) Frames(from, to int) *FrameColumns {
	to = min(to, s.frames.n)
	from = min(from, to)
	n := to - from
	out := &FrameColumns{From: from, To: to, Offset: make([]float64, n), PayloadLength: make([]float64, n), FirstByte: make([]byte, n),
		Masked: make([]byte, n), Direction: make([]byte, n), Complete: make([]byte, n), Found: make([]byte, n), Message: make([]int32, n)}
	for i := range n {
		r := s.frames.at(from + i)
		out.Offset[i], out.PayloadLength[i], out.FirstByte[i] = float64(r.offset), float64(r.length), r.firstByte
		out.Masked[i], out.Complete[i], out.Found[i] = r.is(frameMasked), r.is(frameComplete), r.is(frameFound)
		out.Direction[i], out.Message[i] = r.side, r.message
	}
	return out
}

// Frame returns the frame with the index i as a Report has it, but for Offset and the bits of its fields, which count
// from the start of its direction. A payload that was not kept is empty. It fails with a SpecError if there is none.
func (s *Session) Frame(i int) (*Frame, error) {
	if i < 0 || i >= s.frames.n {
		return nil, noSuch("frame", s.frames.n)
	}
	f := s.frame(i, math.MaxInt)
	return &f, nil
}

// Message returns the message with the index i as a Report has it; it lists at most 10,000 of its frames. A payload that
// was not kept is empty. It fails with a SpecError if there is none.
func (s *Session) Message(i int) (*Message, error) {
	if i < 0 || i >= s.messages.n {
		return nil, noSuch("message", s.messages.n)
	}
	m := s.message(i, math.MaxInt)
	return &m, nil
}

func noSuch(what string, n int) error {
	return &SpecError{Field: "index", Message: "the session has " + words.Count(n, what) + ", counted from 0"}
}
