package deflate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// A size of 0 is no limit, as everywhere: the message takes one frame. Any other holds for each frame but the last.
func TestAppendFragmentsWithoutSize(t *testing.T) {
	message := []byte(strings.Repeat("Hello, ", 20))
	lengths := func(size int) (payloads []int, total int) {
		e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, deflate.Answer{})
		wire, err := e.AppendFragments(nil, codec.Text, message, size)
		for rest := wire; len(rest) > 0 && err == nil; {
			h, n, bad := codec.ParseHeader(rest)
			if bad != nil {
				t.Fatal(bad)
			}
			payloads, total = append(payloads, int(h.PayloadLength)), total+int(h.PayloadLength)
			rest = rest[n+int(h.PayloadLength):]
		}
		if err != nil || len(payloads) == 0 {
			t.Fatal(payloads, err)
		}
		return payloads, total
	}
	whole, all := lengths(0)
	if less, _ := lengths(-1); len(whole) != 1 || len(less) != 1 {
		t.Errorf("frames of %d and %d bytes", whole, less)
	}
	for _, size := range []int{1, 3, 1000} {
		payloads, total := lengths(size)
		if total != all || len(payloads) != (all+size-1)/size || slices.Max(payloads) > size {
			t.Errorf("size %d: frames of %d bytes; one has %d", size, payloads, all)
		}
	}
}

// One Decoder has one history: masked and unmasked frames are not taken for two sides, but judged as one.
func TestDecoderOfMixedIsOneSide(t *testing.T) {
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Mixed}, Lenient: true}, deflate.Answer{})
	d.Push([]byte("\x81\x01a\x81\x81\x00\x00\x00\x01b"))
	var got []string
	for range 3 { // a loop that is left is taken up again
		for e := range d.Events() {
			got = append(got, e.Sender.String()+" "+string(e.Finding.Rule)+string(e.Payload))
			if len(got) < 3 {
				break
			}
		}
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
