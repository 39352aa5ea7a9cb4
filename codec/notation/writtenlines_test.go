package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

const writtenHead = "GET /feed HTTP/1.1\nHost: feed.example\nUpgrade: websocket\nConnection: Upgrade\n"

// wrapped puts words before and behind each line of the head, and the blank line.
func wrapped(before, behind string) string {
	var out string
	for line := range strings.Lines(writtenHead + "\n") {
		out += before + strings.TrimSuffix(line, "\n") + behind + "\n"
	}
	return out
}

// Line ends that tools write out, and what programs have around the lines of a head, are none of it; each byte is where it was.
func TestWritten(t *testing.T) {
	want := strings.ReplaceAll(writtenHead+"\n", "\n", "\r\n")
	for _, text := range []string{
		wrapped("", `\r`), wrapped("", "^M"), wrapped("", "^M$"), wrapped("", "<CR><LF>"), wrapped("[12:01] ", `\r\n`), wrapped("", `\n`),
		wrapped(`wire >> "`, `[\r][\n]"`), wrapped(`sb.append("`, `\r\n");`), wrapped(`s += '`, `\r\n'`), wrapped(`out.println("`, `");`),
		wrapped(`s = s & "`, `" & vbCrLf`), wrapped(`  '`, `' + #13#10 +`), strings.TrimSuffix(wrapped("", `\r`), "\n"),
		"> 2024/05/03 09:10:11.0  length=160 from=0 to=159\n" + wrapped("", `\r`) + "< 2024/05/03 09:10:12.0  length=2 from=0 to=1\n..",
	} {
		doc, found := notation.ReadDocument(text, notation.Choices{})
		r := found[0]
		if string(r.Bytes) != want || len(r.Problems) > 0 {
			t.Errorf("%q: %s %q, %v", text, r.ID, r.Bytes, r.Problems)
			continue
		}
		for i, b := range r.Bytes {
			if s := r.Spans[i]; b > ' ' && text[s.Start] != b {
				t.Fatalf("%q: byte %d, %q, is said to stand at %q", text, i, b, text[s.Start:s.End])
			}
		}
		if last := doc.Passages[len(doc.Passages)-1]; last.End != len(text) {
			t.Errorf("%q: the passages end at %d", text, last.End)
		}
	}
}

// What is written so and is no head, and values that a program adds, stay as they were.
func TestNotWritten(t *testing.T) {
	for _, text := range []string{
		"one\\r\ntwo\\r\n", `{"a":"HTTP/1.1"}\n` + "\n" + `{"b":1}\n` + "\n", "log(\"GET /a HTTP/1.1\");\nlog(\"not a field\");\nlog(\"nor this\");\n",
		"s = \"HTTP/1.1 101 Switching Protocols\\r\\n\";\ns += \"Upgrade: websocket\\r\\n\";\ns += \"Connection: Upgrade\\r\\n\";\ns += \"Sec-WebSocket-Accept: \" + accept + \"\\r\\n\";\n",
	} {
		if r := notation.Recognise(text)[0]; strings.Contains(r.Reason, "written out around") {
			t.Errorf("%q: %s %q", text, r.ID, r.Bytes)
		}
	}
}
