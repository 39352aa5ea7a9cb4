//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/norunners/vert"

	"github.com/wslens/wslens/codec/inspect"
)

var uint8Array = js.Global().Get("Uint8Array")

// inspectInput is inspect(input, options?).
func inspectInput(args []js.Value) (js.Value, error) {
	opts, err := options(arg(args, 1))
	if err != nil {
		return js.Null(), err
	}
	switch in := arg(args, 0); {
	case in.Type() == js.TypeString:
		return reportValue(inspect.Text(in.String(), opts)), nil
	case in.InstanceOf(uint8Array):
		return reportValue(inspect.Bytes(goBytes(in), opts)), nil
	}
	return js.Null(), argError{"input", "is a string or a Uint8Array"}
}

// options reads the options of inspect; what is absent stays zero.
func options(v js.Value) (inspect.Options, error) {
	opts := inspect.Options{}
	if v.IsUndefined() || v.IsNull() {
		return opts, nil
	}
	text := func(name string) (string, bool, error) { return stringField(v, name) }
	var err error
	if opts.Notation, _, err = text("notation"); err != nil {
		return opts, err
	}
	direction, _, err := text("direction")
	if err != nil {
		return opts, err
	}
	switch opts.Direction = inspect.Direction(direction); opts.Direction {
	case "", inspect.DirectionAuto, inspect.ClientToServer, inspect.ServerToClient:
	default:
		return opts, argError{"direction", "is auto, client-to-server or server-to-client"}
	}
	if extensions, given, err := text("extensions"); err != nil {
		return opts, err
	} else if given {
		opts.Extensions = &extensions
	}
	if opts.Request, _, err = text("request"); err != nil {
		return opts, err
	}
	limit, given, err := numberField(v, "maxMessageBytes")
	if given && (limit < 0 || limit != float64(uint64(limit))) {
		return opts, argError{"maxMessageBytes", "is a whole number of bytes"}
	}
	opts.MaxMessageBytes = uint64(limit)
	return opts, err
}

// reportValue converts a report. Its bytes cross as few Uint8Arrays as there are buffers; payloads are parts of them.
func reportValue(r *inspect.Report) js.Value {
	out := vert.ValueOf(r).JSValue()
	out.Set("bytes", jsBytes(r.Bytes()))
	out.Set("spans", jsUint32s(r.Spans()))
	frames, messages, findings := out.Get("frames"), out.Get("messages"), out.Get("findings")
	plain := js.Null()
	if len(r.Frames) > 0 {
		plain = jsBytes(r.Plain())
	}
	payloads := make([]js.Value, len(r.Frames))
	for i := range r.Frames {
		start := r.Frames[i].Offset + r.Frames[i].HeaderBytes
		payloads[i] = plain.Call("subarray", start, start+len(r.Frames[i].Payload()))
		frames.Index(i).Set("payload", payloads[i])
	}
	for i := range r.Messages {
		m := &r.Messages[i]
		payload := js.Null()
		if len(m.Frames) == 1 && len(m.Payload()) == len(r.Frames[m.Frames[0]].Payload()) {
			payload = payloads[m.Frames[0]]
		} else {
			payload = jsBytes(m.Payload())
		}
		messages.Index(i).Set("payload", payload)
	}
	for i := range r.Findings {
		if fix := r.Findings[i].Fix; fix != nil {
			findings.Index(i).Get("fix").Set("bytes", jsBytes(fix.Bytes()))
		}
	}
	return out
}

// accept is accept(key).
func accept(args []js.Value) (js.Value, error) {
	key := arg(args, 0)
	if key.Type() != js.TypeString {
		return js.Null(), argError{"key", "is a string"}
	}
	return vert.ValueOf(inspect.Accept(key.String())).JSValue(), nil
}
