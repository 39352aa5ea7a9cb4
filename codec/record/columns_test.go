package record_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/record"
	"github.com/wslens/wslens/codec/report"
)

// Payloads are kept up to 4 MiB each and 16 MiB in all; of the others the digest is. What is no longer than a digest is always kept, as
// is the body of a side's first Close.
func TestColumnsKeep(t *testing.T) {
	const mega = 1 << 20
	body := func(c string, n int) string { return strings.Repeat(c, n) }
	c, _ := session(t, frame(0x82, body("a", 4*mega)), frame(0x82, body("b", 4*mega+1)), frame(0x82, body("c", 4*mega)), frame(0x82, body("d", 4*mega)),
		frame(0x82, body("e", 4*mega-100)), frame(0x82, body("f", 101)), frame(0x82, body("g", 100)), frame(0x82, body("h", 33)), frame(0x82, body("i", 32)),
		frame(0x89, body("j", 33)), frame(0x88, "\x03\xe8"+body("k", 123)), frame(0x88, "\x03\xe8"+body("l", 123)))
	for i, want := range []struct {
		payload string
		kept    bool
	}{
		{body("a", 4*mega), true}, {body("b", 4*mega+1), false}, {body("c", 4*mega), true}, {body("d", 4*mega), true}, {body("e", 4*mega-100), true},
		{body("f", 101), false}, {body("g", 100), true}, {body("h", 33), false}, {body("i", 32), true}, {body("j", 33), false},
		{"\x03\xe8" + body("k", 123), true}, {"\x03\xe8" + body("l", 123), false},
	} {
		kept := "-"
		if want.kept {
			kept = want.payload
		}
		wantFrame(t, c, i, want.payload, kept, true)
		wantMessage(t, c, i, want.payload, kept, i)
	}
	if room := c.Room(); room != 32 {
		t.Errorf("there is room for %d bytes", room)
	}
	if room := record.NewColumns().Room(); room != 4*mega {
		t.Errorf("at first there is room for %d bytes", room)
	}
	if m := c.Message(10, all); *m.CloseCode != 1000 || *m.CloseReason != body("k", 123) {
		t.Errorf("%+v", m)
	}
	if m := c.Message(11, all); m.CloseCode != nil || m.CloseReason != nil || m.Text != nil {
		t.Errorf("of a digest there is no code: %+v", m)
	}
	last := c.Frame(5, all)
	if f := last.Fields[len(last.Fields)-1]; f.Meaning != "101 bytes, more than is kept here" || f.BitLength != 808 {
		t.Errorf("%+v", f)
	}
}

// Blocks of all sizes stand in the store side by side.
func TestColumnsStore(t *testing.T) {
	var frames, payloads []string
	for i, n := range []int{40, 16<<10 - 1, 16 << 10, 16<<10 + 1, 0, 50_000, 1, 15_000, 15_000, 15_000, 15_000, 15_000, 65_536, 7, 16 << 10, 16 << 10, 16 << 10, 16 << 10, 16 << 10} {
		payloads = append(payloads, strings.Repeat(string(rune('a'+i)), n))
		frames = append(frames, frame(0x82, payloads[i]))
	}
	c, _ := session(t, frames...)
	for i, p := range payloads {
		wantFrame(t, c, i, p, p, true)
	}
}

// A block is filled to its last byte.
func TestColumnsStoreIsFilled(t *testing.T) {
	var frames, payloads []string
	for i, n := range []int{16_383, 16_383, 16_383, 16_383, 3, 1, 10, 16_383} {
		payloads = append(payloads, strings.Repeat(string(rune('a'+i)), n))
		frames = append(frames, frame(0x82, payloads[i]))
	}
	c, _ := session(t, frames...)
	for i, p := range payloads {
		wantFrame(t, c, i, p, p, true)
	}
}

// The first byte of a frame says each bit by itself.
func TestColumnsFirstByte(t *testing.T) {
	for bit, is := range map[byte]func(report.Frame) bool{
		0x80: func(f report.Frame) bool { return f.FIN }, 0x40: func(f report.Frame) bool { return f.RSV1 },
		0x20: func(f report.Frame) bool { return f.RSV2 }, 0x10: func(f report.Frame) bool { return f.RSV3 },
	} {
		c, _ := session(t, string([]byte{bit | 2, 0}), string([]byte{^bit&0xF0 | 2, 0}))
		if f, g := c.Frame(0, all), c.Frame(1, all); !is(f) || is(g) || f.Opcode != 2 || f.Fields[4].Value != "0x2" {
			t.Errorf("bit %x: %+v, %+v", bit, f, g)
		}
	}
}

// A payload that is asked for with a limit comes if it is within.
func TestColumnsLimit(t *testing.T) {
	c, _ := session(t, frame(0x81, "abc"))
	for limit, want := range map[int]string{2: "", 3: "abc"} {
		f, m := c.Frame(0, limit), c.Message(0, limit)
		if string(f.Payload) != want || string(m.Payload) != want || f.AvailableBytes != 5 || m.ByteLength != 3 || (m.Text != nil) != (want != "") {
			t.Errorf("limit %d: %+v, %+v", limit, f, m)
		}
	}
	c, _ = session(t, frame(0x82, "a"))
	if f := c.Frame(0, 0); len(f.Payload) != 0 || f.AvailableBytes != 3 || f.Fields[len(f.Fields)-1].BitLength != 8 {
		t.Errorf("a byte: %+v", f)
	}
}

// A message of many frames is put together from them; if one of them is not kept, there is its digest.
func TestColumnsFragments(t *testing.T) {
	const most = 4 << 20
	big := strings.Repeat("x", most+1)
	c, _ := session(t, frame(0x01, "ab"), frame(0x89, "ping"), frame(0x00, "cd"), frame(0x80, "ef"),
		frame(0x02, "1"), frame(0x00, big), frame(0x89, ""), frame(0x80, "2"),
		frame(0x02, "3"), frame(0x80, "4"))
	wantMessage(t, c, 0, "ping", "ping", 1)
	wantMessage(t, c, 1, "abcdef", "abcdef", 0, 2, 3)
	wantMessage(t, c, 2, "", "", 6)
	wantMessage(t, c, 3, "1"+big+"2", "-", 4, 5, 7)
	wantMessage(t, c, 4, "34", "34", 8, 9)
	if m := c.Message(1, all); m.WireLength != 6 || *m.Text != "abcdef" || m.Opcode != 1 || m.Direction != "server-to-client" || !m.Complete || m.Compressed {
		t.Errorf("%+v", m)
	}
	wantFrame(t, c, 7, "2", "2", true)
}

// What a compressed message inflates to is kept beside its frames.
func TestColumnsInflated(t *testing.T) {
	hello, long := unhex(t, "41 03 f2 48 cd 80 04 c9 c9 07 00"), strings.Repeat("a", 40)
	c, _ := session(t, hello, frame(0xC1, "\x00\x28\x00\xd7\xff"+long+"\x00"))
	wantFrame(t, c, 0, "\xf2\x48\xcd", "\xf2\x48\xcd", true)
	wantMessage(t, c, 0, "Hello", "Hello", 0, 1)
	wantMessage(t, c, 1, long, long, 2)
	if m := c.Message(0, all); !m.Compressed || !m.Inflated || m.WireLength != 7 || *m.Text != "Hello" {
		t.Errorf("%+v", m)
	}
	for i, want := range []string{"Compressed", "Compressed", "Compressed; 40 bytes once inflated"} {
		if f := c.Frame(i, all); f.Fields[len(f.Fields)-1].Meaning != want {
			t.Errorf("frame %d: %q, want %q", i, f.Fields[len(f.Fields)-1].Meaning, want)
		}
	}
	if m := c.Message(0, 4); len(m.Payload) != 0 || m.ByteLength != 5 || m.Text != nil {
		t.Errorf("%+v", m)
	}
}

// The frames of both sides as columns; a message's index is there once it has ended.
func TestColumnsFrames(t *testing.T) {
	kept := record.NewColumns()
	c := connection.Open(connection.Options{}, kept)
	push(t, c, codec.Client, "\x02\x81\x01\x02\x03\x04\x60")
	push(t, c, codec.Server, "\x82\x01a", "\xf1\x7e\x00\x05abc")
	push(t, c, codec.Client, "\x00\x80\x01\x02\x03\x05", "\x89\x80\x01\x02\x03\x04", "\x80\x80\x01\x02\x03\x04", "\x80\x80\x01\x02\x03\x04")
	kept.MarkFound(2)
	kept.MarkFound(100)
	f := kept.Frames(0, 100)
	if f.From != 0 || f.To != 7 || !slices.Equal(f.Offset, []float64{0, 0, 3, 7, 13, 19, 25}) || !slices.Equal(f.PayloadLength, []float64{1, 1, 5, 0, 0, 0, 0}) ||
		!slices.Equal(f.FirstByte, []byte{0x02, 0x82, 0xf1, 0x00, 0x89, 0x80, 0x80}) || !slices.Equal(f.Masked, []byte{1, 0, 0, 1, 1, 1, 1}) ||
		!slices.Equal(f.Direction, []byte{0, 1, 1, 0, 0, 0, 0}) || !slices.Equal(f.Complete, []byte{1, 1, 0, 1, 1, 1, 1}) ||
		!slices.Equal(f.Found, []byte{0, 0, 1, 0, 0, 0, 0}) || !slices.Equal(f.Message, []int32{2, 0, -1, 2, 1, 2, 3}) {
		t.Errorf("%+v", f)
	}
	if f := kept.Frames(2, 4); f.From != 2 || f.To != 4 || !slices.Equal(f.Offset, []float64{3, 7}) {
		t.Errorf("%+v", f)
	}
	if f := kept.Frames(9, 12); f.From != 7 || f.To != 7 || len(f.Offset) != 0 {
		t.Errorf("%+v", f)
	}
	if kept.Sender(2) != codec.Server || kept.Sender(3) != codec.Client {
		t.Error("the sides are mixed up")
	}
	if got := kept.Frame(2, all); got.LengthForm != 16 || !got.RSV1 || !got.RSV2 || !got.RSV3 || got.PayloadLength != "5" {
		t.Errorf("%+v", got)
	}
	if got := kept.Frame(0, all); got.MaskingKey != "01020304" || string(got.Payload) != "a" || got.Fields[len(got.Fields)-1].Value != "60" || got.Direction != "client-to-server" || got.FIN {
		t.Errorf("%+v", got)
	}
}

// Beyond the limit frames and messages are counted by the connection alone.
func TestColumnsLimitOfFrames(t *testing.T) {
	kept := record.NewColumns()
	kept.Limit = 3
	c := connection.Open(connection.Options{Sender: codec.Server}, kept)
	push(t, c, codec.Server, unhex(t, "82 00 01 01 61 00 00 80 01 62 82 00 f2 00 88 01"))
	c.Finish()
	if c.FrameCount() != 7 || c.MessageCount() != 5 || kept.FrameCount() != 3 || kept.MessageCount() != 1 {
		t.Errorf("%d and %d, of %d and %d", kept.FrameCount(), kept.MessageCount(), c.FrameCount(), c.MessageCount())
	}
	if f := kept.Frames(0, 9); f.To != 3 || !slices.Equal(f.Message, []int32{0, -1, -1}) {
		t.Errorf("%+v", f)
	}
	kept = record.NewColumns()
	kept.Limit = 3
	c = connection.Open(connection.Options{}, kept)
	push(t, c, codec.Server, "\x01\x01a")
	push(t, c, codec.Client, "\x82\x80\x01\x02\x03\x04")
	push(t, c, codec.Server, "\x00\x01b", "\x80\x01c")
	push(t, c, codec.Client, "\x82\x80\x01\x02\x03\x04")
	if kept.MessageCount() != 1 {
		t.Errorf("%d messages: their indexes have a gap", kept.MessageCount())
	}
}

// Of a message's frames 10,000 are listed; pages of frames hang together.
func TestColumnsManyFrames(t *testing.T) {
	c, _ := session(t, frame(0x02, "a"), strings.Repeat(frame(0x00, "b"), 10_000), frame(0x80, "c"))
	m := c.Message(0, all)
	if len(m.Frames) != 10_000 || m.Frames[9_999] != 9_999 || m.ByteLength != 10_002 || string(m.Payload[9_998:]) != "bbbc" {
		t.Errorf("%d frames, %d bytes", len(m.Frames), m.ByteLength)
	}
	for _, i := range []int{0, 1023, 1024, 2048, 10_001} {
		if f := c.Frame(i, all); f.Offset != 3*i || len(f.Payload) != 1 {
			t.Errorf("frame %d at %d", i, f.Offset)
		}
	}
}
