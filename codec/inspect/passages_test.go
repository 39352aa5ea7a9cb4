package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A request and a response of RFC 6455 section 1.3 in fences, and the unmasked "Hello" of section 5.7 as xxd shows it.
const report = "Das schickt “mein” Client 𝕏:\n\n```\nGET /feed HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\n" +
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n```\n\nund das kommt:\n\n```\n" +
	"HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n```\n\n" +
	"received:\n00000000: 8105 4865 6c6c 6f                        ..Hello\n"

func TestReportOfPassages(t *testing.T) {
	r := inspect.Text(report, inspect.Options{})
	var seen []string
	at := 0
	for _, p := range r.Passages {
		seen = append(seen, p.Kind+" "+p.Form+" "+p.Direction)
		if p.Start != at {
			t.Errorf("%s begins at %d, not %d", p.Kind, p.Start, at)
		}
		at = p.End
	}
	want := "prose  unknown, head head client-to-server, prose  unknown, head head server-to-client, prose  unknown, bytes xxd server-to-client"
	if got := strings.Join(seen, ", "); got != want {
		t.Errorf("passages: %s\nwant %s", got, want)
	}
	if units := len(report) - len("“”") + 2 - 2; at != units { // two quotes of one unit, a letter of two
		t.Errorf("the passages end at %d, not %d", at, units)
	}
	if r.PassageCount != len(r.Passages) || len(r.Stories) != 1 || r.Kind != "stream" || r.FrameCount != 1 {
		t.Errorf("%d passages, %d connections, %s, %d frames", r.PassageCount, len(r.Stories), r.Kind, r.FrameCount)
	}
	framesOnly := inspect.Text(report, inspect.Options{LeaveOut: []int{1, 3}})
	if framesOnly.Kind != "frames" || string(framesOnly.Bytes) != "\x81\x05Hello" {
		t.Errorf("without its heads: %s, %q", framesOnly.Kind, framesOnly.Bytes)
	}
	none := inspect.Text(report, inspect.Options{LeaveOut: []int{1, 3, 5, 77}})
	if len(none.Bytes) != 0 || none.Verdict.Level != "note" || none.Verdict.Title != "Every passage was left out." {
		t.Errorf("with nothing: %q, %+v", none.Bytes, none.Verdict)
	}
}

// One passage is listed of a text that is one, of a capture and of a text that is read in another notation; none of bytes.
func TestReportOfOnePassage(t *testing.T) {
	for text, want := range map[string]string{
		"81 05 48 65 6c 6c 6f": "bytes",
		"Hello there":          "prose",
		"Invalid WebSocket frame: MASK must be set": "saying",
		"GET / HTTP/1.1\r\nHost: a":                 "head",
		`{"log":{"entries":[{"request":{"url":"ws://a/"},"_webSocketMessages":[{"type":"send","time":1,"opcode":1,"data":"a"}]}]}}`: "export",
	} {
		r := inspect.Text(text, inspect.Options{})
		if len(r.Passages) != 1 || r.Passages[0].Kind != want || r.Passages[0].End != len(text) || !r.Passages[0].Included {
			t.Errorf("%s: %+v, want one of kind %s", text, r.Passages, want)
		}
	}
	other := inspect.Text(report, inspect.Options{Notation: "text"})
	if len(other.Passages) != 1 || other.Passages[0].Form != "text" {
		t.Errorf("as plain text: %+v", other.Passages)
	}
	if r := inspect.Bytes([]byte("\x81\x00"), inspect.Options{}); len(r.Passages) != 0 {
		t.Errorf("bytes: %+v", r.Passages)
	}
	if r := inspect.Text(" \n", inspect.Options{}); len(r.Passages) != 0 {
		t.Errorf("blank: %+v", r.Passages)
	}
}

// A list of passages is cut, and those beyond it can be left out all the same.
func TestManyPassages(t *testing.T) {
	text := strings.Repeat("then it sent\n\n```\n\\x81\\x05Hello\n```\n\n", 1200)
	r := inspect.Text(text, inspect.Options{})
	if len(r.Passages) != 1000 || r.PassageCount < 2400 {
		t.Fatalf("%d passages of %d are listed", len(r.Passages), r.PassageCount)
	}
	less := inspect.Text(text, inspect.Options{LeaveOut: []int{r.PassageCount - 2}})
	if len(r.Bytes)-len(less.Bytes) != 7 {
		t.Errorf("the last left out: %d bytes of %d", len(less.Bytes), len(r.Bytes))
	}
}

// What is weighed of a candidate is what its bytes are: the frame of RFC 6455 section 5.7 weighs more than its text.
func TestCandidateBits(t *testing.T) {
	r := inspect.Text("81 05 48 65 6c 6c 6f", inspect.Options{})
	bits := map[string]int{}
	for _, c := range r.Notation.Candidates {
		bits[c.ID] = c.Bits
	}
	if bits["hex-spaced"] != r.Hypotheses[0].Bits || bits["hex-spaced"] <= bits["text"] {
		t.Errorf("bits: %v, the hypotheses %+v", bits, r.Hypotheses)
	}
}
