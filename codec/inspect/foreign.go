package inspect

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

type signature struct{ prefix, what string }

// signatures are the first bytes of what people paste in place of frames.
var signatures = [...]signature{
	{"\x16\x03", "a TLS record (16 03): the frames are inside, encrypted"},
	{"\x17\x03\x03", "a TLS record (17 03 03): the frames are inside, encrypted"},
	{"PRI * HTTP/2.0", "the preface of HTTP/2"},
	{"GET ", "HTTP text: “GET ” would be FIN 0, RSV1, opcode 7"},
	{"POST ", "HTTP text"},
	{"HTTP/", "HTTP text"},
	{"\x1f\x8b\x08", "gzip data (1f 8b)"},
	{"\x45\x00", "an IP packet (45 00): take the payload of its TCP segments"},
	{"\x0a\x0d\x0d\x0a", "a pcapng capture file"},
	{"\xd4\xc3\xb2\xa1", "a pcap capture file"},
}

// signatureOf is the one that b begins with, or nil.
func signatureOf(b []byte) *signature {
	for i := range signatures {
		if bytes.HasPrefix(b, []byte(signatures[i].prefix)) {
			return &signatures[i]
		}
	}
	return nil
}

// foreign looks for the signs that the bytes from the offset from on, where the frames begin, are none at all.
func foreign(in input, r *Report, from int) []rule.Finding {
	b, where := in.bytes[from:], ""
	if from > 0 {
		where = " behind the head"
	}
	if len(b) == 0 || from > 0 && r.FrameCount == 0 {
		return nil
	}
	if s := signatureOf(b); s != nil {
		return []rule.Finding{rule.New(rule.InputOtherProtocol, int64(from), int64(from+len(s.prefix)),
			"The bytes"+where+" begin like "+s.what+".")}
	}
	if r.Handshake != nil {
		return nil
	}
	if in.notation.ID == "base64" && slices.ContainsFunc(r.Frames, isOutOfUse) {
		return []rule.Finding{payloadNote(in)}
	}
	if r.FrameCount == 0 || len(r.Frames) == 0 || r.Frames[0].Complete {
		return nil
	}
	if len(b) > 20 && b[12] == 0x08 && b[13] == 0 && b[14]>>4 == 4 && b[14]&0xF >= 5 {
		return []rule.Finding{rule.New(rule.InputOtherProtocol, 12, 15,
			"The bytes look like an Ethernet frame with an IP packet (08 00 45): take the payload of its TCP segments.")}
	}
	if n := bytes.IndexByte(b, 0xFF); b[0] == 0 && n > 1 && utf8.Valid(b[1:n]) {
		return []rule.Finding{rule.New(rule.InputOtherProtocol, 0, int64(n+1),
			"The bytes look like a text in the framing of an old draft (hixie-76): 00, the text, ff.")}
	}
	if looksLikePayload(in, r) {
		return []rule.Finding{payloadNote(in)}
	}
	return nil
}

// looksLikePayload tells whether the first frame is nonsense in both its bits and its length. A header without a fault may
// begin a frame that is cut; but in base64 people have what developer tools copied, which is never a frame.
func looksLikePayload(in input, r *Report) bool {
	if len(r.Frames) != 1 {
		return false
	}
	f := r.Frames[0]
	return in.notation.ID == "base64" || isOutOfUse(f) || f.Opcode >= 8 && (!f.FIN || f.LengthForm > 7)
}

// isOutOfUse tells whether the frame has bits or an opcode that nobody sends.
func isOutOfUse(f Frame) bool {
	return f.RSV2 || f.RSV3 || f.Opcode > 2 && f.Opcode < 8 || f.Opcode > 10
}

// holdsPayload tells whether nothing of a frame holds in bytes that are written as developer tools copy a binary message, in
// base64, as a row of hex or as a dump: the length does not fit, and either the bytes are readable text, or the opcode and the
// RSV bits are wrong too. Whoever names a direction or the notation says what the bytes are: a frame with faults stays one.
func (in *input) holdsPayload(opts Options) bool {
	h, size, err := codec.ParseHeader(in.bytes)
	rest := uint64(max(0, len(in.bytes)-size))
	switch id := in.notation.ID; {
	case opts.Holds == HoldsPayload:
		return true
	case opts.Holds == HoldsFrames:
		return false
	case id != "base64" && id != "hex" && id != "xxd":
		return false
	case opts.Direction != "" && opts.Direction != DirectionAuto || opts.Notation != "" && opts.Notation != "auto":
		return false
	case len(in.bytes) < 3 || err == nil && h.PayloadLength <= rest || signatureOf(in.bytes) != nil:
		return false
	}
	opcode := h.Opcode.IsReserved() || h.Opcode.IsControl() && (!h.FIN || h.LengthForm > 7)
	bits := h.RSV2 || h.RSV3
	return opcode && bits || (opcode || bits) && utf8.Valid(in.bytes) && printable(in.bytes)
}

func payloadNote(in input) rule.Finding {
	text := "As a frame these bytes make no sense: the first byte has bits or an opcode that are not in use, and the length does not fit. " +
		"Developer tools copy payloads, never frames."
	switch h, _, _ := codec.ParseHeader(in.bytes); {
	case in.chosen:
		text = "It was chosen to read these bytes as a payload. Developer tools copy payloads, never frames."
	case in.isPayload && in.notation.ID == "text":
		text = "This is no way to write bytes that is known here, so it is shown as a text of its own."
	case utf8.Valid(in.bytes) && printable(in.bytes):
		text = "The bytes are readable text: “" + preview(in.bytes) + "”."
	case !in.isPayload && in.notation.ID == "base64", !in.isPayload && !h.Opcode.IsReserved() && !h.RSV2 && !h.RSV3:
		text = "If developer tools copied this base64, it is a payload: they never copy frames. Else it is what is shown here."
	}
	return rule.New(rule.InputMaybePayload, 0, int64(len(in.bytes)), text)
}

func printable(b []byte) bool {
	for _, c := range b {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}
