//go:build js && wasm

package main

import (
	"syscall/js"
	"time"

	"github.com/wslens/wslens/codec/captures"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// writeOf is write(file, index, form).
func writeOf(f *captures.File, index int, args []js.Value) (js.Value, error) {
	b, err := f.Write(index, args[0].String())
	if err != nil {
		return js.Null(), err
	}
	return boundary.JSBytes(b), nil
}

// writeConnection is writeConnection(connection, form): what the loader has taken from a report or a session.
func writeConnection(args []js.Value) (js.Value, error) {
	v := args[0]
	c := &export.Connection{URL: boundary.Text(v, "url"), Extensions: boundary.Text(v, "extensions"), Encrypted: v.Get("encrypted").Bool(),
		HTTP2: v.Get("http2").Bool(), Closed: v.Get("closed").Bool(), Request: piece(v.Get("request")), Response: piece(v.Get("response"))}
	for i, list := 0, v.Get("frames"); i < list.Length(); i++ {
		c.Frames = append(c.Frames, piece(list.Index(i)))
	}
	for i, list := 0, v.Get("messages"); i < list.Length(); i++ {
		one := list.Index(i)
		p := piece(one)
		c.Messages = append(c.Messages, export.Message{Server: p.Server, Opcode: one.Get("opcode").Int(), Payload: p.Bytes, At: p.At})
	}
	for i, list := 0, v.Get("notes"); i < list.Length(); i++ {
		c.Notes = append(c.Notes, list.Index(i).String())
	}
	b, err := captures.WriteConnection(c, args[1].String())
	if err != nil {
		return js.Null(), err
	}
	return boundary.JSBytes(b), nil
}

func piece(v js.Value) export.Piece {
	return export.Piece{Server: v.Get("server").Bool(), Bytes: boundary.GoBytes(v.Get("bytes")), At: moment(v.Get("time")), Note: boundary.Text(v, "note")}
}

// moment is a time in seconds since 1970 or as in RFC 3339; zero if it is neither.
func moment(v js.Value) (t time.Time) {
	switch v.Type() {
	case js.TypeNumber:
		t = time.UnixMicro(int64(v.Float() * 1e6))
	case js.TypeString:
		t, _ = time.Parse(time.RFC3339Nano, v.String())
	}
	return t
}
