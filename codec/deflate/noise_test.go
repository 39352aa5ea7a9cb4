package deflate

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// In random bytes ever fewer places are looked at, but matches that come behind them are found, and the bytes come out.
func TestNoiseIsPassedOver(t *testing.T) {
	noise := make([]byte, maxBlock)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	var d Deflater
	d.pack(d.addPiece(noise))
	looked := 0
	for _, head := range d.past.head {
		if head != 0 {
			looked++
		}
	}
	if looked > 3000 || looked < 1000 { // all 32,768 places would fill nearly all 8192 heads
		t.Errorf("%d heads are in use", looked)
	}
	var i Inflater
	text := bytes.Repeat([]byte(`{"type":"chat","text":"hello"},`), 200)
	message := append(noise[:4000:4000], text...)
	d = Deflater{}
	payload := d.Append(nil, message)
	if got, err := i.Message(payload, len(message)); err != nil || !bytes.Equal(got, message) || len(payload) > 4400 {
		t.Errorf("%d bytes, %v, out of %d", len(got), err, len(payload))
	}
}
