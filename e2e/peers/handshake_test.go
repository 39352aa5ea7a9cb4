package peers

import (
	"bytes"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// TestServerHandshake has wslens judge what each peer answers to a request.
func TestServerHandshake(t *testing.T) {
	request, _ := handshake.Parse([]byte(Request), 0)
	key, _ := request.Key()
	for _, p := range All {
		wire := RequestWire(Request, nil)
		if _, err := p.Server(wire); err != nil {
			t.Errorf("%s: %v", p.Name, err)
			continue
		}
		response, findings := handshake.Parse(wire.Head(), 0)
		onlyNotes(t, p, append(findings, handshake.CheckResponse(&response, &request, nil)...), wire.Head())
		if got := response.Values("Sec-WebSocket-Accept"); len(got) != 1 || got[0] != handshake.Accept(key) {
			t.Errorf("%s accepts with %q, wslens with %q", p.Name, got, handshake.Accept(key))
		}
	}
}

// TestClientHandshake has wslens judge what each peer requests; the peer takes the accept value of wslens and no other.
func TestClientHandshake(t *testing.T) {
	for _, p := range All {
		wire := ResponseWire(Response, nil)
		if _, err := p.Client(wire); err != nil {
			t.Errorf("%s: %v", p.Name, err)
		}
		request, findings := handshake.Parse(wire.Head(), 0)
		onlyNotes(t, p, append(findings, handshake.CheckRequest(&request)...), wire.Head())

		other := func([]byte) []byte { return Response([]byte(Request)) }
		if _, err := p.Client(ResponseWire(other, nil)); err == nil {
			t.Errorf("%s takes the accept value of another request", p.Name)
		}
		longer := func(request []byte) []byte {
			return bytes.Replace(Response(request), []byte("Accept: "), []byte("Accept: x"), 1)
		}
		if _, err := p.Client(ResponseWire(longer, nil)); err == nil {
			t.Errorf("%s takes an accept value that is too long", p.Name)
		}
	}
}

func onlyNotes(t *testing.T, p Peer, findings []rule.Finding, head []byte) {
	t.Helper()
	for _, f := range findings {
		if f.Severity != rule.Note {
			t.Errorf("%s: %v in %q", p.Name, f, head)
		}
	}
}
