package connection_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// What a Recorder is told does not depend on how the bytes are cut.
func TestRecorderIsTold(t *testing.T) {
	b := unhex(t, "01 02 61 62  89 01 78  80 01 63  82 00  88 02 03 e8")
	for size := range len(b) {
		c, r := open(t, connection.Options{Sender: codec.Server})
		for piece := range slices.Chunk([]byte(b), size+1) {
			push(t, c, part{codec.Server, string(piece)})
		}
		c.Finish()
		r.want(t, "in pieces", `
			0 server text at 0 of 2
			0 ends "ab"
			1 server ping at 4 of 1
			1 ends "x"
			1-1 server ping whole 1/1 "x"
			2 server continuation at 7 of 1
			2 ends "c"
			0-2 server text whole 2/3 "abc"
			3 server binary at 10 of 0
			3 ends ""
			3-3 server binary whole 1/0 ""
			4 server close at 12 of 2
			4 ends "\x03\xe8"
			4-4 server close whole 1/2 "\x03\xe8"`)
		wantFound(t, "in pieces", c.Streams()[0].Found(), "message-interleaved-control@4-5#1")
		d := c.Directions()[0]
		if d.Frames != 5 || d.Messages != 4 || d.Bytes != 16 || d.PayloadBytes != 6 || *d.Close != (connection.SentClose{Frame: 4, Code: 1000, HasCode: true}) {
			t.Errorf("%d frames, %d messages, %d bytes, %d of payloads, Close %+v", d.Frames, d.Messages, d.Bytes, d.PayloadBytes, d.Close)
		}
		if d.Tally != [16]int{codec.Text: 1, codec.Binary: 1, codec.Close: 1, codec.Ping: 1} || c.FrameCount() != 5 || c.MessageCount() != 4 {
			t.Errorf("%v, %d frames, %d messages", d.Tally, c.FrameCount(), c.MessageCount())
		}
	}
}

// Frames of both sides are counted in the order in which they begin, and each side's bytes from its own start.
func TestTwoSides(t *testing.T) {
	c, r := open(t, connection.Options{},
		part{codec.Server, unhex(t, "81")}, part{codec.Client, unhex(t, "82 81 01 02 03")}, part{codec.Server, unhex(t, "02 61")},
		part{codec.Client, unhex(t, "04 60 8a")}, part{codec.Server, unhex(t, "62")}, part{codec.Client, unhex(t, "80 05 06 07 08")})
	c.Finish()
	r.want(t, "both", `
		0 server text at 0 of 2
		1 client binary at 0 of 1
		1 ends "a"
		1-1 client binary whole 1/1 "a"
		0 ends "ab"
		0-0 server text whole 1/2 "ab"
		2 client pong at 7 of 0
		2 ends ""
		2-2 client pong whole 1/0 ""`)
	if st := c.Streams(); st[0].Sender != codec.Client || st[1].Sender != codec.Server || st[0].Size != 13 || st[1].Size != 4 {
		t.Errorf("the client's stream is not the first: %v", st)
	}
	if first := c.Streams()[0].FirstFrame(); first == nil || *first != 1 {
		t.Errorf("first frame %v", first)
	}
}

// Bytes come with a side or without; both is a mistake, and so are bytes behind the end.
func TestPushFails(t *testing.T) {
	c, _ := open(t, connection.Options{}, part{codec.Mixed, "\x81\x00"})
	if err := c.Push(nil, codec.Client); err != connection.ErrSender {
		t.Error(err)
	}
	c.Finish()
	c.Finish()
	if err := c.Push(nil, codec.Mixed); err != connection.ErrFinished || !c.Finished() {
		t.Error(err)
	}
	c, _ = open(t, connection.Options{}, part{codec.Client, ""})
	if err := c.Push(nil, codec.Mixed); err != connection.ErrSender {
		t.Error(err)
	}
}

// Frames of both sides in one stream are told apart by their MASK bits; the first of the other side is noted, unless heads say that both
// are there.
func TestMixed(t *testing.T) {
	frames := unhex(t, "81 80 01 02 03 04  81 01 61  82 80 37 fa 21 3d")
	c, r := open(t, connection.Options{Sender: codec.Mixed}, part{codec.Mixed, frames})
	c.Finish()
	r.want(t, "mixed", `
		0 client text at 0 of 0
		0 ends ""
		0-0 client text whole 1/0 ""
		1 server text at 6 of 1
		1 ends "a"
		1-1 server text whole 1/1 "a"
		2 client binary at 9 of 0
		2 ends ""
		2-2 client binary whole 1/0 ""`)
	wantFound(t, "mixed", c.Streams()[0].Found(), "frame-mixed-masks@7-8#1")
	if first := c.Streams()[0].FirstFrame(); first == nil || *first != 0 || len(c.Directions()) != 2 {
		t.Errorf("first frame %v, %d directions", first, len(c.Directions()))
	}
	c, _ = open(t, connection.Options{Sender: codec.Mixed}, part{codec.Mixed, request + response + frames})
	c.Finish()
	wantFound(t, "behind heads", c.Streams()[0].Found())
	c, r = open(t, connection.Options{Sender: codec.Server}, part{codec.Server, frames})
	wantFound(t, "all of a server", c.Streams()[0].Found(), "frame-server-masked@1-2#0", "frame-server-masked@10-11#2")
	if c.FrameCount() != 3 || len(c.Directions()) != 1 || !strings.HasPrefix(r.lines[0], "0 server") {
		t.Errorf("%q", r.lines)
	}
}

// A side that has sent a head alone has a direction too, once frames have come.
func TestOpenDirections(t *testing.T) {
	c, _ := open(t, connection.Options{}, part{codec.Client, request}, part{codec.Server, response})
	if c.OpenDirections(); len(c.Directions()) != 0 {
		t.Error("there are directions without frames")
	}
	push(t, c, part{codec.Server, "\x89\x00"})
	if n := len(c.Directions()); n != 1 || c.Streams()[0].FirstFrame() != nil {
		t.Errorf("%d directions", n)
	}
	c.Finish()
	if c.OpenDirections(); len(c.Directions()) != 2 || c.Streams()[0].FirstFrame() != nil || c.Directions()[0].Sender != codec.Client {
		t.Errorf("%d directions", len(c.Directions()))
	}
	if list := c.Pairs().List; len(list) != 1 || list[0].State != connection.Unanswered {
		t.Errorf("%+v", list)
	}
}
