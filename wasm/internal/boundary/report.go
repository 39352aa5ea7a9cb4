//go:build js && wasm

package boundary

import (
	"syscall/js"

	"github.com/wslens/wslens/codec/inspect"
)

// Report converts a report. Its bytes cross as few Uint8Arrays as there are buffers; payloads are parts of them.
func Report(r *inspect.Report) js.Value {
	out := Object(r, &ShapeReport)
	out.Set("bytes", JSBytes(r.Bytes))
	out.Set("spans", JSUint32s(r.Spans))
	frames, messages, findings := out.Get("frames"), out.Get("messages"), out.Get("findings")
	plain := js.Null()
	if len(r.Frames) > 0 {
		plain = JSBytes(r.Plain)
	}
	payloads := make([]js.Value, len(r.Frames))
	for i := range r.Frames {
		start := r.Frames[i].Offset + r.Frames[i].HeaderBytes
		payloads[i] = plain.Call("subarray", start, start+len(r.Frames[i].Payload))
		frames.Index(i).Set("payload", payloads[i])
	}
	for i := range r.Messages {
		m := &r.Messages[i]
		if len(m.Frames) == 1 && !m.Compressed { // of frames that need not be the first ones
			messages.Index(i).Set("payload", payloads[m.Frames[0]-r.Frames[0].Index])
		} else {
			messages.Index(i).Set("payload", JSBytes(m.Payload))
		}
	}
	CopyFixes(findings, r.Findings)
	return out
}

// CopyFixes sets the bytes of the fixes, which JSON leaves out.
func CopyFixes(to js.Value, findings []inspect.Finding) {
	for i := range findings {
		if fix := findings[i].Fix; fix != nil {
			to.Index(i).Get("fix").Set("bytes", JSBytes(fix.Bytes))
		}
	}
}
