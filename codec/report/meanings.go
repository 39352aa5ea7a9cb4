package report

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
)

var opcodeMeanings = [16]string{
	codec.Continuation: "Continuation: goes on with the open message",
	codec.Text:         "Text: the message is UTF-8",
	codec.Binary:       "Binary: the message is any bytes",
	3:                  "Reserved for data frames yet to be defined",
	4:                  "Reserved for data frames yet to be defined",
	5:                  "Reserved for data frames yet to be defined",
	6:                  "Reserved for data frames yet to be defined",
	7:                  "Reserved for data frames yet to be defined",
	codec.Close:        "Close: no data frame from this side may follow",
	codec.Ping:         "Ping: must be answered with a Pong",
	codec.Pong:         "Pong: the answer to a Ping, or a sign of life",
	0xB:                "Reserved for control frames yet to be defined",
	0xC:                "Reserved for control frames yet to be defined",
	0xD:                "Reserved for control frames yet to be defined",
	0xE:                "Reserved for control frames yet to be defined",
	0xF:                "Reserved for control frames yet to be defined",
}

var opcodeSections = [16]string{"5.4", "5.6", "5.6", "5.2", "5.2", "5.2", "5.2", "5.2", "5.5.1", "5.5.2", "5.5.3", "5.2", "5.2", "5.2", "5.2", "5.2"}

func finMeaning(h codec.Header) string {
	switch {
	case !h.FIN && h.Opcode.IsControl():
		return "Must be 1: a control frame is never fragmented"
	case !h.FIN:
		return "More fragments of the message follow"
	case h.Opcode.IsControl():
		return "A control frame is always one frame"
	}
	return "Last frame of the message"
}

// rsv1Meaning says what the bit means by what is known of permessage-deflate: no other registered extension uses it (RFC 7692 section 6).
func rsv1Meaning(h codec.Header, c codec.Compression) string {
	isControl, isContinuation := h.Opcode.IsControl(), h.Opcode == codec.Continuation
	switch {
	case h.RSV1 && c == codec.CompressionNone:
		return "Set without an extension that uses it"
	case h.RSV1 && isControl:
		return "Must be 0: control frames are never compressed"
	case h.RSV1 && isContinuation:
		return "Must be 0 here: the first frame's RSV1 goes for the whole message"
	case h.RSV1 && c == codec.CompressionDeflate:
		return "The message is compressed by permessage-deflate"
	case h.RSV1:
		return "The message is compressed, if permessage-deflate was negotiated"
	case c == codec.CompressionNone:
		return unusedBit
	case isControl:
		return "Control frames are never compressed"
	case isContinuation:
		return "Always 0 here: the first frame's RSV1 goes for the whole message"
	}
	return "The message is not compressed"
}

const unusedBit = "No extension uses this bit here"

func rsvMeaning(set bool) string {
	if set {
		return "No registered extension uses this bit"
	}
	return unusedBit
}

// maskMeaning says what the bit means by who sent the frame, if something else than the bit itself tells that.
func maskMeaning(f *FrameBytes, from codec.Sender) string {
	masked, t := f.Header.Masked, f.Terms
	switch {
	case t != nil && t.Rebuilt:
		return "The text does not tell it: 0 was put here"
	case t == nil || t.Sender == codec.Mixed || from == codec.UnknownSender:
		if masked {
			return "Masked, as from a client; not known who sent it"
		}
		return "Not masked, as from a server; not known who sent it"
	case masked && from == codec.Client:
		return "Masked, as every frame from a client must be"
	case masked:
		return "Masked, but no frame from a server may be"
	case from == codec.Client:
		return "Not masked, but every frame from a client must be"
	}
	return "Not masked, as every frame from a server must be"
}

// CloseMeaning is the name of a status code, or what its range is for (RFC 6455 section 7.4).
func CloseMeaning(code codec.CloseCode) string {
	switch name := code.Name(); {
	case code == codec.CloseMandatoryExt:
		return name + ": the client needs an extension that the server did not accept"
	case name != "":
		return name
	}
	return [...]string{
		codec.CloseRegistered: "registered",
		codec.CloseLate:       "registered",
		codec.CloseLibrary:    "for libraries, frameworks and applications",
		codec.ClosePrivate:    "for private use",
		codec.CloseReserved:   "reserved",
		codec.CloseUndefined:  "above all ranges",
	}[code.Class()]
}

func payloadMeaning(f *FrameBytes) string {
	h := f.Header
	isText := utf8.Valid(f.Payload) && h.Opcode != codec.Binary
	switch {
	case h.RSV1 && !h.Opcode.IsControl() && f.compression() != codec.CompressionNone:
		return compressedPayload(h.Masked)
	case isText && h.Masked:
		return "“" + visible.Preview(f.Payload) + "” once unmasked"
	case isText && h.Opcode == codec.Text:
		return "The text “" + visible.Preview(f.Payload) + "”"
	case isText:
		return "“" + visible.Preview(f.Payload) + "”, read as text"
	case h.Masked:
		return excerpt(f.Payload) + " once unmasked"
	}
	return "Not masked"
}

func compressedPayload(masked bool) string {
	if masked {
		return "Masked and compressed"
	}
	return "Compressed"
}

// NotInflated is the size of a message of which nothing came out.
const NotInflated = -2

// SetCompressed says of the payload that it is compressed, and how many bytes it comes to, unless that is negative. Of one that is
// NotInflated it says only what RSV1 does.
func (f *Frame) SetCompressed(inflated int) {
	last := &f.Fields[len(f.Fields)-1]
	if last.Name != payloadField {
		return
	}
	last.Meaning = compressedPayload(f.Masked)
	switch {
	case inflated == NotInflated && f.Masked:
		last.Meaning = "Masked; RSV1 says that it is compressed"
	case inflated == NotInflated:
		last.Meaning = "RSV1 says that it is compressed"
	case inflated >= 0:
		last.Meaning += "; " + words.Count(inflated, "byte") + " once inflated"
	}
}

// excerpt returns the first bytes in hex.
func excerpt(b []byte) string {
	if len(b) > 16 {
		return hextext.Encode(b[:16]) + "…"
	}
	return hextext.Encode(b)
}
