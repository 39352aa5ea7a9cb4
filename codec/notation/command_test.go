package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Commands that curl 7.88.1 was run with, and what it then sent, apart from the fields of its own (User-Agent, Accept,
// Accept-Encoding, and Authorization for a password in the URL) and from their order.
const (
	curlBash     = "curl 'http://127.0.0.1:18790/chat?a=1&b=2' \\\n  -H 'Upgrade: websocket' \\\n  -H 'Connection: Upgrade' \\\n  -H $'X-Mark: it\\'s \\u0021 \\xc3\\xa9' \\\n  -H 'X-Empty;' \\\n  -H \"X-Quote: \\\"a\\\" \\$b\" \\\n  -b 'sid=1; t=2' \\\n  -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \\\n  -H 'Sec-WebSocket-Version: 13' --compressed -s\n"
	curlBashSent = "GET /chat?a=1&b=2 HTTP/1.1\r\nHost: 127.0.0.1:18790\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"X-Mark: it's ! \xc3\xa9\r\nX-Empty:\r\nX-Quote: \"a\" $b\r\nCookie: sid=1; t=2\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
	curlLast     = "curl -i -N --http1.1 -H \"Connection: Upgrade\" -H \"Upgrade: websocket\" -H \"Host: echo.example\" -H \"Sec-WebSocket-Version: 13\" -H Sec-WebSocket-Key:\\ dGhlIHNhbXBsZSBub25jZQ== -s http://user:pw@127.0.0.1:18790?x=1#frag"
	curlLastSent = "GET /?x=1 HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nHost: echo.example\r\n" +
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)

// The request of the copies below. They have the layout of Chrome's "Copy as cURL (cmd)", older and newer, "Copy as fetch"
// and "Copy as PowerShell".
const copiedSent = "GET /chat HTTP/1.1\r\nHost: example.com\r\nOrigin: https://a.com\r\nX-Quote: a \"b\" c\\d\r\n" +
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

func TestCommand(t *testing.T) {
	cookies := "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.UserAgent = \"Mozilla/5.0\"\n" +
		"$session.Cookies.Add((New-Object System.Net.Cookie(\"a\", \"1\", \"/\", \"example.com\")))\n" +
		"$session.Cookies.Add((New-Object System.Net.Cookie(\"b\", \"2\", \"/\", \"example.com\")))\n" +
		"Invoke-WebRequest -UseBasicParsing -Uri \"wss://example.com/chat\" `\n-WebSession $session `\n-Headers @{\n\"Upgrade\"=\"websocket\"\n}"
	for text, want := range map[string]string{
		curlBash: curlBashSent,
		strings.ReplaceAll(curlBash, "\n", "\r\n"):    curlBashSent,
		strings.ReplaceAll(curlBash, "\\\n", "\\ \n"): curlBashSent,
		"$ " + curlLast + " 2>&1 | head":              curlLastSent,
		"curl \"wss://example.com/chat\" ^\r\n  -H \"Origin: https://a.com\" ^\r\n  -H \"X-Quote: a \\\"b\\\" c\\\\d\" ^\r\n" +
			"  -H \"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\" --compressed": copiedSent,
		"curl ^\"wss://example.com/chat^\" ^\n  -H ^\"Origin: https://a.com^\" ^\n  -H ^\"X-Quote: a ^\\^\"b^\\^\" c^\\^\\d^\" ^\n" +
			"  -H ^\"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==^\"": copiedSent,
		"fetch(\"wss://example.com/chat\", {\n  \"headers\": {\n    \"Origin\": \"https://a.com\",\n    \"X-Quote\": \"a \\\"b\\\" c\\\\d\",\n" +
			"    \"Sec-WebSocket-Key\": \"dGhlIHNhbXBsZSBub25jZQ==\"\n  },\n  \"body\": null,\n  \"method\": \"GET\"\n});": copiedSent,
		"Invoke-WebRequest -UseBasicParsing -Uri \"wss://example.com/chat\" `\n-Headers @{\n\"Origin\"=\"https://a.com\"\n" +
			"  \"X-Quote\"=\"a `\"b`\" c\\d\"\n  \"Sec-WebSocket-Key\"=\"dGhlIHNhbXBsZSBub25jZQ==\"\n}": copiedSent,
		cookies: "GET /chat HTTP/1.1\r\nHost: example.com\r\nUser-Agent: Mozilla/5.0\r\nCookie: a=1; b=2\r\nUpgrade: websocket\r\n\r\n",
		"curl -XPOST -HA:b -A me --referer you localhost:80":         "POST / HTTP/1.1\r\nHost: localhost:80\r\nA:b\r\nUser-Agent: me\r\nReferer: you\r\n\r\n",
		"curl -X POST ws://h/ -H 'Host;' -H 'Accept:'":               "POST / HTTP/1.1\r\nHost:\r\n\r\n",
		"await fetch('ws://h?q', {headers: {Upgrade: 'websocket'}})": "GET /?q HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n",
	} {
		got := notation.Recognise(text)[0]
		if got.ID != "command" || string(got.Bytes) != want || len(got.Problems) > 0 {
			t.Errorf("%q is read as %s: %q, %v; want %q", text, got.ID, got.Bytes, got.Problems, want)
		}
	}
}

func TestCommandProblems(t *testing.T) {
	lines := "curl ws://h \n-H 'A: b'"
	open, rest := "curl ws://h -H 'A: b", "curl ws://h?a=1&b=2"
	checkChosen(t, "command", []readCase{
		{text: open, want: onWire("GET / HTTP/1.1\nHost: h\nA: b\n\n"), problems: at(t, open, "'", "never closed")},
		{text: lines, want: onWire("GET / HTTP/1.1\nHost: h\n\n"), problems: at(t, lines, "-H 'A: b'", "was not read")},
		{text: rest, want: onWire("GET /?a=1 HTTP/1.1\nHost: h\n\n"), problems: at(t, rest, "&b=2", "was not read")},
	})
	for _, other := range []string{"curl", "curl -s", "fetch()", "fetching", "Invoke-WebRequest -Headers @{}", "curling is fun"} {
		if got := notation.Recognise(other)[0]; got.ID != "text" {
			t.Errorf("%q is read as %s", other, got.ID)
		}
	}
}

func TestCommandSpans(t *testing.T) {
	text := "curl -H 'A: b' ws://h/c"
	r := notation.Recognise(text)[0]
	for want, under := range map[string]string{"GET": "ws://h/c", "/c": "/c", "h": "h", "A: b": "A: b"} {
		i := strings.Index(string(r.Bytes), want)
		if want == "h" {
			i = strings.Index(string(r.Bytes), "Host: ") + len("Host: ")
		}
		if got := text[r.Spans[i].Start:r.Spans[i+len(want)-1].End]; got != under {
			t.Errorf("%q comes from %q, want %q", want, got, under)
		}
	}
}

// What curl -v prints into a terminal, with the command and the progress meter (curl 7.88.1).
func TestCommandWithOutput(t *testing.T) {
	text := "$ curl -v -o x http://127.0.0.1/chat\n  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n" +
		"                                 Dload  Upload   Total   Spent    Left  Speed\n" +
		"  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:80...\n" +
		"> GET /chat HTTP/1.1\n> Host: 127.0.0.1\n> \n  0     0    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0\n" +
		"< HTTP/1.1 101 Switching Protocols\n< Upgrade: websocket\n< \n{ [7 bytes data]\n"
	checkFirst(t, "head", []readCase{{text: text, want: onWire("GET /chat HTTP/1.1\nHost: 127.0.0.1\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n")}})
}

func TestFields(t *testing.T) {
	request := "Host: a.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: k\n"
	response := "Connection: Upgrade\nSec-WebSocket-Accept: a\nUpgrade: websocket\n"
	begun := onWire("GET / HTTP/1.1\n" + request + "\n")
	answered := onWire("HTTP/1.1 101 Switching Protocols\n" + response + "\n")
	twoLines := func(list string) string { return strings.ReplaceAll(list, ": ", ":\n") }
	checkFirst(t, "fields", []readCase{
		{text: request, want: begun},
		{text: response, want: answered},
		{text: strings.ReplaceAll(request, "\n", "\r\n"), want: begun},
		{text: twoLines(request), want: begun},
		{text: strings.ReplaceAll(request, ": ", "\n"), want: begun},
	})
	both := notation.Recognise(request + response)[0]
	if both.ID != "fields" || hexOf(both) != begun+answered || len(both.Problems) > 0 {
		t.Errorf("both glued together are %s: %q, %v", both.ID, both.Bytes, both.Problems)
	}
	key, accept := "Sec-WebSocket-Key: k\n", "Sec-WebSocket-Accept: a\n"
	picked := onWire("GET / HTTP/1.1\n" + key + "\nHTTP/1.1 101 Switching Protocols\n" + accept + "\n")
	for _, text := range []string{key + accept, accept + key} {
		if r := notation.Recognise(text)[0]; hexOf(r) != picked || len(r.Problems) > 0 {
			t.Errorf("a key and an accept value are %s: %q, %v", r.ID, r.Bytes, r.Problems)
		}
	}
	panel := "Response Headers\n" + twoLines(response) + "Request Headers\n" + twoLines(request)
	if r := notation.Recognise(panel)[0]; hexOf(r) != begun+answered {
		t.Errorf("the panel is %s: %q, %v", r.ID, r.Bytes, r.Problems)
	}
	general := "General\nRequest URL: ws://a.com/b?c\nRequest Method: GET\nStatus Code: 403 Forbidden\nRemote Address: [::1]:80\n"
	refused := onWire("GET /b?c HTTP/1.1\n" + request + "\nHTTP/1.1 403 Forbidden\nDate: now\n\n")
	for _, text := range []string{general + "Response Headers\nDate: now\nRequest Headers\n" + request, twoLines(general + "Response Headers\nDate: now\nRequest Headers\n" + request)} {
		if r := notation.Recognise(text)[0]; r.ID != "fields" || hexOf(r) != refused || len(r.Problems) > 0 {
			t.Errorf("the panel with what is general is %s: %q, %v", r.ID, r.Bytes, r.Problems)
		}
	}
	for _, other := range []string{"Subject: websocket\nTo: me", "Upgrade", "a: b", "{\"sec-websocket-key\": 1}"} {
		if got := notation.Recognise(other)[0]; got.ID == "fields" {
			t.Errorf("%q is read as header fields", other)
		}
	}
}
