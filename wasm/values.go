//go:build js && wasm

package main

import (
	"syscall/js"
	"unsafe"
)

var uint8Array = js.Global().Get("Uint8Array")

func goBytes(v js.Value) []byte {
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}

func jsBytes(b []byte) js.Value {
	v := uint8Array.New(len(b))
	js.CopyBytesToJS(v, b)
	return v
}

// typedArray copies numbers as bytes: Go in WebAssembly is little-endian, as the engines' typed arrays are.
func typedArray[T uint32 | int32 | float64](class string, n []T) js.Value {
	size := 0
	if len(n) > 0 {
		size = len(n) * int(unsafe.Sizeof(n[0]))
	}
	v := jsBytes(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(n))), size))
	return js.Global().Get(class).New(v.Get("buffer"))
}

// field returns v[name] and whether it is there.
func field(v js.Value, name string) (js.Value, bool) {
	f := v.Get(name)
	return f, !f.IsUndefined()
}

// text returns the string v[name], or the empty one.
func text(v js.Value, name string) string {
	if f, ok := field(v, name); ok {
		return f.String()
	}
	return ""
}

// random fills b from the browser's own strong source.
func random(b []byte) {
	drawn := uint8Array.New(len(b))
	js.Global().Get("crypto").Call("getRandomValues", drawn)
	js.CopyBytesToGo(b, drawn)
}
