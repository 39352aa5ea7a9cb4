package peers

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
)

// frameFaults change a frame before it is written.
var frameFaults = []struct {
	name string
	make func(r *rand.Rand, f *frame)
}{
	{"opcode", func(r *rand.Rand, f *frame) { f.first = f.first&0xF0 | byte(r.IntN(16)) }},
	{"FIN", func(_ *rand.Rand, f *frame) { f.first ^= 0x80 }},
	{"RSV", func(r *rand.Rand, f *frame) { f.first ^= 0x10 << r.IntN(3) }},
	{"mask", func(_ *rand.Rand, f *frame) { f.masked = !f.masked }},
	{"zero key", func(_ *rand.Rand, f *frame) { f.key = [4]byte{} }},
	{"length form", func(r *rand.Rand, f *frame) { f.form = pick(r, []int{16, 64}) }},
	{"length", func(r *rand.Rand, f *frame) { f.length = max(0, len(f.payload)+r.IntN(5)-2) }},
	{"huge length", func(r *rand.Rand, f *frame) {
		f.form, f.length = 64, pick(r, []int{1 << 31, 1 << 53, 1<<63 - 1, 1<<63 - 20})
	}},
	{"long control", func(r *rand.Rand, f *frame) { f.first, f.payload = 0x88|f.first&3, make([]byte, 124+r.IntN(4)) }},
	{"UTF-8", breakUTF8},
	{"close body", breakClose},
}

// notUTF8 holds what RFC 3629 forbids: overlong, surrogates, over U+10FFFF, stray and missing continuations.
var notUTF8 = []string{"\x80", "\xbf", "\xc0\xaf", "\xc1\xbf", "\xc3", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf",
	"\xe2\x82", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf0\x9f\x98", "\xfe", "\xff"}

func breakUTF8(r *rand.Rand, f *frame) {
	at := r.IntN(len(f.payload) + 1)
	f.payload = slices.Insert(slices.Clone(f.payload), at, []byte(pick(r, notUTF8))...)
}

// closeCodes are the edges of the ranges of section 7.4.
var closeCodes = []uint16{0, 1, 999, 1000, 1003, 1004, 1005, 1006, 1007, 1011, 1012, 1013, 1014, 1015, 1016, 1100, 1999, 2000, 2999,
	3000, 3999, 4000, 4999, 5000, 5001, 9999, 65535}

func breakClose(r *rand.Rand, f *frame) {
	body := binary.BigEndian.AppendUint16(nil, pick(r, closeCodes))
	switch r.IntN(5) {
	case 0:
		body = body[:1]
	case 1:
		body = append([]byte{3, 0xE8}, pick(r, notUTF8)...)
	case 2:
		body = append(body, "bye"...)
	}
	f.first, f.payload = 0x88, body
}

// byteFaults change the bytes of a stream; b is never empty.
var byteFaults = []struct {
	name string
	make func(r *rand.Rand, b []byte) []byte
}{
	{"bit", func(r *rand.Rand, b []byte) []byte { b[r.IntN(len(b))] ^= 1 << r.IntN(8); return b }},
	{"early bit", func(r *rand.Rand, b []byte) []byte { b[r.IntN(min(len(b), 16))] ^= 1 << r.IntN(8); return b }},
	{"cut", func(r *rand.Rand, b []byte) []byte { return b[:r.IntN(len(b))] }},
	{"insertion", func(r *rand.Rand, b []byte) []byte { return slices.Insert(b, r.IntN(len(b)+1), byte(r.Uint32())) }},
	{"removal", func(r *rand.Rand, b []byte) []byte { i := r.IntN(len(b)); return slices.Delete(b, i, i+1) }},
	{"noise", func(r *rand.Rand, b []byte) []byte { b[r.IntN(len(b))] = byte(r.Uint32()); return b }},
}

// orderFaults change the order of frames.
var orderFaults = []struct {
	name string
	make func(r *rand.Rand, frames []frame) []frame
}{
	{"swap", func(r *rand.Rand, f []frame) []frame {
		i, j := r.IntN(len(f)), r.IntN(len(f))
		f[i], f[j] = f[j], f[i]
		return f
	}},
	{"repeat", func(r *rand.Rand, f []frame) []frame { return slices.Insert(f, r.IntN(len(f)+1), pick(r, f)) }},
	{"loss", func(r *rand.Rand, f []frame) []frame { i := r.IntN(len(f)); return slices.Delete(f, i, i+1) }},
}

// mutate makes one to three faults in the frames and their bytes, and says which.
func mutate(r *rand.Rand, frames []frame) (stream []byte, faults string) {
	bytesFrom, orderFrom := len(frameFaults), len(frameFaults)+len(byteFaults)
	var later []func(*rand.Rand, []byte) []byte
	for range 1 + r.IntN(3) {
		n := r.IntN(orderFrom + len(orderFaults))
		switch {
		case len(frames) == 0:
		case n < bytesFrom:
			frameFaults[n].make(r, &frames[r.IntN(len(frames))])
			faults += " " + frameFaults[n].name
		case n < orderFrom:
			later = append(later, byteFaults[n-bytesFrom].make)
			faults += " " + byteFaults[n-bytesFrom].name
		default:
			frames = orderFaults[n-orderFrom].make(r, frames)
			faults += " " + orderFaults[n-orderFrom].name
		}
	}
	stream = appendAll(frames)
	for _, fault := range later {
		if len(stream) > 0 {
			stream = fault(r, stream)
		}
	}
	return stream, faults
}
