package record_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
)

// A frame that is being read is there as far as it has come, with its payload or its digest; so is its message once it is cut.
func TestColumnsUnfinished(t *testing.T) {
	c, conn := session(t, "\x81\x04ab")
	wantFrame(t, c, 0, "ab", "ab", false)
	if c.MessageCount() != 0 || c.FrameCount() != 1 {
		t.Errorf("%d frames, %d messages", c.FrameCount(), c.MessageCount())
	}
	push(t, conn, codec.Server, "c")
	wantFrame(t, c, 0, "abc", "abc", false)
	before := c.Frame(0, all).Payload
	push(t, conn, codec.Server, "d\x82\x01x")
	if string(before) != "abc" {
		t.Errorf("what was given changes to %q", before)
	}
	wantFrame(t, c, 0, "abcd", "abcd", true)
	wantFrame(t, c, 1, "x", "x", true)
	push(t, conn, codec.Server, "\x02\x01y", "\x80\x03z")
	conn.Finish()
	wantFrame(t, c, 3, "z", "z", false)
	wantMessage(t, c, 2, "yz", "yz", 2, 3)
	if m := c.Message(2, all); m.Complete || m.WireLength != 2 {
		t.Errorf("%+v", m)
	}
	long := strings.Repeat("a", 5<<20)
	c, conn = session(t, "\x82\x7f\x00\x00\x00\x00\x00\x60\x00\x00"+long)
	wantFrame(t, c, 0, long, "-", false)
	conn.Finish()
	wantFrame(t, c, 0, long, "-", false)
	wantMessage(t, c, 0, long, "-", 0)
	c, conn = session(t, "\x01\x01b", "\x80\x7f\x00\x00\x00\x00\x00\x60\x00\x00"+long)
	conn.Finish()
	wantMessage(t, c, 0, "b"+long, "-", 0, 1)
}

// A header that the end cuts is there as far as it goes.
func TestColumnsCutHeader(t *testing.T) {
	c, conn := session(t, frame(0x82, ""), "\x81\xff\x01")
	conn.Finish()
	f := c.Frame(1, all)
	if f.Complete || f.HeaderBytes != 3 || f.AvailableBytes != 3 || !f.Masked || f.PayloadLength != "" || f.Offset != 2 || c.MessageCount() != 1 {
		t.Errorf("%+v", f)
	}
}
