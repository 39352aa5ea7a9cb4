//go:build js && wasm

package boundary

import (
	"strconv"
	"syscall/js"
	"unicode/utf8"
	"unsafe"
)

// What crosses the boundary is written as JSON, and the engine's own parser makes it a value: many times faster than
// setting property by property, and without reflection, which would make the module a tenth larger. Bytes cross beside it.

var json = js.Global().Get("JSON")

// Shape is a struct as it crosses. These are tables, for a function each would be many times as large.
type Shape struct {
	size    uintptr // in bytes
	members []member
}

// member is one field of a struct.
type member struct {
	name   string
	holds  holding
	kind   kind
	offset uintptr // in bytes from the start of the struct
	of     *Shape  // of an object
}

// holding is how a field holds its value: as it is, behind a pointer, or in a slice.
type holding byte

const (
	value holding = iota
	optional
	list
)

type kind byte

const (
	aString kind = iota
	aBool
	anInt
	aFloat
	anObject
)

// sizes of the plain kinds in a slice, in bytes.
var sizes = [...]uintptr{unsafe.Sizeof(""), unsafe.Sizeof(true), unsafe.Sizeof(0), unsafe.Sizeof(0.0)}

// Object makes a JavaScript object of a struct of that Shape.
func Object[T any](v *T, of *Shape) js.Value {
	return Parsed(appendObject(nil, unsafe.Pointer(v), of))
}

// Parsed makes a JavaScript value of a JSON text.
func Parsed(text []byte) js.Value {
	return json.Call("parse", string(text))
}

// appendObject writes a struct. A nil pointer is left out, as what is optional is in TypeScript.
func appendObject(b []byte, at unsafe.Pointer, of *Shape) []byte {
	b = append(b, '{')
	for i := range of.members {
		m := &of.members[i]
		field := unsafe.Add(at, m.offset)
		switch m.holds {
		case value:
			b = m.append(AppendKey(b, m.name), field)
		case optional:
			if inner := *(*unsafe.Pointer)(field); inner != nil {
				b = m.append(AppendKey(b, m.name), inner)
			}
		case list:
			b = m.appendList(AppendKey(b, m.name), field)
		}
	}
	return append(b, '}')
}

func (m *member) appendList(b []byte, field unsafe.Pointer) []byte {
	b = append(b, '[')
	first := unsafe.Pointer(unsafe.SliceData(*(*[]byte)(field)))
	size := uintptr(0)
	if m.kind == anObject {
		size = m.of.size
	} else {
		size = sizes[m.kind]
	}
	for i := range len(*(*[]byte)(field)) {
		b = m.append(AppendComma(b), unsafe.Add(first, uintptr(i)*size))
	}
	return append(b, ']')
}

func (m *member) append(b []byte, at unsafe.Pointer) []byte {
	switch m.kind {
	case aString:
		return AppendString(b, *(*string)(at))
	case aBool:
		return AppendBool(b, *(*bool)(at))
	case anInt:
		return appendInt(b, *(*int)(at))
	case aFloat:
		return appendFloat(b, *(*float64)(at))
	}
	return appendObject(b, at, m.of)
}

// AppendKey begins a member of the object that is being written.
func AppendKey(b []byte, name string) []byte {
	b = append(AppendComma(b), '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

// AppendComma writes a comma, unless nothing stands before it in the same brackets.
func AppendComma(b []byte) []byte {
	if last := b[len(b)-1]; last == '{' || last == '[' {
		return b
	}
	return append(b, ',')
}

// AppendString writes a string. What is not UTF-8 becomes U+FFFD.
func AppendString(b []byte, s string) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				b = append(append(b, s[from:i]...), "\ufffd"...)
				from = i + 1
			}
			i += size
			continue
		}
		if c < ' ' || c == '"' || c == '\\' {
			b = append(append(b, s[from:i]...), '\\', 'u', '0', '0', digits[c>>4], digits[c&0xF])
			from = i + 1
		}
		i++
	}
	return append(append(b, s[from:]...), '"')
}

// AppendBool writes true or false.
func AppendBool(b []byte, v bool) []byte {
	if v {
		return append(b, "true"...)
	}
	return append(b, "false"...)
}

func appendInt(b []byte, n int) []byte {
	return strconv.AppendInt(b, int64(n), 10)
}

// appendFloat writes a number; JSON has no form for infinities and NaN, which no field holds.
func appendFloat(b []byte, v float64) []byte {
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}
