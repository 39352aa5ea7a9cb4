package capture

import "testing"

// The first line of a request as Chromium 156 tells it in requestHeadersText, and what it sent; others stay as they are.
func TestToOriginForm(t *testing.T) {
	for text, want := range map[string]string{
		"GET ws://127.0.0.1:44281/chat?room=1 HTTP/1.1\r\nHost: a": "GET /chat?room=1 HTTP/1.1\r\nHost: a",
		"GET wss://a HTTP/1.1\r\nX: b c//d/e":                      "GET / HTTP/1.1\r\nX: b c//d/e",
		"GET /ws://a HTTP/1.1":                                     "GET /ws://a HTTP/1.1",
		"GET http://a/b HTTP/1.1":                                  "GET http://a/b HTTP/1.1",
		":authority: wss://a/b":                                    ":authority: wss://a/b",
		"":                                                         "",
	} {
		var got []byte
		add := toOriginForm(func(b byte, _, _ int) { got = append(got, b) })
		for i := range len(text) {
			add(text[i], i, i+1)
		}
		if string(got) != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
