package payload

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// deep are values in values, without an end, for each format.
func deep(n int) map[string]string {
	nested := ""
	// A message in a message: from the inside out, as each one knows its length.
	for range n / 100 {
		nested = string(uvarintBytes(uint64(len(nested)), 0x0A)) + nested
	}
	var encoded strings.Builder
	for left := n / 10; left > 0; left-- {
		encoded.WriteString("\xD8\x18\x5A")
		encoded.Write(binary.BigEndian.AppendUint32(nil, uint32(7*left-6)))
	}
	encoded.WriteString("\x00")
	return map[string]string{
		"json objects":   strings.Repeat(`{"":`, n),
		"json arrays":    strings.Repeat("[", n),
		"json closed":    strings.Repeat("[", n) + strings.Repeat("]", n),
		"msgpack arrays": strings.Repeat("\x91", n),
		"msgpack maps":   strings.Repeat("\x81", n),
		"msgpack values": strings.Repeat("\x81\xC0", n),
		"cbor arrays":    strings.Repeat("\x81", n),
		"cbor endless":   strings.Repeat("\x9F", n),
		"cbor maps":      strings.Repeat("\xBF\x00", n),
		"cbor tags":      strings.Repeat("\xC1", n),
		"cbor chunks":    strings.Repeat("\x5F", n),
		"groups":         strings.Repeat("\x0B", n),
		"groups closed":  strings.Repeat("\x0B", n) + strings.Repeat("\x0C", n),
		"groups within":  string(uvarintBytes(uint64(2*n), 0x0A)) + strings.Repeat("\x0B", n) + strings.Repeat("\x0C", n),
		"messages":       nested,
		"encoded cbor":   encoded.String(),
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range deep(1000) {
		f.Add([]byte(seed))
	}
	for _, seed := range []string{
		"\xDF\xFF\xFF\xFF\xFFx", "\xDB\x7F\xFF\xFF\xFFx", "\xDD\xFF\xFF\xFF\xFF", "\xC9\xFF\xFF\xFF\xFF\xFFx",
		"\xBB\x00\x00\x00\x01\x00\x00\x00\x00\x01", "\x7A\x80\x00\x00\x00x", "\xBB\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
		"\x0A\xFF\xFF\xFF\xFF\x07x", "\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01x",
		"\x1f\x8b\x08\x1e\x00\x00\x00\x00\x00\x03\x02\x00ab", "\x78\x9c\x03\x00\x00\x00\x00\x01", "\x4b\x4c\x4a\x06\x00\x00\x00\xff\xff",
		"\x00\x00\x00\x12\x00\x10\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00{}", "\x00\x00\x00\x00\x02\x08\x01\x80\x00\x00\x00\x00",
		"\x00\x00\x00\x00\x05\xc0\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x01\x00\x01a\x01b\x01c", "\x06\x00\x00\x00\x00\x00\x00\x00\x38\x00\x00\x00",
		"RFB 003.008\n", "~m~5~m~~h~12~m~", ">>> SEND\na:b\n\nx\n<<< PONG\n", `a["\u0000"]`, `c[3000,"Go away!"]`, `[null,null,"phoenix","heartbeat",{}]`,
		`{"jsonrpc":"2.0","id":1}`, "Content-Length: 2\r\n\r\n{}", `{"identifier":"{}","message":1}`, `{"id":1,"connect":{}}`, `[2,"1","Boot",{}]`,
		`{"a":[1,{"b":null}],"c":"\ud83d"}`, "\x82\xA7compact\xC3\xA6schema\x00", "\xBF\x63Fun\xF5\x63Amt\x21\xFF", "\x0A\x05hello\x10\x01\x1B\x08\x01\x1C", "\xD8\x18\x44\xD8\x18\x41\x80",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, f := range list {
			r := f.take(b, false)
			checkReading(t, b, &r)
		}
		Evidence(b)
		r, err := Read(b, Options{Text: true, Subprotocol: "msgpack", History: [][]byte{b, b}})
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, b, &r.Reading)
	})
}

// Time goes with length, whatever is nested in whatever. Every format is read, whichever one is chosen.
func TestLinear(t *testing.T) {
	const n = 100000
	whole, part := deep(n), deep(n/linear.Parts)
	for name, text := range whole {
		t.Run(name, func(t *testing.T) {
			linear.Check(t, func() { readAs(t, "hex", []byte(part[name])) }, func() { readAs(t, "hex", []byte(text)) })
		})
	}
}
