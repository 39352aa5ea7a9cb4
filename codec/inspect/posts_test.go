package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// post is what the author of a server writes: what Chrome says and sends, and what the server answers; then the code. The value of
// Sec-WebSocket-Accept was made by Python.
func post(accept, code string) string {
	return "Chrome says:\n\n> WebSocket connection to 'ws://localhost:8080/' failed: Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept' header value\n\n" +
		"This is what Chrome sends:\n\n    GET / HTTP/1.1\n    Host: localhost:8080\n    Connection: Upgrade\n    Upgrade: websocket\n" +
		"    Origin: http://localhost:8000\n    Sec-WebSocket-Version: 13\n    Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\n\nand my server answers:\n\n" +
		"    HTTP/1.1 101 Switching Protocols\n    Upgrade: websocket\n    Connection: Upgrade\n    Sec-WebSocket-Accept: " + accept + "\n\n" + code
}

// Code that writes a head is no frames, and does not hide what is wrong with the head that was sent.
func TestCodeBesideHeads(t *testing.T) {
	const withNewline, right = "67QIY9gTnYgnQu2nt35Rpl+r+kg=", "HSmrc0sMlYUkAGmm5OPpG2HaGWk="
	const cause = "Sec-WebSocket-Accept is wrong: the key was hashed with its newline (LF)."
	for name, code := range map[string]string{
		"none":       "What am I doing wrong?",
		"Java":       "```java\nString response = \"HTTP/1.1 101 Switching Protocols\\r\\n\"\n  + \"Connection: Upgrade\\r\\n\"\n  + \"Sec-WebSocket-Accept: \" + accept\n  + \"\\r\\n\\r\\n\";\n```\n",
		"C":          "```c\nsnprintf(buf, sizeof buf, \"HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Accept: %s\\r\\n\\r\\n\", accept);\n```\n",
		"Node":       "```js\nsocket.write('HTTP/1.1 101 Switching Protocols\\r\\n' +\n  'Upgrade: websocket\\r\\n' +\n  'Sec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n');\n```\n",
		"Python":     "```python\nconn.send(b'HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Accept: ' + accept + b'\\r\\n\\r\\n')\n```\n",
		"a client's": "```python\nsock.send(b'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nUpgrade: websocket\\r\\n\\r\\n')\n```\n",
	} {
		r := inspect.Text(post(withNewline, code), inspect.Options{})
		if r.Kind != "handshake" || r.Verdict.Title != cause || r.FindingCount != 1 {
			t.Errorf("%s: %s, %d findings, %q", name, r.Kind, r.FindingCount, r.Verdict.Title)
		}
		sound(t, r)
	}
	const frames = "```python\nconn.send(b'\\x81\\x05Hello')\n```\n"
	if r := inspect.Text(post(right, frames), inspect.Options{}); r.Kind != "stream" || len(r.Messages) != 1 || *r.Messages[0].Text != "Hello" {
		t.Errorf("frames behind the heads: %s, %+v", r.Kind, r.Verdict)
	}
	const contradicts = "The accept value answers this key, so the message is not about this pair."
	if r := inspect.Text(post(right, ""), inspect.Options{}); r.Verdict.Title != contradicts || r.Verdict.Level != "note" {
		t.Errorf("an accept value that is right: %+v", r.Verdict)
	}
}

// A GUID that stands in the text is blamed where the accept value comes of it, and marked where it is wrong.
func TestGUIDInTheText(t *testing.T) {
	const word = "258EAFA5-E914-47DA-95CA-5AB0DC85B11A"
	text := post("s+ak6oIXLoV+Lvosl7Sha4kVKP8=", "Größe 😀\n```java\nString magic = \""+word+"\";\n```\n")
	r := inspect.Text(text, inspect.Options{})
	if r.Verdict.Title != "Sec-WebSocket-Accept is wrong: the GUID is mistyped." || unitsOf(text, r.Findings[0]) != "5AB0DC85B11A" {
		t.Errorf("%q at %q", r.Verdict.Title, unitsOf(text, r.Findings[0]))
	}
	other := inspect.Text(post("s+ak6oIXLoV+Lvosl7Sha4kVKP8=", "request 123e4567-e89b-12d3-a456-426614174000"), inspect.Options{})
	if other.Verdict.Title != "Sec-WebSocket-Accept is wrong: a client would fail the connection." {
		t.Errorf("a GUID that was not hashed: %q", other.Verdict.Title)
	}
}

// Bytes that were pasted to be read are read, whatever they are; digits in the words of an error message are none.
func TestHexBesideErrorMessage(t *testing.T) {
	const failed = "WebSocket connection to 'ws://localhost:8080/' failed: Invalid frame header\n"
	for _, c := range []struct{ text, title string }{
		{failed + "81 05 47 72 c3 b6 c3 9f 65\n81 02 6f 6b", "The payload length is wrong: it counts characters, not bytes."},
		{failed + "\nMy server sends:\n\n81 c8" + strings.Repeat(" 61", 200) + "\n", "The payload length is wrong: 126 or more was put into 7 bits."},
		{"closed with code 1006\n\nbytes: 88 01 03", "A Close with a body of one byte: the receiver should fail the connection with 1002."},
		{failed, "An error message of Chromium: “Invalid frame header”."},
		{"websocket: bad opcode 3", "An error message of gorilla: “bad opcode 3”."},
		{failed + "at 12:30:45 on 2024-05-06", "An error message of Chromium: “Invalid frame header”."},
	} {
		r := inspect.Text(c.text, inspect.Options{})
		if r.Verdict.Title != c.title {
			t.Errorf("%.60q: %q as %s, want %q", c.text, r.Verdict.Title, r.Notation.ID, c.title)
		}
	}
}

// An error that stands among the messages of an export has causes, and the connection is not called right.
func TestErrorInExport(t *testing.T) {
	text := `{"log":{"entries":[{"_resourceType":"websocket","request":{"url":"ws://a/"},"response":{"status":101},"_webSocketMessages":[` +
		`{"type":"receive","time":1,"opcode":1,"data":"one"},{"type":"error","time":2,"opcode":-1,"data":"Could not decode a text frame as UTF-8."}]}]}}`
	r := inspect.Text(text, inspect.Options{})
	const detail = "The connection ended in an error: “Could not decode a text frame as UTF-8.”. It is about this fault: The text is not valid UTF-8."
	if r.Kind != "capture" || r.Verdict.Level != "error" || !strings.Contains(r.Verdict.Detail, detail) {
		t.Errorf("%s, %+v", r.Kind, r.Verdict)
	}
	if f := r.Findings[0]; r.FindingCount != 1 || f.Rule != "message-invalid-utf8" || f.ByteStart != *r.Messages[1].ByteStart ||
		!strings.Contains(f.Text, "It came behind 1 message;") {
		t.Errorf("%d findings: %+v", r.FindingCount, f)
	}
	sound(t, r)
}
