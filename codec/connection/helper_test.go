package connection_test

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// The request and response of RFC 6455 section 1.2, without subprotocols, and the key of section 1.3.
const (
	key      = "dGhlIHNhbXBsZSBub25jZQ=="
	accept   = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
	request  = "GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key + "\r\nOrigin: http://example.com\r\nSec-WebSocket-Version: 13\r\n\r\n"
	response = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n"
)

// with puts a field into a head.
func with(head, field string) string {
	return strings.TrimSuffix(head, "\r\n") + field + "\r\n\r\n"
}

const deflates = "Sec-WebSocket-Extensions: permessage-deflate"

// unhex reads hex digits; blanks between them count for nothing.
func unhex(t testing.TB, text string) string {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// told writes down what a Recorder is told.
type told struct {
	room  int
	lines []string
}

func (r *told) Room() int { return r.room }

func (r *told) FrameStart(f *connection.Frame) {
	if f.Cut != nil {
		r.add("%d %v %v at %d cut % x", f.Index, f.Sender, f.Header.Opcode, f.Start, f.Cut)
		return
	}
	r.add("%d %v %v at %d of %d", f.Index, f.Sender, f.Header.Opcode, f.Start, f.Header.PayloadLength)
}

func (r *told) FrameEnd(f *connection.Frame) {
	r.add("%d %s %q", f.Index, wholeOr(f.Complete, "ends"), f.Payload.Bytes)
}

func (r *told) MessageEnd(m *connection.Message) {
	form := ""
	if m.Compressed {
		form = " compressed"
	}
	if m.Inflated {
		form = " inflated"
	}
	r.add("%d-%d %v %v %s%s %d/%d %q", m.First, m.Last, m.Sender, m.Opcode, wholeOr(m.Complete, "whole"), form, m.Parts, m.WireBytes, m.Payload.Bytes)
}

func wholeOr(complete bool, whole string) string {
	if complete {
		return whole
	}
	return "is cut"
}

func (r *told) add(format string, args ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

// want compares what was told with lines that are written one below the other.
func (r *told) want(t testing.TB, name, lines string) {
	t.Helper()
	var want []string
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			want = append(want, line)
		}
	}
	if !slices.Equal(r.lines, want) {
		t.Errorf("%s: told\n%s\nwant\n%s", name, strings.Join(r.lines, "\n"), strings.Join(want, "\n"))
	}
}

// part is what a side sends at a time.
type part struct {
	from  codec.Sender
	bytes string
}

// open gives the parts to a new Connection.
func open(t testing.TB, opts connection.Options, parts ...part) (*connection.Connection, *told) {
	t.Helper()
	r := &told{room: 1 << 20}
	c := connection.Open(opts, r)
	push(t, c, parts...)
	return c, r
}

func push(t testing.TB, c *connection.Connection, parts ...part) {
	t.Helper()
	for _, p := range parts {
		if err := c.Push([]byte(p.bytes), p.from); err != nil {
			t.Fatal(err)
		}
	}
}

// agreed are Options in which the extensions are known.
func agreed(extensions string) connection.Options { return connection.Options{Extensions: &extensions} }

// places writes each finding as "rule@start-end", with "#" and the frame that it lies in.
func places(f *connection.Findings) []string {
	list := []string{}
	for _, e := range f.List {
		text := fmt.Sprintf("%s@%d-%d", e.Rule, e.Start, e.End)
		if e.Frame != nil {
			text += fmt.Sprintf("#%d", *e.Frame)
		}
		list = append(list, text)
	}
	return list
}

// wantFound compares what was found in the only stream of a connection, or in that of a side.
func wantFound(t testing.TB, name string, found *connection.Findings, want ...string) {
	t.Helper()
	if got := places(found); !slices.Equal(got, want) && len(got)+len(want) > 0 {
		t.Errorf("%s: found %q, want %q", name, got, want)
	}
}
