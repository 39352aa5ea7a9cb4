package inspect_test

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// sessionOutput is all that a session tells once its input has ended.
type sessionOutput struct {
	Summary  inspect.Summary
	Columns  inspect.FrameColumns
	Frames   []inspect.Frame
	Messages []inspect.Message
}

// tell ends a session and asks it for everything.
func tell(t testing.TB, s *inspect.Session) sessionOutput {
	t.Helper()
	all := sessionOutput{Summary: *s.Finish()}
	all.Columns = *s.Frames(0, all.Summary.FrameCount)
	for i := range all.Summary.FrameCount {
		f, err := s.Frame(i)
		if err != nil {
			t.Fatal(err)
		}
		all.Frames = append(all.Frames, *f)
	}
	for i := range all.Summary.MessageCount {
		m, err := s.Message(i)
		if err != nil {
			t.Fatal(err)
		}
		all.Messages = append(all.Messages, *m)
	}
	return all
}

// session gives the bytes to a session, cut at the offsets.
func session(t testing.TB, b []byte, opts inspect.Options, cuts ...int) sessionOutput {
	t.Helper()
	s := inspect.Open(opts)
	from := 0
	for _, cut := range append(cuts, len(b)) {
		if err := s.Push(bytes.Clone(b[from:cut]), ""); err != nil {
			t.Fatal(err)
		}
		s.Summary()
		from = cut
	}
	return tell(t, s)
}

// asReport is what a session told, as a report would list it.
func (a sessionOutput) asReport() *inspect.Report {
	return &inspect.Report{Frames: a.Frames, Messages: a.Messages, Findings: a.Summary.Findings, FrameCount: a.Summary.FrameCount,
		MessageCount: a.Summary.MessageCount, FindingCount: a.Summary.FindingCount}
}

// wantLike compares a session with a report of the same bytes.
func wantLike(t *testing.T, got sessionOutput, want *inspect.Report) {
	t.Helper()
	if g, w := places(got.asReport()), places(want); !slices.Equal(g, w) {
		t.Errorf("findings %q, want %q", g, w)
	}
	for i, f := range got.Summary.Findings {
		if i < len(want.Findings) && !reflect.DeepEqual(f.Frame, want.Findings[i].Frame) {
			t.Errorf("%s lies in another frame", f.Rule)
		}
		if i < len(want.Findings) && !reflect.DeepEqual(f.CausedBy, want.Findings[i].CausedBy) {
			t.Errorf("%s has another cause", f.Rule)
		}
	}
	if len(got.Frames) != want.FrameCount || len(got.Messages) != want.MessageCount {
		t.Fatalf("%d frames and %d messages, want %d and %d", len(got.Frames), len(got.Messages), want.FrameCount, want.MessageCount)
	}
	for i := range want.Frames {
		if !sameFrame(got.Frames[i], want.Frames[i]) {
			t.Errorf("frame %d:\n%+v\nwant\n%+v", i, got.Frames[i], want.Frames[i])
		}
	}
	for i := range want.Messages {
		if !sameMessage(got.Messages[i], want.Messages[i]) {
			t.Errorf("message %d:\n%+v\nwant\n%+v", i, got.Messages[i], want.Messages[i])
		}
	}
	if !reflect.DeepEqual(got.Summary.Connection, want.Connection) {
		t.Errorf("connection\n%+v\nwant\n%+v", got.Summary.Connection, want.Connection)
	}
	if !reflect.DeepEqual(got.Summary.Handshake, want.Handshake) {
		t.Errorf("handshake\n%+v\nwant\n%+v", got.Summary.Handshake, want.Handshake)
	}
	if want.Kind != "payload" && len(want.Bytes) > 0 && got.Summary.Verdict != want.Verdict {
		t.Errorf("verdict\n%+v\nwant\n%+v", got.Summary.Verdict, want.Verdict)
	}
}

func sameFrame(a, b inspect.Frame) bool {
	return a.Index == b.Index && a.Offset == b.Offset && a.Direction == b.Direction && a.Complete == b.Complete &&
		a.AvailableBytes == b.AvailableBytes && a.HeaderBytes == b.HeaderBytes && a.PayloadLength == b.PayloadLength &&
		a.SHA256 == b.SHA256 && a.MaskingKey == b.MaskingKey && reflect.DeepEqual(a.Fields, b.Fields) && bytes.Equal(a.Payload, b.Payload)
}

func sameMessage(a, b inspect.Message) bool {
	texts := reflect.DeepEqual(a.Text, b.Text) && reflect.DeepEqual(a.CloseCode, b.CloseCode) && reflect.DeepEqual(a.CloseReason, b.CloseReason)
	return texts && a.Opcode == b.Opcode && a.Direction == b.Direction && slices.Equal(a.Frames, b.Frames) && a.Compressed == b.Compressed &&
		a.Complete == b.Complete && a.ByteLength == b.ByteLength && a.WireLength == b.WireLength && a.Inflated == b.Inflated &&
		a.SHA256 == b.SHA256 && bytes.Equal(a.Payload, b.Payload)
}

// A session of all golden cases is told the same as a report, whole or byte by byte: what a session gets are frames.
func TestSessionLikeReport(t *testing.T) {
	for file, cases := range goldens(t) {
		for _, g := range cases {
			t.Run(file+"/"+g.Name, func(t *testing.T) {
				b, opts := g.report(t).Bytes, g.options()
				opts.Holds = inspect.HoldsFrames
				want := inspect.Bytes(b, opts)
				wantLike(t, session(t, b, opts), want)
				if len(b) < 2000 {
					each := make([]int, len(b))
					for i := range each {
						each[i] = i
					}
					wantLike(t, session(t, b, opts, each...), want)
				}
			})
		}
	}
}

// Every single cut gives the same.
func TestSessionSplits(t *testing.T) {
	for _, g := range goldens(t)["connection.json"] {
		b, opts := g.report(t).Bytes, g.options()
		want := session(t, b, opts)
		for cut := range b {
			if got := session(t, b, opts, cut); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s, cut at %d:\n%+v\nwant\n%+v", g.Name, cut, got, want)
			}
		}
	}
}
