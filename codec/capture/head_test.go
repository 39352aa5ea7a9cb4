package capture_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
)

// headsOf are the heads of a connection as they would stand on the wire.
func headsOf(c *capture.Capture, connection int) (heads []string) {
	for i := range c.Connections[connection].Heads {
		text := ""
		c.Head(&c.Connections[connection].Heads[i], func(b byte, _, _ int) { text += string(rune(b)) })
		heads = append(heads, text)
	}
	return heads
}

const (
	harFields  = `"headers":[{"name":"Host","value":"a.example"},{"name":"X","value":"1"}]`
	harRequest = `{"method":"GET","url":"wss://a.example/chat?x=1","httpVersion":"HTTP/1.1",` + harFields + `}`
	ordinary   = `{"_resourceType":"fetch","request":{"method":"POST","url":"https://b.example/","httpVersion":"HTTP/1.1","headers":[{"name":"Other","value":"2"}]},` +
		`"response":{"status":200,"statusText":"OK","headers":[{"name":"Other","value":"3"}]}}`
	wantRequest  = "GET /chat?x=1 HTTP/1.1\r\nHost: a.example\r\nX: 1\r\n\r\n"
	wantResponse = "HTTP/1.1 101 Switching Protocols\r\nHost: a.example\r\nX: 1\r\n\r\n"
)

// Heads are put together from the parts that an export has of them; those of other entries do not get into them.
func TestHeadsOfEntries(t *testing.T) {
	entry := `{"_resourceType":"websocket","request":` + harRequest + `,"response":{"status":101,"statusText":"Switching Protocols",` + harFields + `},` +
		`"_webSocketMessages":[{"type":"send","time":1,"opcode":1,"data":"a"}]}`
	for _, entries := range []string{entry, ordinary + "," + entry, entry + "," + ordinary} {
		c := capture.Recognise(`{"log":{"entries":[` + entries + `]}}`)
		if got := headsOf(c, 0); len(c.Connections) != 1 || !slices.Equal(got, []string{wantRequest, wantResponse}) {
			t.Errorf("%d connections, %q", len(c.Connections), got)
		}
	}
	// Of HTTP/2 there is a head if the pseudo-header fields are told.
	for fields, want := range map[string]string{
		`{"name":":method","value":"CONNECT"},{"name":":path","value":"/"}`: ":method: CONNECT\r\n:path: /\r\n\r\n",
		`{"name":"host","value":"a"}`:                                       "",
	} {
		c := capture.Recognise(`{"_resourceType":"websocket","request":{"method":"CONNECT","url":"wss://a/","httpVersion":"h2","headers":[` + fields + `]},` +
			`"response":{"status":200,"headers":[]},"_webSocketMessages":[]}`)
		if got := headsOf(c, 0)[0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The heads of events stay what they are while messages come; what the browser tells of them as a text comes first.
func TestHeadsOfEvents(t *testing.T) {
	const frame = `{"method":"Network.webSocketFrameSent","params":{"requestId":"1","timestamp":1,"response":{"opcode":1,"mask":true,"payloadData":"a"}}}` + "\n"
	fields := `{"method":"Network.webSocketCreated","params":{"requestId":"1","url":"wss://a.example/chat?x=1"}}` + "\n" +
		`{"method":"Network.webSocketWillSendHandshakeRequest","params":{"requestId":"1","request":{"headers":{"Host":"a.example","X":"1"}}}}` + "\n" +
		`{"method":"Network.webSocketHandshakeResponseReceived","params":{"requestId":"1","response":{"status":101,"statusText":"Switching Protocols","headers":{"Host":"a.example","X":"1"}`
	text := `,"headersText":"HTTP/1.1 101 Fine\r\nA: b\r\n\r\n","requestHeadersText":"GET wss://a.example/chat HTTP/1.1\r\nC: d\r\n\r\n"`
	for _, c := range []struct {
		events string
		want   []string
	}{
		{fields + "}}}\n" + frame + frame, []string{wantRequest, wantResponse}},
		{fields + text + "}}}\n" + frame + frame, []string{"GET /chat HTTP/1.1\r\nC: d\r\n\r\n", "HTTP/1.1 101 Fine\r\nA: b\r\n\r\n"}},
	} {
		if got := headsOf(capture.Recognise(c.events), 0); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Events belong to the connection of their id; an error is told with an opcode of its own.
func TestConnectionsOfEvents(t *testing.T) {
	event := func(id, text string) string {
		return fmt.Sprintf(`{"method":"Network.webSocketFrameSent","params":{"requestId":%q,"timestamp":1,"response":{"opcode":1,"mask":true,"payloadData":%q}}}`+"\n", id, text)
	}
	c := capture.Recognise(event("1", "a") + event("2", "b") + event("3", "c") + event("2", "d") +
		`{"method":"Network.webSocketFrameError","params":{"requestId":"1","timestamp":2,"errorMessage":"bad"}}`)
	want := []string{fmt.Sprintf("0 %d 1 %q", codec.Client, "a"), fmt.Sprintf("0 %d -1 %q", codec.UnknownSender, "bad"),
		fmt.Sprintf("1 %d 1 %q", codec.Client, "b"), fmt.Sprintf("1 %d 1 %q", codec.Client, "d"), fmt.Sprintf("2 %d 1 %q", codec.Client, "c")}
	if got := listed(t, c); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Base64 whose last character has no whole byte is cut off (RFC 4648 section 4).
func TestBase64Ends(t *testing.T) {
	for data, bad := range map[string]bool{"": false, "A": true, "AQ": false, "AQI": false, "AQID": false, "AQIDB": true, "AQ==": false, "AQI=": false} {
		c := capture.Recognise(`[{"type":"send","time":1,"opcode":2,"data":"` + data + `"}]`)
		m := &c.Connections[0].Messages[0]
		if problem := c.Payload(m, func(byte, int, int) {}); (problem.End > 0) != bad || bad && (problem.End != m.End || problem.Start != m.End-1) {
			t.Errorf("%q: %+v", data, problem)
		}
	}
}
