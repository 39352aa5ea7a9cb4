package deflate

import (
	"bytes"
	stdflate "compress/flate"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"
)

// The payloads of RFC 7692 section 7.2.3. A second Hello only has to refer back to the first: this one is the shortest,
// a match of five bytes.
func TestDeflateRFC(t *testing.T) {
	var d Deflater
	for i, c := range []struct{ message, want string }{
		{"Hello", "f248cdc9c90700"}, // 7.2.3.1
		{"Hello", "02130000"},       // 7.2.3.2
		{"", "00"},                  // 7.2.3.6
		{"Hello", "02130000"},       // an empty message adds nothing to the history
	} {
		if got := hex.EncodeToString(d.Append(nil, []byte(c.message))); got != c.want {
			t.Errorf("message %d, %q: %s, want %s", i, c.message, got, c.want)
		}
	}
	d.Reset()
	if got := hex.EncodeToString(d.Append([]byte{0xAA}, []byte("Hello"))); got != "aaf248cdc9c90700" {
		t.Errorf("after a reset, behind another byte: %s", got)
	}
	d.Reset()
	d.Remember([]byte("Hello"))
	if got := hex.EncodeToString(d.Append(nil, []byte("Hello"))); got != "02130000" {
		t.Errorf("with a Hello that was compressed elsewhere: %s", got)
	}
}

// Lengths and distances get the right symbols and extra bits: the standard library reads what was meant.
func TestFixedMatches(t *testing.T) {
	past := make([]byte, windowSize)
	for i := range past {
		past[i] = byte(rand.Uint32())
	}
	for length := 3; length <= maxMatch; length++ {
		oneMatch(t, past, length, length+rand.IntN(1000))
	}
	for distance := 1; distance < windowSize; distance += 1 + rand.IntN(1+distance/64) {
		oneMatch(t, past, 3, distance)
	}
	oneMatch(t, past, maxMatch, windowSize)
}

func oneMatch(t *testing.T, past []byte, length, distance int) {
	t.Helper()
	var w bitWriter
	w.begin(Fixed)
	w.items([]packed{packedCopy(length, distance)}, fixedLiteralCode, fixedDistanceCode)
	w.begin(Stored)
	w.align()
	want := bytes.Clone(past)
	for range length {
		want = append(want, want[len(want)-distance])
	}
	if got := stdInflate(t, past, w.out); !bytes.Equal(got, want[len(past):]) {
		t.Fatalf("length %d, distance %d: %x, want %x", length, distance, got, want[len(past):])
	}
}

// readers inflate a payload whose tail is stripped, given the history before it.
var readers = []struct {
	name    string
	inflate func(t testing.TB, past, payload []byte) []byte
}{{"compress/flate", stdInflate}, {"klauspost", klauspostInflate}}

func stdInflate(t testing.TB, past, payload []byte) []byte {
	return readWhole(t, stdflate.NewReaderDict(strings.NewReader(string(payload)+tail+lastBlock), past))
}

func klauspostInflate(t testing.TB, past, payload []byte) []byte {
	return readWhole(t, flate.NewReaderDict(strings.NewReader(string(payload)+tail+lastBlock), past))
}

func readWhole(t testing.TB, r io.Reader) []byte {
	t.Helper()
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// messages are of many lengths, among them those at which a window or a piece is full, and of many kinds.
func messages() (list [][]byte) {
	words := strings.Fields("the lens opcode payload {\"id\": null, \"type\":\"ping\"}, ünïcödé 日本 \x00\xff masking")
	for _, n := range []int{1, 2, 3, 12, 13, 14, 191, 192, 255, 256, 257, 258, 259, 512, 513, 1023, 4000, 24575, 24576, 32768, 70000} {
		var text []byte
		for len(text) < n {
			text = append(text, words[rand.IntN(len(words))]+" "...)
		}
		random := make([]byte, n)
		for i := range random {
			random[i] = byte(rand.Uint32())
		}
		list = append(list, text[:n], random, make([]byte, n))
	}
	rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// Whatever is deflated is inflated to the same by others and by the Inflater, which lets no reference pass that reaches
// beyond the window. It takes hardly more bytes than were it stored.
func TestDeflateRoundTrip(t *testing.T) {
	for bits := 8; bits <= 15; bits++ {
		for _, takeover := range []bool{true, false} {
			d, i := Deflater{WindowBits: bits}, Inflater{WindowBits: bits}
			var past []byte
			for _, message := range messages() {
				payload := d.Append(nil, message)
				roundTrip(t, &i, lastBytes(past, 1<<bits), payload, message)
				if most := len(message) + 6 + len(message)/1000; len(payload) > most {
					t.Fatalf("%d bits: %d bytes become %d", bits, len(message), len(payload))
				}
				if takeover {
					past = append(past, message...)
				} else {
					d.Reset()
					i.Reset()
				}
			}
		}
	}
}

// roundTrip gives every reader the history of one window and no more.
func roundTrip(t testing.TB, i *Inflater, past, payload, message []byte) {
	t.Helper()
	for _, r := range readers {
		if got := r.inflate(t, past, payload); !bytes.Equal(got, message) {
			t.Fatalf("%s reads %d bytes, want %d, out of %.100x", r.name, len(got), len(message), payload)
		}
	}
	if got, err := i.Message(payload, len(message)); err != nil || !bytes.Equal(got, message) {
		t.Fatalf("the Inflater reads %d bytes, %v, want %d", len(got), err, len(message))
	}
	if bytes.HasSuffix(payload, []byte(tail)) && !bytes.HasSuffix(message, []byte(tail)) {
		t.Fatalf("the tail is not taken off: %x", payload)
	}
}

// A message that was sent before costs next to nothing with takeover, up to the window, and its whole price without.
func TestDeflateTakeover(t *testing.T) {
	message := make([]byte, 4000)
	for i := range message {
		message[i] = byte(rand.Uint32())
	}
	for bits := 8; bits <= 15; bits++ {
		d := Deflater{WindowBits: bits}
		first, again := len(d.Append(nil, message)), len(d.Append(nil, message))
		if first < 4000 || (again < 1000) != (bits >= 12) {
			t.Errorf("%d bits: %d bytes, then %d", bits, first, again)
		}
		if d.Reset(); len(d.Append(nil, message)) != first {
			t.Errorf("%d bits: a reset does not forget", bits)
		}
	}
}

// The history that is kept is bounded, however much is sent.
func TestDeflateMemory(t *testing.T) {
	var d Deflater
	for range 200 {
		d.Append(nil, make([]byte, 5000))
		d.Remember(make([]byte, 1<<20))
	}
	if cap(d.past.text) > 8*windowSize {
		t.Errorf("%d bytes are kept", cap(d.past.text))
	}
}

func FuzzDeflate(f *testing.F) {
	f.Add(byte(0), true, []byte("Hello"), []byte("Hello"))
	f.Add(byte(7), false, []byte(""), bytes.Repeat([]byte("ab"), 300))
	f.Fuzz(func(t *testing.T, bits byte, takeover bool, a, b []byte) {
		window := 8 + int(bits)%8
		d, i := Deflater{WindowBits: window}, Inflater{WindowBits: window}
		var past []byte
		for _, message := range [][]byte{a, b, a} {
			roundTrip(t, &i, lastBytes(past, d.window()), d.Append(nil, message), message)
			if past = append(past, message...); !takeover {
				past = nil
				d.Reset()
				i.Reset()
			}
		}
	})
}
