//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/norunners/vert"

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
	return vert.ValueOf(list).JSValue(), nil
}

// format is format(bytes, notationId).
func format(args []js.Value) (js.Value, error) {
	b, id := arg(args, 0), arg(args, 1)
	switch {
	case !b.InstanceOf(uint8Array):
		return js.Null(), argError{"bytes", "is a Uint8Array"}
	case id.Type() != js.TypeString:
		return js.Null(), argError{"notationId", "is a string"}
	}
	text, err := notation.Format(goBytes(b), id.String())
	if err != nil {
		return js.Null(), argError{"notationId", err.Error()}
	}
	return js.ValueOf(text), nil
}
