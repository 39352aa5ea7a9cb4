package payload_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/payload"
)

// notLinear are the payloads that take more than linear time, with how many times as long ten times as much takes.
var notLinear = map[string]float64{}

// shapes are payloads of about n bytes that nest, repeat, or do not end.
var shapes = []linear.Text{
	shape("arrays in arrays", "", "[", ""),
	shape("objects in objects", "", `{"a":`, ""),
	shape("arrays that close", "", "[]", ""),
	shape("one key many times", "{", `"a":1,`, `"a":1}`),
	{Name: "many keys", Make: func(n int) string {
		return "{" + numbered(n, func(k string) string { return `"` + k + `":1,` }) + `"z":1}`
	}},
	{Name: "many keys, each twice", Make: func(n int) string {
		half := numbered(n/2, func(k string) string { return `"` + k + `":1,` })
		return "{" + half + half + `"z":1}`
	}},
	shape("a long string", `"`, "a", `"`),
	shape("a string that does not end", `"`, "a", ""),
	shape("escapes", `"`, `\u0061`, `"`),
	shape("backslashes", `"`, `\\`, `"`),
	shape("a long number", "", "9", ""),
	shape("a long fraction", "0.", "9", "e1"),
	shape("many numbers", "[", "1,", "1]"),
	shape("spaces before the end", "[1", " ", "]"),
	shape("JSON in JSON", `{"a":"`, `{\"a\":1}`, `"}`),
	shape("JSON behind JSON", "", `{"a":1}`, ""),
	shape("lines of JSON", "", "{\"a\":1}\n", ""),
	shape("record separators", "", "{}\x1e", ""),
	shape("msgpack arrays", "", "\x91", ""), shape("msgpack maps", "", "\x81\x01", ""), shape("msgpack strings", "", "\xa1a", ""),
	shape("msgpack array of nils", "\xdd\x7f\xff\xff\xff", "\xc0", ""), shape("msgpack map of one key", "\xdf\x00\x0f\xff\xff", "\xa1a\x01", ""),
	shape("msgpack extensions", "", "\xd4\x01\x00", ""), shape("msgpack binary without end", "\xc6\x7f\xff\xff\xff", "a", ""),
	shape("CBOR arrays", "", "\x81", ""), shape("CBOR without lengths", "", "\x9f", ""), shape("CBOR maps", "", "\xbf\x01", ""),
	shape("CBOR tags", "", "\xc1", ""), shape("CBOR pieces", "\x5f", "\x41a", "\xff"), shape("CBOR in CBOR", "", "\xd8\x18\x41", ""),
	shape("CBOR map of one key", "\xbf", "\x61a\x01", "\xff"), shape("CBOR bignum", "\xc2\x5a\x00\x0f\x00\x00", "\xff", ""),
	shape("protobuf varints", "", "\x08\x01", ""), shape("protobuf messages", "", "\x0a\x02\x08\x01", ""),
	shape("protobuf groups", "", "\x0b", ""), shape("protobuf long varint", "\x08", "\xff", ""), shape("protobuf fixed", "", "\x0d\x00\x00\x00\x00", ""),
	shape("protobuf packed", "\x0a\xff\xff\x3f", "\x01", ""), shape("protobuf many fields", "", "\x08\x01\x10\x01\x18\x01\x20\x01", ""),
	shape("MQTT pings", "", "\xc0\x00", ""), shape("MQTT publishes", "", "\x30\x05\x00\x01ab\x00", ""),
	shape("MQTT topics", "\x82\xff\xff\x3f\x00\x01", "\x00\x01a\x00", ""), shape("MQTT properties", "\x10\xff\xff\x3f\x00\x04MQTT\x05\x00\x00\x00\xff\xff\x3f", "\x26\x00\x01a\x00\x01b", ""),
	shape("STOMP heartbeats", "", "\n", ""), shape("STOMP frames", "", "SEND\na:b\n\n\x00", ""), shape("STOMP headers", "SEND\n", "a:b\n", "\n\x00"),
	shape("STOMP one header", "SEND\na:", "\\n", "\n\n\x00"), shape("STOMP body", "SEND\n\n", "a", ""), shape("STOMP lengths", "", "SEND\ncontent-length:9\n", ""),
	shape("Socket.IO packets", "", "42[\"a\"]\x1e", ""), shape("Socket.IO nested", "42", "[", ""), shape("Socket.IO digits", "4", "5", ""),
	shape("Socket.IO payload", "", "2:42", ""), shape("Socket.IO namespaces", "42/", "a/", ","), shape("Socket.IO attachments", "45", "1", "-[]"),
	shape("SignalR messages", "", "{\"type\":6}\x1e", ""), shape("SignalR lengths", "", "\x02\x91\x06", ""), shape("SignalR long length", "", "\xff", ""),
	shape("WAMP", "", "[1,\"a\",{}]\x18", ""), shape("WAMP batches", "", "\x00\x00\x00\x04\x93\x01\xa0\x80", ""),
	shape("GraphQL", "", "{\"payload\":", ""), shape("GraphQL braces", `{"type":"subscribe","id":"1","payload":{"query":"`, "{a", `"}}`),
	shape("hex", "", "7b", ""), shape("hex spaced", "", "7b 22 ", ""), shape("base64", `{"a":"`, "eyJhIjoxfQ", `"}`),
	shape("zeros", "", "\x00", ""), shape("half a character", "", "\xf0\x9f", ""), shape("one character", "", "é", ""), shape("characters of no width", "", "\u200b", ""),
}

func shape(name, before, unit, after string) linear.Text {
	return linear.Text{Name: name, Make: func(n int) string { return before + strings.Repeat(unit, n/len(unit)) + after }}
}

// numbered writes n bytes of what is made of names that differ.
func numbered(n int, write func(name string) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(write(string([]byte{'a' + byte(i%26), 'a' + byte(i/26%26), 'a' + byte(i/676%26), 'a' + byte(i/17576)})))
	}
	return b.String()
}

func grows(t *testing.T, format string, text linear.Text) {
	name := format + "/" + text.Name
	if ratio, known := notLinear[name]; known && !linear.All {
		t.Logf("%s: not linear, %.0f times as long for 10 times as much", name, ratio)
		return
	}
	t.Run(name, func(t *testing.T) {
		linear.Grows(t, text.Make, func(text string) {
			if _, err := payload.Read([]byte(text), payload.Options{Text: true, Format: format}); err != nil {
				t.Fatal(err)
			}
		})
	})
}

// Every format is tried on each payload, whichever one is chosen. make test takes every second shape.
func TestLinearShapes(t *testing.T) {
	for i, text := range shapes {
		if linear.All || i%2 == 0 {
			grows(t, "auto", text)
		}
	}
	for i, text := range linear.Units() {
		if linear.All || i%24 == 0 {
			grows(t, "auto", text)
		}
	}
}

// Two shapes, one behind the other, and one in the other.
func TestLinearShapesTogether(t *testing.T) {
	for i, a := range shapes {
		for k, b := range shapes {
			if linear.All || (i*len(shapes)+k)%1500 == 0 {
				grows(t, "auto", linear.Text{Name: a.Name + ", then " + b.Name, Make: func(n int) string { return a.Make(n/2) + b.Make(n/2) }})
			}
		}
	}
}
