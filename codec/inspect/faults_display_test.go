package inspect_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/wslens/wslens/codec/inspect"
)

// Faults 44 to 46: what is shown. The page's part is in e2e/page/security.test.mjs.

// hostileText has markup, an override of the direction, controls and a byte order mark.
const hostileText = "<img src=x onerror=alert(1)>\u202e\u0000\u001b[1m\ufeff&lt;=cmd|'/c calc'!A1"

// markupEverywhere: the parts of a report that the input says are as they came; the words of wslens hold none of the
// characters that a screen does not show.
func markupEverywhere(t *testing.T) {
	text := hostileText
	frames := []byte{0x81, byte(len(text))}
	frames = append(append(frames, text...), 0x89, byte(len(text)))
	frames = append(append(frames, text...), 0x88, byte(len(text)+2), 0x03, 0xE8)
	frames = append(frames, text...)
	r := inspect.Bytes(frames, inspect.Options{Direction: inspect.ServerToClient})
	sound(t, r)
	if m := r.Messages; *m[0].Text != text || string(m[1].Payload) != text || *m[2].CloseReason != text {
		t.Errorf("the payloads were changed: %+v", m)
	}
	ownWords(t, r)
	for _, input := range []string{
		strings.Replace(goodRequest, "/chat", "/"+text, 1), requestWith(text + ": a"), requestWith("X: " + text),
		requestWith("Sec-WebSocket-Protocol: " + text), requestWith("Sec-WebSocket-Extensions: " + text + "; " + text + "=" + text),
		strings.Replace(goodRequest, sampleKey, text, 1), responseWith("Sec-WebSocket-Extensions: permessage-deflate; " + text),
		strings.Replace(goodResponse, "Switching Protocols", text, 1), strings.Replace(goodResponse, sampleAccept, text, 1),
	} {
		ownWords(t, inspect.Bytes([]byte(input), inspect.Options{Request: goodRequest}))
		ownWords(t, inspect.Text(input, inspect.Options{Notation: "head"}))
	}
}

func ownWords(t *testing.T, r *inspect.Report) {
	t.Helper()
	sound(t, r)
	words := []string{r.Verdict.Title, r.Verdict.Detail}
	for _, f := range r.Findings {
		words = append(words, f.Title, f.Text, f.Why, f.Peer, f.Mend)
		if f.Fix != nil {
			words = append(words, f.Fix.Text, f.Fix.Outcome)
		}
	}
	for _, f := range r.Frames {
		for _, field := range f.Fields {
			words = append(words, field.Value, field.Meaning)
		}
	}
	for _, w := range words {
		if i := strings.IndexFunc(w, func(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Cf, c) }); i >= 0 {
			t.Errorf("a character that does not show in %q", w)
		}
	}
}

// deepJSON: brackets are not followed by recursion, as a notation, as a payload or as a message.
func deepJSON(t *testing.T) {
	for open, depth := range map[string]int{"[": 100_000, `{"a":`: 20_000, `[{"data":`: 20_000} {
		deep := strings.Repeat(open, depth)
		for _, text := range []string{deep, deep + "1", deep + strings.Repeat("]", depth)} {
			sound(t, inspect.Text(text, inspect.Options{}))
			sound(t, inspect.Text(text, inspect.Options{Notation: "json"}))
		}
		sound(t, inspect.Bytes(header64(0x81, []byte(deep)), inspect.Options{}))
	}
}

// hexNoise is nearly in a notation: reading it takes time in proportion to its length.
func hexNoise(t *testing.T) {
	for _, piece := range []string{"81 0", "0x", "0x8,", `\x`, `\u12`, "81:", "[129,", "b'", `"\`, "0000000: ", "8 1 g ", "<Buffer 81 ", "==", "\n0010  ", "😀81"} {
		goesWithSize(t, func(_ testing.TB, n int) []byte { return []byte(strings.Repeat(piece, n/len(piece))) }, inspect.Options{})
		textGoesWithSize(t, piece)
	}
}
