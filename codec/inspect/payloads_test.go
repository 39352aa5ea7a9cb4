package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Messages among words are the messages of a payload, each with its place in the text and its direction, if that is told.
func TestMessagesAmongWords(t *testing.T) {
	text := "é\nclient: `{\"type\":\"connection_init\"}`\nserver: `{\"type\":\"connection_ack\"}`\n"
	r := inspect.Text(text, inspect.Options{})
	if r.Kind != "payload" || r.MessageCount != 2 || r.Verdict.Title != "2 messages of GraphQL." || r.Verdict.Level != "note" {
		t.Fatalf("%s, %d messages, %+v", r.Kind, r.MessageCount, r.Verdict)
	}
	all := ""
	for i, direction := range []inspect.Direction{inspect.ClientToServer, inspect.ServerToClient} {
		m := r.Messages[i]
		all += string(m.Payload)
		in := []rune(text)[*m.TextStart:*m.TextEnd]
		if m.Direction != string(direction) || m.Opcode != 1 || string(in) != string(m.Payload) {
			t.Errorf("%s, opcode %d, %q at %q", m.Direction, m.Opcode, m.Payload, string(in))
		}
	}
	if all != string(r.Bytes) {
		t.Errorf("%q, but the bytes are %q", all, r.Bytes)
	}
}

func TestMessagesVerdict(t *testing.T) {
	for _, c := range []struct{ text, title string }{
		{">>> PING\n<<< PONG\n", "2 messages, too short to tell a protocol by."},
		{"send {\"a\":1}\nreceive {\"b\":2}\n", "2 JSON messages, of no protocol that is known here."},
		{"I send `{\"op\":1,\"d\":2}` to it", "1 message, most likely of Discord's gateway: “{\"op\":1,\"d\":2}”."},
		{">>> PING\n<<< PONG\n", "2 messages, too short to tell a protocol by."},
		{"send {\"a\":1}\nreceive 42[\"b\"]\n", "2 messages, of Socket.IO and others."},
		{"42[\"b\"]\n2\n3\n", "3 messages of Socket.IO."},
		{"42[\"join\",{\"room\":5}]", "1 message of Socket.IO: “42[\"join\",{\"room\":5}]”."},
		{"got b'\\xce\\x54\\x5f\\x54\\x53'\ngot b'\\xce\\x54\\x5f\\x54\\x54'\n", "2 messages, together 10 bytes of"},
	} {
		if r := inspect.Text(c.text, inspect.Options{}); r.Kind != "payload" || !strings.HasPrefix(r.Verdict.Title, c.title) {
			t.Errorf("%q: %s, %s", c.text, r.Kind, r.Verdict.Title)
		}
	}
}

// Several literals of bytes that are no frames are the payloads of as many messages.
func TestPayloadsOfBytes(t *testing.T) {
	r := inspect.Text("on_message got b'\\x00\\xf1a'\non_message got b'\\x00\\xf2b'\n", inspect.Options{})
	if r.Kind != "payload" || r.MessageCount != 2 || r.Messages[1].Opcode != 2 || string(r.Messages[1].Payload) != "\x00\xf2b" {
		t.Errorf("%s, %d messages: %+v", r.Kind, r.MessageCount, r.Messages)
	}
}

// An error message says more than the messages that stand beside it.
func TestErrorBeforeMessages(t *testing.T) {
	r := inspect.Text("send {\"topic\":\"phoenix\",\"event\":\"heartbeat\",\"payload\":{},\"ref\":\"9\"}\nclosed with code 1006\n", inspect.Options{})
	if r.Notation.ID != "complaint" || !strings.Contains(r.Verdict.Title, "1006") {
		t.Errorf("%s: %+v", r.Notation.ID, r.Verdict)
	}
}
