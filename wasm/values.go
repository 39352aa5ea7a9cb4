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

// typedArray copies n bytes of numbers: Go in WebAssembly is little-endian, as the engines' typed arrays are.
func typedArray(class string, first unsafe.Pointer, n int) js.Value {
	v := jsBytes(unsafe.Slice((*byte)(first), n))
	return js.Global().Get(class).New(v.Get("buffer"))
}

func jsFloat64s(n []float64) js.Value {
	return typedArray("Float64Array", unsafe.Pointer(unsafe.SliceData(n)), 8*len(n))
}

func jsInt32s(n []int32) js.Value {
	return typedArray("Int32Array", unsafe.Pointer(unsafe.SliceData(n)), 4*len(n))
}

func jsUint32s(n []uint32) js.Value {
	return typedArray("Uint32Array", unsafe.Pointer(unsafe.SliceData(n)), 4*len(n))
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

// counts returns the list of numbers v[name], or an empty one.
func counts(v js.Value, name string) []int {
	list, ok := field(v, name)
	if !ok {
		return nil
	}
	all := make([]int, list.Length())
	for i := range all {
		all[i] = list.Index(i).Int()
	}
	return all
}

// random fills b from the browser's own strong source.
func random(b []byte) {
	drawn := uint8Array.New(len(b))
	js.Global().Get("crypto").Call("getRandomValues", drawn)
	js.CopyBytesToGo(b, drawn)
}
