package http2

import "testing"

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
