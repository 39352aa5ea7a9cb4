package inspect_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// pair is the part of the findings that is about Pings, Pongs and Closes.
func pair(r *inspect.Report) []string {
	var ids []string
	for _, f := range r.Findings {
		switch f.Rule {
		case "ping-unanswered", "pong-differs", "pong-unsolicited", "close-not-answered":
			ids = append(ids, f.Rule)
		}
	}
	return ids
}

// The server's frames are not masked. The client's have keys of their own and carry: ca "a", cb "b", ce nothing.
func TestPairs(t *testing.T) {
	const (
		pingA, pingB, pongA = "8901 61 ", "8901 62 ", "8a01 61 "
		ca, cb, ce          = "8a81 01020304 60 ", "8a81 05060708 67 ", "8a80 090a0b0c "
		askA                = "8981 0d0e0f10 6c "
		text, clientText    = "8100 ", "8180 11121314 "
		bye, clientBye      = "8802 03e8 ", "8882 15161718 16fe "
	)
	for _, c := range []struct {
		name, hex string
		want      []string
	}{
		{"answered", pingA + ca, nil},
		{"answered by the server", askA + pongA, nil},
		{"two Pings alike, each answered", pingA + pingA + ca + ca[:4] + "191a1b1c 78", nil},
		{"two Pings alike, one answer", pingA + pingA + ca, nil},
		{"a sign of life before the answer", pingA + cb + ca, []string{"pong-unsolicited"}},
		{"two empty answers", pingA + ce + pingB + ce, []string{"pong-differs", "pong-differs"}},
		{"two strange answers to one", pingA + ce + cb, []string{"pong-differs", "pong-unsolicited"}},
		{"no answer is due once both have closed", clientBye + pingA + bye, nil},
		{"an answer is due until the other side has closed", clientBye + pingA, []string{"close-not-answered", "ping-unanswered"}},
		{"a side that has closed answers", clientBye + pingA + ca + bye, nil},
		{"one answer a side", pingA + askA + ca + pongA, nil},
		{"unanswered", pingA + clientText, []string{"ping-unanswered"}},
		{"the latest of two is answered", pingA + pingB + cb, nil},
		{"the first of two is answered", pingA + pingB + ca, []string{"ping-unanswered"}},
		{"both are answered", pingA + pingB + ca + cb, nil},
		{"answered twice", pingA + ca + ca[:4] + "191a1b1c 78", []string{"pong-unsolicited"}},
		{"empty answer", pingA + ce, []string{"pong-differs"}},
		{"another answer", pingA + cb, []string{"pong-differs"}},
		{"nobody asked", text + ca, []string{"pong-unsolicited"}},
		{"the side's own Ping", pingA + pongA + clientText, []string{"ping-unanswered", "pong-unsolicited"}},
		{"one direction alone", pingA + pingB, nil},
		{"a Pong in one direction alone", pongA, nil},
		{"the answer is cut", clientText + askA + "8a05 61", []string{"ping-unanswered"}},
		{"the Ping is cut", clientText + "8905 61", nil},
		{"no answer is due after a Close", pingA + bye + clientBye, nil},
		{"an answer may come after a Close", pingA + bye + ca + clientBye, nil},
		{"Close and its answer", bye + clientBye, nil},
		{"Close without an answer", clientText + bye, []string{"close-not-answered"}},
		{"Close of the client without an answer", text + clientBye, []string{"close-not-answered"}},
		{"Close in one direction alone", text + bye, nil},
	} {
		r := look(t, c.hex, inspect.Options{})
		if got := pair(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		sound(t, r)
	}
}

// An answer repeats the code of the Close that it answers (RFC 6455 section 5.5.1), so 1010 may come back from a server.
func TestCloseCodeEchoed(t *testing.T) {
	cases := []struct {
		input string
		wrong bool
	}{
		{"88 83 01 02 03 04 02 f0 62 88 02 03 f2", false},
		{"88 02 03 f2 88 83 01 02 03 04 02 f0 62", true},
		{"88 82 01 02 03 04 02 ea 88 02 03 f2", true},
	}
	for _, c := range cases {
		r := inspect.Text(c.input, inspect.Options{})
		wrong := slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool { return f.Rule == "close-code-wrong-side" })
		if wrong != c.wrong || r.FindingCount != len(r.Findings) {
			t.Errorf("%s: %q, %d findings", c.input, places(r), r.FindingCount)
		}
	}
}
