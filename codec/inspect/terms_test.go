package inspect_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// withField puts a field into a head.
func withField(head, name, value string) string {
	if value == "" {
		return head
	}
	at := strings.Index(head, "\r\n") + 2
	return head[:at] + name + ": " + value + "\r\n" + head[at:]
}

const (
	extensionsField  = "Sec-WebSocket-Extensions"
	subprotocolField = "Sec-WebSocket-Protocol"
)

// termsOf writes each term as "name offered/answered meaning rule"; a parameter stands behind its extension.
func termsOf(r *inspect.Report) string {
	var out []string
	for _, t := range r.Handshake.Terms {
		name := t.Name
		if t.Extension != "" {
			name = "  " + name
		}
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s/%s %s %s", name, t.Offered, t.Answered, t.Meaning, t.Rule), " "))
	}
	return strings.Join(out, "\n")
}

// A request given as an option counts as one that was pasted; a key alone says nothing of what was offered.
func TestTermsByTheOption(t *testing.T) {
	response := withField(withField(goodResponse, extensionsField, "foo"), subprotocolField, "chat")
	for request, want := range map[string]string{
		"":        "subprotocol /chat The connection speaks “chat”.\nfoo /yes In force for both sides.",
		sampleKey: "subprotocol /chat The connection speaks “chat”.\nfoo /yes In force for both sides.",
		withField(withField(goodRequest, extensionsField, "foo"), subprotocolField, "chat"): "subprotocol chat/chat The connection speaks “chat”.\nfoo yes/yes In force for both sides.",
	} {
		if got := termsOf(inspect.Bytes([]byte(response), inspect.Options{Request: request})); got != want {
			t.Errorf("%q: %s", request, got)
		}
	}
	r := inspect.Bytes([]byte(withField(goodConnect, "sec-websocket-protocol", "chat")+withField(goodAnswer, "sec-websocket-protocol", "chat")), inspect.Options{})
	if got := termsOf(r); got != "subprotocol chat/chat The connection speaks “chat”." {
		t.Errorf("over HTTP/2: %s", got)
	}
}
