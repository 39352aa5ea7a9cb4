package identify_test

import (
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/identify"
)

// bitsOf is the evidence for a kind.
func bitsOf(t *testing.T, text string, kind identify.Kind) int {
	t.Helper()
	for _, h := range identify.Bytes(unhex(t, text), fromHex) {
		if h.Kind == kind {
			return h.Bits
		}
	}
	return 0
}

// What pins down more weighs more: what stands first, by so many bits at least. A length of sixteen bits that fits to the last byte is
// chance in one of 65,536 cases.
func TestMoreEvidence(t *testing.T) {
	const head, tail = "45 00 00 28 00 00 ", " 40 06 00 00 c0 00 02 01 c0 00 02 02 a0 28 00 50 00 00 03 e8 00 00 07 d0 50 11 02 00 00 00 00 00"
	for _, c := range []struct {
		name       string
		kind       identify.Kind
		more, less string
		bits       int
	}{
		{"a record that ends with the last byte", identify.TLS, "17 03 03 00 04 9a 01 c2 44", "17 03 03 00 05 9a 01 c2 44", 6},
		{"a version", identify.TLS, "17 03 03", "17 03", 4},
		{"a packet that is no fragment", identify.Packet, head + "40 00" + tail, head + "20 00" + tail, 3},
		{"a packet that is the first fragment", identify.Packet, head + "40 00" + tail, head + "40 01" + tail, 3},
		{"a packet that ends with the last byte", identify.Packet, head + "40 00" + tail, head + "40 00" + tail + " 01", 6},
		{"a continuation inside of a message", identify.Frames, "01 02 68 69 00 02 68 69", "01 02 68 69", 6},
		{"two frames of HTTP/2", identify.HTTP, "00 00 00 04 01 00 00 00 00 00 00 00 04 01 00 00 00 00", "00 00 00 04 01 00 00 00 00", 10},
	} {
		more, less := bitsOf(t, c.more, c.kind), bitsOf(t, c.less, c.kind)
		if more < less+c.bits || less == 0 {
			t.Errorf("%s: %d bits, without it %d", c.name, more, less)
		}
	}
}

// A status code is that of a Close without its header if the bytes behind it can be a reason.
func TestCloseBody(t *testing.T) {
	for text, is := range map[string]bool{
		"03 e8 62 79 65": true, "03 e8 62 01 65": false, "03 e8 62 7f 65": false, "03 e8 63 61 66 c3 a9": true, "03 e8 63 61 66 c3": false,
	} {
		hypotheses := identify.Bytes(unhex(t, text), fromHex)
		found := slices.ContainsFunc(hypotheses, func(h identify.Hypothesis) bool { return strings.Contains(h.Reason, "status code 1000 of a Close") })
		if found != is {
			t.Errorf("%s: %v, %+v", text, found, hypotheses)
		}
	}
}

// The frame types of HTTP/2 have the lengths and streams that RFC 9113 section 6 gives them.
func TestFramesOfHTTP2(t *testing.T) {
	const header = "00 00 02 01 00 00 00 00 01 82 84 " // HEADERS, then END_HEADERS by the frame behind it
	for frame, is := range map[string]bool{
		header + "00 00 02 09 04 00 00 00 01 86 41":             true, // CONTINUATION, of any length
		header + "00 00 03 09 04 00 00 00 01 86 41 8a":          true,
		header + "00 00 02 00 01 00 00 00 01 86 41":             true,  // DATA
		header + "00 00 02 00 01 00 00 00 00 86 41":             false, // of no stream
		"00 00 05 02 00 00 00 00 03 00 00 00 00 c8":             true,  // PRIORITY
		"00 00 04 02 00 00 00 00 03 00 00 00 00":                false,
		"00 00 04 03 00 00 00 00 03 00 00 00 08":                true, // RST_STREAM
		"00 00 05 03 00 00 00 00 03 00 00 00 08 00":             false,
		"00 00 08 06 00 00 00 00 00 01 02 03 04 05 06 07 08":    true, // PING
		"00 00 08 06 00 00 00 00 01 01 02 03 04 05 06 07 08":    false,
		"00 00 09 06 00 00 00 00 00 01 02 03 04 05 06 07 08 09": false,
		"00 00 08 07 00 00 00 00 00 00 00 00 00 00 00 00 00":    true, // GOAWAY
		"00 00 07 07 00 00 00 00 00 00 00 00 00 00 00 00":       false,
		"00 00 04 08 00 00 00 00 00 00 00 ff ff":                true, // WINDOW_UPDATE, of the connection or of a stream
		"00 00 04 08 00 00 00 00 01 00 00 ff ff":                true,
		"00 00 02 08 00 00 00 00 01 00 00":                      false,
		"00 00 00 0a 00 00 00 00 01":                            false, // no such type
	} {
		if got := bitsOf(t, frame, identify.HTTP) > 0; got != is {
			t.Errorf("%s: %v, want %v", frame, got, is)
		}
	}
}

// Each kind says in a sentence what was seen.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		text string
		kind identify.Kind
		want string
	}{
		{"81 02 68 69", identify.Frames, "One frame whose header is legal ends with the last byte."},
		{"81 02 68 69 89 00", identify.Frames, "2 frames whose headers are legal end with the last byte."},
		{"91 02 68 69", identify.Frames, "The lengths fit to the last byte, but a header has bits or an opcode that are not in use."},
		{"81 02 68 69 81 05 61", identify.Frames, "Whole frames come first, and what follows is cut or makes none."},
		{"81 05 48 65", identify.Frames, "The first header is legal, but the length does not fit."},
		{"b3 05 48 65", identify.Frames, "As a frame the first byte has bits or an opcode that are not in use, and the length does not fit."},
		{"17 03 03 00 04 9a 01 c2 44", identify.TLS, "The bytes begin like a TLS record (application data): the frames are inside, encrypted"},
		{"16 03 01 00 2f 01 00 00 2b 03 03", identify.TLS, "The bytes begin like a TLS ClientHello: a connection by TLS, as for wss:, begins so"},
		{"15 03 03 00 02 02 28", identify.TLS, "TLS was tried and failed"},
		{"01 00 00 2b 03 03 " + strings.Repeat("5a ", 32) + "00 00 02 13 01 01 00", identify.TLS, "The bytes begin like a TLS ClientHello: a connection by TLS, as for wss:, begins so"},
		{"80 2e 01 03 01 00 15 00 00 00 10 " + strings.Repeat("00 00 2f ", 7) + strings.Repeat("5a ", 15) + "5a", identify.TLS, "in the form of SSL 2: a connection by TLS, as for wss:, begins so"},
	} {
		found := false
		for _, h := range identify.Bytes(unhex(t, strings.TrimSpace(c.text)), fromHex) {
			if h.Kind == c.kind {
				if found = true; !strings.Contains(h.Reason, c.want) {
					t.Errorf("%s: %q, want %q", c.text, h.Reason, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.kind)
		}
	}
}

// Lengths that fit to the last byte are evidence in IPv6 as well, whatever their high byte is; a link header may have nothing behind the
// shortest packet.
func TestLengthsOfPackets(t *testing.T) {
	six := func(length, payload int) string {
		b := []byte{0x60, 0, 0, 0, byte(length >> 8), byte(length), 17, 64}
		b = append(b, make([]byte, 32+payload)...)
		return hex.EncodeToString(b)
	}
	for _, n := range []int{20, 300, 800} {
		if fits, cut := bitsOf(t, six(n, n), identify.Packet), bitsOf(t, six(n+1, n), identify.Packet); fits < cut+10 {
			t.Errorf("%d bytes: %d bits, with another length %d", n, fits, cut)
		}
	}
	const udp = "45 00 00 14 00 00 40 00 40 11 00 00 c0 00 02 01 c0 00 02 02"
	if bitsOf(t, udp, identify.Packet) == 0 || bitsOf(t, udp[:len(udp)-3], identify.Packet) > 0 {
		t.Error("a packet has a header of twenty bytes")
	}
}

// A hello without a record has a length that holds its fixed part and the session id (RFC 8446 section 4.1.2).
func TestLengthsOfHellos(t *testing.T) {
	for length, is := range map[string]bool{"00 00 22": false, "00 00 23": true, "00 40 00": true, "00 40 01": false} {
		hello := "01 " + length + " 03 03 " + strings.Repeat("5a ", 32) + "00 00 02 13 01 01 00"
		if got := bitsOf(t, hello, identify.TLS) >= 40; got != is {
			t.Errorf("%s: %v, want %v", length, got, is)
		}
	}
	if bitsOf(t, "01 00 00 2b 03 03"+strings.Repeat(" 5a", 32), identify.TLS) != 0 {
		t.Error("a hello ends before its session id")
	}
}

// A hello in the form of SSL 2 has eleven bytes up to its lists, and in its first two the length of the rest (RFC 5246 appendix E.2).
func TestOldHellos(t *testing.T) {
	for hello, is := range map[string]bool{
		"80 2e 01 03 01 00 15 00 00 00 10": true, "80 2e 01 03 01 00 15 00 00 00": false, "80 2f 01 03 01 00 15 00 00 00 10": false,
		"80 2e 01 03 05 00 15 00 00 00 10": false, "00 2e 01 03 01 00 15 00 00 00 10": false,
	} {
		if got := bitsOf(t, hello, identify.TLS) >= 30; got != is {
			t.Errorf("%s: %v, want %v", hello, got, is)
		}
	}
}

// Text in a frame behind a whole one outweighs frames behind it that are cut, if no header is wrong.
func TestReadableFrames(t *testing.T) {
	const text, noise = "81 0c 48 65 6c 6c 6f 20 77 6f 72 6c 64 21 ", "82 0c f3 91 22 04 aa 01 77 62 9e c3 5d e8 "
	readable, other := bitsOf(t, text+text+"81 7d 61", identify.Frames), bitsOf(t, noise+noise+"82 7d f3", identify.Frames)
	if readable <= other+10 {
		t.Errorf("of text %d bits, of noise %d", readable, other)
	}
}
