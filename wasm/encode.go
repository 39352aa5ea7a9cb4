//go:build js && wasm

package main

import (
	"strconv"
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// encode is encode(spec).
func encode(args []js.Value) (js.Value, error) {
	spec, err := encodeSpec(arg(args, 0))
	if err != nil {
		return js.Null(), err
	}
	encoded, err := inspect.Encode(spec)
	if err != nil {
		return js.Null(), err
	}
	frames := js.Global().Get("Array").New()
	for _, f := range encoded.Frames {
		frames.Call("push", jsBytes(f))
	}
	return js.ValueOf(map[string]any{"frames": frames, "bytes": jsBytes(encoded.Bytes)}), nil
}

func encodeSpec(v js.Value) (spec inspect.EncodeSpec, err error) {
	if v.Type() != js.TypeObject {
		return spec, argError{"spec", "is an object"}
	}
	spec.FIN, spec.CloseCode = true, -1
	for _, flag := range []struct {
		name string
		to   *bool
	}{{"fin", &spec.FIN}, {"rsv1", &spec.RSV1}, {"rsv2", &spec.RSV2}, {"rsv3", &spec.RSV3}} {
		if err := boolField(v, flag.name, flag.to); err != nil {
			return spec, err
		}
	}
	for _, read := range []func(js.Value, *inspect.EncodeSpec) error{opcodeField, payloadField, maskField, lengthFormField, fragmentsField, closeFields} {
		if err := read(v, &spec); err != nil {
			return spec, err
		}
	}
	return spec, nil
}

func opcodeField(v js.Value, spec *inspect.EncodeSpec) error {
	switch op := v.Get("opcode"); op.Type() {
	case js.TypeUndefined:
	case js.TypeString:
		spec.Opcode = op.String()
	case js.TypeNumber:
		if n := op.Float(); n != float64(int(n)&0xF) {
			return argError{"opcode", "is a number from 0 to 15, or a name"}
		}
		spec.Opcode = strconv.Itoa(op.Int())
	default:
		return argError{"opcode", "is a name or a number"}
	}
	return nil
}

func payloadField(v js.Value, spec *inspect.EncodeSpec) error {
	p := v.Get("payload")
	switch {
	case p.IsUndefined():
	case p.Type() == js.TypeString:
		spec.Payload, spec.IsText = []byte(p.String()), true
	case p.InstanceOf(uint8Array):
		spec.Payload = goBytes(p)
	case p.InstanceOf(js.Global().Get("Array")):
		for i := range p.Length() {
			n := p.Index(i)
			if n.Type() != js.TypeNumber || n.Float() != float64(byte(n.Float())) {
				return argError{"payload", "item " + strconv.Itoa(i) + " is not a whole number from 0 to 255"}
			}
			spec.Payload = append(spec.Payload, byte(n.Float()))
		}
	default:
		return argError{"payload", "is a string, a Uint8Array or an array of numbers"}
	}
	return nil
}

func maskField(v js.Value, spec *inspect.EncodeSpec) error {
	switch m := v.Get("mask"); m.Type() {
	case js.TypeUndefined:
	case js.TypeBoolean:
		if m.Bool() {
			spec.Mask = "random"
		}
	case js.TypeString:
		if spec.Mask = m.String(); len(spec.Mask) != 8 {
			return argError{"mask", "a masking key is eight hex digits"}
		}
	default:
		return argError{"mask", "is true, false or eight hex digits"}
	}
	return nil
}

func lengthFormField(v js.Value, spec *inspect.EncodeSpec) error {
	switch f := v.Get("lengthForm"); {
	case f.IsUndefined() || f.Type() == js.TypeString && f.String() == "minimal":
	case f.Type() == js.TypeNumber && (f.Float() == 7 || f.Float() == 16 || f.Float() == 64):
		spec.LengthForm = f.Int()
	default:
		return argError{"lengthForm", "is 'minimal', 7, 16 or 64"}
	}
	return nil
}

func fragmentsField(v js.Value, spec *inspect.EncodeSpec) error {
	f := v.Get("fragments")
	bad := argError{"fragments", "is a count from 1, or a list of sizes in bytes"}
	size := func(n js.Value, least float64) bool {
		return n.Type() == js.TypeNumber && n.Float() >= least && n.Float() <= 1<<31 && n.Float() == float64(int(n.Float()))
	}
	switch {
	case f.IsUndefined():
	case size(f, 1):
		spec.Parts = f.Int()
	case f.InstanceOf(js.Global().Get("Array")):
		for i := range f.Length() {
			if !size(f.Index(i), 0) {
				return bad
			}
			spec.Fragments = append(spec.Fragments, f.Index(i).Int())
		}
	default:
		return bad
	}
	return nil
}

func closeFields(v js.Value, spec *inspect.EncodeSpec) error {
	code, given, err := numberField(v, "closeCode")
	if err != nil {
		return err
	}
	if given {
		if code < 0 || code > 0xFFFF || code != float64(int(code)) {
			return argError{"closeCode", "is a whole number from 0 to 65535"}
		}
		spec.CloseCode = int(code)
	}
	reason, given, err := stringField(v, "closeReason")
	if given && spec.CloseCode < 0 {
		return argError{"closeReason", "needs a closeCode before it"}
	}
	spec.CloseReason = reason
	return err
}
