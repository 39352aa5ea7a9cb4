package connection_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// What the end of the input cuts is told, with the side that its MASK bit tells.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		name, hex, lines, found string
		state                   connection.State
	}{
		{"a payload", "82 03 61 62", `
			0 server binary at 0 of 3
			0 is cut "ab"
			0-0 server binary is cut 1/2 "ab"`, "frame-truncated@0-4#0", connection.InFrame},
		{"a message", "01 01 61", `
			0 server text at 0 of 1
			0 ends "a"
			0-0 server text is cut 1/1 "a"`, "message-unfinished@0-3#0", connection.InMessage},
		{"a header of the other side", "82 00 82 ff 00", `
			0 server binary at 0 of 0
			0 ends ""
			0-0 server binary whole 1/0 ""
			1 client binary at 2 cut 82 ff 00`, "frame-mixed-masks@3-4#1 frame-truncated@2-5#1", connection.InFrame},
		{"the first byte of a header", "82 00 82", `
			0 server binary at 0 of 0
			0 ends ""
			0-0 server binary whole 1/0 ""
			1 server binary at 2 cut 82`, "frame-truncated@2-3#1", connection.InFrame},
		{"a lone byte", "82", `
			0 unknown binary at 0 cut 82`, "frame-truncated@0-1#0", connection.InFrame},
	} {
		for _, size := range []int{1, 100} {
			b, parts := unhex(t, c.hex), []part(nil)
			for piece := range slices.Chunk([]byte(b), size) {
				parts = append(parts, part{codec.Mixed, string(piece)})
			}
			conn, r := open(t, connection.Options{Sender: codec.Mixed}, parts...)
			conn.Finish()
			r.want(t, c.name, c.lines)
			want := []string(nil)
			if c.found != "" {
				want = strings.Fields(c.found)
			}
			wantFound(t, c.name, conn.Streams()[0].Found(), want...)
			all := conn.Directions()
			if d := all[max(0, len(all)-1)]; len(all) == 1 && d.State() != c.state {
				t.Errorf("%s: state %d", c.name, d.State())
			}
			if n := conn.Streams()[0].Size; n != len(b) {
				t.Errorf("%s: %d bytes", c.name, n)
			}
		}
	}
}

// States on the way.
func TestState(t *testing.T) {
	c, _ := open(t, connection.Options{Sender: codec.Server})
	for _, step := range []struct {
		bytes string
		state connection.State
	}{
		{"\x01\x02", connection.InFrame}, {"a", connection.InFrame}, {"b", connection.InMessage}, {"\x89\x01", connection.InFrame},
		{"x", connection.InMessage}, {"\x80\x00", connection.Idle}, {"\x82", connection.Idle},
	} {
		push(t, c, part{codec.Server, step.bytes})
		if got := c.Directions()[0].State(); got != step.state {
			t.Errorf("behind %q: %d, want %d", step.bytes, got, step.state)
		}
	}
	c.Finish()
	if d := c.Directions()[0]; d.State() != connection.InFrame || d.Bytes != 10 || d.Frames != 4 {
		t.Errorf("%+v", d)
	}
}

// End counts a frame that is cut where it stands; without it, behind the other side's.
func TestEnd(t *testing.T) {
	for _, ends := range []bool{true, false} {
		r := &told{}
		c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Mixed}, 0, r, &connection.Findings{})
		push(t, c, part{codec.Client, unhex(t, "82 82 01 02 03 04 60")})
		push(t, c, part{codec.Client, ""})
		if ends {
			c.End(codec.Client)
			c.End(codec.Client)
		}
		push(t, c, part{codec.Server, unhex(t, "82 01 61 88")})
		if c.Finish(); ends {
			r.want(t, "ended", `
				0 client binary at 0 of 2
				0 is cut "a"
				1 server binary at 7 of 1
				1 ends "a"
				1-1 server binary whole 1/1 "a"
				0-0 client binary is cut 1/1 "a"
				2 server close at 10 cut 88`)
		} else {
			r.want(t, "not ended", `
				0 client binary at 0 of 2
				1 server binary at 7 of 1
				1 ends "a"
				1-1 server binary whole 1/1 "a"
				0 is cut "a"
				0-0 client binary is cut 1/1 "a"
				2 server close at 10 cut 88`)
		}
	}
}

// A header that is cut takes its place with End as well.
func TestEndOfAHeader(t *testing.T) {
	r := &told{}
	c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Mixed}, 5, r, &connection.Findings{})
	push(t, c, part{codec.Client, "\x82"})
	c.End(codec.Client)
	push(t, c, part{codec.Server, "\x81\x00"})
	c.Finish()
	r.want(t, "header", `
		0 client binary at 5 cut 82
		1 server text at 6 of 0
		1 ends ""
		1-1 server text whole 1/0 ""`)
}

// A line end or a zero byte behind the last frame comes from the copy; what goes on is a frame.
func TestTrailing(t *testing.T) {
	for rest, want := range map[string]string{
		"\n": "A line end is left over.", "\r": "A line end is left over.", "\r\n": "A line end is left over.", "\x00": "A zero byte is left over",
	} {
		for _, cut := range []bool{false, true} {
			parts := []part{{codec.Server, "\x82\x00" + rest}}
			if cut {
				parts = []part{{codec.Server, "\x82\x00"}, {codec.Server, rest[:1]}, {codec.Server, rest[1:]}}
			}
			c, _ := open(t, connection.Options{Sender: codec.Server}, parts...)
			if wantFound(t, "so far", c.Streams()[0].Found()); c.FrameCount() != 1 {
				t.Errorf("%q: %d frames", rest, c.FrameCount())
			}
			c.Finish()
			list := c.Streams()[0].Found().List
			if len(list) != 1 || list[0].Rule != "frame-trailing-bytes" || list[0].Start != 2 || list[0].End != int64(2+len(rest)) ||
				!strings.HasPrefix(list[0].Finding.Text, want) || len(list[0].Fix.Bytes) != 0 || list[0].Fix.Start != 2 || list[0].Fix.End != list[0].End || c.FrameCount() != 1 {
				t.Errorf("%q: %+v", rest, list)
			}
		}
	}
	for rest, frames := range map[string]int{"\n\n": 2, "\x00\x00": 2, "\r\n\r\n": 2, "\x82": 2, "\x82\x00\n": 2, "\x00\x00\n": 2, "\n\x00\n": 2} {
		c, _ := open(t, connection.Options{Sender: codec.Server}, part{codec.Server, "\x82\x00" + rest[:1]}, part{codec.Server, rest[1:]})
		if c.Finish(); c.FrameCount() != frames {
			t.Errorf("%q: %d frames, want %d", rest, c.FrameCount(), frames)
		}
	}
	// At the start, and in a recording behind its heads, it is a frame.
	first, _ := open(t, connection.Options{Sender: codec.Server}, part{codec.Server, "\n"})
	behind := connection.OpenAfterHeads(connection.Terms{Sender: codec.Server}, 9, &told{}, &connection.Findings{})
	push(t, behind, part{codec.Server, "\n"})
	for _, c := range []*connection.Connection{first, behind} {
		if c.Finish(); c.FrameCount() != 1 {
			t.Errorf("%d frames", c.FrameCount())
		}
	}
	c, _ := open(t, connection.Options{Sender: codec.Server}, part{codec.Server, "\x82\x01"}, part{codec.Server, "\n"})
	if c.Finish(); len(c.Streams()[0].Found().List) != 0 {
		t.Error("a payload is taken for a line end")
	}
}

// A rest that may be left over does not hold up the frames behind it.
func TestHeldBack(t *testing.T) {
	b := "\x82\x00" + "\x00\x01a" + "\x80\x01b" + "\x8a\x00"
	for size := range len(b) {
		c, r := open(t, connection.Options{Sender: codec.Server})
		for piece := range slices.Chunk([]byte(b), size+1) {
			push(t, c, part{codec.Server, string(piece)})
		}
		r.want(t, "held back", `
			0 server binary at 0 of 0
			0 ends ""
			0-0 server binary whole 1/0 ""
			1 server continuation at 2 of 1
			1 ends "a"
			2 server continuation at 5 of 1
			2 ends "b"
			1-2 server continuation whole 2/2 "ab"
			3 server pong at 8 of 0
			3 ends ""
			3-3 server pong whole 1/0 ""`)
		wantFound(t, "held back", c.Streams()[0].Found(), "message-continuation-without-start@2-3#1")
	}
}
