package codec_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
)

// rfcFrames are the frames of RFC 6455 section 5.7 and what they say.
var rfcFrames = []struct {
	name   string
	stream string // hex
	sender codec.Sender
	want   []string
}{
	{"unmasked text", "81 05 48 65 6c 6c 6f", codec.Server,
		[]string{"message 0-7 text in 1: 48656c6c6f"}},
	{"masked text", "81 85 37 fa 21 3d 7f 9f 4d 51 58", codec.Client,
		[]string{"message 0-11 text 37fa213d in 1: 48656c6c6f"}},
	{"fragmented text", "01 03 48 65 6c 80 02 6c 6f", codec.Server,
		[]string{"message 0-9 text+ in 2: 48656c6c6f"}},
	{"ping", "89 05 48 65 6c 6c 6f", codec.Server,
		[]string{"message 0-7 ping in 1: 48656c6c6f"}},
	{"masked pong", "8a 85 37 fa 21 3d 7f 9f 4d 51 58", codec.Client,
		[]string{"message 0-11 pong 37fa213d in 1: 48656c6c6f"}},
	{"256 bytes", "82 7e 01 00" + strings.Repeat(" 2a", 256), codec.Server,
		[]string{"message 0-260 binary in 1: " + strings.Repeat("2a", 256)}},
	{"64 KiB", "82 7f 00 00 00 00 00 01 00 00" + strings.Repeat(" 2a", 65536), codec.Server,
		[]string{"message 0-65546 binary in 1: " + strings.Repeat("2a", 65536)}},
}

func TestDecoderRFCFrames(t *testing.T) {
	for _, c := range rfcFrames {
		stream := unhex(t, c.stream)
		opts := codec.Options{Rules: codec.Rules{Sender: c.sender, Compression: codec.CompressionNone}}
		got := run(opts, stream)
		sameLines(t, c.name, got[:len(got)-1], c.want)
	}
}

// TestDecoderLevels has one stream at the three levels: a text in two fragments with a ping between, then a Close.
func TestDecoderLevels(t *testing.T) {
	stream := unhex(t, "01 03 48 65 6c  89 01 21  80 02 6c 6f  88 02 03 e8")
	note := "note message-interleaved-control@5-6 0"
	end := "position 16, error <nil>"
	want := map[codec.Level][]string{
		codec.Messages: {note, "message 5-8 ping in 1: 21", "message 0-12 text+ in 2: 48656c6c6f", "message 12-16 close in 1: 03e8", end},
		codec.Frames: {"frame 0-5 text+: 48656c", note, "frame 5-8 ping: 21", "frame 8-12 continuation: 6c6f",
			"frame 12-16 close: 03e8", end},
		codec.Stream: {
			"start 0-2 text+ of 3", "data 2-5: 48656c", "end 0-5 text+",
			note, "start 5-7 ping of 1", "data 7-8: 21", "end 5-8 ping",
			"start 8-10 continuation of 2", "data 10-12: 6c6f", "end 8-12 continuation",
			"start 12-14 close of 2", "data 14-16: 03e8", "end 12-16 close", end},
	}
	for level, lines := range want {
		opts := codec.Options{Level: level, Rules: codec.Rules{Sender: codec.Server}}
		sameLines(t, "at once", run(opts, stream), lines)
		sameLines(t, "byte by byte", run(opts, single(stream)...), lines)
	}
}

// TestDecoderStrictStops has a good frame, a faulty one and another good one: only the first is given.
func TestDecoderStrictStops(t *testing.T) {
	cases := []struct {
		name, faulty string // hex
		faults, stop string
	}{
		{"RSV3", "91 00", "error frame-rsv2-rsv3@3-4 1002", "frame-rsv2-rsv3"},
		{"opcode 3", "83 00", "error frame-reserved-data-opcode@3-4 1002", "frame-reserved-data-opcode"},
		{"masked", "81 81 01 02 03 04 60", "error frame-server-masked@4-5 1002", "frame-server-masked"},
		{"two bytes of length for 5", "82 7e 00 05 01 02 03 04 05", "error frame-length-not-minimal@4-7 1002", "frame-length-not-minimal"},
		{"top bit of the length", "82 7f ff 00 00 00 00 00 00 00", "error frame-length-msb@5-6 1002", "frame-length-msb"},
		{"long ping", "89 7e 00 7e", "error frame-control-too-long@4-5 1002", "frame-control-too-long"},
		{"stray continuation", "80 01 61", "error message-continuation-without-start@3-4 1002", "message-continuation-without-start"},
		{"invalid UTF-8", "81 04 61 62 ff 64", "error message-invalid-utf8@7-8 1007", "message-invalid-utf8"},
		{"overlong UTF-8", "81 04 61 e0 80 80", "error message-invalid-utf8@6-8 1007", "message-invalid-utf8"},
		{"cut UTF-8", "81 02 61 c3", "error message-invalid-utf8@6-7 1007", "message-invalid-utf8"},
		{"over the limit", "82 7e 01 00", "error message-too-big@4-7 1009", "message-too-big"},
		{"close code 1005", "88 02 03 ed", "error close-code-not-sendable@5-7 1002", "close-code-not-sendable"},
		{"close reason", "88 04 03 e8 ff 61", "error close-reason-invalid-utf8@7-8 1007", "close-reason-invalid-utf8"},
	}
	for _, c := range cases {
		stream := unhex(t, "82 01 2a "+c.faulty+" 82 01 2b")
		opts := codec.Options{Rules: codec.Rules{Sender: codec.Server, MaxMessageBytes: 200}}
		for _, pieces := range [][][]byte{{stream}, single(stream)} {
			got := run(opts, pieces...)
			want := append([]string{"message 0-3 binary in 1: 2a"}, strings.Split(c.faults, "; ")...)
			sameLines(t, c.name, got[:len(got)-1], want)
			if end := got[len(got)-1]; !strings.Contains(end, "error "+c.stop+":") {
				t.Errorf("%s: %s; want %s", c.name, end, c.stop)
			}
		}
	}
}

// TestDecoderLenientGoesOn gives every finding of a stream full of faults, and every frame that the lengths lead to.
func TestDecoderLenientGoesOn(t *testing.T) {
	stream := unhex(t, "f3 00  09 00  80 01 61  81 02 c0 af  82 7e 00 01 2a  88 02 03 ed  81 01 62")
	want := []string{
		"error frame-rsv2-rsv3@0-1 1002", "error frame-rsv1-not-negotiated@0-1 1002", "error frame-reserved-data-opcode@0-1 1002",
		"message 0-2 reserved data 0x3 in 1: ",
		"error frame-control-fragmented@2-3 1002", "message 2-4 ping+ in 1: ",
		"error message-continuation-without-start@4-5 1002", "message 4-7 continuation in 1: 61",
		"error message-invalid-utf8@9-10 1007", "message 7-11 text in 1: c0af",
		"error frame-length-not-minimal@12-15 1002", "message 11-16 binary in 1: 2a",
		"error close-code-not-sendable@18-20 1002", "message 16-20 close in 1: 03ed",
		"error message-after-close@20-21 0", "message 20-23 text in 1: 62",
		"position 23, error <nil>",
	}
	opts := codec.Options{Lenient: true, Rules: codec.Rules{Compression: codec.CompressionNone}}
	sameLines(t, "at once", run(opts, stream), want)
	sameLines(t, "byte by byte", run(opts, single(stream)...), want)
}

// TestDecoderDropsAfterClose has a strict decoder stop without failing (RFC 6455 section 1.4).
func TestDecoderDropsAfterClose(t *testing.T) {
	want := []string{"message 0-4 close in 1: 03e8", "error message-after-close@4-5 0", "position 5, error <nil>"}
	sameLines(t, "", run(codec.Options{}, unhex(t, "88 02 03 e8 81 01 61")), want)
	// A Pong may be due (section 5.5.2), but is dropped with what comes behind it.
	want = []string{"message 0-4 close in 1: 03e8", "note message-after-close@4-5 0", "position 6, error <nil>"}
	sameLines(t, "", run(codec.Options{}, unhex(t, "88 02 03 e8 8a 00 81 01 61")), want)
}

// TestDecoderFinish cuts streams at the end of the input.
func TestDecoderFinish(t *testing.T) {
	cases := []struct{ name, stream, want string }{
		{"nothing", "", ""},
		{"whole frame", "81 01 61", ""},
		{"after the first byte", "81", "error frame-truncated@0-1 0"},
		{"in the length", "82 7e 01", "error frame-truncated@0-3 0"},
		{"in the long length", "82 7f 00 00 00 00 00", "error frame-truncated@0-7 0"},
		{"before the key", "82 85", "error frame-truncated@0-2 0"},
		{"in the key", "82 85 37 fa 21", "error frame-truncated@0-5 0"},
		{"before the payload", "82 85 37 fa 21 3d", "error frame-truncated@0-6 0"},
		{"in the payload", "82 05 01 02 03 04", "error frame-truncated@0-6 0"},
		{"in the second frame", "82 00 82 05 01", "error frame-truncated@2-5 0"},
		{"between fragments", "02 01 61", "warning message-unfinished@0-3 0"},
		{"after a later fragment", "02 01 61 00 01 62", "warning message-unfinished@3-6 0"},
		{"in a fragment", "02 01 61 00 02 62", "error frame-truncated@3-6 0"},
	}
	for _, c := range cases {
		stream := unhex(t, c.stream)
		for _, lenient := range []bool{false, true} {
			for _, pieces := range [][][]byte{{stream}, single(stream)} {
				got := faultsOf(run(codec.Options{Lenient: lenient}, pieces...))
				if strings.Join(got, "; ") != c.want {
					t.Errorf("%s: %q; want %q", c.name, got, c.want)
				}
			}
		}
		// Everything is reported too if Finish is called before the first Next.
		d := codec.NewDecoder(codec.Options{})
		d.Push(unhex(t, c.stream))
		d.Finish()
		faults := 0
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Fault {
				faults++
			}
		}
		if want := min(1, len(c.want)); faults != want {
			t.Errorf("%s: %d findings in one go; want %d", c.name, faults, want)
		}
	}
}

func faultsOf(lines []string) []string {
	var faults []string
	for _, line := range lines {
		if strings.Contains(line, "@") {
			faults = append(faults, line)
		}
	}
	return faults
}

// TestDecoderSkip reads one direction of a recording that has both: ranges are those of the recording.
func TestDecoderSkip(t *testing.T) {
	client, server := unhex(t, "81 81 01 02 03 04 60"), unhex(t, "81 02 48 69")
	d := codec.NewDecoder(codec.Options{Lenient: true, Rules: codec.Rules{Sender: codec.Server}})
	var log eventLog
	d.Skip(int64(len(client)))
	d.Push(bytes.Clone(server))
	log.take(d)
	d.Skip(int64(len(client)))
	d.Push(unhex(t, "81 03 61 62 ff"))
	log.take(d)
	want := []string{"message 7-11 text in 1: 4869", "error message-invalid-utf8@22-23 1007", "message 18-23 text in 1: 6162ff"}
	sameLines(t, "skipped", log.lines, want)
	if d.Position() != 23 {
		t.Errorf("position %d; want 23", d.Position())
	}
}
