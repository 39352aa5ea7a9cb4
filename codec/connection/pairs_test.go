package connection_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// mixed reads frames of both sides, given in hex, to their end. Found are those of the frames, and of control frames and their answers.
func mixed(t testing.TB, text string, opts connection.Options) (*connection.Connection, *told, *connection.Findings) {
	t.Helper()
	opts.Sender = codec.Mixed
	c, r := open(t, opts, part{codec.Mixed, unhex(t, text)})
	c.Finish()
	found := c.Streams()[0].Found()
	c.Pairs().Judge(codec.Mixed, true, found)
	return c, r, found
}

// aboutPairs lists the rules of the findings about Pings, Pongs and Closes.
func aboutPairs(f *connection.Findings) (ids []string) {
	for _, e := range f.List {
		switch e.Rule {
		case "ping-unanswered", "pong-differs", "pong-unsolicited", "close-not-answered":
			ids = append(ids, string(e.Rule))
		}
	}
	return ids
}

// The server's frames are not masked. The client's have keys of their own and carry: ca "a", cb "b", ce nothing. A pair is written as
// "asked-answered state".
func TestPairs(t *testing.T) {
	const (
		pingA, pingB, pongA = "8901 61 ", "8901 62 ", "8a01 61 "
		ca, cb, ce          = "8a81 01020304 60 ", "8a81 05060708 67 ", "8a80 090a0b0c "
		askA                = "8981 0d0e0f10 6c "
		text, clientText    = "8100 ", "8180 11121314 "
		bye, clientBye      = "8802 03e8 ", "8882 15161718 16fe "
	)
	for _, c := range []struct{ name, hex, pairs, want string }{
		{"answered", pingA + ca, "0-1 answered", ""},
		{"answered by the server", askA + pongA, "0-1 answered", ""},
		{"two Pings alike, each answered", pingA + pingA + ca + ca[:4] + "191a1b1c 78", "0-2 answered, 1-3 answered", ""},
		{"two Pings alike, one answer", pingA + pingA + ca, "0-2 answered, 1-2 answered", ""},
		{"a sign of life before the answer", pingA + cb + ca, "0-2 answered, -1-1 unsolicited", "pong-unsolicited"},
		{"two empty answers", pingA + ce + pingB + ce, "0-1 differs, 2-3 differs", "pong-differs pong-differs"},
		{"two strange answers to one", pingA + ce + cb, "0-1 differs, -1-2 unsolicited", "pong-unsolicited pong-differs"},
		{"a strange answer before a superseded one", pingA + ce + pingB + cb, "0-1 differs, 2-3 answered", "pong-differs"},
		{"no answer is due once both have closed", clientBye + pingA + bye, "0-2 answered, 1--1 unanswered", ""},
		{"an answer is due until the other side has closed", clientBye + pingA, "0--1 unanswered, 1--1 unanswered", "close-not-answered ping-unanswered"},
		{"a side that has closed answers", clientBye + pingA + ca + bye, "0-3 answered, 1-2 answered", ""},
		{"one answer a side", pingA + askA + ca + pongA, "0-2 answered, 1-3 answered", ""},
		{"unanswered", pingA + clientText, "0--1 unanswered", "ping-unanswered"},
		{"the latest of two is answered", pingA + pingB + cb, "0-2 superseded, 1-2 answered", ""},
		{"the first of two is answered", pingA + pingB + ca, "0-2 answered, 1--1 unanswered", "ping-unanswered"},
		{"both are answered", pingA + pingB + ca + cb, "0-2 answered, 1-3 answered", ""},
		{"neither is answered", pingA + pingB + clientText, "0--1 unanswered, 1--1 unanswered", "ping-unanswered"},
		{"answered twice", pingA + ca + ca[:4] + "191a1b1c 78", "0-1 answered, -1-2 unsolicited", "pong-unsolicited"},
		{"empty answer", pingA + ce, "0-1 differs", "pong-differs"},
		{"another answer", pingA + cb, "0-1 differs", "pong-differs"},
		{"nobody asked", text + ca, "-1-1 unsolicited", "pong-unsolicited"},
		{"the side's own Ping", pingA + pongA + clientText, "0--1 unanswered, -1-1 unsolicited", "pong-unsolicited ping-unanswered"},
		{"one direction alone", pingA + pingB, "0--1 unknown, 1--1 unknown", ""},
		{"a Pong in one direction alone", pongA, "-1-0 unknown", ""},
		{"the answer is cut", clientText + askA + "8a05 61", "1--1 unanswered", "ping-unanswered"},
		{"the Ping is cut", clientText + "8905 61", "", ""},
		{"no answer is due after a Close", pingA + bye + clientBye, "0--1 unanswered, 1-2 answered", ""},
		{"an answer may come after a Close", pingA + bye + ca + clientBye, "0-2 answered, 1-3 answered", ""},
		{"Close and its answer", bye + clientBye, "0-1 answered", ""},
		{"a second Close", bye + bye + clientBye, "0-2 answered", ""},
		{"Close without an answer", clientText + bye, "1--1 unanswered", "close-not-answered"},
		{"Close of the client without an answer", text + clientBye, "1--1 unanswered", "close-not-answered"},
		{"Close in one direction alone", text + bye, "1--1 unknown", ""},
	} {
		conn, _, found := mixed(t, c.hex, connection.Options{})
		var pairs []string
		for _, p := range conn.Pairs().List {
			pairs = append(pairs, fmt.Sprintf("%d-%d %v", p.Asked, p.Answered, p.State))
			if asks := p.Opcode == codec.Close; asks && strings.Contains(c.name, "Ping is cut") {
				t.Errorf("%s: %+v", c.name, p)
			}
		}
		if got := strings.Join(pairs, ", "); got != c.pairs {
			t.Errorf("%s: pairs %s, want %s", c.name, got, c.pairs)
		}
		if got := strings.Join(aboutPairs(found), " "); got != c.want {
			t.Errorf("%s: found %s, want %s", c.name, got, c.want)
		}
	}
}

// What is found about a pair stands at the frame that it is about, is told to the side that sent it, and quotes what differs.
func TestJudgePairs(t *testing.T) {
	c, _ := open(t, connection.Options{}, part{codec.Client, unhex(t, "8180 11121314")}, part{codec.Server, unhex(t, "8901 61")},
		part{codec.Client, unhex(t, "8a81 05060708 67 8a81 05060708 66")})
	if list := c.Pairs().List; len(list) != 2 {
		t.Errorf("before the end: %+v", list)
	}
	c.Finish()
	for side, want := range map[codec.Sender][]string{
		codec.Client: {"pong-unsolicited@13-20#3", "pong-differs@6-13#2"}, codec.Server: nil,
	} {
		found := &connection.Findings{}
		c.Pairs().Judge(side, true, found)
		wantFound(t, side.String(), found, want...)
	}
	c, _, found := mixed(t, "8901 61 8a80 05060708", connection.Options{})
	if f := found.List[len(found.List)-1]; f.Start != 3 || f.End != 9 || *f.Frame != 1 || f.Finding.Text != "The payload is empty; that of the Ping is “a”." {
		t.Errorf("%+v", f)
	}
	bare := &connection.Findings{}
	if c.Pairs().Judge(codec.Mixed, false, bare); bare.List[0].Frame != nil {
		t.Error("the frame is told")
	}
	for hex, severity := range map[string]string{"8901 61 8180 11121314": "warning", "8882 15161718 16fe 8901 61": "note"} {
		_, _, found := mixed(t, hex, connection.Options{})
		i := slices.IndexFunc(found.List, func(e connection.Entry) bool { return e.Rule == "ping-unanswered" })
		if i < 0 || found.List[i].Severity.String() != severity {
			t.Errorf("%s: %q, want a %s", hex, places(found), severity)
		}
	}
}

// As long as the input has not ended, an answer may still come.
func TestPairsOnTheWay(t *testing.T) {
	c, _ := open(t, connection.Options{}, part{codec.Client, unhex(t, "8180 11121314")}, part{codec.Server, unhex(t, "8901 61 8802 03e8")})
	found := &connection.Findings{}
	pairs := c.Pairs()
	if pairs.Judge(codec.Mixed, true, found); len(found.List) != 0 || pairs.List[0].State != connection.Unanswered || pairs.List[1].Opcode != codec.Close {
		t.Errorf("%q, %+v", places(found), pairs.List)
	}
}

// An answer repeats the code of the Close that it answers (RFC 6455 section 5.5.1), so 1010 may come back from a server.
func TestCloseCodeEchoed(t *testing.T) {
	for hex, wrong := range map[string]bool{
		"88 83 01 02 03 04 02 f0 62 88 02 03 f2": false,
		"88 02 03 f2 88 83 01 02 03 04 02 f0 62": true,
		"88 82 01 02 03 04 02 ea 88 02 03 f2":    true,
		"88 80 01 02 03 04 88 02 03 f2":          true,
	} {
		_, _, found := mixed(t, hex, connection.Options{})
		got := slices.ContainsFunc(found.List, func(e connection.Entry) bool { return e.Rule == "close-code-wrong-side" })
		if got != wrong || found.Count != len(found.List) {
			t.Errorf("%s: %q, %d findings", hex, places(found), found.Count)
		}
	}
}

// A flood is paired as far as its first 10,000 frames, and 500 pairs of it are listed.
func TestPairsAreBounded(t *testing.T) {
	pings := strings.Repeat("\x89\x00", 10001)
	c, _ := open(t, connection.Options{}, part{codec.Server, pings}, part{codec.Client, "\x8a\x80\x01\x02\x03\x04"})
	c.Finish()
	if list := c.Pairs().List; len(list) != 500 || list[0].State != connection.Unanswered {
		t.Errorf("%d pairs, the first %+v", len(list), list[0])
	}
	c, _ = open(t, connection.Options{}, part{codec.Server, pings[:2*600]}, part{codec.Client, strings.Repeat("\x8a\x80\x01\x02\x03\x04", 600)})
	c.Finish()
	found := &connection.Findings{}
	list := c.Pairs().List
	if c.Pairs().Judge(codec.Mixed, true, found); len(list) != 500 || list[499].State != connection.Answered || list[499].Answered != 600+499 || len(found.List) != 0 {
		t.Errorf("%d pairs, %q", len(list), places(found))
	}
}
