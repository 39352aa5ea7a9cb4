package peers

import (
	"encoding/binary"
	"math/rand/v2"

	"github.com/wslens/wslens/codec"
)

// frame is a frame to be written, legal or not. It is written here and not by the codec under test.
type frame struct {
	first   byte // FIN, RSV and opcode
	masked  bool
	key     [4]byte
	form    int // bits of the payload length: 7, 16 or 64; 0 for the shortest
	length  int // announced, if not that of the payload; -1 for the payload's
	payload []byte
}

func (f frame) append(b []byte) []byte {
	n := len(f.payload)
	if f.length >= 0 {
		n = f.length
	}
	mask := byte(0)
	if f.masked {
		mask = 0x80
	}
	switch {
	case f.form == 64 || n > 0xFFFF:
		b = binary.BigEndian.AppendUint64(append(b, f.first, mask|127), uint64(n))
	case f.form == 16 || n > 125:
		b = binary.BigEndian.AppendUint16(append(b, f.first, mask|126), uint16(n))
	default:
		b = append(b, f.first, mask|byte(n))
	}
	if !f.masked {
		return append(b, f.payload...)
	}
	b = append(b, f.key[:]...)
	for i, c := range f.payload {
		b = append(b, c^f.key[i%4])
	}
	return b
}

func appendAll(frames []frame) []byte {
	var b []byte
	for _, f := range frames {
		b = f.append(b)
	}
	return b
}

// generator makes random streams of one side that break no rule.
type generator struct {
	*rand.Rand
	from   codec.Sender
	frames []frame
}

func (g *generator) stream() []frame {
	g.frames = nil
	for range 1 + g.IntN(4) {
		switch g.IntN(4) {
		case 0:
			g.control()
		default:
			g.message()
		}
	}
	if g.IntN(3) == 0 {
		g.add(0x88, g.closeBody())
	}
	return g.frames
}

func (g *generator) add(first byte, payload []byte) {
	f := frame{first: first, masked: g.from == codec.Client, length: -1, payload: payload}
	binary.LittleEndian.PutUint32(f.key[:], g.Uint32())
	g.frames = append(g.frames, f)
}

func (g *generator) control() {
	g.add(pick(g.Rand, []byte{0x89, 0x8A}), g.bytes(g.IntN(126)))
}

// message adds a message in one to four frames, with control frames between them.
func (g *generator) message() {
	op, payload := byte(codec.Binary), g.bytes(g.size())
	if g.IntN(2) == 0 {
		op, payload = byte(codec.Text), g.text(g.size())
	}
	for cuts := g.IntN(4); cuts > 0; cuts-- {
		n := g.IntN(len(payload) + 1)
		g.add(op, payload[:n])
		op, payload = 0, payload[n:]
		if g.IntN(3) == 0 {
			g.control()
		}
	}
	g.add(0x80|op, payload)
}

var sizes = []int{0, 1, 2, 3, 7, 8, 20, 64, 124, 125, 126, 127, 128, 512, 1000}

// size is that of a message: rarely one at the edge of the 16-bit form.
func (g *generator) size() int {
	if g.IntN(60) == 0 {
		return 65534 + g.IntN(4)
	}
	return pick(g.Rand, sizes)
}

func (g *generator) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(g.Uint32())
	}
	return b
}

// samples stand for the lengths and edges of UTF-8.
var samples = []string{"a", "Z", " ", "\x00", "\x7f", "é", "\u07ff", "\u0800", "€", "\ud7ff", "\ue000", "\ufeff", "\uffff", "😀", "\U0010ffff"}

// text is at most n bytes long.
func (g *generator) text(n int) []byte {
	var b []byte
	for len(b)+4 <= n {
		b = append(b, pick(g.Rand, samples)...)
	}
	return b
}

func (g *generator) closeBody() []byte {
	code := pick(g.Rand, []uint16{1000, 1001, 1002, 1003, 1007, 1011, 3000, 3999, 4000, 4999})
	if g.IntN(4) == 0 {
		return nil
	}
	return append(binary.BigEndian.AppendUint16(nil, code), g.text(g.IntN(124))...)
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
