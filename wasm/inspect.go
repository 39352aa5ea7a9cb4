//go:build js && wasm

package main

import (
	"runtime"
	"syscall/js"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
)

// inspectInput is inspect(input, options).
func inspectInput(args []js.Value) (js.Value, error) {
	in := args[0]
	opts, err := options(args[1])
	switch {
	case err != nil:
		return js.Null(), err
	case in.Type() == js.TypeString:
		return reportValue(inspect.Text(in.String(), opts)), nil
	}
	return reportValue(inspect.Bytes(goBytes(in), opts)), nil
}

// options reads the options of inspect; what is absent stays zero.
func options(v js.Value) (inspect.Options, error) {
	opts := inspect.Options{
		Notation: text(v, "notation"), Holds: inspect.Holds(text(v, "holds")), Direction: inspect.Direction(text(v, "direction")), Request: text(v, "request"),
	}
	if id := opts.Notation; id != "" && id != "auto" && !notation.Reads(id) && !capture.Reads(id) {
		return opts, &inspect.SpecError{Field: "notation", Message: "there is no notation of this id that can be read"}
	}
	if extensions, ok := field(v, "extensions"); ok {
		value := extensions.String()
		opts.Extensions = &value
	}
	if limit, ok := field(v, "maxMessageBytes"); ok {
		opts.MaxMessageBytes = uint64(limit.Float())
	}
	if progress, ok := field(v, "progress"); ok {
		opts.Progress = func(step string, done, of int) {
			progress.Invoke(step, done, of)
			// There is one thread: a collection of garbage that has begun ends only when it is let in, and makes all else slow meanwhile.
			runtime.Gosched()
		}
	}
	if index, ok := field(v, "connection"); ok {
		connection := index.Int()
		opts.Connection = &connection
	}
	if index, ok := field(v, "from"); ok {
		opts.From = index.Int()
	}
	opts.LeaveOut, opts.TakeIn = counts(v, "leaveOut"), counts(v, "takeIn")
	return opts, nil
}

// reportValue converts a report. Its bytes cross as few Uint8Arrays as there are buffers; payloads are parts of them.
func reportValue(r *inspect.Report) js.Value {
	out := object(r, &shapeReport)
	out.Set("bytes", jsBytes(r.Bytes))
	out.Set("spans", jsUint32s(r.Spans))
	frames, messages, findings := out.Get("frames"), out.Get("messages"), out.Get("findings")
	plain := js.Null()
	if len(r.Frames) > 0 {
		plain = jsBytes(r.Plain)
	}
	payloads := make([]js.Value, len(r.Frames))
	for i := range r.Frames {
		start := r.Frames[i].Offset + r.Frames[i].HeaderBytes
		payloads[i] = plain.Call("subarray", start, start+len(r.Frames[i].Payload))
		frames.Index(i).Set("payload", payloads[i])
	}
	for i := range r.Messages {
		m := &r.Messages[i]
		if len(m.Frames) == 1 && !m.Compressed {
			messages.Index(i).Set("payload", payloads[m.Frames[0]])
		} else {
			messages.Index(i).Set("payload", jsBytes(m.Payload))
		}
	}
	copyFixes(findings, r.Findings)
	return out
}

// copyFixes sets the bytes of the fixes, which JSON leaves out.
func copyFixes(to js.Value, findings []inspect.Finding) {
	for i := range findings {
		if fix := findings[i].Fix; fix != nil {
			to.Index(i).Get("fix").Set("bytes", jsBytes(fix.Bytes))
		}
	}
}
