package inspect

import (
	"bytes"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/rule"
)

// signatures are the first bytes of what people paste in place of frames.
var signatures = []struct {
	prefix, what string
}{
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

// foreign looks for the signs that the bytes from the offset from on, where the frames begin, are none at all.
func foreign(in input, r *Report, from int) []rule.Finding {
	b, where := in.bytes[from:], ""
	if from > 0 {
		where = " behind the head"
	}
	if len(b) == 0 || from > 0 && r.FrameCount == 0 {
		return nil
	}
	for _, s := range signatures {
		if bytes.HasPrefix(b, []byte(s.prefix)) {
			return []rule.Finding{rule.New(rule.InputOtherProtocol, int64(from), int64(from+len(s.prefix)),
				"The bytes"+where+" begin like "+s.what+".")}
		}
	}
	if r.Handshake != nil {
		return nil
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
	if looksLikePayload(r) {
		return []rule.Finding{payloadNote(in)}
	}
	return nil
}

// looksLikePayload tells whether the first frame is nonsense in both its bits and its length.
func looksLikePayload(r *Report) bool {
	if len(r.Frames) != 1 {
		return false
	}
	f := r.Frames[0]
	reserved := f.RSV2 || f.RSV3 || f.Opcode > 2 && f.Opcode < 8 || f.Opcode > 10
	return reserved || f.Opcode >= 8 && (!f.FIN || f.LengthForm > 7)
}

func payloadNote(in input) rule.Finding {
	text := "As a frame these bytes make no sense: the first byte has reserved bits, and the length does not fit."
	if in.isPayload {
		text = "This is no way to write bytes that is known here, so it is shown as a text of its own."
	} else if utf8.Valid(in.bytes) && printable(in.bytes) {
		text = "The bytes are readable text: “" + preview(in.bytes) + "”."
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
