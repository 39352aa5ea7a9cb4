//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/norunners/vert"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
)

type notationInfo struct {
	ID     string `js:"id"`
	Label  string `js:"label"`
	Reads  bool   `js:"reads"`
	Writes bool   `js:"writes"`
}

// notations is notations(): every notation, and whether it is read, written or both.
func notations([]js.Value) (js.Value, error) {
	list := []notationInfo{}
	for _, n := range notation.All() {
		list = append(list, notationInfo{n.ID, n.Label, n.Read != nil, n.Write != nil})
	}
	for _, f := range capture.All() {
		list = append(list, notationInfo{f.ID, f.Label, true, false})
	}
	return vert.ValueOf(list).JSValue(), nil
}

// format is format(bytes, notationId).
func format(args []js.Value) (js.Value, error) {
	text, err := notation.Format(goBytes(args[0]), args[1].String())
	if err != nil {
		return js.Null(), &inspect.SpecError{Field: "notationId", Message: "there is no notation of this id that can be written"}
	}
	return js.ValueOf(text), nil
}
