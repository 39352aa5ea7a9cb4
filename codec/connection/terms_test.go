package connection_test

import (
	"strconv"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

func itoa(n int) string { return strconv.Itoa(n) }

// What is in force comes from an option, or else from a response that opens the connection; whose the frames are, from the heads.
func TestTerms(t *testing.T) {
	const window = "permessage-deflate; server_max_window_bits=10; client_no_context_takeover"
	chose := with(with(response, "Sec-WebSocket-Extensions: "+window), "Sec-WebSocket-Protocol: chat")
	refused := "HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Protocol: chat\r\n\r\n"
	deflate, none := window, ""
	for _, c := range []struct {
		name, heads       string
		opts              connection.Options
		sender            codec.Sender
		known, byOption   bool
		compression       codec.Compression
		extensions, speak string
	}{
		{"nothing", "", connection.Options{Sender: codec.Mixed}, codec.Mixed, false, false, codec.CompressionUnknown, "", ""},
		{"a request", request, connection.Options{Sender: codec.Mixed}, codec.Client, false, false, codec.CompressionUnknown, "", ""},
		{"a response", response, connection.Options{Sender: codec.Mixed}, codec.Server, true, false, codec.CompressionNone, "", ""},
		{"both", request + chose, connection.Options{Sender: codec.Mixed}, codec.Mixed, true, false, codec.CompressionDeflate, window, "chat"},
		{"a side that was chosen", response, connection.Options{Sender: codec.Client}, codec.Client, true, false, codec.CompressionNone, "", ""},
		{"a refusal", request + refused, connection.Options{Sender: codec.Mixed}, codec.Mixed, false, false, codec.CompressionUnknown, "", ""},
		{"an option", request, connection.Options{Sender: codec.Mixed, Extensions: &deflate}, codec.Client, true, true, codec.CompressionDeflate, window, ""},
		{"an option against the heads", request + chose, connection.Options{Sender: codec.Mixed, Extensions: &none}, codec.Mixed, true, true, codec.CompressionNone, "", "chat"},
	} {
		var h connection.Heads
		h.Parse([]byte(c.heads), &connection.Findings{})
		c.opts.MaxMessageBytes = 7
		got := h.Terms(c.opts)
		if got.Sender != c.sender || got.Known != c.known || got.ByOption != c.byOption || got.Rules.Compression != c.compression ||
			got.Extensions != c.extensions || got.Subprotocol != c.speak || got.Rules.MaxMessageBytes != 7 || got.BothHeads != (h.Request != nil && h.Response != nil) {
			t.Errorf("%s: %+v", c.name, got)
		}
		bits, takeover := got.Deflate.Terms(false)
		if c.compression == codec.CompressionDeflate && (bits != 10 || !takeover) {
			t.Errorf("%s: the server's window has %d bits, takeover %v", c.name, bits, takeover)
		}
		if _, takeover := got.Deflate.Terms(true); c.compression == codec.CompressionDeflate && takeover {
			t.Errorf("%s: the client takes its context over", c.name)
		}
	}
}

func TestParameters(t *testing.T) {
	if got := connection.Parameters("foo; a, permessage-deflate; b=1, permessage-deflate; c"); len(got) != 1 || got[0].Name != "b" || got[0].Value != "1" {
		t.Errorf("%+v", got)
	}
	if got := connection.Parameters("permessage-deflate"); got == nil || len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if got := connection.Parameters("x-permessage-deflate"); got != nil {
		t.Errorf("%+v", got)
	}
}

// Frames that were made up for messages have no fault in their masks.
func TestRebuilt(t *testing.T) {
	for _, rebuilt := range []bool{true, false} {
		found := &connection.Findings{}
		c := connection.Behind(connection.Terms{Sender: codec.Client, Rebuilt: rebuilt}, 0, &told{}, found)
		push(t, c, part{codec.Client, "\x81\x00"})
		c.Finish()
		if rebuilt != (len(found.List) == 0) || c.Directions()[0].Sender != codec.Client {
			t.Errorf("rebuilt %v: %q", rebuilt, places(found))
		}
	}
}

// The limit for a message is the receiver's.
func TestMaxMessageBytes(t *testing.T) {
	c, _ := open(t, connection.Options{Sender: codec.Server, MaxMessageBytes: 2}, part{codec.Server, "\x82\x02ab\x02\x02ab\x80\x01c"})
	wantFound(t, "limit", c.Streams()[0].Found(), "message-too-big@9-10#2")
	for limit, want := range map[uint64]int{4: 1, 5: 0} {
		extensions := "permessage-deflate"
		c, r := open(t, connection.Options{Sender: codec.Server, Extensions: &extensions, MaxMessageBytes: limit}, part{codec.Server, unhex(t, hello+hello)})
		if got := places(c.Streams()[0].Found()); len(got) != 2*want {
			t.Errorf("limit %d: %q", limit, got)
		}
		if want == 0 && r.lines[5] != `1-1 server text whole inflated 1/7 "Hello"` {
			t.Errorf("limit %d: %q", limit, r.lines)
		}
	}
}
