package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

func FuzzRecognise(f *testing.F) {
	for _, text := range written {
		f.Add(text)
	}
	for _, text := range []string{
		request + "\n" + response + "\n81 05 48", tsharkHex, tsharkYAML, dialogC, `"\x8`, `b'\x81\`, "<Buffer 81 ...", "[256, '0x", `{"0":1,"1"`, "0x81 [", "*\n00000010  81",
		"\\x81\\r\\n\n\u00a0\u200b", "data:;base64,=A=", "0b1", "> GET / HTTP/1.1\n> \n\\u12",
		curlBash, clientTrace, websocketsDebug, autobahnOctets, "fetch('a',{headers:{b:'c", "curl ^\"a^\" ^\n-H 'b", "[INCOMING] a\n[OUTGOING] ",
		"Upgrade:\nwebsocket\nHost:\na", "< CLOSE 1 (a) b... [9 bytes]", "Invoke-WebRequest -Uri \"a` -Headers @{\"b\"=", "WS_ERR_INVALID_UTF8",
		"new Uint8Array([", "ArrayBuffer { [Uint8Contents]: <", `{"type":"Buffer","data":[1`, "char a[] = \"\\777",
		`<<129, "\`, "[-127, 200", "vec![1u8", "byteArrayOf((", `rb'''\`, `[{"0":1,[5`, "[81, 5, fa", "bytes.fromhex('", mangled, `'\x81ú`,
		"b‘\\x81’ “„", "ffffff81 0xffffff8", "  9 | [0x81, // ]\n 10 | /*", "[a] GET / HTTP/1.1\n[a] A: b\n[a]", "Header Bytes:\n[0] (2) 81 02\nPayload Bytes:\n[0] (2) [1",
		"headers: {'upgrade': ['websocket", `{"a":"gQVIZWxsbw==gQVIZWxsbw`, "Headers((b'upgrade'=>\"websocket", "map[Upgrade:[websocket] Sec-WebSocket-Key",
		"<Buffer 81>, <Buffer", "(6) [1, …", "b'gYU=", "Buffer.from('81' 'hex", "[1, ... 2 more ], dtype=",
	} {
		f.Add(text)
	}
	for _, text := range dumps {
		f.Add(text)
	}
	for _, name := range []string{"late", "merged", "two"} {
		f.Add(dumped(f, name))
	}
	f.Fuzz(func(t *testing.T, text string) {
		best := 100
		for _, r := range notation.Recognise(text) {
			if r.Score > best {
				t.Errorf("%s comes too late", r.ID)
			}
			best = r.Score
			checkRanges(t, text, r)
		}
		for _, n := range notation.All() {
			r, err := notation.Read(text, n.ID)
			if err != nil {
				t.Fatal(err)
			}
			checkRanges(t, text, r)
		}
	})
}

// What puts its bytes together from places all over the text, or repairs what does: so a request is read before its response.
var scattered = map[string]bool{"command": true, "escaped": true, "head": true, "head-frames": true, "fields": true, "log": true, "packets": true, "repaired": true}

// FuzzFormat reads bytes again that were written in each notation.
func FuzzFormat(f *testing.F) {
	for _, text := range []string{"\x81\x05Hello", "\x00", "'\"\\\n\u2028", "0x81, 0x05", request, "\xff\xfe\u202e", "ffffffff"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, n := range notation.All() {
			if n.Write == nil || len(b) < max(1, leastBytes[n.ID]) {
				continue
			}
			text := n.Write(b)
			r, err := notation.Read(text, n.ID)
			if err != nil || string(r.Bytes) != string(b) || len(r.Problems) > 0 {
				t.Fatalf("%s of % x: %q is read as % x, %v, %v", n.ID, b, text, r.Bytes, r.Problems, err)
			}
			checkRanges(t, text, r)
		}
	})
}

// checkRanges checks that every span and problem lies in the text and none comes before the last. A head that is put
// together from a command, or from fields, begins with what may stand behind them.
func checkRanges(t *testing.T, text string, r notation.Reading) {
	t.Helper()
	if len(r.Spans) != len(r.Bytes) || r.Score < 0 || r.Score > 100 {
		t.Fatalf("%s: %d spans for %d bytes, score %d", r.ID, len(r.Spans), len(r.Bytes), r.Score)
	}
	var last uint32
	for _, s := range r.Spans {
		if s.Start < last && !scattered[r.ID] || s.End <= s.Start || int(s.End) > len(text) {
			t.Fatalf("%s: span %v after %d in %d bytes of text", r.ID, s, last, len(text))
		}
		last = s.Start
	}
	for i, turn := range r.Turns {
		if turn.Start >= len(r.Bytes) || i > 0 && (turn.Start <= r.Turns[i-1].Start || turn.Server == r.Turns[i-1].Server) || len(r.Turns) < 2 && !r.Rebuilt {
			t.Fatalf("%s: turns %v in %d bytes", r.ID, r.Turns, len(r.Bytes))
		}
	}
	start := 0
	for _, p := range r.Problems {
		if p.Start < start || p.End < p.Start || p.End > len(text) || p.Text == "" {
			t.Fatalf("%s: problem %v after %d in %d bytes of text", r.ID, p, start, len(text))
		}
		start = p.Start
	}
}
