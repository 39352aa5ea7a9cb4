package identify

import (
	"bytes"

	"github.com/wslens/wslens/codec/handshake"
)

// preface begins a connection of HTTP/2 (RFC 9113 section 3.4).
const preface = "PRI * HTTP/2.0"

// methods begin a request line that is cut before its version.
var methods = [...]string{"GET /", "GET http", "POST /", "HEAD /", "PUT /", "DELETE /", "OPTIONS ", "CONNECT ", "PATCH /", "GET "}

// signed is the evidence of a first line that is text and tells the protocol: text alone has less.
const signed = 100

// http weighs b as HTTP of any version.
func http(b []byte) Hypothesis {
	switch {
	case len(b) == 0:
	case bytes.HasPrefix(b, []byte(preface)):
		return Hypothesis{Kind: HTTP, Label: "the preface of HTTP/2", Reason: "The bytes begin like the preface of HTTP/2 (PRI * HTTP/2.0).", Bits: signed, Span: len(preface)}
	case handshake.LooksLikeHead(b):
		return Hypothesis{Kind: HTTP, Label: "the head of an HTTP message", Reason: "The bytes begin like the head of an HTTP message.", Bits: signed, Span: min(len(b), 4)}
	case b[0] <= ' ':
	default:
		for _, method := range methods {
			if bytes.HasPrefix(b, []byte(method)) {
				return Hypothesis{Kind: HTTP, Label: "an HTTP request", Reason: "The bytes begin like an HTTP request (" + method + ").", Bits: signed, Span: len(method)}
			}
		}
	}
	return http2(b)
}

// The frame types of HTTP/2 (RFC 9113 section 6), and the length that each has, 0 for any.
var (
	http2Names = [...]string{"DATA", "HEADERS", "PRIORITY", "RST_STREAM", "SETTINGS", "PUSH_PROMISE", "PING", "GOAWAY", "WINDOW_UPDATE", "CONTINUATION"}
	http2Sizes = [...]int{2: 5, 3: 4, 6: 8, 8: 4, 9: 0}
)

// http2 weighs b as frames of HTTP/2, which have to end with its last byte.
func http2(b []byte) Hypothesis {
	const header, most = 9, 50
	first, count, n := "", 0, 0
	for at := 0; at < len(b) && count < most; count++ {
		if len(b)-at < header {
			return Hypothesis{}
		}
		size := int(b[at])<<16 | int(b[at+1])<<8 | int(b[at+2])
		name := http2Name(b[at:at+header], size)
		if name == "" || size > len(b)-at-header {
			return Hypothesis{}
		}
		if count == 0 {
			first = name
		}
		at += header + size
		n += 14
	}
	if count == 0 {
		return Hypothesis{}
	}
	return Hypothesis{Kind: HTTP, Label: "frames of HTTP/2", Reason: "The bytes are frames of HTTP/2, the first of them " + first + ": a WebSocket's frames are inside DATA.", Bits: n + 8, Span: header}
}

// http2Name is the type of the frame with a header, empty if it is none.
func http2Name(h []byte, size int) string {
	const settings, ping, goAway, windowUpdate = 4, 6, 7, 8
	kind := int(h[3])
	if kind >= len(http2Names) || h[5] >= 0x80 || size > 1<<14 || http2Sizes[kind] != 0 && http2Sizes[kind] != size {
		return ""
	}
	onZero := h[5]|h[6]|h[7]|h[8] == 0
	ofConnection := kind == settings || kind == ping || kind == goAway
	if kind != windowUpdate && onZero != ofConnection || kind == settings && size%6 != 0 || kind == goAway && size < 8 {
		return ""
	}
	return http2Names[kind]
}
