package inspect

import (
	"math"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/record"
)

// Session inspects the bytes of a connection as they come, of any length. It keeps a few dozen bytes of each frame, the
// first payloads up to 16 MiB, and of the others their digests. It is not safe for concurrent use.
type Session struct {
	opts       Options
	connection *connection.Connection
	kept       *record.Columns
	judged     judgedHeads
	report     *Report // of a short recording that has ended
}

// Open starts a Session. The notation in opts means nothing to it.
func Open(opts Options) *Session {
	kept := record.NewColumns()
	return &Session{opts: opts, kept: kept, connection: connection.Open(opts.connection(), kept)}
}

// Push takes the next bytes of a direction, in the order in which they arrived; without one the Options' counts, and if
// that is DirectionAuto too the bytes are of both directions, told apart by heads and masks. It unmasks b in place. It
// fails with a SpecError if some bytes come with a direction and some without, or behind Finish.
func (s *Session) Push(b []byte, d Direction) error {
	if d == "" || d == DirectionAuto {
		d = s.opts.Direction
	}
	switch s.connection.Push(b, d.sender()) {
	case connection.ErrFinished:
		return &SpecError{Field: "bytes", Message: "the input has ended"}
	case connection.ErrSender:
		return &SpecError{Field: "direction", Message: "either all bytes come with a direction, or none do"}
	}
	return nil
}

// Finish says that the input ends here: what is cut off and what was not answered is reported. It returns the Summary.
func (s *Session) Finish() *Summary {
	s.connection.Finish()
	return s.Summary()
}

// Frames returns the frames from..to-1 as columns, as far as they are there.
func (s *Session) Frames(from, to int) *FrameColumns {
	for _, st := range s.connection.Streams() {
		for _, e := range st.Found().List {
			if e.Frame != nil {
				s.kept.MarkFound(*e.Frame)
			}
		}
	}
	return s.kept.Frames(from, to)
}

// Frame returns the frame with the index i as a Report has it, but for Offset and the bits of its fields, which count
// from the start of its direction. A payload that was not kept is empty. It fails with a SpecError if there is none.
func (s *Session) Frame(i int) (*Frame, error) {
	if i < 0 || i >= s.kept.FrameCount() {
		return nil, noSuch("frame", s.kept.FrameCount())
	}
	f := s.kept.Frame(i, math.MaxInt)
	return &f, nil
}

// Message returns the message with the index i as a Report has it; it lists at most 10,000 of its frames. A payload that
// was not kept is empty. It fails with a SpecError if there is none.
func (s *Session) Message(i int) (*Message, error) {
	if i < 0 || i >= s.kept.MessageCount() {
		return nil, noSuch("message", s.kept.MessageCount())
	}
	m := s.kept.Message(i, math.MaxInt)
	return &m, nil
}

func noSuch(what string, n int) error {
	return &SpecError{Field: "index", Message: "the session has " + words.Count(n, what) + ", counted from 0"}
}
