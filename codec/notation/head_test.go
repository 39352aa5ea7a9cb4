package notation_test

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// serverOutput is what a server writes whose base64 function appends a newline: two bytes are left over before the
// frame.
const serverOutput = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
	"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\r\n\r\n\x81\x05Hello"

const request = "GET /chat HTTP/1.1\nHost: example.com\nUpgrade: websocket\n"
const response = "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n"

// onWire returns the bytes of lines that end in LF, in hex: each ends in CR LF.
func onWire(lines string) string {
	return hex.EncodeToString([]byte(strings.ReplaceAll(lines, "\n", "\r\n")))
}

func TestHead(t *testing.T) {
	crlf := strings.ReplaceAll(request, "\n", "\r\n")
	mixed := "GET / HTTP/1.1\r\nHost: a\nUpgrade: b\r\n\r\n"
	checkFirst(t, "head", []readCase{
		{text: request, want: onWire(request)},
		{text: request + "\n", want: onWire(request + "\n")},
		{text: "GET / HTTP/1.1\nA: é", want: onWire("GET / HTTP/1.1\nA: é")},
		{text: crlf + "\r\n", want: onWire(request + "\n")},
		{text: mixed, want: hex.EncodeToString([]byte(mixed))},
		{text: request + "\n" + response + "\n", want: onWire(request + "\n" + response + "\n")},
		{text: request + response, want: onWire(request + response)},
		{text: "\n\n" + request, want: onWire(request)},
		{text: "> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 101 X\n< A: b\n< \n", want: onWire("GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 101 X\nA: b\n\n")},
		{text: "*   Trying 127.0.0.1...\n> GET / HTTP/1.1\n> Host: a\n> \n* Done\n", want: onWire("GET / HTTP/1.1\nHost: a\n\n")},
		{text: "HTTP/1.1 400 Bad Request\n\nMissing key\n", want: onWire("HTTP/1.1 400 Bad Request\n\nMissing key\n")},
		{text: "POST /chat HTTP/1.0\n", want: onWire("POST /chat HTTP/1.0\n")},
		{text: "GET /chat\n", want: onWire("GET /chat\n")},
	})
	checkChosen(t, "head", []readCase{
		{text: "Hello", problems: []notation.Problem{{Start: 0, End: 5, Text: "not in the chosen notation"}}},
	})
}

// The request of RFC 8441 section 5.1, shortened, and a response to it.
const (
	connect  = ":method: CONNECT\n:protocol: websocket\n:scheme: https\n:path: /chat\n:authority: a.com\norigin: b\n"
	accepted = ":status: 200\nsec-websocket-protocol: chat\n"
)

// Heads of HTTP/2 as tools print them: curl 8.5 -v, nghttp 1.59 -v and nghttpd, the log of Chrome's net-export viewer, Chrome's
// DevTools.
func TestPseudoHead(t *testing.T) {
	around := func(before, after string) string {
		lines := strings.Split(strings.TrimSuffix(connect, "\n"), "\n")
		return before + strings.Join(lines, after+"\n"+before) + after + "\n"
	}
	checkFirst(t, "head", []readCase{
		{text: connect, want: onWire(connect)},
		{text: accepted, want: onWire(accepted)},
		{text: connect + accepted, want: onWire(connect + accepted)},
		{text: connect + "\n" + accepted + "\n", want: onWire(connect + "\n" + accepted + "\n")},
		{text: strings.ReplaceAll(connect, "\n", "\r\n"), want: onWire(connect)},
		{text: strings.ReplaceAll(connect, ": ", ":"), want: onWire(strings.ReplaceAll(connect, ": ", ":"))},
		{text: ":method = CONNECT\n:path = /\n", want: onWire(":method = CONNECT\n:path = /\n")},
		{text: around("          ", ""), want: onWire(connect)},
		{text: around("[HTTP/2] [1] [", "]"), want: onWire(connect)},
		{text: "* using HTTP/2\n* [HTTP/2] [1] OPENED stream for https://a.com/chat\n" + around("* [HTTP/2] [1] [", "]") +
			"> GET /chat HTTP/2\n> Host: a.com\n>\n< HTTP/2 200\n< server: [c] [d]\n<\n", want: onWire(connect + "HTTP/2 200\nserver: [c] [d]\n\n")},
		{text: "[  0.001] send HEADERS frame <length=44, flags=0x25, stream_id=13>\n          ; END_HEADERS\n          (padlen=0)\n" +
			around("          ", "") + "[  0.002] recv (stream_id=13) :status: 200\n[  0.002] recv (stream_id=13) server: c\n[  0.002] recv HEADERS frame <length=9>\n",
			want: onWire(connect + ":status: 200\nserver: c\n")},
		{text: around("[id=1] [  1.2] recv (stream_id=1) ", ""), want: onWire(connect)},
		{text: around("               --> ", ""), want: onWire(connect)},
		{text: strings.ReplaceAll(connect, ": ", ":\n"), want: onWire(connect)},
		{text: ":path:\n:method: CONNECT\n", want: onWire(":path:\n:method: CONNECT\n")},
		{text: ":path:\n", want: onWire(":path:\n")},
	})
	for _, other := range []string{":method", ":smile: hi", ":path\n/chat", "::status: 200", "[1, 2] [:path: /]", ": method: GET"} {
		if found := notation.Recognise(other); found[0].ID == "head" {
			t.Errorf("%q is recognised as a head", other)
		}
	}
	text := "* [HTTP/2] [1] [:path: /]\n"
	r := notation.Recognise(text)[0]
	for i, want := range map[int]int{0: 16, 7: 23, 8: 25, 9: 25} {
		if int(r.Spans[i].Start) != want {
			t.Errorf("byte %d, %q: span %v, want it at %d", i, r.Bytes[i], r.Spans[i], want)
		}
	}
}

func TestHeadSpans(t *testing.T) {
	r, err := notation.Read("> GET / HTTP/1.1\n> A: b\n", "head")
	if err != nil {
		t.Fatal(err)
	}
	want := map[int]notation.Span{0: {Start: 2, End: 3}, 14: {Start: 16, End: 17}, 15: {Start: 16, End: 17}, 16: {Start: 19, End: 20}}
	for i, span := range want {
		if r.Spans[i] != span {
			t.Errorf("byte %d, %q: span %v, want %v", i, r.Bytes[i], r.Spans[i], span)
		}
	}
}

func TestHeadFrames(t *testing.T) {
	broken := response + "\n81 05 48 65 3G 6c 6f\n"
	checkFirst(t, "head-frames", []readCase{
		{text: response + "\n\\x81\\x05Hello", want: onWire(response+"\n") + "810548656c6c6f"},
		{text: response + "\n\n\\x81\\x05Hello\n", want: onWire(response+"\n") + "0d0a" + "810548656c6c6f"},
		{text: response + "\n81 05 48 65\n6c 6c 6f\n", want: onWire(response+"\n") + "810548656c6c6f"},
		{text: response + "\n818537fa\n", want: onWire(response+"\n") + "818537fa"},
		{text: response + "\n00000000: 8185 37fa  ..7.\n", want: onWire(response+"\n") + "818537fa"},
		{text: response + "\nb'\\x81\\x05Hello'\n", want: onWire(response+"\n") + "810548656c6c6f"},
		{text: request + "\n" + response + "\n81 05 48 65", want: onWire(request+"\n"+response+"\n") + "81054865"},
		{text: strings.ReplaceAll(response, "\n", "\r\n") + "\r\n\\x81\\x05", want: onWire(response+"\n") + "8105"},
		{text: connect + accepted + "\n81 05 48 65", want: onWire(connect+accepted+"\n") + "81054865"},
		{text: connect + "\n" + accepted + "\n81 05 48 65", want: onWire(connect+"\n"+accepted+"\n") + "81054865"},
		{text: broken, want: onWire(response+"\n") + "810548656c6f", problems: at(t, broken, "3G", "is not hex")},
	})
	text := response + "\n\\x81\\x05H"
	r := notation.Recognise(text)[0]
	last := r.Spans[len(r.Spans)-3:]
	for i, want := range []string{`\x81`, `\x05`, "H"} {
		if got := text[last[i].Start:last[i].End]; got != want {
			t.Errorf("span holds %q, want %q", got, want)
		}
	}
}

// A text box has turned each line end into LF: the newline of the base64 function ends the head one line early.
func TestHeadFramesStrayLine(t *testing.T) {
	text := "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n" +
		"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n\n\n\\x81\\x05Hello"
	want := "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n\r\n\x81\x05Hello"
	found := notation.Recognise(text)
	if found[0].ID != "head-frames" || string(found[0].Bytes) != want {
		t.Errorf("recognised as %v: %q", ids(found), found[0].Bytes)
	}
}

func TestEscaped(t *testing.T) {
	layout := strings.ReplaceAll(serverOutput, "\r\n", "\\r\\n\n")
	layout = strings.ReplaceAll(layout, "=\n", "=\\n\n")
	layout = strings.ReplaceAll(layout, "\x81\x05", `\x81\x05`)
	oneLine := strings.ReplaceAll(layout, "\n", "")
	output := hex.EncodeToString([]byte(serverOutput))
	checkFirst(t, "escaped", []readCase{
		{text: layout, want: output},
		{text: oneLine, want: output},
		{text: strings.ReplaceAll(layout, "\n", "\r\n") + "\r\n", want: output},
		{text: `\x81\x05Hello`, want: "810548656c6c6f", under: []string{`\x81`, `\x05`, "H", "e", "l", "l", "o"}},
		{text: "\\x81\\n\n\\x05\n", want: "810a05"},
		{text: `'\x81\x05\''`, want: "810527", under: []string{`\x81`, `\x05`, `\'`}},
		{text: `$'\x81\x05'`, want: "8105"},
		{text: "\\x81a\nb", want: "81610a62"},
		{text: `\x81\q`, want: "815c71", problems: []notation.Problem{{Start: 4, End: 6, Text: "is not an escape"}}},
		{text: `\x81\xg1`, want: "816731", problems: []notation.Problem{{Start: 4, End: 6, Text: "cut short"}}},
		{text: `\x81\`, want: "81", problems: []notation.Problem{{Start: 4, End: 5, Text: "Nothing follows"}}},
	})
	for _, other := range []string{`C:\new`, `{"text":"a\r\nb"}`} {
		if found := notation.Recognise(other); found[0].ID != "text" {
			t.Errorf("%q: recognised as %v, want text first", other, ids(found))
		}
	}
}
