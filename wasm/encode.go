//go:build js && wasm

package main

import (
	"strconv"
	"syscall/js"

	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/wasm/internal/boundary"
)

// encode is encode(spec).
func encode(args []js.Value) (js.Value, error) {
	encoded, err := inspect.Encode(encodeSpec(args[0]))
	if err != nil {
		return js.Null(), err
	}
	frames := js.Global().Get("Array").New()
	for _, f := range encoded.Frames {
		frames.Call("push", boundary.JSBytes(f))
	}
	out := js.Global().Get("Object").New()
	out.Set("frames", frames)
	out.Set("bytes", boundary.JSBytes(encoded.Bytes))
	return out, nil
}

// encodeSpec reads a spec; what is absent keeps its default.
func encodeSpec(v js.Value) inspect.EncodeSpec {
	spec := inspect.EncodeSpec{FIN: true, CloseCode: -1}
	switch d, _ := boundary.Field(v, "deflate"); {
	case d.Type() == js.TypeString:
		spec.Deflate, spec.RSV1 = d.String(), true
	case d.Truthy():
		spec.Deflate, spec.RSV1 = deflate.Name, true
	}
	if h, ok := boundary.Field(v, "history"); ok {
		spec.History = payloadBytes(h)
	}
	for _, flag := range []struct {
		name string
		to   *bool
	}{{"fin", &spec.FIN}, {"rsv1", &spec.RSV1}, {"rsv2", &spec.RSV2}, {"rsv3", &spec.RSV3}} {
		if f, ok := boundary.Field(v, flag.name); ok {
			*flag.to = f.Bool()
		}
	}
	if op, ok := boundary.Field(v, "opcode"); ok && op.Type() == js.TypeNumber {
		spec.Opcode = strconv.Itoa(op.Int())
	} else if ok {
		spec.Opcode = op.String()
	}
	if p, ok := boundary.Field(v, "payload"); ok {
		spec.IsText = p.Type() == js.TypeString
		spec.Payload = payloadBytes(p)
	}
	if code, ok := boundary.Field(v, "closeCode"); ok {
		spec.CloseCode = code.Int()
	}
	spec.CloseReason = boundary.Text(v, "closeReason")
	framing(v, &spec)
	return spec
}

// framing reads what a spec says of the mask, the length and the fragments.
func framing(v js.Value, spec *inspect.EncodeSpec) {
	switch m, _ := boundary.Field(v, "mask"); {
	case m.Type() == js.TypeString:
		spec.Mask = m.String()
	case m.Truthy():
		spec.NewKey = randomKey
	}
	if form, _ := boundary.Field(v, "lengthForm"); form.Type() == js.TypeNumber {
		spec.LengthForm = form.Int()
	}
	switch f, ok := boundary.Field(v, "fragments"); {
	case ok && f.Type() == js.TypeNumber:
		spec.Parts = f.Int()
	case ok:
		for i := range f.Length() {
			spec.Fragments = append(spec.Fragments, f.Index(i).Int())
		}
	}
}

// payloadBytes reads a text, a Uint8Array or a list of numbers.
func payloadBytes(v js.Value) []byte {
	switch {
	case v.Type() == js.TypeString:
		return []byte(v.String())
	case v.InstanceOf(boundary.Uint8Array):
		return boundary.GoBytes(v)
	}
	return boundary.GoBytes(boundary.Uint8Array.Call("from", v))
}

// randomKey draws a masking key.
func randomKey() (key [4]byte) {
	boundary.Random(key[:])
	return key
}
