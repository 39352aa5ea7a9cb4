//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// blocks is blocks(payload, history).
func blocks(args []js.Value) (js.Value, error) {
	b := inspect.BlocksOf(boundary.GoBytes(args[0]), boundary.GoBytes(args[1]))
	out := boundary.Object(&b, &boundary.ShapeBlocks)
	out.Set("tokens", boundary.JSUint32s(b.Tokens))
	out.Set("bytes", boundary.JSBytes(b.Bytes))
	return out, nil
}
