package inspect_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// sessionLine is a line of the net for what a session tells of bytes: all that it can be asked for, however they are cut. A summary in
// the middle may depend on the cut, the one at the end may not.
func sessionLine(t *testing.T, name string, b []byte, opts inspect.Options) string {
	var first string
	for _, size := range []int{len(b), 1, 7, 1000} {
		sum := sha256.Sum256(sessionAnswers(t, b, size, opts))
		hash := hex.EncodeToString(sum[:6])
		if first == "" {
			first = hash
		}
		if hash != first {
			t.Errorf("%s: a session fed in pieces of %d bytes tells something else", name, size)
		}
	}
	return "session/" + name + "\t" + first
}

func sessionAnswers(t *testing.T, b []byte, size int, opts inspect.Options) []byte {
	s := inspect.Open(opts)
	for piece := range slices.Chunk(slices.Clone(b), max(size, 1)) {
		if err := s.Push(piece, inspect.DirectionAuto); err != nil {
			t.Fatal(err)
		}
	}
	return answersOf(t, s)
}

// sidesLine is a line of the net for a session that is given each frame of a report with its direction.
func sidesLine(t *testing.T, name string, r *inspect.Report, opts inspect.Options) string {
	opts.Direction = ""
	s := inspect.Open(opts)
	for _, f := range r.Frames {
		frame := slices.Clone(r.Bytes[f.Offset : f.Offset+f.AvailableBytes])
		if err := s.Push(frame, inspect.Direction(f.Direction)); err != nil {
			t.Fatal(err)
		}
	}
	sum := sha256.Sum256(answersOf(t, s))
	return "session/" + name + "/sides\t" + hex.EncodeToString(sum[:6])
}

// answersOf is all that a session that ends can be asked for.
func answersOf(t *testing.T, s *inspect.Session) []byte {
	sum := s.Finish()
	answers := []any{sum}
	const most = 600
	c := s.Frames(0, most)
	answers = append(answers, c, c.Offset, c.PayloadLength, c.FirstByte, c.Masked, c.Direction, c.Complete, c.Found, c.Message)
	for i := range min(sum.FrameCount, most) {
		f, err := s.Frame(i)
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, f, f.Payload)
	}
	for i := range min(sum.MessageCount, most) {
		m, err := s.Message(i)
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, m, m.Payload)
	}
	text, err := json.Marshal(answers)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
