package identify_test

import (
	"encoding/hex"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/identify"
)

var fromHex = identify.Context{Notation: "hex-spaced"}

func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(text, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Each kind, and what nearly is of it. A text that begins with “'” stands for its own bytes.
func TestKinds(t *testing.T) {
	literal, base64, given := identify.Context{Notation: "python-bytes"}, identify.Context{Notation: "base64"}, identify.Context{Given: true}
	behind := identify.Context{Behind: true, Notation: "head"}
	for _, c := range []struct {
		in    string
		from  identify.Context
		kind  identify.Kind
		label string
	}{
		{"81 02 68 69", literal, identify.Frames, ""},
		{"81 02 68 69", base64, identify.Frames, ""},
		{"81 05 48 65", fromHex, identify.Frames, ""},
		{"91 05 48 65 6c 6c 6f", fromHex, identify.Frames, ""},
		{"89 84 01 02 03 04 05 06", fromHex, identify.Frames, ""},
		{"c9 00", fromHex, identify.Frames, ""},
		{"83 01 2a", given, identify.Frames, ""},
		{"88 02 03 e8 0a", fromHex, identify.Frames, ""},
		{"81 7e 00 05 48 65 6c 6c 6f", fromHex, identify.Frames, ""},
		{"00", literal, identify.Nothing, ""},
		{"05 00 00 00 2a", literal, identify.Nothing, ""},
		{"f3 91 22 04 aa 01 77 62 9e", fromHex, identify.Nothing, ""},
		{"f3 91 22 04 aa 01 77 62 9e", given, identify.Nothing, ""},
		{"'{\"ok\":true}", literal, identify.Payload, "JSON"},
		{"'Hello!", literal, identify.Payload, "text"},
		{"'{\"ok\":true}", given, identify.Payload, "JSON"},
		{"82 a2 6f 6b c3 a1 61 01", base64, identify.Payload, "MessagePack"},
		{"'E (16511) demo: connect failed with -1", behind, identify.Payload, "text"},
		{"81 02 68 69", behind, identify.Frames, ""},
		{"15 03", literal, identify.TLS, "a TLS record (alert)"},
		{"15 03 03 00 02 02 28", literal, identify.TLS, "a TLS alert (fatal, 40 handshake_failure)"},
		{"15 03 03 00 02 01 00", fromHex, identify.TLS, "a TLS alert (warning, 0 close_notify)"},
		{"16 03 01 00 2f 01 00 00 2b 03 03", fromHex, identify.TLS, "a TLS ClientHello"},
		{"14 03 03 00 01 01", fromHex, identify.TLS, "a TLS record (change_cipher_spec)"},
		{"17 03 03 00 13 9a 01 c2 44", literal, identify.TLS, "a TLS record (application data)"},
		{"16 03 07 00 2f 01 00 00 2b 03 03", fromHex, identify.Nothing, ""},
		{"16 03 01 ff ff 01 00 00 2b 03 03", fromHex, identify.Nothing, ""},
		{"'GET /chat HTTP/1.1\r\n", fromHex, identify.HTTP, "the head of an HTTP message"},
		{"'GET /ch", fromHex, identify.HTTP, ""},
		{"'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", fromHex, identify.HTTP, "the preface of HTTP/2"},
		{"00 00 00 04 01 00 00 00 00 00 00 08 06 00 00 00 00 00 01 02 03 04 05 06 07 08", fromHex, identify.HTTP, "frames of HTTP/2"},
		{"00 00 07 04 00 00 00 00 00 01 02 03 04 05 06 07", fromHex, identify.Nothing, ""}, // SETTINGS are six bytes each
		{"'{\"a\":1}\uFFFD\x07{\"n\":1}", behind, identify.Payload, "text that lost bytes when it was copied"},
		{"'\x81\x03\uFFFD", behind, identify.Frames, ""},
		{"'GETTING on", fromHex, identify.Payload, "text"},
		{"1f 8b 08 00 00 00 00 00 00 03", fromHex, identify.Container, "gzip data"},
		{"28 b5 2f fd 04 58 e9 00", fromHex, identify.Container, "Zstandard data"},
		{"28 b5 2f fe 04 58 e9 00", fromHex, identify.Nothing, ""},
		{"d4 c3 b2 a1 02 00 04 00", fromHex, identify.Container, "a pcap capture file"},
		{"0a 0d 0d 0a 1c 00 00 00", fromHex, identify.Container, "a pcapng capture file"},
		{"89 50 4e 47 0d 0a 1a 0a 00 00 00 0d", fromHex, identify.Container, "a PNG image"},
		{"50 4b 03 04 14 00", fromHex, identify.Container, "a zip file"},
		{"00 48 65 6c 6c 6f ff", fromHex, identify.Other, "text in the framing of an old draft"},
		{"00 48 65 ff 6c 6f fe", fromHex, identify.Nothing, ""},
		{"'SSH-2.0-OpenSSH_9.6\r\n", fromHex, identify.Other, "the greeting of SSH"},
		{"b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea", base64, identify.Key, ""},
		{"b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4", base64, identify.Nothing, ""},
		{"b3 7a b3 7a b3 7a b3 7a b3 7a b3 7a b3 7a b3 7a", base64, identify.Nothing, ""},
	} {
		b := []byte(strings.TrimPrefix(c.in, "'"))
		if c.in[0] != '\'' {
			b = unhex(t, c.in)
		}
		best := identify.Bytes(b, c.from)[0]
		if best.Kind != c.kind || c.label != "" && best.Label != c.label {
			t.Errorf("%q: %+v, want %s %q", c.in, identify.Bytes(b, c.from), c.kind, c.label)
		}
	}
}

// Packets are told with what they carry.
func TestPackets(t *testing.T) {
	const ack = "45 00 00 28 00 00 40 00 40 06 00 00 c0 00 02 01 c0 00 02 02 a0 28 00 50 00 00 03 e8 00 00 07 d0 50 11 02 00 00 00 00 00"
	const push = "45 00 00 2c 00 00 40 00 40 06 00 00 c0 00 02 01 c0 00 02 02 a0 28 00 50 00 00 03 e8 00 00 07 d0 50 18 02 00 00 00 00 00 81 02 68 69"
	const ethernet = "02 00 00 00 00 01 02 00 00 00 00 02 08 00 "
	const six = "60 00 00 00 00 14 06 40 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 02 " +
		"a0 28 00 50 00 00 03 e8 00 00 07 d0 50 10 02 00 00 00 00 00"
	for text, want := range map[string]string{
		ack:                          "one TCP packet without payload (IPv4 packet with TCP FIN ACK)",
		ethernet + ack:               "one TCP packet without payload (Ethernet, IPv4 packet with TCP FIN ACK)",
		ethernet + ack + " 00 00 00": "without payload",
		ack + " " + ack:              "2 packets of TCP without payload",
		six:                          "one TCP packet without payload (IPv6 packet with TCP ACK)",
		push:                         "take the payload of its TCP segments",
		ack + " " + push:             "with 4 bytes of TCP payload",
	} {
		if best := identify.Bytes(unhex(t, text), fromHex)[0]; best.Kind != identify.Packet || !strings.Contains(best.Reason, want) {
			t.Errorf("%s: %+v, want %q", text, best, want)
		}
	}
	for _, text := range []string{
		strings.Replace(ack, "45 00", "42 00", 1),       // a header of 8 bytes
		strings.Replace(ack, "40 06", "40 fe", 1),       // no such protocol
		strings.Replace(ack, "50 11", "10 11", 1),       // a TCP header of 4 bytes
		strings.Replace(ack, "00 28 00", "00 10 00", 1), // shorter than its header
	} {
		if bits := bitsOf(t, text, identify.Packet); bits != 0 {
			t.Errorf("%s: %d bits", text, bits)
		}
	}
}

// The prefixes of whatever is above make no trouble, and a lead over frames is never claimed without reason.
func TestRandomBytesAreNoFrames(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		b := make([]byte, random.IntN(200))
		for i := range b {
			b[i] = byte(random.Uint32())
		}
		list := identify.Bytes(b, fromHex)
		frames, rival := identify.Contest(list)
		if frames-rival.Bits > identify.Ahead && !tiles(b) {
			t.Errorf("%x: %+v", b, list)
		}
		if best := identify.Bytes(b, identify.Context{})[0]; best.Kind != identify.Nothing && best.Bits < 0 {
			t.Errorf("%x weighs %d", b, best.Bits)
		}
	}
}

// tiles goes from header to header (RFC 6455 section 5.2) to the last byte; a line end or a zero may be left over.
func tiles(b []byte) bool {
	for len(b) > 0 {
		switch string(b) {
		case "\n", "\r", "\r\n", "\x00":
			return true
		}
		if len(b) < 2 {
			return false
		}
		size, length := 2, int(b[1]&0x7F)
		switch {
		case length == 126 && len(b) >= 4:
			size, length = 4, int(b[2])<<8|int(b[3])
		case length >= 126:
			return false
		}
		if b[1] >= 0x80 {
			size += 4
		}
		if size+length > len(b) {
			return false
		}
		b = b[size+length:]
	}
	return true
}

// Behind all first bytes and MASK bits, with lengths that fit: what a sender may write is frames, and one fault does not change
// that; two in the first byte are no frame for certain.
func TestAllFirstBytes(t *testing.T) {
	for first := range 256 {
		for second := range 256 {
			length := second & 0x7F
			if length > 125 || length > 40 && length%7 > 0 {
				continue
			}
			b := []byte{byte(first), byte(second)}
			if second >= 0x80 {
				b = append(b, 0x37, 0xFA, 0x21, 0x3D)
			}
			key := b[2:]
			for i := range length {
				c := "The quick brown fox. "[i%21]
				if len(key) > 0 {
					c ^= key[i%4]
				}
				b = append(b, c)
			}
			if first == 0x88 && length > 0 {
				continue // a status code of letters
			}
			list := identify.Bytes(b, fromHex)
			frames, rival := identify.Contest(list)
			opcode := first & 0xF
			known := opcode <= 2 || opcode >= 8 && opcode <= 10
			reserved := first & 0x30
			switch {
			case first == 0x81 || first == 0x82 || first == 0x89 || first == 0x8A:
				if list[0].Kind != identify.Frames || frames < 20 {
					t.Errorf("%x: %+v", b, list)
				}
			case first >= 0x80 && first < 0x90 && known, first >= 0x80 && known && opcode > 0 && (reserved == 0x10 || reserved == 0x20) && first&0x40 == 0:
				if frames < identify.Threshold {
					t.Errorf("%x: %+v", b, list)
				}
			case !known && reserved != 0:
				if list[0].Kind == identify.Frames && second < 0x80 && frames-rival.Bits > identify.Ahead {
					t.Errorf("%x: %+v", b, list)
				}
			}
		}
	}
}

// Long inputs cost no more than their beginning.
func TestLong(t *testing.T) {
	for _, piece := range []string{"\x00\xFF", "\x82\x00", "\x00\x00\x00\x04\x01\x00\x00\x00\x00", "E\x00\x00\x28", "{\"a\":", "\x00"} {
		identify.Bytes([]byte(strings.Repeat(piece, 1<<20)), fromHex)
	}
	large := strings.Repeat("\x82\x7E\xFF\x00"+strings.Repeat("\x07", 0xFF00), 3)
	list := identify.Bytes([]byte(large), fromHex)
	if frames, rival := identify.Contest(list); frames-rival.Bits <= identify.Ahead {
		t.Errorf("large frames: %+v", list)
	}
	b := []byte(strings.Repeat("\x81\x05Hello", 20000))
	if best := identify.Bytes(b, identify.Context{Notation: "base64"})[0]; best.Kind != identify.Frames || best.Bits < 100 {
		t.Errorf("%+v", best)
	}
}
