//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// accept is accept(key).
func accept(args []js.Value) (js.Value, error) {
	acceptance := inspect.Accept(args[0].String())
	return boundary.Object(&acceptance, &boundary.ShapeAcceptance), nil
}

// answer is answer(request, options).
func answer(args []js.Value) (js.Value, error) {
	options := handshake.AnswerOptions{Extensions: boundary.Text(args[1], "extensions")}
	if name := boundary.Text(args[1], "subprotocol"); name != "" {
		options.Subprotocols = []string{name}
	}
	reply, err := inspect.Answer(args[0].String(), options)
	if wrong, ok := err.(*inspect.SpecError); ok && wrong.Field == "subprotocols" {
		wrong.Field = "subprotocol" // of which this option takes one
	}
	if err != nil {
		return js.Null(), err
	}
	out := boundary.Object(&reply, &boundary.ShapeReply)
	boundary.CopyFixes(out.Get("findings"), reply.Findings)
	return out, nil
}

// request is request(options). A key that is not given is drawn.
func request(args []js.Value) (js.Value, error) {
	v := args[0]
	options := handshake.RequestOptions{
		Host: boundary.Text(v, "host"), Path: boundary.Text(v, "path"), Origin: boundary.Text(v, "origin"), Extensions: boundary.Text(v, "extensions"),
	}
	if names, ok := boundary.Field(v, "subprotocols"); ok {
		for i := range names.Length() {
			options.Subprotocols = append(options.Subprotocols, names.Index(i).String())
		}
	}
	if key, ok := boundary.Field(v, "key"); ok {
		options.Key = key.String()
	} else {
		var drawn [16]byte
		boundary.Random(drawn[:])
		options.Key = handshake.NewKey(drawn)
	}
	made, err := inspect.Request(options)
	if err != nil {
		return js.Null(), err
	}
	return js.ValueOf(made), nil
}
