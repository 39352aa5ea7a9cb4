//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/unpack"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// unpackPayload is unpack(format, bytes, most).
func unpackPayload(args []js.Value) (js.Value, error) {
	r, err := unpack.Open(args[0].String(), boundary.GoBytes(args[1]), args[2].Int())
	if err != nil {
		return js.Null(), &inspect.SpecError{Field: "format", Message: err.Error()}
	}
	out := js.ValueOf(map[string]any{"problem": r.Problem})
	out.Set("bytes", boundary.JSBytes(r.Bytes))
	return out, nil
}
