package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// hostile are shapes of input that have brought parsers down: each is made as large as n says.
var hostile = []struct {
	name string
	make func(n int) string
}{
	{"one endless line", func(n int) string { return "GET /" + strings.Repeat("a", n) }},
	{"no line end after the head began", func(n int) string { return "GET / HTTP/1.1\r\nX: " + strings.Repeat("a", n) }},
	{"many fields", func(n int) string { return inRequest(strings.Repeat("X-Foo: bar\r\n", n/12)) }},
	{"a long field", func(n int) string { return inRequest("X-Long: " + strings.Repeat("a", n) + "\r\n") }},
	{"many Hosts", func(n int) string { return inRequest(strings.Repeat("Host: a\r\n", n/9)) }},
	{"many keys", func(n int) string { return inRequest(strings.Repeat("Sec-WebSocket-Key: a\r\n", n/22)) }},
	{"many versions", func(n int) string { return inRequest(strings.Repeat("Sec-WebSocket-Version: 1\r\n", n/26)) }},
	{"many folds", func(n int) string {
		return inRequest("Sec-WebSocket-Protocol: a" + strings.Repeat("\r\n a", n/4) + "\r\n")
	}},
	{"folds of an extension", func(n int) string {
		return inRequest("Sec-WebSocket-Extensions: a" + strings.Repeat("\r\n ", n/3) + "\r\n")
	}},
	{"spaces before colons", func(n int) string { return inRequest(strings.Repeat("X : a\r\n", n/7)) }},
	{"spaces before one colon", func(n int) string { return inRequest("X" + strings.Repeat(" ", n) + ": a\r\n") }},
	{"lines without colon", func(n int) string { return inRequest(strings.Repeat("X\n", n/2)) }},
	{"blank lines in front", func(n int) string { return strings.Repeat("\r\n", n/2) + goodRequest }},
	{"CR alone", func(n int) string { return inRequest("X: " + strings.Repeat("\r", n) + "\r\n") }},
	{"spaces within a subprotocol", func(n int) string {
		return inRequest("Sec-WebSocket-Protocol: b" + strings.Repeat(" ", n) + "x\r\n")
	}},
	{"many subprotocols", func(n int) string {
		return inRequest("Sec-WebSocket-Protocol: " + strings.Repeat("a@, ", n/4) + "b\r\n")
	}},
	{"commas of a subprotocol", func(n int) string { return inRequest("Sec-WebSocket-Protocol: " + strings.Repeat(",", n) + "\r\n") }},
	{"a quotation mark not closed", func(n int) string {
		return inRequest("Sec-WebSocket-Extensions: a; b=\"" + strings.Repeat(`\"`, n/2) + "\r\n")
	}},
	{"semicolons", func(n int) string {
		return inRequest("Sec-WebSocket-Extensions: a" + strings.Repeat("; a", n/3) + "\r\n")
	}},
	{"many extensions", func(n int) string {
		return inRequest("Sec-WebSocket-Extensions: " + strings.Repeat("a; b, ", n/6) + "c\r\n")
	}},
	{"names of every object", func(n int) string {
		return inRequest("Sec-WebSocket-Extensions: " + strings.Repeat("constructor; __proto__=1, ", n/26) + "toString\r\n")
	}},
	{"many bad offers", func(n int) string {
		return offeringDeflate(strings.Repeat("permessage-deflate; a=1; server_max_window_bits=8, ", n/50) + "permessage-deflate")
	}},
	{"many bad parameters", func(n int) string { return offeringDeflate("permessage-deflate" + strings.Repeat("; a=1; b", n/8)) }},
	{"many answers", func(n int) string {
		return acceptingDeflate(strings.Repeat("permessage-deflate; client_max_window_bits, ", n/44) + "permessage-deflate")
	}},
	{"pseudo-header fields", func(n int) string { return strings.Repeat(":path: /a\n", n/10) }},
	{"pseudo-header fields without end", func(n int) string { return ":path" + strings.Repeat(" ", n) }},
	{"an answer of HTTP/2 with many fields", func(n int) string { return ":status: 200\n" + strings.Repeat("host = a\n", n/9) }},
	{"commas of Connection", func(n int) string { return inRequest("Connection: " + strings.Repeat(",", n) + "\r\n") }},
	{"a long key", func(n int) string {
		return strings.Replace(goodRequest, goodKey, strings.Repeat("A", n), 1)
	}},
	{"white space around a key", func(n int) string {
		return strings.Replace(goodRequest, goodKey, strings.Repeat(" ", n/2)+goodKey+strings.Repeat("\t", n/2), 1)
	}},
	{"a long accept value", func(n int) string { return strings.Replace(goodResponse, goodAccept, strings.Repeat("A", n), 1) }},
	{"fields behind an early end", func(n int) string {
		return strings.TrimSuffix(goodResponse, "\r\n") + "\r\n" + strings.Repeat("Upgrade: a\r\n", n/12)
	}},
}

// inRequest puts lines into a good request.
func inRequest(lines string) string {
	return strings.Replace(goodRequest, "Upgrade: websocket\r\n", lines+"Upgrade: websocket\r\n", 1)
}

// TestHostile looks at each shape in two sizes.
func TestHostile(t *testing.T) {
	const size = 1 << 16
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			part, whole := []byte(c.make(size/linear.Parts)), []byte(c.make(size))
			linear.Check(t, func() { checkAll(t, part) }, func() { checkAll(t, whole) })
		})
	}
}

func TestUpgradeAfterManyFields(t *testing.T) {
	if got := ids(requestFindings(inRequest(strings.Repeat("X-Foo: bar\r\n", 3000)))); got != "" {
		t.Errorf("got %s", got)
	}
}

// TestFindingsAreBounded: however large the input, a finding's text stays short and findings stay few.
func TestFindingsAreBounded(t *testing.T) {
	const most = 1000
	for _, c := range hostile {
		found := responseFindings(c.make(100_000), goodRequest)
		for _, f := range append(found, requestFindings(c.make(100_000))...) {
			if len(f.Text) > most {
				t.Errorf("%s: %d characters: %.200s", c.name, len(f.Text), f.Text)
			}
		}
		if len(found) > 40 {
			t.Errorf("%s: %d findings", c.name, len(found))
		}
	}
}
