package report_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// MASK and RSV1 mean what the sender and the terms make of them, where these are known.
func TestMeaningsByTerms(t *testing.T) {
	client, server := &connection.Terms{Sender: codec.Client}, &connection.Terms{Sender: codec.Server}
	none, agreed := &connection.Terms{Sender: codec.Mixed}, &connection.Terms{Sender: codec.Mixed}
	none.Rules.Compression, agreed.Rules.Compression = codec.CompressionNone, codec.CompressionDeflate
	rebuilt := &connection.Terms{Rebuilt: true}
	for _, c := range []struct {
		terms               *connection.Terms
		hex, field, meaning string
	}{
		{client, "81 80 01 02 03 04", "MASK", "Masked, as every frame from a client must be"},
		{client, "81 00", "MASK", "Not masked, but every frame from a client must be"},
		{server, "81 00", "MASK", "Not masked, as every frame from a server must be"},
		{server, "81 80 01 02 03 04", "MASK", "Masked, but no frame from a server may be"},
		{none, "81 00", "MASK", "Not masked, as from a server; not known who sent it"},
		{none, "81 80 01 02 03 04", "MASK", "Masked, as from a client; not known who sent it"},
		{rebuilt, "81 00", "MASK", "The text does not tell it: 0 was put here"},
		{none, "81 00", "RSV1", "No extension uses this bit here"},
		{none, "c1 00", "RSV1", "Set without an extension that uses it"},
		{none, "c0 00", "RSV1", "Set without an extension that uses it"},
		{none, "c1 01 61", "Payload data", "The text “a”"},
		{agreed, "81 00", "RSV1", "The message is not compressed"},
		{agreed, "c1 00", "RSV1", "The message is compressed by permessage-deflate"},
		{agreed, "c9 00", "RSV1", "Must be 0: control frames are never compressed"},
		{agreed, "80 00", "RSV1", "Always 0 here: the first frame's RSV1 goes for the whole message"},
	} {
		raw := unhex(t, c.hex)
		h, size, _ := codec.ParseHeader(raw)
		from := codec.Server
		if c.terms.Sender == codec.Client {
			from = codec.Client
		}
		for _, f := range report.NewFrame(report.FrameBytes{Header: h, Size: size, Raw: raw, Payload: raw[size:], Terms: c.terms}, 0, from, true).Fields {
			if f.Name == c.field && f.Meaning != c.meaning {
				t.Errorf("%s: %s: %q, want %q", c.hex, f.Name, f.Meaning, c.meaning)
			}
		}
	}
}

// The payload of a compressed message says what that comes to, as far as it is known.
func TestCompressedPayload(t *testing.T) {
	meaning := func(hex string, inflated int) string {
		f := frameOf(t, hex, 0)
		f.SetCompressed(inflated)
		return f.Fields[len(f.Fields)-1].Meaning
	}
	for _, c := range []struct{ got, want string }{
		{meaning("c1 01 00", 5), "Compressed; 5 bytes once inflated"},
		{meaning("c1 81 01 02 03 04 00", 1), "Masked and compressed; 1 byte once inflated"},
		{meaning("c1 01 61", 1000), "Compressed; 1,000 bytes once inflated"},
		{meaning("80 01 61", -1), "Compressed"},
		{meaning("c1 00", 0), "0 bytes of payload"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
