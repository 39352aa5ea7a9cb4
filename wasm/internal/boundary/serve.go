//go:build js && wasm

// Package boundary is what the programs of this folder have in common: how their functions are called from JavaScript, and how
// what they tell crosses.
package boundary

import "syscall/js"

// Exports are functions that JavaScript calls by their names.
type Exports map[string]func(args []js.Value) (js.Value, error)

// Serve hands the functions over by calling __wslens of the global object that the loader gave to Go, and then waits to be called.
func Serve(lists ...Exports) {
	table := js.Global().Get("Object").New()
	for _, list := range lists {
		for name, call := range list {
			table.Set(name, Guard(call))
		}
	}
	js.Global().Call("__wslens", table)
	select {}
}
