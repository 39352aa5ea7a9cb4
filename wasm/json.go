//go:build js && wasm

package main

import (
	"strconv"
	"syscall/js"
	"unicode/utf8"
)

// What crosses the boundary is written as JSON, and the engine's own parser makes it a value: many times faster than
// setting property by property, and without reflection, which would make the module a tenth larger. Bytes cross beside it.

var json = js.Global().Get("JSON")

// parsed makes a value of JSON.
func parsed(text []byte) js.Value {
	return json.Call("parse", string(text))
}

// appendKey begins a member of the object that is being written.
func appendKey(b []byte, name string) []byte {
	b = append(appendComma(b), '"')
	b = append(b, name...)
	return append(b, '"', ':')
}

// appendComma sets what follows apart from what stands before it in the same brackets.
func appendComma(b []byte) []byte {
	if last := b[len(b)-1]; last == '{' || last == '[' {
		return b
	}
	return append(b, ',')
}

// appendString writes a string. What is not UTF-8 becomes U+FFFD.
func appendString(b []byte, s string) []byte {
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

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, "true"...)
	}
	return append(b, "false"...)
}

func appendInt(b []byte, n int) []byte {
	return strconv.AppendInt(b, int64(n), 10)
}

// appendFloat writes a number that is neither infinite nor no number, which JSON has no words for.
func appendFloat(b []byte, v float64) []byte {
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}
