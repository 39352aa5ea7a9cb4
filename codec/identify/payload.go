package identify

import "github.com/wslens/wslens/codec/payload"

// payloadOf weighs b as what an application put into a message, compressed or not.
func payloadOf(b []byte) Hypothesis {
	id, label, n := payload.Evidence(b)
	h := Hypothesis{Kind: Payload, Label: label, Bits: n, Span: len(b)}
	switch id {
	case "text":
		h.Label = "text"
	case "gzip", "zlib":
		h.Kind, h.Carried, h.Label = Container, true, id+" data"
	}
	h.Reason = "The bytes are " + h.Label + "."
	return h
}
