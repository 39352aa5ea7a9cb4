package report

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/visible"
)

var opcodeMeanings = [16]string{
	codec.Continuation: "Continuation: goes on with the message before",
	codec.Text:         "Text: the message is UTF-8",
	codec.Binary:       "Binary: the message is any bytes",
	3:                  "Reserved for data frames yet to be defined",
	4:                  "Reserved for data frames yet to be defined",
	5:                  "Reserved for data frames yet to be defined",
	6:                  "Reserved for data frames yet to be defined",
	7:                  "Reserved for data frames yet to be defined",
	codec.Close:        "Close: no data frame from this side follows",
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
	case !h.FIN:
		return "More fragments of the message follow"
	case h.Opcode.IsControl():
		return "A control frame is always one frame"
	}
	return "Last frame of the message"
}

func rsvMeaning(i int, set bool, opcode codec.Opcode) string {
	switch {
	case i == 0 && opcode == codec.Continuation:
		return "0 behind the first frame, whose RSV1 is the message's"
	case !set:
		return "No extension uses this bit here"
	case i == 0:
		return "The message is compressed, if permessage-deflate was negotiated"
	}
	return "No registered extension uses this bit"
}

func maskMeaning(masked bool) string {
	if masked {
		return "Masked, as every frame from a client must be"
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
		codec.CloseLibrary:    "for libraries and frameworks",
		codec.ClosePrivate:    "for private use",
		codec.CloseReserved:   "reserved",
		codec.CloseUndefined:  "in no range",
	}[code.Class()]
}

func payloadMeaning(f FrameBytes) string {
	text := "As it stands on the wire"
	if f.Header.Masked {
		text = "Masked"
	}
	if utf8.Valid(f.Payload) && f.Header.Opcode != codec.Binary && !f.Header.RSV1 {
		open, end := "; the text “", "”"
		if f.Header.Masked {
			open, end = "; “", "” once unmasked"
		}
		return text + open + visible.Preview(f.Payload) + end
	}
	if f.Header.Masked {
		return text + "; " + excerpt(f.Payload) + " once unmasked"
	}
	return text
}

// excerpt returns the first bytes in hex.
func excerpt(b []byte) string {
	if len(b) > 16 {
		return hextext.Encode(b[:16]) + "…"
	}
	return hextext.Encode(b)
}
