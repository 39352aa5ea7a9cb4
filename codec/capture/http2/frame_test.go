package http2

import (
	"bytes"
	"testing"
)

// Each type of frame belongs to a stream, to the connection, or to either (RFC 9113 section 6).
func TestPlaces(t *testing.T) {
	for kind, of := range map[byte]struct{ connection, stream bool }{
		typeData: {false, true}, typeHeaders: {false, true}, typePriority: {false, true}, typeReset: {false, true}, typeSettings: {true, false},
		typePush: {false, true}, typePing: {true, false}, typeGoAway: {true, false}, typeWindowUpdate: {true, true}, typeContinuation: {false, true},
		lastType + 1: {false, false},
	} {
		for stream, want := range map[byte]bool{0: of.connection, 5: of.stream} {
			if got := isFrames([]byte{0, 0, 0, kind, 0, 0, 0, 0, stream}); got != want {
				t.Errorf("type %d of stream %d: %v, want %v", kind, stream, got, want)
			}
		}
	}
}

// The header block of HEADERS stands between the length of the padding, the priority, and the padding; that of PUSH_PROMISE behind the
// stream that is promised (RFC 9113 sections 6.2 and 6.6). One that the padding does not leave room for is none.
func TestFragment(t *testing.T) {
	for _, c := range []struct {
		kind, flags byte
		payload     string
		want        []byte
	}{
		{typeHeaders, 0, "ab", []byte("ab")},
		{typeHeaders, flagPadded, "\x00", []byte{}},
		{typeHeaders, flagPadded, "\x01", nil},
		{typeHeaders, flagPadded, "\x02ab\x00\x00", []byte("ab")},
		{typeHeaders, flagPadded | flagPriority, "\x01\x00\x00\x00\x03\x10ab\x00", []byte("ab")},
		{typeHeaders, flagPriority, "\x00\x00\x00\x03", nil},
		{typePush, 0, "\x00\x00\x00\x02ab", []byte("ab")},
		{typePush, flagPadded, "\x01\x00\x00\x00\x02ab\x00", []byte("ab")},
	} {
		got := fragment(&frame{kind: c.kind, flags: c.flags}, []byte(c.payload))
		if !bytes.Equal(got, c.want) || (got == nil) != (c.want == nil) {
			t.Errorf("type %d, flags %#x, %q: %q, want %q", c.kind, c.flags, c.payload, got, c.want)
		}
	}
}
