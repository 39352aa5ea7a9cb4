//go:build js && wasm

package main

import (
	"errors"
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// argError says which argument is wrong, and why.
type argError struct{ field, message string }

func (e argError) Error() string { return e.field + ": " + e.message }

// guard makes a JavaScript function that never throws and never ends the program: errors and panics become
// {error: {code, field, message}}, which the loader throws.
func guard(call func(args []js.Value) (js.Value, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (result any) {
		defer func() {
			if p := recover(); p != nil {
				result = failure("internal", "", panicText(p))
			}
		}()
		value, err := call(args)
		var arg argError
		var spec *inspect.SpecError
		switch {
		case err == nil:
			return value
		case errors.As(err, &arg):
			return failure("bad-argument", arg.field, arg.message)
		case errors.As(err, &spec):
			return failure("bad-argument", spec.Field, spec.Message)
		}
		return failure("bad-argument", "", err.Error())
	})
}

func failure(code, field, message string) any {
	return map[string]any{"error": map[string]any{"code": code, "field": field, "message": message}}
}

func panicText(p any) string {
	switch p := p.(type) {
	case error:
		return p.Error()
	case string:
		return p
	}
	return "the codec failed"
}
