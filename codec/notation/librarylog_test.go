package notation_test

import (
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func hexOf(r notation.Reading) string { return hex.EncodeToString(r.Bytes) }

// What websocket-client 1.2.3 prints after enableTrace(True), and websockets 10.4 and Autobahn 22.7.1 log, in connections
// with npm ws 8.23.
const (
	clientTrace     = "--- request header ---\nGET /chat HTTP/1.1\r\nUpgrade: websocket\r\nHost: 127.0.0.1:18765\r\nOrigin: http://127.0.0.1:18765\r\nSec-WebSocket-Key: ZYm5bAvzkOQIyXDW7DzFWQ==\r\nSec-WebSocket-Version: 13\r\nConnection: Upgrade\r\n\r\n\n-----------------------\n--- response header ---\nHTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: C4jnm6wwMuKfqXLQ3WBzdaINTZg=\n-----------------------\n++Sent raw: b'\\x81\\x82\\xba\\x84\\xff`\\xf2\\xed'\n++Sent decoded: fin=1 opcode=1 data=b'Hi'\n++Rcv raw: b'\\x81\\x05Hello'\n++Rcv decoded: fin=1 opcode=1 data=b'Hello'\n++Rcv raw: b'\\x89\\x02xy'\n++Rcv decoded: fin=1 opcode=9 data=b'xy'\n++Sent raw: b'\\x8a\\x82\\x06\\x98\\xbe\\xce~\\xe1'\n++Sent decoded: fin=1 opcode=10 data=b'xy'\n++Rcv raw: b'\\x81\\x02Hi'\n++Rcv decoded: fin=1 opcode=1 data=b'Hi'\n++Sent raw: b'\\x82\\x83\\xa8\\x14;\\xbb\\xa9\\x16\\xc4'\n++Sent decoded: fin=1 opcode=2 data=b'\\x01\\x02\\xff'\n++Rcv raw: b'\\x82\\x03\\x01\\x02\\xff'\n++Rcv decoded: fin=1 opcode=2 data=b'\\x01\\x02\\xff'\n++Sent raw: b'\\x88\\x82\\x0f3\\xc7\\xfa\\x0c\\xdb'\n++Sent decoded: fin=1 opcode=8 data=b'\\x03\\xe8'\n"
	websocketsDebug = "2026-11-25 16:16:25,651 DEBUG websockets.client > GET /chat HTTP/1.1\n2026-11-25 16:16:25,651 DEBUG websockets.client > Host: 127.0.0.1:18765\n2026-11-25 16:16:25,652 DEBUG websockets.client > Upgrade: websocket\n2026-11-25 16:16:25,652 DEBUG websockets.client > Connection: Upgrade\n2026-11-25 16:16:25,652 DEBUG websockets.client > Sec-WebSocket-Key: Nfrz3JSZFfuZ3hQb4lP0aw==\n2026-11-25 16:16:25,652 DEBUG websockets.client > Sec-WebSocket-Version: 13\n2026-11-25 16:16:25,652 DEBUG websockets.client > Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\n2026-11-25 16:16:25,652 DEBUG websockets.client > User-Agent: Python/3.11 websockets/10.4\n2026-11-25 16:16:25,653 DEBUG websockets.client < HTTP/1.1 101 Switching Protocols\n2026-11-25 16:16:25,653 DEBUG websockets.client < Upgrade: websocket\n2026-11-25 16:16:25,653 DEBUG websockets.client < Connection: Upgrade\n2026-11-25 16:16:25,653 DEBUG websockets.client < Sec-WebSocket-Accept: 7yBy8ca5RTD+fvZMzwPglygtpU4=\n2026-11-25 16:16:25,653 DEBUG websockets.client = connection is OPEN\n2026-11-25 16:16:25,654 DEBUG websockets.client < TEXT 'Hello' [5 bytes]\n2026-11-25 16:16:25,654 DEBUG websockets.client < PING 'xy' [text, 2 bytes]\n2026-11-25 16:16:25,654 DEBUG websockets.client > PONG 'xy' [text, 2 bytes]\n2026-11-25 16:16:25,654 DEBUG websockets.client > TEXT 'Hi' [2 bytes]\n2026-11-25 16:16:25,655 DEBUG websockets.client < TEXT 'Hi' [2 bytes]\n2026-11-25 16:16:25,655 DEBUG websockets.client > BINARY 01 02 ff [3 bytes]\n2026-11-25 16:16:25,655 DEBUG websockets.client < BINARY 01 02 ff [3 bytes]\n2026-11-25 16:16:25,655 DEBUG websockets.client > TEXT 'frag' [4 bytes, continued]\n2026-11-25 16:16:25,656 DEBUG websockets.client > CONT 'ment' [text, 4 bytes, continued]\n2026-11-25 16:16:25,656 DEBUG websockets.client > CONT '' [0 bytes]\n2026-11-25 16:16:25,656 DEBUG websockets.client < TEXT 'fragment' [8 bytes]\n2026-11-25 16:16:25,657 DEBUG websockets.client > TEXT 'long long long long long long long long long lo...ng long long long long ' [200 bytes]\n2026-11-25 16:16:25,657 DEBUG websockets.client < TEXT 'long long long long long long long long long lo...ng long long long long ' [200 bytes]\n2026-11-25 16:16:25,657 DEBUG websockets.client > BINARY 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f ... 5c 5d 5e 5f 60 61 62 63 [100 bytes]\n2026-11-25 16:16:25,658 DEBUG websockets.client < BINARY 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f ... 5c 5d 5e 5f 60 61 62 63 [100 bytes]\n2026-11-25 16:16:25,658 DEBUG websockets.client > PING '\\x0fn\\x1a+' [text, 4 bytes]\n2026-11-25 16:16:25,658 DEBUG websockets.client < PONG '\\x0fn\\x1a+' [text, 4 bytes]\n2026-11-25 16:16:25,658 DEBUG websockets.client = connection is CLOSING\n2026-11-25 16:16:25,659 DEBUG websockets.client > CLOSE 1000 (OK) [2 bytes]\n2026-11-25 16:16:25,659 DEBUG websockets.client < CLOSE 1000 (OK) [2 bytes]\n2026-11-25 16:16:25,660 DEBUG websockets.client = connection is CLOSED\n"
	autobahnOctets  = "2026-11-25T16:21:43+0000 TX Octets to tcp4:127.0.0.1:18765 : sync = False, octets = 474554202f6368617420485454502f312e310d0a557365722d4167656e743a204175746f6261686e507974686f6e2f32322e372e310d0a486f73743a203132372e302e302e313a31383736350d0a557067726164653a20576562536f636b65740d0a436f6e6e656374696f6e3a20557067726164650d0a507261676d613a206e6f2d63616368650d0a43616368652d436f6e74726f6c3a206e6f2d63616368650d0a5365632d576562536f636b65742d4b65793a2043634e363364424238494e34675266442b724a4249413d3d0d0a5365632d576562536f636b65742d56657273696f6e3a2031330d0a0d0a\n2026-11-25T16:21:43+0000 RX Octets from tcp4:127.0.0.1:18765 : octets = 485454502f312e312031303120537769746368696e672050726f746f636f6c730d0a557067726164653a20776562736f636b65740d0a436f6e6e656374696f6e3a20557067726164650d0a5365632d576562536f636b65742d4163636570743a204a2f2b79713237655a4b682b7936427679796651526c78736c42593d0d0a0d0a\n2026-11-25T16:21:43+0000 TX Octets to tcp4:127.0.0.1:18765 : sync = False, octets = 8182136833df5b01\n2026-11-25T16:21:43+0000 RX Octets from tcp4:127.0.0.1:18765 : octets = 810548656c6c6f\n2026-11-25T16:21:43+0000 RX Octets from tcp4:127.0.0.1:18765 : octets = 89027879\n2026-11-25T16:21:43+0000 TX Octets to tcp4:127.0.0.1:18765 : sync = False, octets = 8a823a2817b64251\n2026-11-25T16:21:43+0000 RX Octets from tcp4:127.0.0.1:18765 : octets = 81024869\n2026-11-25T16:21:43+0000 TX Octets to tcp4:127.0.0.1:18765 : sync = False, octets = 88851134eac712dc88be74\n2026-11-25T16:21:43+0000 RX Octets from tcp4:127.0.0.1:18765 : octets = 880503e8627965\n"
)

func TestClientTrace(t *testing.T) {
	r := notation.Recognise(clientTrace)[0]
	frames := "8182ba84ff60f2ed810548656c6c6f890278798a820698bece7ee1810248698283a8143bbba916c482030102ff88820f33c7fa0cdb"
	got := string(r.Bytes)
	if r.ID != "log" || !strings.HasPrefix(got, "GET /chat HTTP/1.1\r\n") || !strings.Contains(got, "Connection: Upgrade\r\n\r\nHTTP/1.1 101 ") ||
		!strings.HasSuffix(got, "C4jnm6wwMuKfqXLQ3WBzdaINTZg=\r\n\r\n"+unhex(t, frames)) || len(r.Problems) > 0 || r.Rebuilt {
		t.Errorf("%s: %q, %v", r.ID, r.Bytes, r.Problems)
	}
	if !strings.Contains(r.Reason, "encodes what came in once more") {
		t.Errorf("reason %q", r.Reason)
	}
	var sides []bool
	for _, turn := range r.Turns {
		sides = append(sides, turn.Server)
	}
	if want := []bool{false, true, false, true, false, true, false, true, false}; !slices.Equal(sides, want) {
		t.Errorf("turns %v", r.Turns)
	}
	cut := "++Rcv raw: b'\\x81\\x05Hel\n++Rcv decoded: fin=1"
	checkFirst(t, "log", []readCase{{text: cut, want: "810548656c", problems: []notation.Problem{{Start: 12, End: 13, Text: "never closed"}}}})
}

func TestAutobahn(t *testing.T) {
	r := notation.Recognise(autobahnOctets)[0]
	if r.ID != "log" || !strings.HasSuffix(hexOf(r), "0d0a0d0a"+"8182136833df5b01"+"810548656c6c6f"+"89027879"+"8a823a2817b64251"+
		"81024869"+"88851134eac712dc88be74"+"880503e8627965") || len(r.Turns) != 8 || r.Turns[0].Server || !r.Turns[1].Server {
		t.Errorf("%s: %x, turns %v", r.ID, r.Bytes, r.Turns)
	}
	bad := "RX Octets from a : octets = 81zz"
	checkChosen(t, "log", []readCase{{text: bad, want: "", problems: []notation.Problem{{Start: 28, End: 32, Text: "not hex"}}}})
}

func TestWebsocketsLog(t *testing.T) {
	r := notation.Recognise(websocketsDebug)[0]
	if r.ID != "log" || !r.Rebuilt || !strings.Contains(string(r.Bytes), "HTTP/1.1 101 Switching Protocols\r\n") || !strings.Contains(r.Reason, "made up") ||
		strings.Contains(r.Reason, "not known") {
		t.Errorf("%s: %s, %q", r.ID, r.Reason, r.Bytes)
	}
	// Two strings and two runs of hex are cut there.
	if len(r.Problems) != 4 {
		t.Errorf("problems %v", r.Problems)
	}
	cut := "< TEXT 'aaaaaaaaaaaaaaaaaaaaaaaa...aaaaaaaaaaa' [200 bytes]"
	off := "< TEXT 'abc' [5 bytes]"
	checkFirst(t, "log", []readCase{
		{text: "= connection is OPEN\n< TEXT 'hello' [5 bytes]\n", want: "810568656c6c6f", under: []string{"TEXT", "TEXT", "h", "e", "l", "l", "o"}},
		{text: "> PING 6f 0e 1a 2b [binary, 4 bytes]", want: "89046f0e1a2b"},
		{text: "< CLOSE 1000 (OK) [2 bytes]", want: "880203e8", under: []string{"CLOSE", "CLOSE", "1000", "1000"}},
		{text: "< CLOSE 1000 (OK) bye [5 bytes]", want: "880503e8627965"},
		{text: "< CLOSE 1005 (no status code [internal]) [0 bytes]", want: "8800"},
		{text: "> TEXT 'frag' [4 bytes, continued]\n> CONT 'ment' [text, 4 bytes, continued]\n> CONT '' [0 bytes]", want: "010466726167" + "00046d656e74" + "8000"},
		{text: "> BINARY 01 02 ff [3 bytes]", want: "82030102ff"},
		{text: "< TEXT 'a...' [4 bytes]", want: "8104612e2e2e"},
		{text: "< TEXT '\\xe9\\n' [3 bytes]", want: "8103c3a90a"},
		{text: cut, want: "8123" + strings.Repeat("61", 35), problems: at(t, cut, "...", "not in the text")},
		{text: off, want: "8103616263", problems: at(t, off, "[5 bytes]", "tells of 5 bytes, but 3")},
	})
	for _, other := range []string{"> hello", "< TEXT", "> TEXT [", "< FOO 'a' [1 byte]", "a < b [5 bytes]", "= connection is OPEN"} {
		if got := notation.Recognise(other)[0]; got.ID == "log" {
			t.Errorf("%q is read as a log", other)
		}
	}
}

// Whose log it is, the arrow of the request tells, or the name of the logger; else it is taken for the client's.
func TestWebsocketsSides(t *testing.T) {
	for text, want := range map[string]bool{
		"< TEXT 'a' [1 byte]\n": true,
		"< GET / HTTP/1.1\n< Host: a\n> HTTP/1.1 101 Switching Protocols\n> A: b\n= connection is OPEN\n< TEXT 'a' [1 byte]\n": false,
		"> GET / HTTP/1.1\n> Host: a\n< TEXT 'a' [1 byte]\n":                                                                   true,
		"2026-11-25 DEBUG websockets.server < TEXT 'a' [1 byte]\n":                                                             false,
		"2026-11-25 DEBUG websockets.client < TEXT 'a' [1 byte]\n":                                                             true,
		"[INCOMING] a": true,
		"[OUTGOING] a": false,
	} {
		r := notation.Recognise(text)[0]
		if r.ID != "log" || len(r.Turns) == 0 || r.Turns[len(r.Turns)-1].Server != want {
			t.Errorf("%q: %s, turns %v, want server %v", text, r.ID, r.Turns, want)
		}
	}
	if r := notation.Recognise("< TEXT 'a' [1 byte]")[0]; !strings.Contains(r.Reason, "not known") {
		t.Errorf("reason %q", r.Reason)
	}
}

// The lines that mitmproxy saves: a message may have several, and be empty.
func TestMitmproxy(t *testing.T) {
	checkFirst(t, "log", []readCase{
		{text: "[OUTGOING] Hello\n[INCOMING] Hi\nthere\n[INCOMING] ", want: "810548656c6c6f" + "810848690a7468657265" + "8100"},
		{text: "[OUTGOING] Hello\r\n[INCOMING] Hi\r\n", want: "810548656c6c6f" + "81024869"},
		{text: "[OUTGOING] a\r\nb\n[INCOMING] Hi\n", want: "8104610d0a62" + "81024869"},
		{text: "[INCOMING] é", want: "8102c3a9"},
		{text: "[OUTGOING] " + strings.Repeat("a", 300), want: "817e012c" + strings.Repeat("61", 300)},
	})
}

// The layout of websocketpp's log of the frames that it writes, of one frame and of two at once.
func TestPiecesOfFrames(t *testing.T) {
	one := "[2026-11-25 17:50:25] [frame_header] Dispatching write containing 1 message(s) containing 6 header bytes and 2 payload bytes\n" +
		"[2026-11-25 17:50:25] [frame_header] Header Bytes: \n[0] (6) 88 82 1B 2C 3D 4E \n\n" +
		"[2026-11-25 17:50:25] [frame_payload] Payload Bytes: \n[0] (2) [8] 18 C4 \n"
	two := "[frame_header] Header Bytes: \n[0] (2) 81 02 \n[1] (2) 82 01 \n\n[frame_payload] Payload Bytes: \n[0] (2) [1] Hi\n[1] (1) [2] FF \n"
	checkFirst(t, "log", []readCase{
		{text: one, want: "88821b2c3d4e18c4"},
		{text: two, want: "810248698201ff", under: []string{"81", "02", "H", "i", "82", "01", "FF"}},
		{text: "Header Bytes: \n[0] (2) 89 00 \n", want: "8900"},
		{text: one + two, want: "88821b2c3d4e18c4" + "810248698201ff"},
	})
}
