//go:build js && wasm

package boundary

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// Guard makes a JavaScript function that never throws and never ends the program: errors and panics become
// {error: {code, field, message}}, which the loader throws. The loader has checked the arguments' types.
func Guard(call func(args []js.Value) (js.Value, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		return Guarded(func() (js.Value, error) { return call(args) })
	})
}

// Guarded is what call returns, or what becomes of its error or panic.
func Guarded(call func() (js.Value, error)) (result js.Value) {
	defer func() {
		if p := recover(); p != nil {
			result = failure("internal", "", panicText(p))
		}
	}()
	value, err := call()
	if err == nil {
		return value
	}
	field := ""
	if wrong, ok := err.(*inspect.SpecError); ok {
		field = wrong.Field
	}
	return failure("bad-argument", field, err.Error())
}

func failure(code, field, message string) js.Value {
	inner := js.Global().Get("Object").New()
	inner.Set("code", code)
	inner.Set("field", field)
	inner.Set("message", message)
	outer := js.Global().Get("Object").New()
	outer.Set("error", inner)
	return outer
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
