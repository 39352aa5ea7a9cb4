package payload

import (
	"strings"
	"testing"
)

func TestReadDecides(t *testing.T) {
	const object = `{"a":1}`
	rows := []struct {
		payload string
		opts    Options
		id, by  string
	}{
		{object, Options{}, "json", "score"},
		{object, Options{Format: "auto"}, "json", "score"},
		{object, Options{Format: "hex"}, "hex", "choice"},
		{object, Options{Format: "cbor", Subprotocol: "json"}, "cbor", "choice"},
		{"42", Options{Subprotocol: "msgpack"}, "msgpack", "subprotocol"},
		{"42", Options{Subprotocol: "MsgPack"}, "msgpack", "subprotocol"},
		{"42", Options{Subprotocol: "chat"}, "json", "score"},
		{"hello", Options{Subprotocol: "json"}, "text", "score"},
		{"hello", Options{Text: true}, "text", "score"},
		{"", Options{}, "text", "score"},
		{"\x01", Options{}, "hex", "score"},
		{"\x01\x02", Options{Text: true}, "text", "score"},
		// The whole messages of which nearly all are Engine.IO's; other numbers are just numbers.
		{"2", Options{Text: true}, "socketio", "score"},
		{"3", Options{Text: true}, "socketio", "score"},
		{"40", Options{Text: true}, "socketio", "score"},
		{"2", Options{}, "json", "score"},
		{"2", Options{Text: true, Subprotocol: "json"}, "json", "subprotocol"},
		{"4", Options{Text: true}, "json", "score"},
		{"41", Options{Text: true}, "json", "score"},
		{"22", Options{Text: true}, "json", "score"},
		{" 2", Options{Text: true}, "json", "score"},
		{"\xFF\xFE", Options{}, "hex", "score"},
	}
	for _, row := range rows {
		r, err := Read([]byte(row.payload), row.opts)
		if err != nil || r.ID != row.id || r.By != row.by {
			t.Errorf("%q with %+v is %s by %s, want %s by %s: %v", row.payload, row.opts, r.ID, r.By, row.id, row.by, err)
		}
	}
}

func TestReadUnknownFormat(t *testing.T) {
	if _, err := Read(nil, Options{Format: "xml"}); err == nil || !strings.Contains(err.Error(), "xml") {
		t.Errorf("error is %v", err)
	}
}

// The one that is read is a candidate, also if it does not fit; the others fit, the best first.
func TestCandidates(t *testing.T) {
	for _, payload := range []string{"", "42", "hello", "\xC1", "{\"a\":1}", "\x82\xA7compact\xC3\xA6schema\x00", "\x0A\x05hello"} {
		for _, f := range All() {
			r, err := Read([]byte(payload), Options{Format: f.ID})
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for i, c := range r.Candidates {
				found = found || c.ID == f.ID
				if c.Score == 0 && c.ID != f.ID || i > 0 && c.Score > r.Candidates[i-1].Score || c.Reason == "" || c.Label == "" {
					t.Errorf("%q as %s: candidates are %+v", payload, f.ID, r.Candidates)
				}
			}
			if !found {
				t.Errorf("%q as %s is no candidate: %+v", payload, f.ID, r.Candidates)
			}
		}
	}
}

func TestSubprotocolThatDoesNotFit(t *testing.T) {
	r, err := Read([]byte("hello"), Options{Subprotocol: "json"})
	if want := "The subprotocol is “json”, but the payload is not JSON. "; err != nil || !strings.HasPrefix(r.Reason, want) {
		t.Errorf("the reason is %q, want one that begins with %q: %v", r.Reason, want, err)
	}
}

func TestAll(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range All() {
		if f.ID == "" || f.Label == "" || seen[f.ID] {
			t.Errorf("%+v", f)
		}
		seen[f.ID] = true
		for _, s := range f.Subprotocols {
			if s != strings.ToLower(s) || seen["subprotocol "+s] {
				t.Errorf("%s has the subprotocol %q", f.ID, s)
			}
			seen["subprotocol "+s] = true
		}
	}
}

// One more node than are kept is counted, and what holds it ends behind it.
func TestManyNodes(t *testing.T) {
	b := []byte("[" + strings.Repeat("0,", MaxNodes) + "0]")
	r := readAs(t, "json", b)
	if len(r.Nodes) != MaxNodes || r.Count != MaxNodes+2 || r.Nodes[0].End != len(b) || len(r.Problems) > 0 {
		t.Errorf("%d nodes of %d, the first ends at %d of %d; %v", len(r.Nodes), r.Count, r.Nodes[0].End, len(b), r.Problems)
	}
}
