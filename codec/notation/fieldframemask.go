package notation

import "github.com/wslens/wslens/codec/notation/internal/lex"

// findUnmasked looks behind a frame whose payload is still masked for that payload as a text: what the two differ by repeats after four
// bytes then, and is the masking key.
func (t *fieldFrame) findUnmasked(text string) {
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
