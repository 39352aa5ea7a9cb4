package inspect_test

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// An exchange is a random connection: its bytes, and the messages that its two sides were given to send.
type exchange struct {
	random *rand.Rand
	wire   []byte
	sent   []spoken
	sides  [2]speaker
}

type spoken struct {
	client bool
	opcode byte
	text   string
}

// speaker compresses with a context of its own, by the standard library.
type speaker struct {
	out      bytes.Buffer
	compress *flate.Writer
	takeover bool
}

// deflated is the payload of a message under permessage-deflate: a flush whose last four bytes are left out.
func (s *speaker) deflated(text string) []byte {
	if s.compress == nil || !s.takeover {
		s.compress, _ = flate.NewWriter(&s.out, flate.BestCompression)
	}
	s.out.Reset()
	io.WriteString(s.compress, text)
	s.compress.Flush()
	return bytes.Clone(bytes.TrimSuffix(s.out.Bytes(), []byte{0, 0, 0xff, 0xff}))
}

// frame puts one frame on the wire, the client's with a mask.
func (k *exchange) frame(client bool, first byte, payload []byte) {
	header := []byte{first}
	switch n := len(payload); {
	case n < 126:
		header = append(header, byte(n))
	case n <= 0xffff:
		header = binary.BigEndian.AppendUint16(append(header, 126), uint16(n))
	default:
		header = binary.BigEndian.AppendUint64(append(header, 127), uint64(n))
	}
	if client {
		header[1] |= 0x80
		mask := binary.BigEndian.AppendUint32(nil, k.random.Uint32()|1)
		header = append(header, mask...)
		payload = bytes.Clone(payload)
		for i := range payload {
			payload[i] ^= mask[i&3]
		}
	}
	k.wire = append(append(k.wire, header...), payload...)
}

// message sends a message in one to four frames, perhaps compressed, with a Ping of the same side between them.
func (k *exchange) message(client bool) {
	text := strings.Repeat(words[k.random.IntN(len(words))], k.random.IntN(1+k.random.IntN(400)))
	opcode := byte(1 + k.random.IntN(2))
	payload, first := []byte(text), opcode
	if k.random.IntN(2) == 0 && text != "" {
		side := 0
		if client {
			side = 1
		}
		payload, first = k.sides[side].deflated(text), opcode|0x40
	}
	k.sent = append(k.sent, spoken{client, opcode, text})
	for pieces := 1 + k.random.IntN(4); pieces > 1 && len(payload) > 1; pieces-- {
		n := 1 + k.random.IntN(len(payload)-1)
		k.frame(client, first, payload[:n])
		payload, first = payload[n:], 0
	}
	k.frame(client, first|0x80, payload)
}

var words = []string{"a", "Hello, ", "{\"n\":1}", "Grüße ", "0123456789", "\u2603 snow"}

// newExchange makes a connection of a seed: both heads, messages of both sides, a Close and its answer.
func newExchange(seed uint64) *exchange {
	k := &exchange{random: rand.New(rand.NewPCG(seed, 7))}
	head := strings.Replace(goodResponse, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate", 1)
	ask := strings.Replace(goodRequest, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate", 1)
	for i, name := range []string{"server", "client"} {
		if k.sides[i].takeover = k.random.IntN(2) == 0; !k.sides[i].takeover {
			ask, head = ask+"; "+name+"_no_context_takeover", head+"; "+name+"_no_context_takeover"
		}
	}
	k.wire = []byte(ask + "\r\n\r\n" + head + "\r\n\r\n")
	for range 1 + k.random.IntN(12) {
		k.message(k.random.IntN(2) == 0)
	}
	client := k.random.IntN(2) == 0
	k.frame(client, 0x88, []byte{3, 0xe8})
	k.frame(!client, 0x88, []byte{3, 0xe8})
	return k
}

// FuzzConnection reads random connections: every message comes out as it went in, and no error is found, whether they are given
// as bytes or as a dump.
func FuzzConnection(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		k := newExchange(seed)
		k.compare(t, inspect.Bytes(k.wire, inspect.Options{}))
		if len(k.wire) < 1<<12 {
			k.compare(t, inspect.Text(hex.EncodeToString(k.wire), inspect.Options{Notation: "hex"}))
		}
	})
}

func (k *exchange) compare(t *testing.T, r *inspect.Report) {
	t.Helper()
	for _, found := range r.Findings {
		if found.Severity == "error" {
			t.Fatalf("%s: %s", found.Rule, found.Text)
		}
	}
	var got []spoken
	for i := range r.Messages {
		if m := &r.Messages[i]; m.Opcode < 8 {
			got = append(got, spoken{m.Direction == string(inspect.ClientToServer), byte(m.Opcode), string(m.Payload)})
		}
	}
	if len(got) != len(k.sent) {
		t.Fatalf("%d messages, not %d", len(got), len(k.sent))
	}
	for i, want := range k.sent {
		if got[i] != want {
			t.Fatalf("message %d is %.60q, not %.60q", i, got[i].text, want.text)
		}
	}
}
