//go:build js && wasm

package main

import (
	"runtime"
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// pushed holds what a session is given; a longer push comes in pieces.
var pushed [256 << 10]byte

// openSession is open(options): a number.
func openSession(args []js.Value) (js.Value, error) {
	opts, err := options(args[0])
	if err != nil {
		return js.Null(), err
	}
	return boundary.OpenSession(inspect.Open(opts)), nil
}

// pushBytes is push(session, bytes, direction).
func pushBytes(s *inspect.Session, args []js.Value) (js.Value, error) {
	for from, end := 0, args[0].Length(); ; {
		n := js.CopyBytesToGo(pushed[:], args[0].Call("subarray", from))
		if err := s.Push(pushed[:n], inspect.Direction(args[1].String())); err != nil {
			return js.Null(), err
		}
		if from += n; from >= end {
			return js.Undefined(), nil
		}
		runtime.Gosched() // for the garbage collector, as in options
	}
}

// finish is finish(session).
func finish(s *inspect.Session, _ []js.Value) (js.Value, error) {
	return boundary.Summary(s.Finish()), nil
}
