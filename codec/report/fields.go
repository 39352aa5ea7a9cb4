package report

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hextext"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
)

// fieldBuilder collects the fields of a frame one after the other, as far as the frame's bytes go.
type fieldBuilder struct {
	fields []Field
	bit    int // where the next field begins
	end    int // where the frame's bytes end
}

// add appends a field, of which what lies behind the end is left out.
func (f *fieldBuilder) add(name string, bits int, value, meaning, section string) {
	if bits = min(bits, f.end-f.bit); bits <= 0 {
		return
	}
	f.fields = append(f.fields, Field{name, f.bit, bits, value, meaning, section})
	f.bit += bits
}

// cut tells whether the end cuts the next field, which has that many bits.
func (f *fieldBuilder) cut(bits int) bool { return f.end-f.bit < bits }

// fields names every bit of a frame that is there.
func fields(f *FrameBytes, from codec.Sender) []Field {
	h := f.Header
	out := &fieldBuilder{bit: 8 * f.Offset, end: 8 * (f.Offset + len(f.Raw))}
	out.add("FIN", 1, words.Bit(h.FIN), finMeaning(h), "5.2")
	out.add("RSV1", 1, words.Bit(h.RSV1), rsv1Meaning(h, f.compression()), "5.2")
	out.add("RSV2", 1, words.Bit(h.RSV2), rsvMeaning(h.RSV2), "5.2")
	out.add("RSV3", 1, words.Bit(h.RSV3), rsvMeaning(h.RSV3), "5.2")
	out.add("opcode", 4, "0x"+string("0123456789ABCDEF"[h.Opcode]), opcodeMeanings[h.Opcode], opcodeSections[h.Opcode])
	out.add("MASK", 1, words.Bit(h.Masked), maskMeaning(f, from), "5.1")
	if len(f.Raw) > 1 {
		out.lengthFields(h, int(f.Raw[1]&0x7F))
	}
	if h.Masked {
		value, meaning := hextext.Encode(h.MaskingKey[:]), "Its four bytes repeat over the payload: byte i is XORed with key byte i mod 4"
		if out.cut(32) {
			value, meaning = hextext.Encode(f.Raw[out.bit/8-f.Offset:]), "The key is cut: four bytes belong here"
		}
		out.add("Masking-key", 32, value, meaning, "5.3")
	}
	out.payloadFields(f)
	return out.fields
}

func (f *fieldBuilder) lengthFields(h codec.Header, short int) {
	meaning := words.Count64(uint64(short), "byte") + " of payload"
	if short == 126 {
		meaning = "126: the length is in the next 16 bits"
	} else if short == 127 {
		meaning = "127: the length is in the next 64 bits"
	}
	f.add("Payload length", 7, strconv.Itoa(short), meaning, "5.2")
	if h.LengthForm == codec.Length7 {
		return
	}
	bits := int(h.LengthForm)
	value, meaning := strconv.FormatUint(h.PayloadLength, 10), words.Count64(h.PayloadLength, "byte")+" of payload"
	if f.cut(bits) {
		value, meaning = "", "The length is cut: "+strconv.Itoa(bits/8)+" bytes belong here"
	}
	f.add("Extended payload length", bits, value, meaning, "5.2")
}

const payloadField = "Payload data"

// payloadFields names the payload; in a Close it is a status code and a reason.
func (f *fieldBuilder) payloadFields(b *FrameBytes) {
	p := b.Payload
	if b.Header.Opcode == codec.Close && len(p) >= 2 {
		code := codec.CloseCode(p[0])<<8 | codec.CloseCode(p[1])
		f.add("Status code", 16, strconv.Itoa(int(code)), CloseMeaning(code), "7.4")
		if len(p) > 2 {
			f.add("Reason", 8*(len(p)-2), excerpt(p[2:]), "Text for the program or its log: “"+visible.Preview(p[2:])+"”", "5.5.1")
		}
		return
	}
	if len(p) > 0 {
		f.add(payloadField, 8*len(p), excerpt(b.Raw[b.Size:]), payloadMeaning(b), "5.2")
	}
}
