package notation_test

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

const cutHead = "le\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"

// Bytes that are the later part of a head are its fields, with the frames behind them; each byte keeps its place.
func TestLaterHalf(t *testing.T) {
	made, fields := "GET / HTTP/1.1\r\n", cutHead[len("le\r\n"):]
	for _, c := range []struct{ bytes, want string }{
		{cutHead + "\r\n", made + fields + "\r\n"},
		{cutHead + "Sec-WebSo", made + fields + "\r\n"},
		{fields + "\r\n", made + fields + "\r\n"},
		{"a: b\r\n" + fields + "\r\n\x81\x02hi", made + fields + "\r\n\x81\x02hi"},
	} {
		text := hex.EncodeToString([]byte(c.bytes))
		r := notation.Recognise(text)[0]
		if r.ID != "fields" || !strings.HasPrefix(string(r.Bytes), strings.TrimSuffix(c.want, "\r\n")) || r.Extent != notation.PartOfHead || len(r.Spans) != len(r.Bytes) {
			t.Errorf("%q: %s %q", c.bytes, r.ID, r.Bytes)
		}
		at := strings.Index(string(r.Bytes), "websocket")
		if s := r.Spans[at]; text[s.Start:s.End] != "77" {
			t.Errorf("%q: the w of websocket is said to stand at %q", c.bytes, text[s.Start:s.End])
		}
	}
	for _, other := range []string{"GET / HTTP/1.1\r\n" + fields, "one: field\r\nand words\r\n", "\x81\x04le\r\n" + fields, "le\r\nUpgrade: websocket\r\nno field\r\nConnection: Upgrade\r\n"} {
		if r := notation.Recognise(hex.EncodeToString([]byte(other)))[0]; r.ID == "fields" {
			t.Errorf("%q is read as fields: %q", other, r.Bytes)
		}
	}
}

// The text beside the bytes of a dump's rows is never read in their place.
func TestDumpWins(t *testing.T) {
	head := "GET / HTTP/1.1\r\nHost: h.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
	for _, prefix := range []string{"", "[10:11:12] N: ", "May 03 10:11:12 dbg> "} {
		text := ""
		for i := 0; i < len(head); i += 16 {
			row := head[i:min(len(head), i+16)]
			shown := strings.Map(func(c rune) rune {
				if c < ' ' {
					return '.'
				}
				return c
			}, row)
			digits := ""
			for _, c := range []byte(row) {
				digits += " " + hex.EncodeToString([]byte{c})
			}
			text += prefix + "00" + hex.EncodeToString([]byte{byte(i)}) + ":" + digits + "    " + shown + "\n"
		}
		if r := notation.Recognise(text)[0]; string(r.Bytes) != head {
			t.Errorf("behind %q: %s %q", prefix, r.ID, r.Bytes)
		}
	}
}
