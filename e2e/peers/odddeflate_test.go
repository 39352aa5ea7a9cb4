package peers

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
)

// odd are streams at which a reader of compressed messages may stumble. Each frame is its first byte and its payload; want
// is what wslens makes of them.
var odd = []struct{ name, frames, want string }{
	{"two blocks", "c1 f24805000000ffffcac9c90700", "ended, text Hello"},
	{"stored", "c1 000500faff48656c6c6f00", "ended, text Hello"},
	{"empty message", "c1 00, c1 f248cdc9c90700", "ended, text , text Hello"},
	{"BFINAL", "c1 f348cdc9c9070000", "ended, text Hello"},
	{"BFINAL at the end", "c1 f348cdc9c90700", "ended, text Hello"},
	{"BFINAL, another block", "c1 f348cdc9c90700f248cdc9c90700", "ended, text HelloHello"},
	{"BFINAL, another message", "c1 f348cdc9c9070000, c1 f248cdc9c90700", "ended, text Hello, text Hello"},
	{"plain message before", "01 61, 80 62, c1 f248cdc9c90700", "ended, text ab, text Hello"},
	{"ping inside", "41 f248cd, 89 61, 80 c9c90700", "ended, ping a, text Hello"},
	{"empty fragments", "41, 00 f248cd, 00, 00 c9c90700, 80", "ended, text Hello"},
	{"no payload", "c1, c1 f248cdc9c90700", "ended, text , text Hello"},
	{"tail not stripped", "c1 f248cdc9c907000000ffff, c1 f248cdc9c90700", "ended, text Hello, text Hello"},
	{"no empty block", "c1 000500faff48656c6c6f, c1 f248cdc9c90700", "ended, text Hello, text Hello"},
	{"zlib around it", "c1 789cf248cdc9c907000000ffff", "refused with 1007"},
	{"reserved block type", "c1 07", "refused with 1007"},
	{"wrong NLEN", "c1 000500faf748656c6c6f00", "refused with 1007"},
	{"plain text", "c1 48656c6c6f", "refused with 1007"},
	{"before the first byte", "c1 f200110000", "refused with 1007"},
	{"cut", "c1 f248cd", "refused with 1007"},
	{"not UTF-8", "c1 3ab7ebe15e0000", "refused with 1007"},
	{"RSV1 on a continuation", "41 f248cd, c0 c9c90700", "refused with 1002"},
	{"RSV1 on a plain continuation", "01 61, c0 62", "refused with 1002"},
	{"RSV1 on a ping", "c9", "refused with 1002"},
	{"RSV1 on a close", "c8 03e8", "refused with 1002"},
}

// oddRow explains what a peer makes of odd streams in another way. got has an item for each of them, or one for all.
type oddRow struct {
	peers, streams, got []string
	section, why        string
}

var oddRows = []oddRow{
	{[]string{"gobwas", "coder", "gorilla"}, []string{"zlib around it", "reserved block type", "wrong NLEN", "plain text", "before the first byte"},
		[]string{"refused with 0"}, "RFC 6455 section 7.1.7", "It returns the inflater's error, and leaves the Close to the program."},
	{[]string{"gobwas", "gorilla"}, []string{"cut"}, []string{"refused with 0"}, "RFC 6455 section 7.1.7",
		"It returns the inflater's error, and leaves the Close to the program."},
	{[]string{"coder"}, []string{"cut"}, []string{"ended, text Heh"}, "RFC 7692 section 7.2.2",
		"It takes the end of the data for the end of the message, inside a block too, and gives bits of the tail as text."},
	{[]string{"gobwas", "coder", "gorilla"}, []string{"not UTF-8"}, []string{"ended, text \xce\xba\xe1\xbd"}, "RFC 6455 section 8.1",
		"It leaves the text to the program; the check of gobwas would read the compressed bytes."},
	{[]string{"gobwas", "coder", "gorilla"}, []string{"BFINAL, another block"}, []string{"ended, text Hello"}, "RFC 7692 section 7.2.3.4",
		"It stops at the block with BFINAL, and drops what follows in the message."},
	{[]string{"coder"}, []string{"BFINAL, another message"}, []string{"refused with 0, text Hello"}, "RFC 7692 section 7.2.3.4",
		"It leaves the byte behind that block unread, and takes it for the start of the next message."},
	{[]string{"gobwas", "gorilla"}, []string{"no payload", "tail not stripped", "no empty block"},
		[]string{"refused with 0"}, "RFC 7692 section 7.2.1",
		"The sender is at fault: with the tail there is half a block too much. wslens gives what is whole before, and warns."},
	{[]string{"gobwas"}, []string{"RSV1 on a continuation", "RSV1 on a plain continuation", "RSV1 on a ping", "RSV1 on a close"},
		[]string{"refused with 0"}, "RFC 6455 section 7.1.7", "Its reader returns an error and leaves the Close to the application."},
	{[]string{"gorilla"}, []string{"RSV1 on a continuation", "RSV1 on a plain continuation", "RSV1 on a ping", "RSV1 on a close"},
		[]string{"ended, text Hello", "ended, text ab", "ended, ping ", "closed, close \x03\xe8"}, "RFC 7692 section 6.1",
		"Once compression is negotiated it looks at RSV1 of a message's first frame alone."},
}

// TestOdd compares wslens with the peers. Each disagreement has its row, and each row is needed.
func TestOdd(t *testing.T) {
	for _, s := range senders {
		for _, o := range odd {
			stream := oddStream(t, s.from, o.frames)
			if got := short(lensDeflate(s.from, stream)); got != o.want {
				t.Errorf("%s %s: %q, want %q", o.name, s.name, got, o.want)
			}
			for _, p := range Deflating {
				want, section := oddWant(p.Name, o.name)
				if want == "" {
					want = o.want
				} else if want == o.want {
					t.Errorf("%s %s: a row for %s, which agrees", o.name, s.name, p.Name)
				}
				if got := short(readDeflating(t, p, s.from, stream)); got != want {
					t.Errorf("%s %s: %s gives %q, want %q (%s)", o.name, s.name, p.Name, got, want, section)
				}
			}
		}
	}
}

// oddWant is what the rows say of a peer and a stream.
func oddWant(peer, stream string) (want, section string) {
	for _, r := range oddRows {
		i := slices.Index(r.streams, stream)
		if i >= 0 && slices.ContainsFunc(r.peers, func(name string) bool { return strings.HasPrefix(peer, name) }) {
			return r.got[min(i, len(r.got)-1)], r.section
		}
	}
	return "", ""
}

func oddStream(t *testing.T, from codec.Sender, text string) (stream []byte) {
	for one := range strings.SplitSeq(text, ",") {
		b, err := hex.DecodeString(strings.Join(strings.Fields(one), ""))
		if err != nil {
			t.Fatal(err)
		}
		stream = frame{first: b[0], masked: from == codec.Client, key: [4]byte{5, 6, 7, 8}, length: -1, payload: b[1:]}.append(stream)
	}
	return stream
}

func readDeflating(t *testing.T, p Peer, from codec.Sender, stream []byte) (o Outcome) {
	session, wire, _, err := p.OpenDeflating(from, deflate.Name, stream)
	if err != nil {
		t.Fatal(err)
	}
	defer wire.Close()
	o.End, o.Err = session.Read(func(e Event) { o.Events = append(o.Events, e) })
	if o.End == Refused {
		o.Code = closeCode(from, wire.Written())
	}
	return o
}

// lensDeflate reads a stream with a strict deflate.Decoder.
func lensDeflate(from codec.Sender, stream []byte) Outcome {
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: from}}, deflate.Answer{})
	d.Push(slices.Clone(stream))
	d.Finish()
	return outcomeOf(d)
}

// short writes an outcome: how it ended, and what was read before.
func short(o Outcome) string {
	text := string(o.End)
	if o.End == Refused {
		text += fmt.Sprintf(" with %d", o.Code)
	}
	for _, e := range o.Events {
		text += fmt.Sprintf(", %v %s", e.Opcode, e.Payload)
	}
	return text
}
