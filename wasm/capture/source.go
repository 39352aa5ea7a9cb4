//go:build js && wasm

package main

import (
	"errors"
	"io"
	"syscall/js"
)

// source reads a file piece by piece: pull puts the next one into the buffer, and gives a promise of how long it is; 0 at the end.
type source struct {
	buffer, pull js.Value
	piece, rest  []byte
}

func newSource(buffer, pull js.Value) *source {
	return &source{buffer: buffer, pull: pull, piece: make([]byte, buffer.Length())}
}

func (s *source) Read(b []byte) (int, error) {
	if len(s.rest) == 0 {
		length, err := await(s.pull.Invoke())
		if err != nil {
			return 0, err
		}
		s.rest = s.piece[:length.Int()]
		if js.CopyBytesToGo(s.rest, s.buffer) == 0 {
			return 0, io.EOF
		}
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
