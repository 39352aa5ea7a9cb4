package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// What puts a reader out of step behind a head does not follow from a remark on the head.
func TestStrayBytesDoNotFollowFromHeads(t *testing.T) {
	const head = "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n" +
		"Origin: http://a/\r\nSec-WebSocket-Version: 13\r\n\r\n"
	for _, rest := range []string{"\x00", "\n\n", "\r\n\n"} {
		r := inspect.Bytes([]byte(head+rest), inspect.Options{})
		if f := findingOf(t, r, "frame-stray-bytes"); f.CausedBy != nil {
			t.Errorf("%q: the stray bytes follow from %s", rest, r.Findings[*f.CausedBy].Rule)
		}
	}
}

// A remark on a head can be what faults behind it follow from: the verdict is then about those.
func TestVerdictOfARemarkOnAHead(t *testing.T) {
	r := inspect.Bytes([]byte("GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=10.0\r\n\x81\x85\x01\x02\x03\x04abcde\x89\x00GET /chat HTTP/1.1\r\n"), inspect.Options{})
	if r.Verdict.Level != "error" || r.Verdict.Detail == "" {
		t.Errorf("%+v", r.Verdict)
	}
}
