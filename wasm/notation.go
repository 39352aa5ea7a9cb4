//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
)

// notations is notations(): every notation, and whether it is read, written or both.
func notations([]js.Value) (js.Value, error) {
	b := []byte{'['}
	for _, n := range notation.All() {
		b = append(appendComma(b), '{')
		b = appendString(appendKey(b, "id"), n.ID)
		b = appendString(appendKey(b, "label"), n.Label)
		b = appendBool(appendKey(b, "reads"), n.Read != nil)
		b = append(appendBool(appendKey(b, "writes"), n.Write != nil), '}')
	}
	return parsed(append(b, ']')), nil
}

// format is format(bytes, notationId).
func format(args []js.Value) (js.Value, error) {
	text, err := notation.Format(goBytes(args[0]), args[1].String())
	if err != nil {
		return js.Null(), &inspect.SpecError{Field: "notationId", Message: "there is no notation of this id that can be written"}
	}
	return js.ValueOf(text), nil
}
