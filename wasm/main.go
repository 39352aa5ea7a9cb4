//go:build js && wasm

// Command wasm binds inspect to JavaScript. It hands its functions over by calling __wslens of the global object that
// the loader gave to Go, and then waits to be called.
package main

import "syscall/js"

// exports are the functions of the boundary. A new one is a row here.
var exports = []struct {
	name string
	call func(args []js.Value) (js.Value, error)
}{
	{"inspect", inspectInput},
	{"encode", encode},
	{"accept", accept},
	{"answer", answer},
	{"request", request},
	{"blocks", blocks},
	{"readings", readings},
	{"formats", formats},
	{"notations", notations},
	{"format", format},
	{"open", openSession},
	{"push", ofSession(pushBytes)},
	{"summary", ofSession(summary)},
	{"frames", ofSession(frameColumns)},
	{"frame", ofSession(oneFrame)},
	{"message", ofSession(oneMessage)},
	{"finish", ofSession(finish)},
	{"close", closeSession},
}

func main() {
	table := js.Global().Get("Object").New()
	for _, e := range exports {
		table.Set(e.name, guard(e.call))
	}
	js.Global().Call("__wslens", table)
	select {}
}
