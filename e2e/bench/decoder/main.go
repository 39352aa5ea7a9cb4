//go:build js && wasm

// Command decoder is the codec's Decoder in Node, for a comparison with other readers of streams.
package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec"
)

func main() {
	var d *codec.Decoder
	var buffer []byte
	exports := js.Global().Get("Object").New()
	exports.Set("begin", js.FuncOf(func(js.Value, []js.Value) any {
		d = codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Client, Compression: codec.CompressionNone}})
		return nil
	}))
	// push(chunk) returns how many messages and payload bytes came out, added up.
	exports.Set("push", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if size := args[0].Length(); size > cap(buffer) {
			buffer = make([]byte, size)
		} else {
			buffer = buffer[:size]
		}
		js.CopyBytesToGo(buffer, args[0])
		d.Push(buffer)
		sum := 0
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Message {
				sum += 1 + len(e.Payload)
			}
		}
		if d.Err() != nil {
			return d.Err().Error()
		}
		return sum
	}))
	js.Global().Set("wslensDecoder", exports)
	select {}
}
