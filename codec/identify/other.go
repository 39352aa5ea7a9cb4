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
	for _, rest := range mqttRests {
		if bytes.HasPrefix(b, []byte(rest)) {
			return Hypothesis{Kind: Payload, Label: "a part of an MQTT CONNECT", Bits: 7 * len(rest), Span: len(rest),
				Reason: "The bytes begin within the name and the version of the protocol that a CONNECT of MQTT has: those before them are missing."}
		}
	}
	if h := damaged(b); h.Bits > 0 {
		return h
	}
	return hixie(b)
}

// mqttRests are what a CONNECT of MQTT begins with behind its type and length, and what is left of that where the first bytes are lost
// (MQTT 3.1.1 section 3.1.2.1).
var mqttRests = [...]string{"\x00\x04MQTT", "\x04MQTT", "MQTT\x04", "MQTT\x05", "QTT\x04", "QTT\x05", "\x00\x06MQIsdp"}

// damaged weighs b as bytes that were taken for text when they were copied, and lost what is no text.
func damaged(b []byte) Hypothesis {
	b = b[:min(len(b), lookedAt)]
	lost := bytes.Count(b, []byte("\uFFFD"))
	if lost == 0 || !utf8.Valid(b) {
		return Hypothesis{}
	}
	return Hypothesis{Kind: Payload, Label: "text that lost bytes when it was copied", Bits: min(20*lost+len(b)/2, 80), Span: len(b),
		Reason: "The bytes were taken for text when they were copied: “\uFFFD” is where something was lost, so no frame can be read."}
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
