package inspect_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// outline lists the causes, each with the places of what follows from it.
func outline(r *inspect.Report) []string {
	all, out := places(r), []string{}
	for i, f := range r.Findings {
		if f.CausedBy != nil {
			continue
		}
		line := all[i]
		for k, g := range r.Findings {
			if g.CausedBy != nil && *g.CausedBy == i {
				line += " > " + all[k]
			}
		}
		out = append(out, line)
	}
	return out
}

func wantOutline(t *testing.T, name string, r *inspect.Report, want ...string) {
	t.Helper()
	if got := outline(r); !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	sound(t, r)
}

var (
	toClient = inspect.Options{Direction: "server-to-client", Extensions: new(string)}
	toServer = inspect.Options{Direction: "client-to-server", Extensions: new(string)}
)

// What follows from what, and beside each case one that is near it in which nothing follows. Which bytes are wrong is told by RFC
// 6455 sections 5.1 to 5.5 and RFC 7692.
func TestCauses(t *testing.T) {
	deflate := agreed("permessage-deflate")
	deflate.Direction = "server-to-client"
	for _, c := range []struct {
		name string
		hex  string
		opts inspect.Options
		want []string
	}{
		{"one frame without a mask", "81 80 01 02 03 04 81 00", toServer,
			[]string{"frame-client-not-masked@7-8"}},
		{"no frame with a mask", "81 00 81 00 82 00", toServer,
			[]string{"frame-client-not-masked@1-2 > frame-client-not-masked@3-4 > frame-client-not-masked@5-6"}},
		{"some frames without a mask", "81 80 01 02 03 04 81 00 81 00", toServer,
			[]string{"frame-client-not-masked@7-8", "frame-client-not-masked@9-10"}},
		{"every length in 16 bits", "81 7e 00 00 81 7e 00 01 61", toClient,
			[]string{"frame-length-not-minimal@1-4 > frame-length-not-minimal@5-8"}},
		{"some lengths in 16 bits", "81 7e 00 00 81 00 81 7e 00 01 61", toClient,
			[]string{"frame-length-not-minimal@1-4", "frame-length-not-minimal@7-10"}},
		{"a length that nothing can have", "82 7f ff ff ff ff ff ff ff ff 61", toClient, []string{"frame-length-msb@2-3 > frame-truncated@0-11"}},
		{"a cut frame behind a wrong one", "82 7e 00 01 61 82 05 61", toClient, []string{"frame-length-not-minimal@1-4", "frame-truncated@5-8"}},
		{"a short Ping in the 16-bit form", "89 7e 00 02 61 62", toClient, []string{"frame-length-not-minimal@1-4"}},
		{"a long Ping in the 64-bit form", "89 7f 00 00 00 00 00 00 00 7e" + strings.Repeat("61", 126), toClient,
			[]string{"frame-length-not-minimal@1-10", "frame-control-too-long@1-10"}},
		{"two frames behind a Close", "88 02 03 e8 81 00 82 00", toClient, []string{"message-after-close@4-5 > message-after-close@6-7"}},
		{"a Ping, then a text behind a Close", "88 02 03 e8 89 00 81 00", toClient, []string{"message-after-close@4-5", "message-after-close@6-7"}},
		{"a Close and a wrong opcode before it", "83 00 88 02 03 e8 81 00", toClient,
			[]string{"frame-reserved-data-opcode@0-1", "message-after-close@6-7"}},
		{"a message inside another", "01 01 61 81 01 62 80 01 63", toClient,
			[]string{"message-start-inside-message@3-4 > message-continuation-without-start@6-7"}},
		{"RSV2 on a message inside another", "01 01 61 a1 01 62 80 01 63", toClient,
			[]string{"frame-rsv2-rsv3@3-4", "message-start-inside-message@3-4 > message-continuation-without-start@6-7"}},
		{"a continuation of nothing, then a message inside another", "80 01 63 01 01 61 81 01 62", toClient,
			[]string{"message-continuation-without-start@0-1", "message-start-inside-message@6-7"}},
		{"compressed without an agreement", "c1 07 f2 48 cd c9 c9 07 00", toClient,
			[]string{"frame-rsv1-not-negotiated@0-1 > message-invalid-utf8@2-4"}},
		{"RSV1 without an agreement, and Latin-1", "c1 01 ff", toClient, []string{"frame-rsv1-not-negotiated@0-1", "message-invalid-utf8@2-3"}},
		{"RSV1 on a plain text", "c1 05 48 65 6c 6c 6f", deflate, []string{"deflate-rsv1-but-plain@0-1 > deflate-inflate-failed@2-7"}},
		{"history of a message that does not inflate", "c1 02 ff ff c1 05 f2 00 11 00 00", deflate,
			[]string{"deflate-inflate-failed@2-3 > deflate-missing-history@7-9"}},
		{"two texts that are not UTF-8", "81 01 ff 81 01 fe", toClient, []string{"message-invalid-utf8@2-3", "message-invalid-utf8@5-6"}},
		{"RSV3 twice", "91 00 91 00", toClient, []string{"frame-rsv2-rsv3@0-1", "frame-rsv2-rsv3@2-3"}},
		{"two faults in one first byte", "b3 00", toClient, []string{"frame-rsv2-rsv3@0-1", "frame-reserved-data-opcode@0-1"}},
		{"TLS", "16 03 01 00 05 01 00 00 01 00", inspect.Options{},
			[]string{"input-other-protocol@0-3 > frame-rsv2-rsv3@0-1 > frame-reserved-data-opcode@0-1 > message-start-inside-message@5-6 > message-empty-fragment@6-7 > message-unfinished@7-10"}},
	} {
		wantOutline(t, c.name, look(t, c.hex, c.opts), c.want...)
	}
}

// A refusal follows from the fault of its request that such a status answers.
func TestCauseOfRefusal(t *testing.T) {
	broken := strings.Replace(goodRequest, "Version: 13", "Version: 8", 1)
	without := strings.Replace(goodRequest, "Upgrade: websocket\r\n", "", 1)
	for _, c := range []struct {
		request, status string
		cause           string // empty if none is certain
	}{
		{broken, "426 Upgrade Required", "handshake-version"},
		{broken, "400 Bad Request", "handshake-version"},
		{broken, "404 Not Found", ""},
		{broken, "200 OK", ""},
		{without, "200 OK", "handshake-upgrade"},
		{without, "426 Upgrade Required", "handshake-upgrade"},
		{without, "502 Bad Gateway", ""},
		{goodRequest, "400 Bad Request", ""},
	} {
		r := inspect.Bytes([]byte(c.request+"HTTP/1.1 "+c.status+"\r\nSec-WebSocket-Version: 13\r\n\r\n"), inspect.Options{})
		got := ""
		if by := findingOf(t, r, "handshake-status").CausedBy; by != nil {
			got = r.Findings[*by].Rule
		}
		if got != c.cause {
			t.Errorf("%s: caused by %q, want %q", c.status, got, c.cause)
		}
		sound(t, r)
	}
}

// A digit that cannot be read shifts what comes behind it.
func TestCauseInText(t *testing.T) {
	wantOutline(t, "odd", inspect.Text("810548656c6c6", inspect.Options{}), "input-notation@t12-13 > frame-truncated@0-6")
	wantOutline(t, "far off", inspect.Text("814548656c6c6", inspect.Options{}), "frame-truncated@0-6", "input-notation@t12-13")
}

// The verdict is about a cause, and counts what follows.
func TestVerdictNamesTheCause(t *testing.T) {
	for hex, want := range map[string]string{
		"01 01 61 81 01 62 80 01 63":                "A new message starts inside an unfinished one. A client should fail the connection with 1002. In a browser the page gets 1006. 1 consequence.",
		"81 05 48 65 6c 6c 6f 0a 81 02 68 69":       "Stray bytes put the reader out of step. The receiver fails the connection, or waits for more. 3 consequences.",
		"81 00 81 00 82 00":                         "",
		"c1 07 f2 48 cd c9 c9 07 00 83 00 82 02 61": "RSV1 is set without permessage-deflate: a client should fail the connection with 1002. 1 consequence. 4 findings in all.",
	} {
		v := look(t, hex, toClient).Verdict
		for _, part := range strings.SplitAfter(want, ". ") {
			if !strings.Contains(v.Title+" "+v.Detail, strings.TrimSpace(part)) {
				t.Errorf("%s: %q does not say %q", hex, v, part)
			}
		}
	}
}

// A reader out of step has one cause: bytes that belong to no frame, or a length that reaches into the next one.
func TestOutOfStep(t *testing.T) {
	hello, hi := "81 05 48 65 6c 6c 6f ", "81 02 68 69 "
	masked := "81 85 37 fa 21 3d 7f 9f 4d 51 58 "
	for _, c := range []struct {
		name, hex, place string // no place if it is not out of step, or nothing shows it
		mended           string
	}{
		{"LF", hello + "0a" + hi, "frame-stray-bytes@7-8", hello + hi},
		{"CR LF", hello + "0d 0a" + hi + hi, "frame-stray-bytes@7-9", hello + hi + hi},
		{"LF at the start", "0a" + hello + hi, "frame-stray-bytes@0-1", hello + hi},
		{"LF between masked frames", masked + "0a" + masked, "frame-stray-bytes@11-12", masked + masked},
		{"zeros behind", hello + "00 00 00 00 00", "frame-stray-bytes@7-12", hello},
		{"one byte that is none of the frames", hello + "ff" + hi + hi, "frame-stray-bytes@7-8", hello + hi + hi},
		{"a length too small", "81 04 48 65 6c 6c 6f" + hi, "frame-stray-bytes@6-7", "81 04 48 65 6c 6c" + hi},
		{"a length too large", "81 06 48 65 6c 6c 6f" + hello, "frame-length-too-long@1-2", hello + hello},
		{"a masked length too large", "81 86 37 fa 21 3d 7f 9f 4d 51 58" + masked + masked, "frame-length-too-long@1-2", masked + masked + masked},
		{"the header counted along", "81 07 48 65 6c 6c 6f" + hello + hi, "frame-length-too-long@1-2", ""},
		{"a length beyond the end", "81 7d 48 65 6c 6c 6f" + hello + hi, "frame-length-too-long@1-2", hello + hello + hi},
		{"lost bytes", "81 7e 00 c8 48 65" + hello + hi + hello, "frame-length-too-long@1-4", "81 02 48 65" + hello + hi + hello},

		{"RSV3, in step", "91 05 48 65 6c 6c 6f" + hi, "", ""},
		{"RSV3 twice, in step", "91 05 48 65 6c 6c 6f 91 02 68 69" + hi, "", ""},
		{"a newline in the payload", "81 06 48 65 6c 6c 6f 0a" + hi, "", ""},
		{"cut", hello + "81 05 48 65", "", ""},
		{"one frame inside a cut one", "82 20 48 65 6c 6c 6f" + hi, "", ""},
		{"frames inside a whole one", "82 0b" + hello + hi, "", ""},
		{"a bad Close, then a continuation of nothing", "82 02 01 02 88 01 03 82 02 01 02 80 01 61 89 00", "", ""},
		{"a wrong header, a good one and a wrong one", hello + "91 01 61" + hi + "83 01 61" + hi, "", ""},
		{"rubbish", "f3 12 44 9a 03 77 21 5c 60 13", "", ""},
		{"a newline, then rubbish", hello + "0a f3 12 44", "", ""},
		{"two empty fragments", "01 00 00 00 00 00 80 00", "", ""},
	} {
		r := look(t, c.hex, inspect.Options{})
		var got []string
		for i, place := range places(r) {
			if !strings.HasPrefix(place, "frame-stray-bytes") && !strings.HasPrefix(place, "frame-length-too-long") {
				continue
			}
			got = append(got, place)
			if after := patched(r.Bytes, r.Findings[i].Fix); c.mended != "" && string(after) != string(unhex(t, c.mended)) {
				t.Errorf("%s: mended to % x", c.name, after)
			}
			if n := len(outline(r)); n != 1 {
				t.Errorf("%s: %d causes: %q", c.name, n, outline(r))
			}
		}
		if text := strings.Join(got, " "); text != c.place {
			t.Errorf("%s: %q, want %q among %q", c.name, text, c.place, places(r))
		}
		sound(t, r)
	}
}

// A long input is read once.
func TestTrialsAreBounded(t *testing.T) {
	b := append(unhex(t, "0a"), make([]byte, 70_000)...)
	for i := 1; i+1 < len(b); i += 2 {
		b[i] = 0x82
	}
	if got := fmt.Sprint(places(inspect.Bytes(b, inspect.Options{}))); strings.Contains(got, "stray") {
		t.Error(got)
	}
}
