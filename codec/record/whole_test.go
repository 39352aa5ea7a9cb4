package record_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/record"
)

// whole lists the frames of a recording, behind the first bytes of it.
func whole(t testing.TB, recording string, from int) (*record.Whole, *connection.Connection) {
	t.Helper()
	plain := []byte(recording)
	w := record.NewWhole([]byte(recording), plain)
	c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Mixed}, from, w, &connection.Findings{})
	if err := c.Push(plain[from:], codec.Mixed); err != nil {
		t.Fatal(err)
	}
	c.Finish()
	return w, c
}

// Frames and messages of both sides, the one that is cut and the header that is cut among them.
func TestWhole(t *testing.T) {
	w, _ := whole(t, "head"+unhex(t, "01 81 01 02 03 04 60  82 01 62  89 80 01 02 03 04  80 81 01 02 03 04 62  02 03 78"), 4)
	want := []struct {
		offset, available int
		payload, side     string
		complete          bool
	}{
		{4, 7, "a", "client-to-server", true}, {11, 3, "b", "server-to-client", true}, {14, 6, "", "client-to-server", true},
		{20, 7, "c", "client-to-server", true}, {27, 3, "x", "server-to-client", false},
	}
	if len(w.Frames) != len(want) {
		t.Fatalf("%+v", w.Frames)
	}
	for i, f := range w.Frames {
		if c := want[i]; f.Index != i || f.Offset != c.offset || f.AvailableBytes != c.available || string(f.Payload) != c.payload || f.Direction != c.side || f.Complete != c.complete {
			t.Errorf("frame %d: %+v", i, f)
		}
	}
	for i, c := range []struct {
		payload  string
		opcode   int
		frames   []int
		complete bool
	}{
		{"b", 2, []int{1}, true}, {"", 9, []int{2}, true}, {"ac", 1, []int{0, 3}, true}, {"x", 2, []int{4}, false},
	} {
		if m := w.Messages[i]; string(m.Payload) != c.payload || m.Opcode != c.opcode || !slices.Equal(m.Frames, c.frames) || m.Complete != c.complete || m.WireLength != len(c.payload) {
			t.Errorf("message %d: %+v", i, m)
		}
	}
	w, _ = whole(t, "\x81\xfe\x01", 0)
	if f := w.Frames[0]; len(w.Frames) != 1 || f.HeaderBytes != 3 || f.AvailableBytes != 3 || f.Complete || f.Direction != "client-to-server" || len(w.Messages) != 0 {
		t.Errorf("%+v", w.Frames)
	}
}

// 500 frames and 500 messages are listed; what goes on behind the last listed frame has the frames that are.
func TestWholeLimits(t *testing.T) {
	w, c := whole(t, strings.Repeat("\x82\x00", 499)+"\x01\x01a"+"\x00\x01b"+"\x89\x00"+"\x80\x01c"+"\x82\x00", 0)
	if len(w.Frames) != record.MaxFrames || c.FrameCount() != 504 || len(w.Messages) != record.MaxMessages || c.MessageCount() != 502 {
		t.Errorf("%d of %d frames, %d of %d messages", len(w.Frames), c.FrameCount(), len(w.Messages), c.MessageCount())
	}
	if m := w.Messages[499]; m.Opcode != 9 || len(m.Frames) != 0 || m.Frames == nil {
		t.Errorf("%+v", m)
	}
	w, _ = whole(t, "\x89\x00"+"\x01\x01a"+strings.Repeat("\x00\x00", 498)+"\x80\x01b", 0)
	if m := w.Messages[1]; string(m.Payload) != "ab" || len(m.Frames) != 499 || m.Frames[498] != 499 {
		t.Errorf("%d frames, %q", len(m.Frames), m.Payload)
	}
	w, _ = whole(t, strings.Repeat("\x82\x00", 500)+"\x82", 0)
	if len(w.Frames) != 500 {
		t.Errorf("%d frames", len(w.Frames))
	}
}

// Now and then it is told how far the work is.
func TestWholeTold(t *testing.T) {
	recording := strings.Repeat("\x82\x01a", 8193)
	w := record.NewWhole([]byte(recording), []byte(recording))
	var told []int
	w.Progress = func(done, of int) {
		if told = append(told, done); of != len(recording) {
			t.Errorf("of %d", of)
		}
	}
	c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Server}, 0, w, &connection.Findings{})
	push(t, c, codec.Server, recording)
	if !slices.Equal(told, []int{3 * 4096, 3 * 8192}) {
		t.Errorf("told of %v", told)
	}
}
