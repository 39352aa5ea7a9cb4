package deflate_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// send has an Encoder write messages, each in one frame.
func send(t *testing.T, e *deflate.Encoder, messages ...string) (wire []byte) {
	t.Helper()
	for _, m := range messages {
		var err error
		if wire, err = e.AppendMessage(wire, codec.Binary, []byte(m)); err != nil {
			t.Fatal(err)
		}
	}
	return wire
}

// read has a Decoder read a stream to its end, and returns the messages.
func read(d *deflate.Decoder, wire []byte) (messages []string, err error) {
	d.Push(bytes.Clone(wire))
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message {
			messages = append(messages, string(e.Payload))
		}
	}
	return messages, d.Err()
}

// numbers are n bytes of text in which little stands twice, from a number on.
func numbers(from, n int) string {
	var text strings.Builder
	for ; text.Len() < n; from++ {
		fmt.Fprintf(&text, "%d;", from*7919%100_003)
	}
	return text.String()[:n]
}

// noise are n random bytes.
func noise(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return string(b)
}

// A zero Encoder writes and a zero Decoder reads with the default parameters, whatever is called first.
func TestZeroValues(t *testing.T) {
	messages := []string{numbers(0, 1000), numbers(0, 1000)}
	var e deflate.Encoder
	wire := send(t, &e, messages...)
	if want := send(t, deflate.NewEncoder(codec.Rules{}, deflate.Answer{}), messages...); !bytes.Equal(wire, want) {
		t.Errorf("a zero Encoder writes % x, want % x", wire, want)
	}
	var d deflate.Decoder
	if got, err := read(&d, wire); err != nil || !slices.Equal(got, messages) {
		t.Errorf("a zero Decoder reads %q, %v", got, err)
	}
	for _, use := range []func(*deflate.Encoder) ([]byte, error){
		func(e *deflate.Encoder) ([]byte, error) { return e.AppendMessage(nil, codec.Ping, nil) },
		func(e *deflate.Encoder) ([]byte, error) { return e.AppendClose(nil, 1000, "") },
		func(e *deflate.Encoder) ([]byte, error) { return e.AppendFragments(nil, codec.Text, []byte("ab"), 1) },
	} {
		if out, err := use(new(deflate.Encoder)); err != nil || len(out) == 0 {
			t.Errorf("% x, %v", out, err)
		}
	}
	for _, use := range []func(*deflate.Decoder){
		func(d *deflate.Decoder) { d.Finish() }, func(d *deflate.Decoder) { d.Push(nil) }, func(d *deflate.Decoder) { d.Next() },
	} {
		d := new(deflate.Decoder)
		if err := d.Err(); err != nil {
			t.Error(err)
		}
		use(d)
		if e := d.Next(); e != nil || d.Err() != nil {
			t.Errorf("%+v, %v", e, d.Err())
		}
	}
}

// What a client's offer promised of its messages holds where the answer repeats it, says more, or says nothing (RFC 7692
// sections 7.1.1.2 and 7.1.2.2).
func TestHints(t *testing.T) {
	for _, c := range []struct {
		offer, answer string
		windowBits    int
		takeover      bool
	}{
		{"", "", 15, true},
		{"client_no_context_takeover", "", 15, false},
		{"client_no_context_takeover", "client_no_context_takeover", 15, false},
		{"", "client_no_context_takeover", 15, false},
		{"client_max_window_bits", "", 15, true},
		{"client_max_window_bits", "client_max_window_bits=9", 9, true},
		{"client_max_window_bits=10", "", 10, true},
		{"client_max_window_bits=10", "client_max_window_bits=9", 9, true},
		{"client_max_window_bits=10", "client_max_window_bits=10", 10, true},
		{"client_max_window_bits=8 client_no_context_takeover", "server_max_window_bits=9", 8, false},
		{"server_no_context_takeover server_max_window_bits=9", "", 15, true},
	} {
		answer, _ := deflate.ParseAnswer(listOf(c.answer))
		terms := deflate.Agreed(listOf(c.answer), [][]deflate.Param{listOf(c.offer)})
		if bits, takeover := terms.Terms(true); bits != c.windowBits || takeover != c.takeover {
			t.Errorf("offer %q, answer %q: %d bits, takeover %v", c.offer, c.answer, bits, takeover)
		}
		bits, takeover := answer.Terms(false)
		if bits2, takeover2 := terms.Terms(false); bits != bits2 || takeover != takeover2 {
			t.Errorf("offer %q, answer %q: the server has other terms", c.offer, c.answer)
		}
		if (terms[deflate.ClientNoContextTakeover] == 1) == takeoverOf(terms) {
			t.Errorf("%v: client_no_context_takeover is %d", terms, terms[deflate.ClientNoContextTakeover])
		}
		keeps(t, terms, c.windowBits, c.takeover)
	}
}

func takeoverOf(terms deflate.Answer) bool {
	_, takeover := terms.Terms(true)
	return takeover
}

// keeps has a client write on these terms, and a Decoder read that refuses what goes beyond the window and the takeover.
func keeps(t *testing.T, terms deflate.Answer, windowBits int, takeover bool) {
	t.Helper()
	client := codec.Rules{Sender: codec.Client}
	strict := deflate.Answer{deflate.ClientMaxWindowBits: windowBits}
	if !takeover {
		strict[deflate.ClientNoContextTakeover] = 1
	}
	text := numbers(0, 1<<windowBits)
	messages := []string{text, text, text[:100] + text}
	wire := send(t, deflate.NewEncoder(client, terms), messages...)
	if got, err := read(deflate.NewDecoder(codec.Options{Rules: client}, strict), wire); err != nil || !slices.Equal(got, messages) {
		t.Errorf("%v: %d messages, %v", terms, len(got), err)
	}
}

func listOf(text string) (list []deflate.Param) {
	for word := range strings.FieldsSeq(text) {
		var p deflate.Param
		p.Name, p.Value, p.HasValue = strings.Cut(word, "=")
		list = append(list, p)
	}
	return list
}

// An offer and an answer are written as they are read.
func TestOfferString(t *testing.T) {
	for _, text := range []string{"", "client_max_window_bits", "server_no_context_takeover server_max_window_bits=9 client_max_window_bits=15"} {
		offer, faults := deflate.ParseOffer(listOf(text))
		want := strings.Join(append([]string{"permessage-deflate"}, strings.Fields(text)...), "; ")
		if got := offer.String(); got != want || faults != nil {
			t.Errorf("%q, %v; want %q", got, faults, want)
		}
	}
}

// After a Reset an Encoder and a Decoder are as new, on the new terms, whatever was before: no history, no open message, no
// error.
func TestReset(t *testing.T) {
	server, client := codec.Rules{Sender: codec.Server}, codec.Rules{Sender: codec.Client}
	small := deflate.Answer{deflate.ServerMaxWindowBits: 9}
	text := numbers(5, 3000)
	e, d := deflate.NewEncoder(server, small), deflate.NewDecoder(codec.Options{Rules: server}, small)
	if _, err := read(d, send(t, e, text)); err != nil {
		t.Fatal(err)
	}
	if _, err := read(d, []byte{0xC2, 1, 7}); err == nil {
		t.Fatal("no error")
	}
	d.Reset(codec.Options{Rules: server}, deflate.Answer{})
	e.Reset(server, deflate.Answer{})
	wire := send(t, e, text, text)
	if fresh := send(t, deflate.NewEncoder(server, deflate.Answer{}), text, text); !bytes.Equal(wire, fresh) {
		t.Errorf("%d bytes after a Reset, %d as new", len(wire), len(fresh))
	}
	if got, err := read(d, wire); err != nil || !slices.Equal(got, []string{text, text}) {
		t.Errorf("%d messages, %v", len(got), err)
	}
	if _, err := read(d, []byte{0x42, 1, 0}); err != nil { // a message that is not ended
		t.Fatal(err)
	}
	noTakeover := deflate.Answer{deflate.ClientNoContextTakeover: 1}
	d.Reset(codec.Options{Rules: client}, noTakeover)
	e.Reset(client, noTakeover)
	if got, err := read(d, send(t, e, text, text)); err != nil || !slices.Equal(got, []string{text, text}) {
		t.Errorf("as a client: %d messages, %v", len(got), err)
	}
	d.Reset(codec.Options{Rules: codec.Rules{Sender: codec.Server, MaxMessageBytes: 100}}, deflate.Answer{})
	if _, err := read(d, wire); err == nil {
		t.Error("the new limit does not hold")
	}
}

// A lenient Decoder tells once of RSV1 where it means nothing: what does not inflate behind it is a consequence, and the
// messages after it refer to the history before it. What does inflate is given so.
func TestDecoderTellsOnce(t *testing.T) {
	const hello, again = "c1 07 f248cdc9c90700", "c1 05 f200110000"
	for _, c := range []struct {
		name, wire string
		want       []string
	}{
		{"a reserved opcode", "c3 02 ffff", []string{"error frame-reserved-data-opcode@9-10", `reserved data 0x3 ""@9-13 of 1`}},
		{"the last one", "c7 02 ffff", []string{"error frame-reserved-data-opcode@9-10", `reserved data 0x7 ""@9-13 of 1`}},
		{"a stray continuation", "c0 02 ffff", []string{"error deflate-rsv1-on-continuation@9-10",
			"error message-continuation-without-start@9-10", `continuation ""@9-13 of 1`}},
		{"a stray continuation that inflates", "c0 07 f248cdc9c90700", []string{"error deflate-rsv1-on-continuation@9-10",
			"error message-continuation-without-start@9-10", `continuation "Hello"@9-18 of 1`}},
		{"a message", "c2 02 ffff", []string{"error deflate-inflate-failed@9-13", `binary ""@9-13 of 1`}},
	} {
		start := unhex(t, hello+c.wire)
		d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Server}, Lenient: true}, deflate.Answer{})
		got := events(d, append(start, unhex(t, again)...), 1)
		next := []string{fmt.Sprintf(`text "Hello"@%d-%d of 1`, len(start), len(start)+7)}
		if c.name == "a message" { // whose history is lost with it
			next = []string{"error deflate-missing-history@13-20", `text "H"@13-20 of 1`}
		}
		want := slices.Concat([]string{`text "Hello"@0-9 of 1`}, c.want, next, []string{"<nil>"})
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
	}
}
