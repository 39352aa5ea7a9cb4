//go:build js && wasm

package main

import (
	"syscall/js"
	"unsafe"
)

// arg returns the argument i, or undefined.
func arg(args []js.Value, i int) js.Value {
	if i < len(args) {
		return args[i]
	}
	return js.Undefined()
}

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

// jsUint32s copies the numbers as bytes: Go in WebAssembly is little-endian, as the engines' typed arrays are.
func jsUint32s(n []uint32) js.Value {
	v := uint8Array.New(4 * len(n))
	if len(n) > 0 {
		js.CopyBytesToJS(v, unsafe.Slice((*byte)(unsafe.Pointer(&n[0])), 4*len(n)))
	}
	return js.Global().Get("Uint32Array").New(v.Get("buffer"))
}

// stringField returns the string v[name] and whether it is there.
func stringField(v js.Value, name string) (string, bool, error) {
	switch f := v.Get(name); f.Type() {
	case js.TypeUndefined, js.TypeNull:
		return "", false, nil
	case js.TypeString:
		return f.String(), true, nil
	}
	return "", false, argError{name, "is a string"}
}

// numberField returns the number v[name] and whether it is there.
func numberField(v js.Value, name string) (float64, bool, error) {
	switch f := v.Get(name); f.Type() {
	case js.TypeUndefined, js.TypeNull:
		return 0, false, nil
	case js.TypeNumber:
		return f.Float(), true, nil
	}
	return 0, false, argError{name, "is a number"}
}

// boolField sets to to v[name], if it is there.
func boolField(v js.Value, name string, to *bool) error {
	switch f := v.Get(name); f.Type() {
	case js.TypeUndefined:
	case js.TypeBoolean:
		*to = f.Bool()
	default:
		return argError{name, "is true or false"}
	}
	return nil
}
