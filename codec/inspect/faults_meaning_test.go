package inspect_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/inspect"
)

// Faults 36 to 43: what frames and messages mean.

// closeCodes puts every code through: RFC 6455 section 7.4 and the registry of IANA say which may be sent.
func closeCodes(t *testing.T) {
	for code := 0; code < 1<<16; code += 1 + code/5000*50 {
		reserved := code < 1000 || code >= 5000 || slices.Contains([]int{1004, 1005, 1006, 1015}, code) || code >= 1016 && code < 3000
		r := inspect.Bytes([]byte{0x88, 2, byte(code >> 8), byte(code)}, inspect.Options{Direction: inspect.ServerToClient})
		if reported := len(errorsOf(r)) > 0; reported != reserved {
			t.Errorf("%d: errors %q", code, errorsOf(r))
		}
	}
	for _, reason := range []string{"\x80", "a\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf"} {
		b := append([]byte{0x88, byte(2 + len(reason)), 0x03, 0xE8}, reason...)
		errorsAre(t, reason, inspect.Bytes(b, inspect.Options{Direction: inspect.ServerToClient}), "close-reason-invalid-utf8")
	}
}

// splitText cuts texts at every byte into two fragments, and into fragments of one byte.
func splitText(t *testing.T) {
	for _, text := range []string{"aé窓😀\u0000\ufeff", "a\xffb", "\xed\xa0\x80", "\xf0\x9f\x98", "é\xf4\x90"} {
		for n := range len(text) + 1 {
			b := slices.Concat([]byte{0x01, byte(n)}, []byte(text[:n]), []byte{0x80, byte(len(text) - n)}, []byte(text[n:]))
			splitOnce(t, text, b)
		}
		b := []byte{0x01, 0}
		for _, c := range []byte(text) {
			b = append(b, 0x00, 1, c)
		}
		splitOnce(t, text, append(b, 0x80, 0))
	}
}

func splitOnce(t *testing.T, text string, b []byte) {
	t.Helper()
	r := inspect.Bytes(b, inspect.Options{Direction: inspect.ServerToClient})
	if utf8.ValidString(text) {
		errorsAre(t, text, r)
		if got := r.Messages[0].Text; got == nil || *got != text {
			t.Errorf("%q in % x: %v", text, b, got)
		}
		return
	}
	errorsAre(t, text, r, "message-invalid-utf8")
	if r.Messages[0].Text != nil {
		t.Errorf("% x is given as text", b)
	}
}

// cutMessages cuts a stream at every byte: a message is whole only if its last frame is.
func cutMessages(t *testing.T) {
	b := unhex(t, "01 02 61 62 89 01 21 80 01 64 81 01 65")
	for n := 1; n < len(b); n++ {
		r := inspect.Bytes(b[:n], inspect.Options{Direction: inspect.ServerToClient})
		sound(t, r)
		border := slices.Contains([]int{4, 7, 10}, n)
		isCut := func(f inspect.Finding) bool { return f.Rule == "frame-truncated" && f.Severity == "note" }
		if slices.ContainsFunc(r.Findings, isCut) == border {
			t.Errorf("cut at %d: %q", n, places(r))
		}
		whole := slices.ContainsFunc(r.Messages, func(m inspect.Message) bool { return m.Opcode == 1 && m.Complete })
		if open := slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool { return f.Rule == "message-unfinished" }); whole != (n >= 10) || border && open != (n < 10) {
			t.Errorf("cut at %d: whole %v, findings %q", n, whole, places(r))
		}
	}
}

// unmaskedClient: a missing mask is told of, a present one is obeyed, whoever sends.
func unmaskedClient(t *testing.T) {
	const plain, masked = "81 05 48 65 6c 6c 6f", "81 85 37 fa 21 3d 7f 9f 4d 51 58"
	for _, c := range []struct {
		direction inspect.Direction
		frame     string
		errors    []string
	}{
		{inspect.ClientToServer, plain, []string{"frame-client-not-masked"}}, {inspect.ClientToServer, masked, nil},
		{inspect.ServerToClient, masked, []string{"frame-server-masked"}}, {inspect.ServerToClient, plain, nil},
	} {
		r := look(t, c.frame, inspect.Options{Direction: c.direction})
		errorsAre(t, c.frame, r, c.errors...)
		if got := texts(r); !slices.Equal(got, []string{"Hello"}) {
			t.Errorf("%s: %q", c.frame, got)
		}
	}
}

// freshKeys: each frame that is built has a key of its own from the source that is given.
func freshKeys(t *testing.T) {
	next := byte(0)
	spec := textSpec(strings.Repeat("a", 100))
	spec.Parts, spec.NewKey = 10, func() [4]byte {
		next++
		return [4]byte{next, 1, 2, 3}
	}
	built, err := inspect.Encode(spec)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for _, f := range inspect.Bytes(built.Bytes, inspect.Options{}).Frames {
		keys[f.MaskingKey] = true
	}
	if len(keys) != 10 || next != 10 {
		t.Errorf("%d keys of %d for 10 frames", len(keys), next)
	}
}

// longControl: 126 bytes are too many in either form, and what hides in the payload is no frame.
func longControl(t *testing.T) {
	hidden := strings.Repeat("81 00 ", 63)
	for _, opcode := range []string{"88", "89", "8a"} {
		for _, length := range []string{"7e 00 7e ", "7f 00 00 00 00 00 00 00 7e "} {
			r := look(t, opcode+length+hidden, inspect.Options{Direction: inspect.ServerToClient})
			sound(t, r)
			f := findingOf(t, r, "frame-control-too-long")
			if f.ByteStart != 1 || f.ByteEnd != len(unhex(t, length))+1 || *f.CloseCode != 1002 || r.FrameCount != 1 {
				t.Errorf("%s %s: %d frames, %q", opcode, length, r.FrameCount, places(r))
			}
		}
	}
}
