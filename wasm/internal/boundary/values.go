//go:build js && wasm

package boundary

import (
	"syscall/js"
	"unsafe"
)

// Uint8Array is the class of bytes in JavaScript.
var Uint8Array = js.Global().Get("Uint8Array")

// GoBytes copies a Uint8Array.
func GoBytes(v js.Value) []byte {
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}

// JSBytes copies bytes into a new Uint8Array.
func JSBytes(b []byte) js.Value {
	v := Uint8Array.New(len(b))
	js.CopyBytesToJS(v, b)
	return v
}

// typedArray copies n bytes of numbers: Go in WebAssembly is little-endian, as the engines' typed arrays are.
func typedArray(class string, first unsafe.Pointer, n int) js.Value {
	v := JSBytes(unsafe.Slice((*byte)(first), n))
	return js.Global().Get(class).New(v.Get("buffer"))
}

func jsFloat64s(n []float64) js.Value {
	return typedArray("Float64Array", unsafe.Pointer(unsafe.SliceData(n)), 8*len(n))
}

func jsInt32s(n []int32) js.Value {
	return typedArray("Int32Array", unsafe.Pointer(unsafe.SliceData(n)), 4*len(n))
}

// JSUint32s copies numbers into a new Uint32Array.
func JSUint32s(n []uint32) js.Value {
	return typedArray("Uint32Array", unsafe.Pointer(unsafe.SliceData(n)), 4*len(n))
}

// Field returns v[name] and whether it is there.
func Field(v js.Value, name string) (js.Value, bool) {
	f := v.Get(name)
	return f, !f.IsUndefined()
}

// Text returns the string v[name], or the empty one.
func Text(v js.Value, name string) string {
	if f, ok := Field(v, name); ok {
		return f.String()
	}
	return ""
}

// Counts returns the list of numbers v[name], or an empty one.
func Counts(v js.Value, name string) []int {
	list, ok := Field(v, name)
	if !ok {
		return nil
	}
	all := make([]int, list.Length())
	for i := range all {
		all[i] = list.Index(i).Int()
	}
	return all
}

// Random fills b from the browser's own strong source.
func Random(b []byte) {
	drawn := Uint8Array.New(len(b))
	js.Global().Get("crypto").Call("getRandomValues", drawn)
	js.CopyBytesToGo(b, drawn)
}
