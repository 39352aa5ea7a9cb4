package connection_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/rule"
)

// fixes break each rule whose row has a fix, and say what the frames are then. The bytes follow from RFC 6455 section 5.2; of those
// that are masked anew only the payload is known.
var fixes = []struct {
	rule       rule.ID
	sender     codec.Sender
	extensions string
	given      string
	want       string
}{
	{rule.FrameRSV2RSV3, codec.Server, "", "b1 01 61", "81 01 61"},
	{rule.FrameRSV1NotNegotiated, codec.Server, "", "c1 01 61", "81 01 61"},
	{rule.DeflateRSV1OnControl, codec.Server, "permessage-deflate", "c9 00", "89 00"},
	{rule.DeflateRSV1OnContinuation, codec.Server, "permessage-deflate", "01 01 61 c0 01 61", "01 01 61 80 01 61"},
	{rule.FrameControlFragmented, codec.Server, "", "09 01 61", "89 01 61"},
	{rule.FrameControlFragmented, codec.Client, "", "09 81 01 02 03 04 60", "89 81 01 02 03 04 60"},
	{rule.FrameLengthNotMinimal, codec.Server, "", "82 7e 00 01 61", "82 01 61"},
	{rule.FrameLengthNotMinimal, codec.Server, "", "82 7f 00 00 00 00 00 00 00 7e" + strings.Repeat("61", 126), "82 7e 00 7e" + strings.Repeat("61", 126)},
	{rule.MessageStartInsideMessage, codec.Server, "", "01 01 61 82 01 62", "01 01 61 80 01 62"},
	{rule.MessageStartInsideMessage, codec.Server, "permessage-deflate", "01 01 61 c1 01 62", "01 01 61 80 01 62"},
	{rule.FrameServerMasked, codec.Server, "", "81 81 01 02 03 04 60", "81 01 61"},
	{rule.FrameClientNotMasked, codec.Client, "", "81 01 61", ""},
	{rule.FrameZeroKey, codec.Client, "", "81 81 00 00 00 00 61", ""},
	{rule.FramePredictableKey, codec.Client, "", "81 81 01 02 03 04 60 81 81 01 02 03 04 60", ""},
	{rule.FrameControlTooLong, codec.Server, "", "89 7e 00 7e" + strings.Repeat("61", 126), "89 7d" + strings.Repeat("61", 125)},
	{rule.FrameControlTooLong, codec.Server, "", "8a 7e 00 7e" + strings.Repeat("c3 a9", 63), "8a 7c" + strings.Repeat("c3 a9", 62)}, // é is not cut in two
	{rule.FrameControlTooLong, codec.Server, "", "8a 7e 00 80" + strings.Repeat("f0 9f 98 80", 32), "8a 7c" + strings.Repeat("f0 9f 98 80", 31)},
	{rule.MessageContinuationWithoutStart, codec.Server, "", "80 02 c3 a9", "81 02 c3 a9"},
	{rule.MessageContinuationWithoutStart, codec.Server, "", "80 01 ff", "82 01 ff"},
	{rule.MessageAfterClose, codec.Server, "", "88 02 03 e8 81 01 61", "88 02 03 e8"},
	{rule.DeflateEmptyMessage, codec.Server, "permessage-deflate", "c1 00", "c1 01 00"},
	{rule.DeflateTailNotStripped, codec.Server, "permessage-deflate", "c1 0b f2 48 cd c9 c9 07 00 00 00 ff ff", hello},
	{rule.DeflateTailNotStripped, codec.Server, "permessage-deflate", "c1 07 f3 48 cd c9 c9 07 00", "c1 08 f3 48 cd c9 c9 07 00 00"},
	{rule.CloseBodyOneByte, codec.Server, "", "88 01 03", "88 00"},
	{rule.CloseBodyOneByte, codec.Server, "", "88 7e 00 01 03", "88 00"},
	{rule.CloseCodeNotSendable, codec.Server, "", "88 03 03 ed 61", "88 03 03 e8 61"},
	{rule.CloseCodeReserved, codec.Server, "", "88 02 03 ec", "88 02 03 e8"},
	{rule.CloseCodeUndefined, codec.Server, "", "88 02 13 88", "88 02 03 e8"},
	{rule.CloseReasonInvalidUTF8, codec.Server, "", "88 04 03 e8 61 ff", "88 02 03 e8"},
	{rule.CloseReasonInvalidUTF8, codec.Server, "", "88 7e 00 04 03 e8 61 ff", "88 02 03 e8"},
}

// The fix of each row puts its rule right.
func TestFixes(t *testing.T) {
	left := slices.DeleteFunc(rule.All(), func(r rule.Rule) bool { return r.Fix == rule.NoRepair })
	for _, c := range fixes {
		left = slices.DeleteFunc(left, func(r rule.Rule) bool { return r.ID == c.rule })
		before := unhex(t, c.given)
		conn, _ := open(t, connection.Options{Sender: c.sender, Extensions: &c.extensions}, part{c.sender, before})
		found := conn.Streams()[0].Found()
		i := slices.IndexFunc(found.List, func(e connection.Entry) bool { return e.Rule == c.rule })
		if i < 0 || found.List[i].Fix == nil || found.List[i].Fix.Text == "" {
			t.Errorf("%s: %s has no fix among %q", c.given, c.rule, places(found))
			continue
		}
		fix := found.List[i].Fix
		after := before[:fix.Start] + string(fix.Bytes) + before[fix.End:]
		if c.want != "" && after != unhex(t, c.want) {
			t.Errorf("%s: %s leads to % x, want %s", c.given, c.rule, after, c.want)
		}
		if ids := broken(after, c.sender, c.extensions); slices.Contains(ids, c.rule) {
			t.Errorf("%s: behind the fix % x still breaks %s", c.given, after, c.rule)
		}
		if c.want == "" {
			remasked(t, before, after)
		}
	}
	if len(left) > 0 {
		t.Errorf("no case for %v", left)
	}
}

// broken lists the rules that frames break, as a decoder tells, which reads messages.
func broken(frames string, sender codec.Sender, extensions string) (ids []rule.ID) {
	rules := codec.Rules{Sender: sender, Compression: codec.CompressionNone}
	if extensions != "" {
		rules.Compression = codec.CompressionDeflate
	}
	d := codec.NewDecoder(codec.Options{Rules: rules, Lenient: true, Notes: true})
	d.Push([]byte(frames))
	for e := range d.Events() {
		switch {
		case e.Kind == codec.Fault:
			ids = append(ids, e.Finding.Rule)
		case e.Kind == codec.Message && e.Header.RSV1 && len(e.Payload) == 0:
			ids = append(ids, rule.DeflateEmptyMessage)
		case e.Kind == codec.Message && e.Header.RSV1:
			var i deflate.Inflater
			if _, err := i.Message(e.Payload, 100); err != nil || i.Form().NotStripped || i.Form().EmptyBlockMissing {
				ids = append(ids, rule.DeflateTailNotStripped)
			}
		}
	}
	return ids
}

// remasked wants the same payload of the last frame as before, with another key that is not zero.
func remasked(t *testing.T, before, after string) {
	t.Helper()
	keys, payloads := lastOf(before), lastOf(after)
	if payloads[0] != "a" || keys[0] != "a" || payloads[1] == keys[1] || payloads[1] == "\x00\x00\x00\x00" || payloads[1] == "" {
		t.Errorf("% x became % x", before, after)
	}
	if again, _ := open(t, connection.Options{Sender: codec.Client}, part{codec.Client, before}); again != nil {
		list := again.Streams()[0].Found().List
		if fix := list[len(list)-1].Fix; fix == nil || !strings.HasSuffix(after, string(fix.Bytes)) {
			t.Error("the same input gets another key")
		}
	}
}

// lastOf is the payload of the last frame, and its key.
func lastOf(frames string) (out [2]string) {
	d := codec.NewDecoder(codec.Options{Level: codec.Frames, Lenient: true})
	d.Push([]byte(frames))
	for e := range d.Events() {
		if e.Kind == codec.WholeFrame {
			out = [2]string{string(e.Payload), ""}
			if e.Header.Masked {
				out[1] = string(e.Header.MaskingKey[:])
			}
		}
	}
	return out
}

// Frames that are large, cut or kept as a digest get no corrected copy, and all copies together stay within 1 MiB.
func TestFixesAreBounded(t *testing.T) {
	fixed := func(room int, frames ...string) (n, size int) {
		r := &told{room: room}
		extensions := ""
		c := connection.Open(connection.Options{Sender: codec.Server, Extensions: &extensions}, r)
		push(t, c, part{codec.Server, strings.Join(frames, "")})
		c.Finish()
		for _, e := range c.Streams()[0].Found().List {
			if e.Fix != nil {
				n, size = n+1, size+len(e.Fix.Bytes)
			}
		}
		return n, size
	}
	frame := func(n int) string {
		return string(codec.AppendFrame(nil, codec.Header{FIN: true, RSV3: true, Opcode: codec.Binary}, bytes.Repeat([]byte("a"), n)))
	}
	if n, _ := fixed(1<<20, frame(64<<10-4)); n != 1 {
		t.Error("a frame of 64 KiB gets no fix")
	}
	if n, _ := fixed(1<<20, frame(64<<10-3)); n != 0 {
		t.Error("a frame over 64 KiB gets a fix")
	}
	if n, _ := fixed(0, frame(1000)); n != 0 {
		t.Error("of a payload that is not kept a fix is made")
	}
	if n, _ := fixed(1<<20, frame(1000)[:900]); n != 0 {
		t.Error("a frame that is cut gets a fix")
	}
	many := slices.Repeat([]string{frame(64<<10 - 4)}, 20)
	if n, size := fixed(1<<20, many...); n != 16 || size != 1<<20 {
		t.Errorf("%d fixes of %d bytes", n, size)
	}
}

// A note is nothing to mend.
func TestNotesHaveNoFix(t *testing.T) {
	c, _ := open(t, connection.Options{Sender: codec.Server}, part{codec.Server, unhex(t, "c2 01 00")})
	for _, e := range c.Streams()[0].Found().List {
		if e.Rule == rule.FrameRSV1NotNegotiated && (e.Fix != nil || e.Severity != rule.Note) {
			t.Errorf("%+v", e)
		}
	}
}
