package deflate_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// A size of 0 is no limit, as everywhere: the message takes one frame.
func TestAppendFragmentsWithoutSize(t *testing.T) {
	for size, most := range map[int]int{0: 1, -1: 1, 1: 100, 3: 100} {
		e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, deflate.Answer{})
		wire, err := e.AppendFragments(nil, codec.Text, []byte("Hello"), size) // 7 bytes: f2 48 cd c9 c9 07 00 (RFC 7692 section 7.2.3.1)
		frames := 0
		for rest := wire; len(rest) > 0; frames++ {
			h, n, bad := codec.ParseHeader(rest)
			if bad != nil {
				t.Fatal(bad)
			}
			rest = rest[n+int(h.PayloadLength):]
		}
		if want := min(most, []int{1, 7, 0, 3}[max(size, 0)]); err != nil || frames != want {
			t.Errorf("size %d: %d frames, % x, %v; want %d", size, frames, wire, err, want)
		}
	}
}

// One Decoder has one history: masked and unmasked frames are not taken for two sides, but judged as one.
func TestDecoderOfMixedIsOneSide(t *testing.T) {
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Mixed}, Lenient: true}, deflate.Answer{})
	d.Push([]byte("\x81\x01a\x81\x81\x00\x00\x00\x01b"))
	var got []string
	for e := d.Next(); e != nil; e = d.Next() {
		got = append(got, e.Sender.String()+" "+string(e.Finding.Rule)+string(e.Payload))
	}
	if want := []string{"unknown a", "unknown frame-mixed-masks", "unknown b"}; !slices.Equal(got, want) {
		t.Errorf("%q; want %q", got, want)
	}
}

// What does not inflate is told of its sender, like everything else.
func TestFaultSender(t *testing.T) {
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}}, deflate.Answer{})
	d.Push([]byte("\xc2\x81\x01\x02\x03\x04\x06")) // the block type 3, which is reserved
	if e := d.Next(); e == nil || e.Kind != codec.Fault || e.Sender != codec.Client {
		t.Errorf("%+v", e)
	}
}
