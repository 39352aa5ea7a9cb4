package codec_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// exhaustive has the tests of this file go through all that they count, and not through a part: make exhaustive.
var exhaustive = os.Getenv("WSLENS_EXHAUSTIVE") != ""

var (
	roles      = []role{anyone, client, server}
	extensions = []extension{notKnown, noDeflate, withDeflate}
	states     = []state{idle, inText, inCompressed, closed}

	senderOf      = [...]codec.Sender{codec.UnknownSender, codec.Client, codec.Server}
	compressionOf = [...]codec.Compression{codec.CompressionUnknown, codec.CompressionNone, codec.CompressionDeflate}
	// before is what brings a direction into a state.
	before = [...][]byte{{}, {0x01, 0x01, 'a'}, {0x41, 0x02, 0xF2, 0x48}, {0x88, 0x02, 0x03, 0xE8}}
)

// masked is a frame of two bytes of header under a key.
func masked(frame []byte) []byte {
	out := []byte{frame[0], frame[1] | 0x80, 0x37, 0xFA, 0x21, 0x3D}
	for i, b := range frame[2:] {
		out = append(out, b^out[2+i%4])
	}
	return out
}

// stream is the frame as it is written behind what came before, and where it begins. The payload is left out if it is not given.
func (f sent) stream(payload []byte) (b []byte, start int) {
	b = append(b, before[f.state]...)
	if f.role == client && len(b) > 0 {
		b = masked(b)
	}
	start = len(b)
	second := map[int]byte{7: byte(f.length), 16: 126, 64: 127}[f.form]
	if f.masked {
		second |= 0x80
	}
	b = append(b, f.first, second)
	switch f.form {
	case 16:
		b = binary.BigEndian.AppendUint16(b, uint16(f.length))
	case 64:
		b = binary.BigEndian.AppendUint64(b, f.length)
	}
	key := [4]byte{}
	if f.masked {
		key = [4]byte{0x9C, 0x40, 0xE5, 0x17}
		b = append(b, key[:]...)
	}
	for i, p := range payload {
		b = append(b, p^key[i%4])
	}
	return b, start
}

// found are the rules that a lenient Decoder finds broken at the offset start or behind it, but for the end of the input.
func found(f sent, b []byte, start int, least rule.Severity) []rule.Finding {
	d := codec.NewDecoder(codec.Options{Lenient: true,
		Rules: codec.Rules{Sender: senderOf[f.role], Compression: compressionOf[f.extension]}})
	d.Push(b)
	d.Finish()
	var list []rule.Finding
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Fault && e.Finding.Severity <= least && e.Finding.Rule != rule.FrameTruncated && e.Start >= int64(start) {
			list = append(list, e.Finding)
		}
	}
	return list
}

// fails tells whether a strict Decoder fails the connection.
func fails(f sent, b []byte) bool {
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: senderOf[f.role], Compression: compressionOf[f.extension]}})
	d.Push(b)
	for d.Next() != nil {
	}
	return d.Err() != nil
}

// agree compares the errors of a Decoder with those of the oracle. A strict one fails at any of them, but discards what comes behind
// a Close (RFC 6455 section 1.4).
func agree(t *testing.T, f sent, payload []byte) {
	t.Helper()
	b, start := f.stream(payload)
	want := f.judge()
	got := map[rule.ID]bool{}
	for _, one := range found(f, bytes.Clone(b), start, rule.Error) {
		got[one.Rule] = true
	}
	same := len(got) == len(want)
	for id := range got {
		same = same && want[id]
	}
	if discards := want["message-after-close"]; fails(f, bytes.Clone(b)) != (len(want) > 0 && !discards) {
		t.Fatalf("%+v: % x: a strict Decoder does otherwise than the RFCs, which say %v", f, b[:min(len(b), 20)], want)
	}
	if !same {
		t.Fatalf("%+v: % x: found %v, the RFCs say %v", f, b[:min(len(b), 20)], got, want)
	}
}

// TestEnumerateHeaders goes through the first two bytes of a frame, for each side, extension and state.
func TestEnumerateHeaders(t *testing.T) {
	text := bytes.Repeat([]byte("a"), 126)
	body := append([]byte{0x03, 0xE8}, text...)
	count := 0
	for first := range 256 {
		for second := range 256 {
			if length := second & 0x7F; !exhaustive && length > 2 && length < 126 {
				continue
			}
			f := sent{first: byte(first), masked: second >= 0x80, form: 7, length: uint64(second & 0x7F)}
			data := text
			if f.isControl() {
				data = body
			}
			switch f.length {
			case 126:
				f.form = 16
			case 127:
				f.form, f.length, data = 64, 1<<16, nil
			}
			data = data[:min(int(f.length), len(data))]
			for _, f.role = range roles {
				for _, f.extension = range extensions {
					for _, f.state = range states {
						if f.state == inCompressed && f.extension == noDeflate {
							continue
						}
						agree(t, f, data)
						count++
					}
				}
			}
		}
	}
	t.Logf("%d headers", count)
}

// TestEnumerateLengths goes through the lengths about which a rule changes, in each form and with each opcode.
func TestEnumerateLengths(t *testing.T) {
	edges := []uint64{0, 1, 2, 124, 125, 126, 127, 128, 255, 256, 65534, 65535, 65536, 65537, 1<<31 - 1, 1 << 31, 1<<32 - 1, 1 << 32,
		1<<53 - 1, 1 << 53, 1<<63 - 1, 1 << 63, 1<<64 - 1}
	if exhaustive {
		for n := range uint64(1 << 16) {
			edges = append(edges, n)
		}
	}
	for _, length := range edges {
		for _, form := range []int{7, 16, 64} {
			if form == 7 && length > 125 || form == 16 && length > 65535 {
				continue
			}
			for first := range 256 {
				if opcode := first & 0xF; first&0x70 != 0 || exhaustive && length > 300 && opcode != 1 && opcode != 9 {
					continue
				}
				for _, f := range []sent{{role: client, masked: true}, {role: server}} {
					f.extension, f.state, f.first, f.form, f.length = noDeflate, idle, byte(first), form, length
					agree(t, f, nil)
				}
			}
		}
	}
}

// TestEnumerateCodes goes through all status codes of each side, with a reason and without.
func TestEnumerateCodes(t *testing.T) {
	for code := range 1 << 16 {
		if !exhaustive && code > 5001 && code%97 != 0 {
			continue
		}
		for _, role := range roles {
			for _, reason := range []string{"", "x"} {
				f := sent{role: role, extension: noDeflate, first: 0x88, masked: role == client, form: 7, length: uint64(2 + len(reason))}
				b, start := f.stream(append([]byte{byte(code >> 8), byte(code)}, reason...))
				var want []rule.ID
				if id := judgeCode(code); id != "" {
					want = append(want, id)
				}
				switch { // "this status code is not used by the server"; "The list of extensions ... SHOULD appear in the /reason/ part"
				case code == 1010 && role == server:
					want = append(want, "close-code-wrong-side")
				case code == 1010 && reason == "":
					want = append(want, "close-extensions-not-listed")
				}
				var got []rule.ID
				for _, one := range found(f, b, start, rule.Warning) {
					got = append(got, one.Rule)
				}
				if !slices.Equal(got, want) {
					t.Fatalf("code %d from %d with %q: found %v, the RFCs say %v", code, role, reason, got, want)
				}
			}
		}
	}
}
