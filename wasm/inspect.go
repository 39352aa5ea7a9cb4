//go:build js && wasm

package main

import (
	"runtime"
	"syscall/js"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// inspectInput is inspect(input, options).
func inspectInput(args []js.Value) (js.Value, error) {
	in := args[0]
	opts, err := options(args[1])
	switch {
	case err != nil:
		return js.Null(), err
	case in.Type() == js.TypeString:
		return boundary.Report(inspect.Text(in.String(), opts)), nil
	}
	return boundary.Report(inspect.Bytes(boundary.GoBytes(in), opts)), nil
}

// options reads the options of inspect; what is absent stays zero.
func options(v js.Value) (inspect.Options, error) {
	opts := inspect.Options{
		Notation: boundary.Text(v, "notation"), Holds: inspect.Holds(boundary.Text(v, "holds")), Direction: inspect.Direction(boundary.Text(v, "direction")), Request: boundary.Text(v, "request"),
	}
	if id := opts.Notation; id != "" && id != "auto" && !notation.Reads(id) && !capture.Reads(id) {
		return opts, &inspect.SpecError{Field: "notation", Message: "there is no notation of this id that can be read"}
	}
	if extensions, ok := boundary.Field(v, "extensions"); ok {
		value := extensions.String()
		opts.Extensions = &value
	}
	if limit, ok := boundary.Field(v, "maxMessageBytes"); ok {
		opts.MaxMessageBytes = uint64(limit.Float())
	}
	if progress, ok := boundary.Field(v, "progress"); ok {
		opts.Progress = func(step string, done, of int) {
			progress.Invoke(step, done, of)
			// There is one thread. The garbage collector goes on only where this yields to it, and until it is done it slows all else.
			runtime.Gosched()
		}
	}
	if index, ok := boundary.Field(v, "connection"); ok {
		connection := index.Int()
		opts.Connection = &connection
	}
	if index, ok := boundary.Field(v, "from"); ok {
		opts.From = index.Int()
	}
	opts.LeaveOut, opts.TakeIn = boundary.Counts(v, "leaveOut"), boundary.Counts(v, "takeIn")
	return opts, nil
}
