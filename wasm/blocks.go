//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// blocks is blocks(payload, history).
func blocks(args []js.Value) (js.Value, error) {
	b := inspect.BlocksOf(goBytes(args[0]), goBytes(args[1]))
	out := object(&b, &shapeBlocks)
	out.Set("tokens", jsUint32s(b.Tokens))
	out.Set("bytes", jsBytes(b.Bytes))
	return out, nil
}
