package record_test

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/record"
)

func unhex(t testing.TB, text string) string {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func sum(payload string) string {
	b := sha256.Sum256([]byte(payload))
	return hex.EncodeToString(b[:])
}

// frame makes a frame of a server.
func frame(first byte, payload string) string {
	h := codec.Header{FIN: first&0x80 != 0, RSV1: first&0x40 != 0, Opcode: codec.Opcode(first & 0xF)}
	return string(codec.AppendFrame(nil, h, []byte(payload)))
}

// session keeps the frames of a server that are pushed, and has not ended.
func session(t testing.TB, frames ...string) (*record.Columns, *connection.Connection) {
	t.Helper()
	kept, extensions := record.NewColumns(), "permessage-deflate"
	c := connection.Open(connection.Options{Sender: codec.Server, Extensions: &extensions}, kept)
	push(t, c, codec.Server, frames...)
	return kept, c
}

func push(t testing.TB, c *connection.Connection, from codec.Sender, pieces ...string) {
	t.Helper()
	for _, p := range pieces {
		if err := c.Push([]byte(p), from); err != nil {
			t.Fatal(err)
		}
	}
}

// all is a limit for payloads that none reaches.
const all = 1 << 40

// wantFrame compares what is kept of a frame; a payload of "-" is not kept.
func wantFrame(t testing.TB, c *record.Columns, i int, payload, kept string, complete bool) {
	t.Helper()
	f := c.Frame(i, all)
	if kept == "-" && len(f.Payload) > 0 || kept != "-" && string(f.Payload) != kept {
		t.Errorf("frame %d keeps %d bytes", i, len(f.Payload))
	}
	if f.SHA256 != sum(payload) || f.Complete != complete || f.AvailableBytes != f.HeaderBytes+len(payload) || f.Index != i {
		t.Errorf("frame %d: %s, complete %v, %d bytes with a header of %d", i, f.SHA256, f.Complete, f.AvailableBytes, f.HeaderBytes)
	}
	bit := 8 * f.Offset
	for _, field := range f.Fields {
		if field.BitOffset != bit {
			t.Errorf("frame %d: %s begins at bit %d, not %d", i, field.Name, field.BitOffset, bit)
		}
		bit += field.BitLength
	}
	if bit != 8*(f.Offset+f.AvailableBytes) {
		t.Errorf("frame %d: the fields end at bit %d", i, bit)
	}
}

// wantMessage compares what is kept of a message.
func wantMessage(t testing.TB, c *record.Columns, i int, payload, kept string, frames ...int) {
	t.Helper()
	m := c.Message(i, all)
	if kept == "-" && len(m.Payload) > 0 || kept != "-" && string(m.Payload) != kept {
		t.Errorf("message %d keeps %d bytes", i, len(m.Payload))
	}
	if m.SHA256 != sum(payload) || m.ByteLength != len(payload) || !slices.Equal(m.Frames, frames) {
		t.Errorf("message %d: %s, %d bytes, frames %v, want %v", i, m.SHA256, m.ByteLength, m.Frames, frames)
	}
}
