package inspect_test

import (
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// Of a few fields the rest of the head is not missed, and what they say is judged. More fields are a head without its start.
func TestExcerpt(t *testing.T) {
	key, accept := "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n"
	for text, want := range map[string][2]string{
		accept:                          {"Header fields of a response; no rule broken.", ""},
		key + accept:                    {"Header fields of a request and of its response; the key is not random.", "handshake-key-sample"},
		accept + key:                    {"Header fields of a request and of its response; the key is not random.", "handshake-key-sample"},
		key + "Sec-WebSocket-Accept: a": {"Sec-WebSocket-Accept is wrong: it is not base64 of 20 bytes, so it answers no key.", "handshake-accept-mismatch"},
		"Sec-WebSocket-Version: 8":      {"Sec-WebSocket-Version is not 13: a server would answer 426 or 400.", "handshake-version"},
		"Upgrade: websocket\nConnection: keep-alive": {"Connection does not list Upgrade: a server would answer 400.", "handshake-connection"},
		"Host: a\nConnection: Upgrade\n" + key:       {"Upgrade does not say websocket: a server would answer 426.", "handshake-upgrade"},
	} {
		r := inspect.Text(text, inspect.Options{})
		if r.Notation.ID != "fields" || r.Verdict.Title != want[0] {
			t.Errorf("%q as %s: %q", text, r.Notation.ID, r.Verdict)
		}
		found := ""
		for _, f := range r.Findings {
			if f.Rule == want[1] {
				found = f.Rule
			}
		}
		if found != want[1] || want[1] == "" && len(r.Findings) > 0 {
			t.Errorf("%q: %v", text, r.Findings)
		}
	}
}
