package codec_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// findings decodes a stream leniently, in one piece or byte by byte, and returns what is found.
func findings(rules codec.Rules, pieces ...[]byte) (found []rule.Finding) {
	d := codec.NewDecoder(codec.Options{Rules: rules, Lenient: true, Notes: true})
	take := func() {
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Fault {
				found = append(found, e.Finding)
			}
		}
	}
	for _, p := range pieces {
		d.Push(slices.Clone(p))
		take()
	}
	d.Finish()
	take()
	return found
}

// says checks that a stream has one finding of a rule, at its place, and that its text has these words. They are parts of it,
// for what counts is the numbers.
func says(t *testing.T, rules codec.Rules, stream []byte, id rule.ID, start, end int64, words ...string) {
	t.Helper()
	for _, pieces := range [][][]byte{{stream}, single(stream)} {
		var of []rule.Finding
		for _, f := range findings(rules, pieces...) {
			if f.Rule == id {
				of = append(of, f)
			}
		}
		if len(of) != 1 || of[0].Start != start || of[0].End != end {
			t.Errorf("% x: %d findings %v, want %s at %d-%d", stream[:min(20, len(stream))], len(of), of, id, start, end)
			continue
		}
		for _, w := range words {
			if !strings.Contains(of[0].Text, w) {
				t.Errorf("% x: %q does not say %q", stream[:min(20, len(stream))], of[0].Text, w)
			}
		}
	}
}

// A stream that is cut off in each byte of a header and of a payload: which part it is, what is there and what is missing
// (RFC 6455 section 5.2).
func TestCutOffSays(t *testing.T) {
	key := " 37 fa 21 3d"
	for _, c := range []struct {
		whole  string
		length int // bytes of the extended payload length
		key    bool
	}{{"82 05", 0, false}, {"82 85" + key, 0, true}, {"82 7e 01 00", 2, false}, {"82 fe 01 00" + key, 2, true},
		{"82 7f 00 00 00 00 00 01 00 00", 8, false}, {"82 ff 00 00 00 00 00 01 00 00" + key, 8, true}} {
		header := unhex(t, c.whole)
		for n := 1; n < len(header); n++ {
			words := []string{"after its first byte"}
			switch {
			case n == 1:
			case n < 2+c.length:
				words = []string{"payload length", there(n-2) + " of it", fmt.Sprintf("here; %d byte", c.length-(n-2))}
			default:
				words = []string{"masking key", there(n-2-c.length) + " of it", fmt.Sprintf("here; %d byte", 4-(n-2-c.length))}
			}
			says(t, codec.Rules{}, header[:n], rule.FrameTruncated, 0, int64(n), words...)
			says(t, codec.Rules{}, append([]byte{0x82, 0}, header[:n]...), rule.FrameTruncated, 2, int64(n+2), words...)
		}
	}
	for n := range 12 {
		stream := append(unhex(t, "82 0c"), make([]byte, n)...)
		says(t, codec.Rules{}, stream, rule.FrameTruncated, 0, int64(len(stream)), fmt.Sprintf("Of 12 bytes of payload %d ", n), fmt.Sprintf("here; %d byte", 12-n))
	}
	says(t, codec.Rules{}, unhex(t, "01 01 61 00 01 62"), rule.MessageUnfinished, 3, 6)
	if f := findings(codec.Rules{}, unhex(t, "82 00")); len(f) > 0 {
		t.Errorf("of a whole frame: %v", f)
	}
}

// there says how many bytes there are.
func there(n int) string {
	if n == 1 {
		return "1 byte"
	}
	return fmt.Sprint(n, " bytes")
}

// What a finding says of the numbers in a header.
func TestHeaderSays(t *testing.T) {
	client, server, none := codec.Rules{Sender: codec.Client}, codec.Rules{Sender: codec.Server}, codec.Rules{Compression: codec.CompressionNone}
	negotiated := codec.Rules{Compression: codec.CompressionDeflate}
	limited := codec.Rules{MaxMessageBytes: 300, MaxFrameBytes: 200}
	for _, c := range []struct {
		rules      codec.Rules
		stream     string
		id         rule.ID
		start, end int64
		words      string // with | between
	}{
		{none, "a2 00", rule.FrameRSV2RSV3, 0, 1, "RSV2 is 1|RSV3 is 0"},
		{none, "92 00", rule.FrameRSV2RSV3, 0, 1, "RSV2 is 0|RSV3 is 1"},
		{none, "c2 00", rule.FrameRSV1NotNegotiated, 0, 1, "was not negotiated"},
		{codec.Rules{}, "c2 00 c2 00", rule.FrameRSV1NotNegotiated, 0, 1, "not known"},
		{codec.Rules{}, "c9 00", rule.DeflateRSV1OnControl, 0, 1, "a Ping"},
		{codec.Rules{}, "41 00 c0 00", rule.DeflateRSV1OnContinuation, 2, 3, ""},
		{negotiated, "c0 00", rule.DeflateRSV1OnContinuation, 0, 1, ""},
		{none, "87 00", rule.FrameReservedDataOpcode, 0, 1, "0x7"},
		{none, "8f 00", rule.FrameReservedControlOpcode, 0, 1, "0xF"},
		{none, "0a 00", rule.FrameControlFragmented, 0, 1, "a Pong"},
		{none, "01 01 61 82 00", rule.MessageStartInsideMessage, 3, 4, "A binary message|a text message"},
		{none, "88 02 03 e8 82 00", rule.MessageAfterClose, 4, 5, "a binary frame"},
		{none, "01 01 61 88 02 03 e8", rule.MessageUnfinished, 3, 4, "A Close"},
		{none, "01 01 61 89 00 80 00", rule.MessageInterleavedControl, 3, 4, ""},
		{client, "82 00", rule.FrameClientNotMasked, 1, 2, "MASK is 0"},
		{server, "82 80 01 02 03 04", rule.FrameServerMasked, 1, 2, "MASK is 1"},
		{none, "82 80 01 02 03 04 82 00 82 80 01 09 03 04", rule.FrameMixedMasks, 7, 8, "is 0 here and was 1"},
		{none, "82 00 82 80 01 02 03 04", rule.FrameMixedMasks, 3, 4, "is 1 here and was 0"},
		{none, "82 7e 00 7d", rule.FrameLengthNotMinimal, 1, 4, "length 125|16-bit|7 bits"},
		{none, "82 7f 00 00 00 00 00 00 ff ff", rule.FrameLengthNotMinimal, 1, 10, "length 65,535|64-bit|16 bits"},
		{none, "82 7f 80 00 00 00 00 00 00 00", rule.FrameLengthMSB, 2, 3, "is 80"},
		{none, "82 7f 00 00 00 00 80 00 00 00", rule.FrameHugeLength, 1, 10, "2,147,483,648 bytes."},
		{none, "82 7f 00 20 00 00 00 00 00 00", rule.FrameHugeLength, 1, 10, "9,007,199,254,740,992 bytes|JavaScript"},
		{none, "88 01 00", rule.CloseBodyOneByte, 1, 2, ""},
		{none, "88 7e 00 01 00", rule.CloseBodyOneByte, 1, 4, ""},
		{none, "02 00 80 01 61", rule.MessageEmptyFragment, 1, 2, ""},
		{none, "02 01 61 80 00", rule.MessageEmptyFragment, 4, 5, ""},
		{none, "02 7e 00 00 80 01 61", rule.MessageEmptyFragment, 1, 4, ""},
		{none, "82 81 00 00 00 00 61", rule.FrameZeroKey, 2, 6, ""},
		{none, "82 81 01 02 03 04 61 82 81 01 02 03 04 61", rule.FramePredictableKey, 9, 13, "the same"},
		{none, "82 81 01 02 03 04 61 82 81 01 02 03 05 61", rule.FramePredictableKey, 9, 13, "plus one"},
		{limited, "82 7e 00 c9", rule.MessageTooBig, 1, 4, "201 bytes|is 200"},
		{limited, "02 7e 00 c8" + strings.Repeat("61", 200) + "80 65", rule.MessageTooBig, 205, 206, "301 bytes|is 300"},
	} {
		var words []string
		if c.words != "" {
			words = strings.Split(c.words, "|")
		}
		says(t, c.rules, unhex(t, c.stream), c.id, c.start, c.end, words...)
	}
}

// What is one step on the good side of a limit breaks no rule of it.
func TestHeaderNearMiss(t *testing.T) {
	limited := codec.Rules{MaxMessageBytes: 300, MaxFrameBytes: 200}
	for _, c := range []struct {
		rules  codec.Rules
		stream string
		id     rule.ID
	}{
		{codec.Rules{}, "82 7e 00 7e", rule.FrameLengthNotMinimal},
		{codec.Rules{}, "82 7f 00 00 00 00 00 01 00 00", rule.FrameLengthNotMinimal},
		{codec.Rules{}, "82 7f 7f ff ff ff ff ff ff ff", rule.FrameLengthMSB},
		{codec.Rules{}, "82 7f 00 00 00 00 7f ff ff ff", rule.FrameHugeLength},
		{limited, "82 7f 00 00 00 01 00 00 00 00", rule.FrameHugeLength}, // it is too big already
		{codec.Rules{}, "89 7d", rule.FrameControlTooLong},
		{codec.Rules{}, "82 80 00 00 00 00", rule.FrameZeroKey},
		{codec.Rules{}, "82 00", rule.MessageEmptyFragment},
		{codec.Rules{}, "89 00", rule.MessageEmptyFragment},
		{codec.Rules{}, "82 01 61", rule.CloseBodyOneByte},
		{limited, "82 7e 00 c8", rule.MessageTooBig},
		{limited, "02 7e 00 c8" + strings.Repeat("61", 200) + "80 64", rule.MessageTooBig},
		{limited, "c2 7e 00 c8" + strings.Repeat("61", 200) + "80 7e 00 c8", rule.MessageTooBig}, // what it inflates to is not known
		{codec.Rules{}, "82 81 01 02 03 04 61 82 81 01 02 03 06 61", rule.FramePredictableKey},
		{codec.Rules{}, "82 80 01 02 03 04 82 81 05 02 03 04 61 82 81 01 02 03 04 61", rule.FramePredictableKey},
		{codec.Rules{Compression: codec.CompressionNone}, "c9 00", rule.DeflateRSV1OnControl},
		{codec.Rules{}, "88 02 03 e8 89", rule.MessageInterleavedControl},
	} {
		for _, f := range findings(c.rules, unhex(t, c.stream)) {
			if f.Rule == c.id {
				t.Errorf("%s: %v", c.stream[:min(40, len(c.stream))], f)
			}
		}
	}
}

// A message over the limit is reported once, and the next one again.
func TestTooBigOnce(t *testing.T) {
	rules := codec.Rules{MaxMessageBytes: 3}
	stream := unhex(t, "02 02 6161 00 02 6161 00 02 6161 80 01 61  02 02 6161 80 02 6161  82 04 61616161")
	var at []int64
	for _, f := range findings(rules, stream) {
		if f.Rule == rule.MessageTooBig {
			at = append(at, f.Start)
		}
	}
	if want := []int64{5, 20, 24}; !slices.Equal(at, want) {
		t.Errorf("at %v, want %v", at, want)
	}
}
