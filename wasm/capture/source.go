//go:build js && wasm

package main

import (
	"errors"
	"io"
	"syscall/js"

	"github.com/wslens/wslens/wasm/internal/boundary"
)

// source reads a file piece by piece: pull gives a promise of the next one, or of null at the end.
type source struct {
	pull js.Value
	rest []byte
}

func (s *source) Read(b []byte) (int, error) {
	for len(s.rest) == 0 {
		piece, err := await(s.pull.Invoke())
		if err != nil {
			return 0, err
		}
		if piece.IsNull() {
			return 0, io.EOF
		}
		s.rest = boundary.GoBytes(piece)
	}
	n := copy(b, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// await waits for a promise. It may not be called where JavaScript waits for Go.
func await(promise js.Value) (js.Value, error) {
	kept, broken := make(chan js.Value, 1), make(chan js.Value, 1)
	give := func(to chan js.Value) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			to <- args[0]
			return nil
		})
	}
	then, otherwise := give(kept), give(broken)
	defer then.Release()
	defer otherwise.Release()
	promise.Call("then", then, otherwise)
	select {
	case value := <-kept:
		return value, nil
	case reason := <-broken:
		return js.Null(), errors.New(reason.Call("toString").String())
	}
}
