package identify

import (
	"bytes"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// other weighs b as the opening of another protocol, and as the framing of an old draft.
func other(b []byte) Hypothesis {
	if bytes.HasPrefix(b, []byte("SSH-2.0-")) || bytes.HasPrefix(b, []byte("SSH-1.")) {
		return Hypothesis{Kind: Other, Label: "the greeting of SSH", Reason: "The bytes begin like the greeting of SSH.", Bits: signed, Span: 4}
	}
	if h := damaged(b); h.Bits > 0 {
		return h
	}
	return hixie(b)
}

// damaged weighs b as bytes that were taken for text when they were copied, and lost what is no text.
func damaged(b []byte) Hypothesis {
	b = b[:min(len(b), lookedAt)]
	lost := bytes.Count(b, []byte("\uFFFD"))
	if lost == 0 || !utf8.Valid(b) {
		return Hypothesis{}
	}
	return Hypothesis{Kind: Payload, Label: "text that lost bytes when it was copied", Bits: min(20*lost+len(b)/2, 80), Span: len(b),
		Reason: "The bytes were taken for text when they were copied: “\uFFFD” stands where something was lost, so no frame can be read."}
}

// hixie weighs b as texts in the framing of draft-hixie-thewebsocketprotocol-76, section 4.2: 00, the text in UTF-8, ff.
func hixie(b []byte) Hypothesis {
	const most = 50
	b = b[:min(len(b), lookedAt)]
	n := 0
	for at, count := 0, 0; at < len(b) && count < most; count++ {
		end := bytes.IndexByte(b[at:], 0xFF)
		if b[at] != 0 || end < 2 {
			return Hypothesis{}
		}
		text := b[at+1 : at+end]
		if !utf8.Valid(text) || ascii.HasControl(text) {
			return Hypothesis{}
		}
		n += 14 + min(len(text), 12)
		at += end + 1
	}
	return Hypothesis{Kind: Other, Label: "text in the framing of an old draft",
		Reason: "The bytes look like a text in the framing of an old draft (hixie-76): 00, the text, ff.", Bits: n, Span: len(b)}
}
