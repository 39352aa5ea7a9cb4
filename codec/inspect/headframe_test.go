package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A field that strays behind the blank line is read as a frame, and belongs to the head all the same: what is found about it lies in no
// frame, in a report as in a session.
func TestFindingsOfHeadsLieInNoFrame(t *testing.T) {
	for _, c := range []struct{ stray, rule string }{
		{"Sec-WebSocket-Accept: " + sampleAccept, "handshake-accept-duplicate"},
		{"Upgrade: websocket", "handshake-upgrade"},
		{"Sec-WebSocket-Key: " + sampleKey, "handshake-wrong-side"},
		{"Sec-WebSocket-Extensions: permessage-deflate; a", "deflate-unknown-parameter"},
	} {
		input := []byte(goodRequest + goodResponse + c.stray + "\r\n" + hello)
		r, s := inspect.Bytes(input, inspect.Options{}), session(t, input, inspect.Options{})
		for name, one := range map[string]*inspect.Report{"report": r, "session": s.asReport()} {
			if f := findingOf(t, one, c.rule); f.Frame != nil || f.Direction != nil {
				t.Errorf("%s in a %s lies in frame %d", c.rule, name, *f.Frame)
			}
			if one.FrameCount == 0 || findingOf(t, one, "frame-truncated").Frame == nil {
				t.Errorf("%s: the frames of a %s have no findings: %q", c.rule, name, places(one))
			}
		}
	}
}
