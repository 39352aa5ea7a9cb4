package payload

import (
	"strings"
	"testing"
)

// One MiB of maps with texts and numbers, in each format.
func BenchmarkRead(b *testing.B) {
	const size = 1 << 20
	fill := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	objects := `{"id":1234,"name":"payload","flags":[true,null]},`
	// {"id":1234,"name":"payload","flags":[true,null]}
	packed := "\x83\xA2id\xCD\x04\xD2\xA4name\xA7payload\xA5flags\x92\xC3\xC0"
	concise := "\xA3\x62id\x19\x04\xD2\x64name\x67payload\x65flags\x82\xF5\xF6"
	for _, row := range []struct{ id, payload string }{
		{"text", fill("The quick brown fox. ")},
		{"json", "[" + strings.TrimSuffix(fill(objects), ",") + "]"},
		{"msgpack", fill(packed)},
		{"cbor", fill(concise)},
		{"protobuf", fill("\x0A\x12\x08\xD2\x09\x12\x07payload\x1A\x04\x08\x01\x10\x02")},
	} {
		b.Run(row.id, func(b *testing.B) {
			payload := []byte(row.payload)
			b.SetBytes(int64(len(payload)))
			for b.Loop() {
				if r := lookup(row.id).take(payload, false); len(r.Problems) > 0 || r.Score < scoreText {
					b.Fatal(r.Score, r.Problems)
				}
			}
		})
	}
}

// What is asked of bytes of which nothing is known, as often as there are ways to read a paste.
func BenchmarkEvidence(b *testing.B) {
	for name, payload := range map[string]string{
		"JSON":   `{"id":1234,"name":"payload","flags":[true,null],"more":{"a":1}}`,
		"text":   strings.Repeat("The quick brown fox. ", 10),
		"binary": strings.Repeat("\x82\x05\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", 10),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Evidence([]byte(payload))
			}
		})
	}
}
