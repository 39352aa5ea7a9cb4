//go:build js && wasm

package main

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
)

// accept is accept(key).
func accept(args []js.Value) (js.Value, error) {
	acceptance := inspect.Accept(args[0].String())
	return object(&acceptance, &shapeAcceptance), nil
}

// answer is answer(request, options).
func answer(args []js.Value) (js.Value, error) {
	options := handshake.AnswerOptions{Extensions: text(args[1], "extensions")}
	if name := text(args[1], "subprotocol"); name != "" {
		options.Subprotocols = []string{name}
	}
	reply, err := inspect.Answer(args[0].String(), options)
	if wrong, ok := err.(*inspect.SpecError); ok && wrong.Field == "subprotocols" {
		wrong.Field = "subprotocol" // of which this option takes one
	}
	if err != nil {
		return js.Null(), err
	}
	out := object(&reply, &shapeReply)
	copyFixes(out.Get("findings"), reply.Findings)
	return out, nil
}

// request is request(options). A key that is not given is drawn.
func request(args []js.Value) (js.Value, error) {
	v := args[0]
	options := handshake.RequestOptions{
		Host: text(v, "host"), Path: text(v, "path"), Origin: text(v, "origin"), Extensions: text(v, "extensions"),
	}
	if names, ok := field(v, "subprotocols"); ok {
		for i := range names.Length() {
			options.Subprotocols = append(options.Subprotocols, names.Index(i).String())
		}
	}
	if key, ok := field(v, "key"); ok {
		options.Key = key.String()
	} else {
		var drawn [16]byte
		random(drawn[:])
		options.Key = handshake.NewKey(drawn)
	}
	made, err := inspect.Request(options)
	if err != nil {
		return js.Null(), err
	}
	return js.ValueOf(made), nil
}
