package inspect

import (
	"strings"
	"testing"
)

// However a log says who sent a frame, it is the same log behind the heads and alone, with and without a blank line between.
func TestFramesBehindHeads(t *testing.T) {
	const heads = "GET /chat HTTP/1.1\nHost: server.example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n\n" +
		"HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n"
	const client, server = "81 85 37 fa 21 3d 7f 9f 4d 51 58", "81 05 48 65 6c 6c 6f"
	for _, marks := range [][2]string{
		{"> ", "< "}, {"→ ", "← "}, {"--> ", "<-- "}, {"C: ", "S: "}, {"Client: ", "Server: "}, {"sent: ", "received: "}, {"send ", "recv "},
		{"client -> server: ", "server -> client: "}, {"", ""}, {"[12:00:01] > ", "[12:00:02] < "},
	} {
		frames := marks[0] + client + "\n" + marks[1] + server + "\n"
		for _, text := range []string{frames, heads + frames, heads + "\n" + frames} {
			checkHelloBothWays(t, text, strings.HasPrefix(text, heads))
		}
	}
	for _, text := range []string{"> \\x81\\x85\\x37\\xfa\\x21\\x3d\\x7f\\x9f\\x4d\\x51\\x58\n< \\x81\\x05Hello\n", "sent 129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88\nreceived 129, 5, 72, 101, 108, 108, 111\n", "> [129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88]\n< [129, 5, 72, 101, 108, 108, 111]\n", "> b'\\x81\\x857\\xfa!=\\x7f\\x9fMQX'\n< b'\\x81\\x05Hello'\n", "TX: 0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58\nRX: 0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f\n"} {
		checkHelloBothWays(t, text, false)
		checkHelloBothWays(t, heads+text, true)
		checkHelloBothWays(t, heads+"\n"+text, true)
	}
}

func checkHelloBothWays(t *testing.T, text string, hasHeads bool) {
	t.Helper()
	r := Text(text, Options{})
	if r.Verdict.Level == "error" || len(r.Messages) != 2 || (r.Handshake != nil && r.Handshake.AcceptState == "match") != hasHeads {
		t.Errorf("%q: %s, %d messages", text, r.Verdict.Title, len(r.Messages))
		return
	}
	for i, direction := range []string{"client-to-server", "server-to-client"} {
		if m := r.Messages[i]; m.Text == nil || *m.Text != "Hello" || m.Direction != direction {
			t.Errorf("%q: message %d is %v, %s", text, i, m.Text, m.Direction)
		}
	}
}
