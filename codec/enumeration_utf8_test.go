package codec_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// classes are bytes of each kind that the grammar of UTF-8 tells apart, with those at the edges.
var classes = []byte{0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
	0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF}

// TestEnumerateUTF8 goes through the sequences of up to four bytes of these classes, in a text and in the reason of a Close.
func TestEnumerateUTF8(t *testing.T) {
	longest := 3
	if exhaustive {
		longest = 4
	}
	var each func(sequence []byte)
	each = func(sequence []byte) {
		checkUTF8(t, sequence)
		if len(sequence) < longest {
			for _, b := range classes {
				each(append(slices.Clip(sequence), b))
			}
		}
	}
	each(nil)
	if !exhaustive { // those that begin a character of four bytes
		for _, first := range classes[len(classes)-6:] {
			for i := range len(classes) * len(classes) {
				checkUTF8(t, []byte{first, classes[i/len(classes)], classes[i%len(classes)], 0x80})
				checkUTF8(t, []byte{first, classes[i/len(classes)], 0x80, classes[i%len(classes)]})
			}
		}
	}
}

// checkUTF8 wants a sequence to be refused at the byte with which that is certain, whole or in two fragments.
func checkUTF8(t *testing.T, sequence []byte) {
	t.Helper()
	certain, n := judgeUTF8(sequence), len(sequence)
	text := sent{role: server, extension: noDeflate, first: 0x81, form: 7, length: uint64(n)}
	whole, _ := text.stream(sequence)
	reason := sent{role: server, extension: noDeflate, first: 0x88, form: 7, length: uint64(2 + n)}
	inClose, _ := reason.stream(append([]byte{0x03, 0xE8}, sequence...))
	wantEnd(t, text, whole, "message-invalid-utf8", certain, 2)
	wantEnd(t, reason, inClose, "close-reason-invalid-utf8", certain, 4)
	for cut := 1; cut < n; cut++ {
		b := append([]byte{0x01, byte(cut)}, sequence[:cut]...)
		b = append(append(b, 0x80, byte(n-cut)), sequence[cut:]...)
		header := 2
		if certain > cut {
			header = 4
		}
		wantEnd(t, text, b, "message-invalid-utf8", certain, header)
	}
}

func wantEnd(t *testing.T, f sent, b []byte, id rule.ID, certain, header int) {
	t.Helper()
	list := found(f, bytes.Clone(b), 0, rule.Error)
	switch {
	case certain == 0 && len(list) == 0:
	case certain > 0 && len(list) == 1 && list[0].Rule == id && list[0].End == int64(header+certain):
	default:
		t.Fatalf("% x: found %v; by RFC 3629 it is certain after %d bytes, 0 if never", b, list, certain)
	}
}
