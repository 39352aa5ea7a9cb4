package notation_test

import (
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// Frames that a text tells in fields, in the words of libraries and tools.
func TestFieldFrames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`{ payload = '\003\233bye', fin = true, mask = false, opcode = 8, len = 5 }`, "\x88\x05\x03\xe9bye"},
		{`Frame(opcode=<Opcode.CLOSE: 8>, data=b"\x03\xe8done", fin=True, rsv1=False)`, "\x88\x06\x03\xe8done"},
		{"log server > Frame(fin=False, opcode=<Opcode.TEXT: 1>, data=b'a', rsv1=False)\nlog server - pending pings: 808c3e54, b0153ebd\n", "\x01\x01a"},
		{"object(Frame)#3 (3) {\n  [\"opcode\"]=>\n  int(1)\n  [\"data\"]=>\n  string(2) \"hi\"\n  [\"finish\"]=>\n  bool(true)\n}\n", "\x81\x02hi"},
		{"got {Fin:true Opcode:1 Payload:[104 105]} and more", "\x81\x02hi"},
		{"Frame { header: FrameHeader { is_final: true, rsv1: false, opcode: Data(Text), mask: None }, payload: [104, 105] }", "\x81\x02hi"},
		{"    1... .... = Fin: True\n    .... 0001 = Opcode: Text (1)\n    .000 0010 = Payload length: 2\n    Masked payload: 7f9f\n    Payload: 6869\n", "\x81\x02hi"},
		{"Receiver {\n  _fin: true,\n  _opcode: 1,\n  _payloadLength: 2,\n  data: <Buffer 68 69>\n}", "\x81\x02hi"},
		{"opcode: 9, fin: 1, payload: \"x\"\nopcode: 10, fin: 1, payload: \"y\"\n", "\x89\x01x\x8a\x01y"},
		{"{\"opcode\": 2, \"fin\": true, \"payload\": [0, 255]}", "\x82\x02\x00\xff"},
	} {
		_, found := notation.ReadDocument(c.text, notation.Choices{})
		if r := found[0]; string(r.Bytes) != c.want || !r.Rebuilt || r.ID != "log" || len(r.Spans) != len(r.Bytes) || len(r.Problems) > 0 {
			t.Errorf("%q: %s %q, rebuilt %v, %v; want %q", c.text, r.ID, r.Bytes, r.Rebuilt, r.Problems, c.want)
		}
	}
}

// Where the bytes of a frame stand, or no payload, nothing is made up.
func TestNoFieldFrames(t *testing.T) {
	for _, text := range []string{
		"switch (opcode) {\n case 1: payload = data; fin = true; break;\n}",
		`const frame = { fin: true, opcode: 1, payload: data };`,
		`{"opcode": 5, "data": "x", "fin": true}`,
		`{"opcode": 1, "data": "x"}`,
		"&{Fin:true Opcode:2 Masked:false Raw:[129 2 104 105] Payload:[104 105]}",
		"recv len=4 data=81024869, opcode=1",
		"++Rcv raw: b'\\x81\\x02hi'\n++Rcv decoded: fin=1 opcode=1 data=b'hi'\n",
		"{opcode: 1, fin: 1, data: string(5, x) y",
		"The opcode: 1, the payload: see below (fin: yes)",
	} {
		for _, r := range notation.Recognise(text)[:1] {
			if r.Rebuilt {
				t.Errorf("%q: %s %q", text, r.ID, r.Bytes)
			}
		}
	}
}

// A payload that is still masked is no frame and no text.
func TestFieldFramesMasked(t *testing.T) {
	text := "<FRAME>\nfinal: true\nreserved: false false false\nopcode: TEXT\nlength: 13\npayload length: 7\npayload: 0xda90a2f69b83be\n"
	r := notation.Recognise(text)[0]
	if r.Rebuilt || string(r.Bytes) != "\xda\x90\xa2\xf6\x9b\x83\xbe" || len(r.Problems) != 1 {
		t.Errorf("%+v", r)
	}
}
