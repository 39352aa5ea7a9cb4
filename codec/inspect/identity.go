package inspect

import (
	"strconv"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// identity is what the bytes of an input were weighed as.
type identity struct {
	list    []identify.Hypothesis // best first; nil for a head
	holds   Holds                 // HoldsFrames or HoldsPayload
	decided bool                  // by an option, or as the frames were made here
	near    bool                  // the evidence does not settle it
}

// identify weighs the bytes of an input from the offset at on. Whoever names a direction or what the bytes are is believed.
func (in *input) identify(opts Options, at int) identity {
	b := in.bytes[at:]
	if at == 0 && handshake.LooksLikeHead(b) && opts.Holds != HoldsPayload {
		return identity{holds: HoldsFrames, decided: true}
	}
	named := opts.Notation != "" && opts.Notation != "auto"
	id := identity{holds: HoldsFrames, list: identify.Bytes(b, identify.Context{
		Notation: in.notation.ID, Given: !in.isText, Behind: at > 0, Chosen: named})}
	if len(in.messages) > 1 { // a key is one value
		kept := id.list[:0]
		for _, h := range id.list {
			if h.Kind != identify.Key {
				kept = append(kept, h)
			}
		}
		id.list = kept
	}
	frames, rival := identify.Contest(id.list)
	if frames < rival.Bits && (at == 0 || rival.Kind != identify.Nothing) { // behind heads frames are what is to come
		id.holds = HoldsPayload
	}
	id.near = max(frames-rival.Bits, rival.Bits-frames) <= identify.Ahead
	switch directed := opts.Direction != "" && opts.Direction != DirectionAuto; {
	case opts.Holds == HoldsFrames || opts.Holds == HoldsPayload:
		id.holds, id.decided = opts.Holds, true
	case directed || in.rebuilt || in.turns != nil && at > 0:
		id.holds, id.decided, id.near = HoldsFrames, true, false
	}
	return id
}

// put writes what was weighed into the report.
func (id *identity) put(r *judged) {
	r.Near, r.identity = id.near, id
	for _, h := range id.list {
		r.Hypotheses = append(r.Hypotheses, Weighing{Kind: h.Kind.String(), Label: h.Label, Reason: h.Reason, Bits: h.Bits})
	}
}

// best is the best hypothesis that is not frames.
func (id *identity) best() identify.Hypothesis {
	_, rival := identify.Contest(id.list)
	return rival
}

// isForeign tells whether what was found is neither frames nor what a message carries.
func isForeign(h identify.Hypothesis) bool {
	switch h.Kind {
	case identify.TLS, identify.HTTP, identify.Packet, identify.Other:
		return true
	}
	return h.Kind == identify.Container && !h.Carried
}

// remarks are the findings about bytes, from the offset at on, that are no frames, or hardly any.
func (id *identity) remarks(b []byte, at int) []rule.Finding {
	if len(id.list) == 0 {
		return nil
	}
	frames, h := identify.Contest(id.list)
	isPayload, isDoubtful := id.holds == HoldsPayload, h.Bits > frames
	switch {
	case isPayload && id.decided:
		return note(b, at, "It was chosen to read these bytes as a payload. Developer tools copy payloads, never frames.")
	case isForeign(h) && isDoubtful:
		return []rule.Finding{rule.New(rule.InputOtherProtocol, int64(at), int64(at+h.Span), h.Reason)}
	case isPayload && h.Kind == identify.Nothing:
		return note(b, at, "Nothing that is known here fits. "+id.reasonFor(identify.Frames))
	case isPayload, at == 0 && isDoubtful && h.Kind != identify.Nothing:
		return note(b, at, sentenceOf(h, b[at:]))
	}
	return nil
}

func note(b []byte, at int, text string) []rule.Finding {
	return []rule.Finding{rule.New(rule.InputMaybePayload, int64(at), int64(len(b)), text)}
}

// sentenceOf says what b is as a payload.
func sentenceOf(h identify.Hypothesis, b []byte) string {
	if utf8.Valid(b) && h.Kind == identify.Payload && h.Label == "text" {
		return "The bytes are readable text: “" + visible.Preview(b) + "”."
	}
	return h.Reason
}

// reasonFor is what was seen of a kind.
func (id *identity) reasonFor(kind identify.Kind) string {
	for _, h := range id.list {
		if h.Kind == kind {
			return h.Reason
		}
	}
	return ""
}

// payloadNote is the finding about a text that stands for itself.
func payloadNote(in input) rule.Finding {
	text := "This is no way to write bytes that is known here, so it is shown as a text of its own."
	return note(in.bytes, 0, text)[0]
}

// identityVerdict says of bytes that are no frames what they are.
func identityVerdict(r *judged, level string) Verdict {
	h, n := r.identity.best(), words.Count(len(r.Bytes), "byte")
	if count := len(r.Messages); count > 1 && !r.identity.decided {
		n = strconv.Itoa(count) + " messages, together " + n
	}
	detail := "A frame can carry it. If it comes off the wire, its sender left the frame header out: choose a direction to read it as frames."
	title := n + " of " + h.Label + ": a payload, no frame."
	switch {
	case r.identity.decided:
		title = n + ", taken for a payload, as was chosen."
	case isForeign(h):
		title, detail = capital(h.Label)+", no WebSocket frame.", h.Reason
	case h.Kind == identify.Nothing && r.Notation.ID == "log":
		title, detail = n+", the payload of a frame that is told in fields.", "The text says that it is the payload: what the frame around it looked like, it tells apart."
	case h.Kind == identify.Nothing:
		title = n + " of nothing that is known here, most likely a payload."
		detail = "Looked for: frames, payload formats, HTTP, TLS, network packets, files, compressed data, keys. Choose a direction to read it as frames."
	case h.Kind == identify.Key:
		title = h.Label + ": no frame."
	case h.Kind == identify.Container && h.Span < len(r.Bytes):
		title = n + " that begin like " + h.Label + ": a payload, no frame."
	case h.Label == "text":
		title = n + " of readable text, “" + visible.Preview(r.Bytes) + "”: a payload, no frame."
	}
	if r.Near && !r.identity.decided && r.Notation.ID != "log" {
		detail = "They may be frames as well. " + detail
	}
	return Verdict{Level: level, Title: title, Detail: detail}
}
