package handshake

import "testing"

func TestCheckRequest(t *testing.T) {
	const key, host = "Sec-WebSocket-Key: " + goodKey + "\r\n", "Host: server.example.com\r\n"
	const lastLine = "Sec-WebSocket-Version: 13\r\n"
	for _, c := range []aCase{
		{name: "good", old: "GET", new: "GET"},

		{name: "method", old: "GET", new: "POST", want: "handshake-method:e", at: "POST", says: `"POST"`, fixed: "GET"},
		{name: "method in lower case", old: "GET", new: "get", want: "handshake-method:e", at: "get", says: `"get"`, fixed: "GET"},

		{name: "HTTP 1.0", old: "HTTP/1.1", new: "HTTP/1.0", want: "handshake-http-version:e", at: "HTTP/1.0", says: "1.0",
			fixed: "HTTP/1.1"},
		{name: "HTTP 2", old: "HTTP/1.1", new: "HTTP/2.0", want: "handshake-http-version:e", at: "HTTP/2.0", says: "2.0",
			fixed: "HTTP/1.1"},
		{name: "version in lower case", old: "HTTP/1.1", new: "http/1.1", want: "handshake-http-version:e", at: "http/1.1",
			says: "http", fixed: "HTTP/1.1"},
		{name: "no version", old: " HTTP/1.1", new: "", want: "handshake-http-version:e", at: "GET /chat", says: "no HTTP version",
			fixed: " HTTP/1.1"},
		{name: "HTTP 1.2", old: "HTTP/1.1", new: "HTTP/1.2"},

		{name: "fragment", old: "/chat", new: "/chat?a=1#top", want: "handshake-target:e", at: "#top", says: `"#top"`,
			fixed: "/chat?a=1"},
		{name: "no slash", old: "/chat", new: "chat", want: "handshake-target:e", at: "chat", says: "slash", fixed: "/chat"},
		{name: "no target", old: "/chat ", new: "", want: "handshake-target:e", at: "GET HTTP/1.1", says: `""`, fixed: "-"},
		{name: "star", old: "/chat", new: "*", want: "handshake-target:e", at: "*", says: "slash", fixed: "/*"},
		{name: "space", old: "/chat", new: "/a b", want: "handshake-target:e", at: " ", says: "20", fixed: "/a%20b"},
		{name: "not ASCII", old: "/chat", new: "/caf\xe9", want: "handshake-target:e", at: "\xe9", says: `"/caf\xe9"`,
			fixed: "/caf%e9"},
		{name: "query", old: "/chat", new: "/?a=/b:c"},
		{name: "absolute", old: "/chat", new: "https://server.example.com/ws"},
		{name: "absolute, default port, user", old: "/chat", new: "http://me@SERVER.example.com:80/ws"},
		{name: "absolute, scheme of WebSocket", old: "/chat", new: "wss://server.example.com/ws?a", want: "handshake-target:w",
			at: "wss://server.example.com/ws?a", says: "URI of WebSocket", fixed: "/ws?a"},
		{name: "absolute, scheme of WebSocket, no path", old: "/chat", new: "WS://server.example.com", want: "handshake-target:w",
			at: "WS://server.example.com", says: "URI of WebSocket", fixed: "/"},
		{name: "absolute, without a host", old: "/chat", new: "http:///ws", want: "handshake-target:e", at: "http:///ws", says: "slash",
			fixed: "-"},
		{name: "absolute, of another host", old: "GET /chat HTTP/1.1\r\nHost: server.example.com", new: "GET http://other.com/chat HTTP/1.1\r\nHost: server.example.com",
			want: "handshake-target-host:w", at: "http://other.com/chat", says: `names "other.com", Host is "server.example.com"`,
			fixed: "GET http://other.com/chat HTTP/1.1\r\nHost: other.com"},
		{name: "absolute, of another port", old: "GET /chat HTTP/1.1\r\nHost: server.example.com", new: "GET https://server.example.com:80/ HTTP/1.1\r\nHost: server.example.com",
			want: "handshake-target-host:w", at: "https://server.example.com:80/", says: ":80",
			fixed: "GET https://server.example.com:80/ HTTP/1.1\r\nHost: server.example.com:80"},
		{name: "absolute, upper case", old: "/chat", new: "HTTP://server.example.com/ws"},

		{name: "no Host", old: host, new: "", want: "handshake-host:e", at: "GET /chat HTTP/1.1", says: "no Host", fixed: "-"},
		{name: "two Hosts", old: host, new: host + "host: b\r\n", want: "handshake-host:e", at: "host: b\r\n", says: "2 times",
			fixed: host},
		{name: "empty Host", old: host, new: "Host:\r\n", want: "handshake-host:e", at: "Host:\r\n", says: "empty", fixed: "-"},
		{name: "URI for Host", old: host, new: "Host: ws://a.b/\r\n", want: "handshake-host:e", at: "ws://a.b/", says: "port",
			fixed: "-"},
		{name: "Host with port", old: host, new: "Host: [::1]:8080\r\n"},

		{name: "no Upgrade", old: "Upgrade: websocket\r\n", new: "", want: "handshake-upgrade:e", at: "GET /chat HTTP/1.1",
			says: "no Upgrade", fixed: "+"},
		{name: "h2c", old: "Upgrade: websocket", new: "Upgrade: h2c", want: "handshake-upgrade:e", at: "h2c", says: `"h2c"`,
			fixed: "Upgrade: websocket"},
		{name: "websockets", old: "Upgrade: websocket", new: "Upgrade: websockets", want: "handshake-upgrade:e",
			at: "websockets", says: "not websocket", fixed: "Upgrade: websocket"},
		{name: "websocket with version", old: "Upgrade: websocket", new: "Upgrade: websocket 13", want: "handshake-upgrade:e",
			at: "websocket 13", says: "not websocket", fixed: "Upgrade: websocket"},
		{name: "upper case", old: "Upgrade: websocket", new: "UPGRADE: WebSocket"},
		{name: "list of protocols", old: "Upgrade: websocket", new: "Upgrade: h2c, websocket"},
		{name: "list in two lines", old: "Upgrade: websocket", new: "Upgrade: h2c\r\nUpgrade: websocket"},

		{name: "no Connection", old: "Connection: Upgrade\r\n", new: "", want: "handshake-connection:e",
			at: "GET /chat HTTP/1.1", says: "no Connection", fixed: "+"},
		{name: "keep-alive", old: "Connection: Upgrade", new: "Connection: keep-alive", want: "handshake-connection:e",
			at: "keep-alive", says: "not in the list", fixed: "Connection: keep-alive, Upgrade"},
		{name: "close", old: "Connection: Upgrade", new: "Connection: close", want: "handshake-connection:e",
			at: "close", says: `"close"`, fixed: "Connection: Upgrade"},
		{name: "notUpgrade", old: "Connection: Upgrade", new: "Connection: notUpgrade", want: "handshake-connection:e",
			at: "notUpgrade", says: "not in the list", fixed: "Connection: Upgrade"},
		{name: "keep-alive, Upgrade", old: "Connection: Upgrade", new: "Connection: keep-alive,upgrade"},
		{name: "empty members", old: "Connection: Upgrade", new: "Connection: ,,\t, ,Upgrade  ,,"},

		{name: "no version field", old: lastLine, new: "", want: "handshake-version:e", at: "GET /chat HTTP/1.1",
			says: "no Sec-WebSocket-Version", fixed: lastLine},
		{name: "version 8", old: lastLine, new: "Sec-WebSocket-Version: 8\r\n", want: "handshake-version:e", at: "8", says: `"8"`,
			fixed: lastLine},
		{name: "version 013", old: lastLine, new: "Sec-WebSocket-Version: 013\r\n", want: "handshake-version:e", at: "013",
			says: `"013"`, fixed: lastLine},
		{name: "version +13", old: lastLine, new: "Sec-WebSocket-Version: +13\r\n", want: "handshake-version:e", at: "+13",
			says: `"+13"`, fixed: lastLine},
		{name: "version 13.0", old: lastLine, new: "Sec-WebSocket-Version: 13.0\r\n", want: "handshake-version:e", at: "13.0",
			says: `"13.0"`, fixed: lastLine},
		{name: "empty version", old: lastLine, new: "Sec-WebSocket-Version:\r\n", want: "handshake-version:e",
			at: "Sec-WebSocket-Version:\r\n", says: `""`, fixed: "Sec-WebSocket-Version:13\r\n"},
		{name: "two versions", old: lastLine, new: lastLine + "Sec-WebSocket-Version: 8\r\n", want: "handshake-version:e",
			at: "Sec-WebSocket-Version: 8\r\n", says: "2 times", fixed: lastLine},
		{name: "version with white space", old: lastLine, new: "sec-websocket-version:13 \t\r\n"},

		{name: "no Origin", old: "Origin: http://example.com\r\n", new: ""},
		{name: "two Origins", old: "Origin: http://example.com\r\n", new: "Origin: http://example.com\r\nOrigin: null\r\n",
			want: "handshake-origin:w", at: "Origin: null\r\n", says: `"null"`, fixed: "Origin: http://example.com\r\n"},
		{name: "Origin with a path", old: "Origin: http://example.com", new: "Origin: http://example.com:80/path", want: "handshake-origin-syntax:w",
			at: "http://example.com:80/path", says: `"http://example.com:80/path"`, fixed: "Origin: http://example.com:80"},
		{name: "Origin that is a host", old: "Origin: http://example.com", new: "Origin: example.com", want: "handshake-origin-syntax:w",
			at: "example.com", says: "scheme, host and port", fixed: "-"},
		{name: "empty Origin", old: "Origin: http://example.com", new: "Origin:", want: "handshake-origin-syntax:w", at: "Origin:\r\n",
			says: `""`, fixed: "-"},
		{name: "Null", old: "Origin: http://example.com", new: "Origin: Null", want: "handshake-origin-syntax:w", at: "Null", says: `"Null"`, fixed: "-"},
		{name: "Origin of a file", old: "Origin: http://example.com", new: "Origin: file://"},
		{name: "Origin of an extension", old: "Origin: http://example.com", new: "Origin: moz-extension://a0b1-c2"},
		{name: "two in one Origin", old: "Origin: http://example.com", new: "Origin: http://example.com https://[::1]:8443"},
		{name: "Content-Length", old: "Origin: http", new: "Content-Length: 0\r\nOrigin: http"},
		{name: "Content-Length and Transfer-Encoding", old: "Origin: http", new: "Content-Length: 0\r\nTransfer-Encoding: chunked\r\nOrigin: http",
			want: "handshake-body-lengths:w", at: "Content-Length: 0\r\n", says: `"chunked"`, fixed: "Transfer-Encoding: chunked\r\nOrigin: http"},
		{name: "null Origin", old: "Origin: http://example.com\r\n", new: "Origin: null\r\n"},

		{name: "Accept in a request", old: key, new: key + "Sec-WebSocket-Accept: " + goodAccept + "\r\n",
			want: "handshake-wrong-side:w", at: "Sec-WebSocket-Accept: " + goodAccept + "\r\n", says: "only a response",
			fixed: key},
		{name: "a field of a like name", old: key, new: key + "X-Sec-WebSocket-Accept: a\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}

func TestSeveralFaults(t *testing.T) {
	got := ids(requestFindings("HELO relay.invalid\r\nMAIL FROM: <alice@invalid>\r\n\r\n"))
	want := "handshake-line-endings:e handshake-method:e handshake-target:e handshake-http-version:e handshake-host:e " +
		"handshake-upgrade:e handshake-connection:e handshake-key-missing:e handshake-version:e"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheckEarlyData(t *testing.T) {
	h, _ := Parse([]byte(goodRequest), 100)
	f := the(t, CheckEarlyData(&h, []byte{0x81, 0x80, 1, 2, 3, 4}), "handshake-early-data")
	if f.Start != int64(100+len(goodRequest)) || f.End != f.Start+6 {
		t.Errorf("the range is [%d, %d)", f.Start, f.End)
	}
	if want := "6 bytes of the client come between the request and the response, from 81 80 01 02 03 04 on."; f.Text != want {
		t.Errorf("got %q", f.Text)
	}
	if found := CheckEarlyData(&h, nil); found != nil {
		t.Errorf("no early data gives %v", found)
	}
}
