//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// notations is notations(): every notation, and whether it is read, written or both.
func notations([]js.Value) (js.Value, error) {
	b := []byte{'['}
	for _, n := range notation.All() {
		b = appendNotationInfo(b, n.ID, n.Label, n.Read != nil, n.Write != nil)
	}
	for _, f := range capture.All() {
		b = appendNotationInfo(b, f.ID, f.Label, true, false)
	}
	return boundary.Parsed(append(b, ']')), nil
}

func appendNotationInfo(b []byte, id, label string, reads, writes bool) []byte {
	b = append(boundary.AppendComma(b), '{')
	b = boundary.AppendString(boundary.AppendKey(b, "id"), id)
	b = boundary.AppendString(boundary.AppendKey(b, "label"), label)
	b = boundary.AppendBool(boundary.AppendKey(b, "reads"), reads)
	return append(boundary.AppendBool(boundary.AppendKey(b, "writes"), writes), '}')
}

// format is format(bytes, notationId).
func format(args []js.Value) (js.Value, error) {
	text, err := notation.Format(boundary.GoBytes(args[0]), args[1].String())
	if err != nil {
		return js.Null(), &inspect.SpecError{Field: "notationId", Message: "there is no notation of this id that can be written"}
	}
	return js.ValueOf(text), nil
}
