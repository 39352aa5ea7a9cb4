//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/payload"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// readings is readings(payload, options).
func readings(args []js.Value) (js.Value, error) {
	isText, _ := boundary.Field(args[1], "text")
	var history [][]byte
	if list, ok := boundary.Field(args[1], "history"); ok {
		for i := range list.Length() {
			history = append(history, boundary.GoBytes(list.Index(i)))
		}
	}
	read, err := inspect.ReadPayload(boundary.GoBytes(args[0]), payload.Options{
		Format: boundary.Text(args[1], "format"), Subprotocol: boundary.Text(args[1], "subprotocol"), Text: isText.Truthy(), History: history,
	})
	if err != nil {
		return js.Null(), err
	}
	return boundary.Object(&read, &boundary.ShapeReadings), nil
}

// formats is formats(): every format that a payload can be read as.
func formats([]js.Value) (js.Value, error) {
	b := []byte{'['}
	for _, f := range payload.All() {
		b = append(boundary.AppendComma(b), '{')
		b = boundary.AppendString(boundary.AppendKey(b, "id"), f.ID)
		b = append(boundary.AppendString(boundary.AppendKey(b, "label"), f.Label), '}')
	}
	return boundary.Parsed(append(b, ']')), nil
}
