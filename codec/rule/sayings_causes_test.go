package rule

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// The numbers in a phrase say which of its causes are left.
func TestCausesByNumbers(t *testing.T) {
	rsv := "One or more reserved bits are on: reserved1 = "
	for text, want := range map[string]string{
		rsv + "1, reserved2 = 0, reserved3 = 0":                          "frame-rsv1-not-negotiated deflate-rsv1-on-continuation deflate-rsv1-on-control",
		rsv + "1, reserved2 = 0, reserved3 = 1":                          "frame-rsv2-rsv3 input-other-protocol",
		rsv + "1, reserved2 = 1, reserved3 = 1":                          "frame-rsv2-rsv3 input-other-protocol",
		rsv + "0, reserved2 = 1, reserved3 = 1":                          "frame-rsv2-rsv3 input-other-protocol",
		"RSV != 0 and no extension negotiated, RSV:4":                    "frame-rsv1-not-negotiated",
		"RSV != 0 and no extension negotiated, RSV:3":                    "frame-rsv2-rsv3 input-other-protocol",
		"websocket: unexpected reserved bits 0x40":                       "frame-rsv1-not-negotiated",
		"websocket: unexpected reserved bits 0x60":                       "frame-rsv2-rsv3 input-other-protocol",
		"received header with unexpected rsv bits set: false:true:false": "frame-rsv2-rsv3 input-other-protocol",
		"bad rsv RSV1: true RSV2: false RSV3: false":                     "frame-rsv1-not-negotiated",
		"The client frame set the reserved bits to [4] for a message with opCode [1] which was not supported by this endpoint": "frame-rsv1-not-negotiated",
		"The client frame set the reserved bits to [4] for a message with opCode [8] which was not supported by this endpoint": "input-other-protocol",
		`Received frame with non-zero reserved bits: '\x16\x03'`:                                                               "input-other-protocol",
		`Received frame with non-zero reserved bits: "b'\\x14\\x03'"`:                                                          "input-other-protocol",
		`Received frame with non-zero reserved bits: 'PO'`:                                                                     "input-other-protocol",
		`Received frame with non-zero reserved bits: '\xc1\x85'`:                                                               "frame-rsv1-not-negotiated",
		`Received frame with non-zero reserved bits: '\xb1\x85'`:                                                               "frame-rsv2-rsv3 input-other-protocol",
		`Received frame with non-zero reserved bits: '\x17`:                                                                    "frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol",
		"Code must be in range [1000,5000): 999":                                                                               "close-code-reserved",
		"Code must be in range [1000,5000): 65536":                                                                             "close-code-undefined",
		"Code 1013 is reserved and may not be used.":                                                                           "close-code-late-registration",
		"Code 2999 is reserved and may not be used.":                                                                           "close-code-reserved",
		"DataFrameError(\"Expected masked data frame\")":                                                                       "frame-client-not-masked",
		"WebSocket error: frames of the server must be unmasked":                                                               "frame-server-masked",
		"WebSocket error: an unmasked frame came from the client":                                                              "frame-client-not-masked",
		"zlib.error: Error -3 while decompressing data: invalid distance too far back, by permessage-deflate of a websocket":   "deflate-missing-history deflate-inflate-failed",
		"Invalid WebSocket frame: invalid opcode 1":                                                                            "message-start-inside-message",
		"Invalid WebSocket frame: invalid opcode 11":                                                                           "frame-reserved-control-opcode",
		"Invalid WebSocket frame: invalid opcode 15":                                                                           "frame-reserved-control-opcode",
		"Invalid WebSocket frame: invalid opcode 3":                                                                            "frame-reserved-data-opcode",
		"Invalid WebSocket frame: invalid opcode 0":                                                                            "message-continuation-without-start",
		"Unknown control opcode: b":                                                                                            "frame-reserved-control-opcode",
		"The WebSocket received a frame with an unknown opcode: '0x7'.":                                                        "frame-reserved-data-opcode",
		"A WebSocket frame was sent with an unrecognised opCode of [12]":                                                       "frame-reserved-control-opcode",
		"Invalid WebSocket frame: invalid payload length 1":                                                                    "close-body-one-byte",
		"Invalid WebSocket frame: invalid payload length 126":                                                                  "frame-control-too-long",
		"Invalid WebSocket frame: invalid status code 1005":                                                                    "close-code-not-sendable",
		"Invalid WebSocket frame: invalid status code 999":                                                                     "close-code-reserved",
		"Invalid WebSocket frame: invalid status code 59395":                                                                   "close-code-undefined",
		"Unexpected server response: 502":                                                                                      "handshake-status",
		"Unexpected server response: 101":                                                                                      "handshake-upgrade handshake-connection",
		"    raise Error('Invalid close code: %r' % c)\nError: Invalid close code: 1005":                                       "close-code-not-sendable",
		"Masked frame from server":                                                                                             "frame-server-masked",
		"keepalive ping timeout":                                                                                               "ping-unanswered",
	} {
		if s := first(text); strings.Join(namesOf(s.Rules), " ") != want {
			t.Errorf("%q means %v, want %s", text, s.Rules, want)
		}
	}
	for text, want := range map[string]string{
		rsv + "1, reserved2 = 1, reserved3 = 1":                  "7x or fx",
		rsv + "0, reserved2 = 1, reserved3 = 1":                  "chunk",
		"Invalid WebSocket frame: invalid status code 59395":     "byte order",
		`Received frame with non-zero reserved bits: '\x15\x03'`: "alert",
		"Received message 8:1001 is not bytes":                   "went away",
		"The client frame set the reserved bits to [4] for a message with opCode [4] which was not supported by this endpoint": "DELETE",
		"Unexpected server response: 502":   "behind it",
		"Unexpected response code: 308":     "another address",
		"Handshake status 418 I'm a teapot": "refuses",
	} {
		if s := first(text); !strings.Contains(s.Means, want) {
			t.Errorf("%q: %q has no word of %q", text, s.Means, want)
		}
	}
}

func namesOf(rules []ID) (names []string) {
	for _, id := range rules {
		names = append(names, string(id))
	}
	return names
}

// Several sayings of a text stand in order; what one tells for certain takes other causes from the others.
func TestSeveral(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Error: Invalid WebSocket frame: MASK must be clear\nError: Invalid WebSocket frame: invalid opcode 7\n",
			[]string{"frame-server-masked", "frame-reserved-data-opcode"}},
		{"close code 1009\nclose code 1007\n", []string{"message-too-big deflate-output-limit", "message-invalid-utf8 deflate-inflate-failed close-reason-invalid-utf8"}},
		{"RangeError: Invalid WebSocket frame: invalid opcode 7\n  code: 'WS_ERR_INVALID_OPCODE',\n", []string{"frame-reserved-data-opcode", "frame-reserved-data-opcode"}},
		{"onclose 1002 \"fragmented control frame\"", []string{"", "frame-control-fragmented"}},
		{"sent 1011 (internal error) keepalive ping timeout; no close frame received", []string{"", "ping-unanswered", "close-not-answered"}},
		{"websocket: RSV2 set, RSV3 set, bad opcode 7, bad MASK", []string{"frame-rsv2-rsv3 input-other-protocol", "frame-reserved-data-opcode", "frame-client-not-masked frame-server-masked"}},
		{"Unexpected response code: 403\nCloseEvent {code: 1006, reason: ''}", []string{"handshake-status", "handshake-status"}},
	} {
		var got []string
		end := 0
		for _, s := range Sayings(c.text) {
			got = append(got, strings.Join(namesOf(s.Rules), " "))
			if s.Start < end || s.End <= s.Start {
				t.Errorf("%q: [%d, %d) after %d", c.text, s.Start, s.End, end)
			}
			end = s.End
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// One saying is found in a long log, and quotes, line ends and escapes of other notations do not hide it.
func TestNoise(t *testing.T) {
	log := strings.Repeat("2026-11-25 10:00:00 DEBUG io: 17 messages of 1200 bytes\n", 200)
	for _, text := range []string{
		log + "2026-11-25 10:00:01 ERROR io: Invalid WebSocket frame: MASK must be clear\n" + log,
		"Error:\n  Invalid WebSocket frame: MASK\n  must be clear",
		`{"level":"error","msg":"failed\nInvalid WebSocket frame: MASK must be clear"}`,
	} {
		if s := first(text); s.By != "npm ws" || !slices.Equal(s.Rules, []ID{FrameServerMasked}) {
			t.Errorf("%.60q: %+v", text, s)
		}
	}
	for _, text := range []string{"\"Error during WebSocket handshake: \\\"Upgrade\\\" header is missing\"", "‘Upgrade’ header is missing", "`Upgrade` header is missing"} {
		if s := first(text); !slices.Equal(s.Rules, []ID{HandshakeUpgrade}) {
			t.Errorf("%q: %+v", text, s)
		}
	}
}

// Ten times the text takes about ten times as long, whatever the text repeats.
func TestLinear(t *testing.T) {
	for _, part := range []string{"a", " ", "\n", "the websocket frame ", "Invalid WebSocket frame: invalid ", "close code 1009 ", "closed ", "1009 ", "bad MASK ", "subprotocol '",
		"WebSocket connection to '", "\\n", "\x1b[", "code: ", "RSV != 0 and no extension negotiated, RSV:9", "reserved1 = ", "websocket error\n", "1"} {
		repeated := func(n int) string { return strings.Repeat(part, n/len(part)) }
		t.Run(part, func(t *testing.T) { linear.Grows(t, repeated, func(text string) { Sayings(text) }) })
	}
}

// Pieces of phrases in any order are read without harm: sayings stand in order, in the text, and their rules are known.
func TestPieces(t *testing.T) {
	random := rand.New(rand.NewPCG(6455, 7692))
	pieces := strings.FieldsFunc(examples.Replace(sayings)+closings, func(r rune) bool { return r == '|' || r == '\n' || r == ',' })
	pieces = append(pieces, "\"", "\\", "\u2019", "\x1b[", " ", "\n", "code ", "closed ", "1006", "(", "\xff")
	for range 2000 {
		text := ""
		for range random.IntN(8) {
			piece := pieces[random.IntN(len(pieces))]
			text += piece[random.IntN(len(piece)):] + " "[random.IntN(2):]
		}
		end := 0
		for _, s := range Sayings(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) || s.By == "" && s.Code == 0 && len(s.Rules) == 0 {
				t.Fatalf("%q: %+v", text, s)
			}
			end = s.End
		}
	}
}
