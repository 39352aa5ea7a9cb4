package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// What wscat 6.1.0 shows in a terminal, connected to npm ws 8: messages of two lines, and without any text.
func TestWscat(t *testing.T) {
	text := "Connected (press CTRL+C to quit)\n> hello\n< hello\n< a\nb\n> \n< \nDisconnected (code: 1000, reason: \"done\")\n"
	want := "810568656c6c6f" + "810568656c6c6f" + "8103610a62" + "8100" + "8100"
	checkFirst(t, "log", []readCase{
		{text: text, want: want},
		{text: "$ wscat -c ws://127.0.0.1:8080\n" + strings.ReplaceAll(text, "\n", "\r\n"), want: strings.Replace(want, "8103610a62", "8104610d0a62", 1)},
		{text: "> hi\n< hi\n> ", want: "8102686981026869"},
		{text: "Connected (press CTRL+C to quit)\n< <p>\n<b>\n>", want: "81073c703e0a3c623e"},
	})
	r := notation.Recognise(text)[0]
	if len(r.Turns) != 4 || r.Turns[0].Server || !r.Turns[1].Server || !r.Rebuilt || !strings.Contains(r.Reason, "wscat") {
		t.Errorf("turns %v, rebuilt %t, %q", r.Turns, r.Rebuilt, r.Reason)
	}
	server := notation.Recognise("Listening on port 9555 (press CTRL+C to quit)\nClient connected\n< hi\n> yo\n< a\nb\nDisconnected (code: 1005, reason: \"\")\n> ")[0]
	if len(server.Turns) != 3 || server.Turns[0].Server || !server.Turns[1].Server || string(server.Bytes) != "\x81\x02hi\x81\x02yo\x81\x03a\nb" {
		t.Errorf("as a server: turns %v, %q", server.Turns, server.Bytes)
	}
	for _, other := range []string{
		"> hello", "< hello", "> first\n> second", "1c1\n< old\n---\n> new", "> a\n\n< b", "Connected (press CTRL+C to quit)\n> ",
	} {
		if got := notation.Recognise(other)[0]; got.ID != "text" {
			t.Errorf("%q is read as %s", other, got.ID)
		}
	}
}
