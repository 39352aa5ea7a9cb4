//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/payload"
)

// readings is readings(payload, options).
func readings(args []js.Value) (js.Value, error) {
	isText, _ := field(args[1], "text")
	var history [][]byte
	if list, ok := field(args[1], "history"); ok {
		for i := range list.Length() {
			history = append(history, goBytes(list.Index(i)))
		}
	}
	read, err := inspect.ReadPayload(goBytes(args[0]), payload.Options{
		Format: text(args[1], "format"), Subprotocol: text(args[1], "subprotocol"), Text: isText.Truthy(), History: history,
	})
	if err != nil {
		return js.Null(), err
	}
	return object(&read, &shapeReadings), nil
}

// formats is formats(): every format that a payload can be read as.
func formats([]js.Value) (js.Value, error) {
	b := []byte{'['}
	for _, f := range payload.All() {
		b = append(appendComma(b), '{')
		b = appendString(appendKey(b, "id"), f.ID)
		b = append(appendString(appendKey(b, "label"), f.Label), '}')
	}
	return parsed(append(b, ']')), nil
}
