package identify

import "github.com/wslens/wslens/codec/payload"

// mostPayload is how many bytes of a payload are weighed: reading a format takes memory.
const mostPayload = 16 << 10

// payloadOf weighs b as what an application put into a message, compressed or not.
func payloadOf(b []byte) Hypothesis {
	id, label, n := payload.Evidence(b[:min(len(b), mostPayload)])
	h := Hypothesis{Kind: Payload, Label: label, Bits: n, Span: len(b)}
	switch id {
	case "text":
		h.Label = "text"
	case "prefixed":
		h.Label = "data behind a header of another kind"
	case "gzip", "zlib", "deflate", "zstd", "lz4", "snappy":
		h.Kind, h.Carried, h.Label = Container, true, label+" data"
	}
	h.Reason = "The bytes are " + h.Label + "."
	return h
}
