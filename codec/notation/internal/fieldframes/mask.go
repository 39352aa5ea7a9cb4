package fieldframes

import (
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// findUnmasked looks behind a frame whose payload is still masked for that payload as a text: what the two differ by repeats after four
// bytes then, and is the masking key.
func (t *Frame) findUnmasked(text string) {
	const most, key = 1 << 10, 4
	masked := t.payload.Bytes
	n := len(masked)
	if n < 2*key {
		return
	}
	for i := t.end; i+n <= min(len(text), t.end+most); i++ {
		same := key
		for same < n && masked[same]^text[i+same] == masked[same-key]^text[i+same-key] {
			same++
		}
		if same == n {
			t.payload = &lex.Output{}
			t.payload.AddText(text, i, i+n)
			t.masked, t.end = false, i+n
			return
		}
	}
}

// judgeMask tells by the lengths whether the frame has a masking key, and whether the payload is still masked, as the key is not there.
func (t *Frame) judgeMask() {
	const header = 6 // with a masking key
	hasKey := !t.server && t.payloadLength >= 0 && t.length-t.payloadLength >= header
	t.client = t.client || hasKey
	t.masked = hasKey && !t.keyed && t.payloadLength > 0 && t.payload != nil && len(t.payload.Bytes) == t.payloadLength
}

// readKey reads eight digits of hex as the masking key.
func (t *Frame) readKey(value string) {
	value = strings.TrimPrefix(value[:lex.Until(value, " \t\r")], "0x")
	if end, _ := lex.HexEnd(value, 0); t.keyed || end != len(value) || end != 2*len(t.key) {
		return
	}
	t.keyed = true
	for i := range t.key {
		t.key[i] = byte(lex.HexValue(value[2*i])<<4 | lex.HexValue(value[2*i+1]))
	}
}

// unmask applies the masking key to the payload of a text message that is text only then.
func (t *Frame) unmask() {
	const text = 1
	masked := t.payload.Bytes
	if !t.keyed || t.first&15 != text || utf8.Valid(masked) {
		return
	}
	plain := make([]byte, len(masked))
	for i, c := range masked {
		plain[i] = c ^ t.key[i%len(t.key)]
	}
	if utf8.Valid(plain) {
		t.payload.Bytes = plain
	}
}
