package connection_test

import (
	"strconv"
	"strings"
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
		c := connection.OpenAfterHeads(connection.Terms{Sender: codec.Client, Rebuilt: rebuilt}, 0, &told{}, found)
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
	// Of a compressed message as much comes out as tells that it is over; if there is more, those behind it stay as they are.
	for limit, want := range map[uint64]string{1: "He|\xf2H\xcd\xc9\xc9\a\x00", 4: "Hello|Hello", 5: "Hello|Hello"} {
		texts, found := ofServer(t, unhex(t, hello+hello), connection.Options{MaxMessageBytes: limit})
		if got := strings.Join(texts, "|"); got != want || len(found.List) != map[uint64]int{1: 1, 4: 2, 5: 0}[limit] {
			t.Errorf("limit %d: %q, %q", limit, got, places(found))
		}
	}
}
