package inspect

import (
	"slices"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/identify"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// identity is what the bytes of an input were weighed as.
type identity struct {
	list    []identify.Hypothesis // best first; nil for a head
	holds   Holds                 // HoldsFrames or HoldsPayload
	decided bool                  // by an option, or as the frames were made here
	near    bool                  // the evidence does not settle it
}

// identify weighs the bytes of an input from the offset at on. What the options say of the bytes, or of their direction, is taken as true.
func (in *input) identify(opts Options, at int) identity {
	b := in.bytes[at:]
	if at == 0 && handshake.LooksLikeHead(b) && opts.Holds != HoldsPayload {
		return identity{holds: HoldsFrames, decided: true}
	}
	id := in.weigh(opts, at)
	switch directed := opts.Direction != "" && opts.Direction != DirectionAuto; {
	case opts.Holds == HoldsFrames || opts.Holds == HoldsPayload:
		id.holds, id.decided = opts.Holds, true
	case directed || in.rebuilt || in.turns != nil && at > 0:
		id.holds, id.decided, id.near = HoldsFrames, true, false
	}
	return id
}

// weigh is what the bytes from the offset at on tell of themselves.
func (in *input) weigh(opts Options, at int) identity {
	b, named := in.bytes[at:], opts.Notation != "" && opts.Notation != "auto"
	id := identity{holds: HoldsFrames, list: identify.Bytes(b, identify.Context{
		Notation: in.notation.ID, Given: !in.isText, Behind: at > 0, Chosen: named})}
	if len(in.messages) > 1 { // a key is one value
		id.list = slices.DeleteFunc(id.list, func(h identify.Hypothesis) bool { return h.Kind == identify.Key })
	}
	frames, rival := identify.Contest(id.list)
	if frames < rival.Bits && (at == 0 || rival.Kind != identify.Nothing) { // behind heads frames are expected
		id.holds = HoldsPayload
	}
	if id.holds == HoldsPayload && rival.Kind == identify.Nothing && len(b) <= maxTrialBytes && miswritten(b, 0, nil) != nil {
		id.holds, id.decided = HoldsFrames, true
	}
	isClose := max(frames-rival.Bits, rival.Bits-frames) <= identify.Ahead
	id.near = isClose && in.turns == nil // who says which side sent them says that they are frames
	return id
}

// put writes what was weighed into the report.
func (id *identity) put(r *verdict.Subject) {
	r.Near, r.Identity = id.near, &verdict.Identity{List: id.list, Decided: id.decided}
	for _, h := range id.list {
		r.Hypotheses = append(r.Hypotheses, Weighing{Kind: h.Kind.String(), Label: h.Label, Reason: h.Reason, Bits: h.Bits})
	}
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
	case h.IsUnrelated() && isDoubtful:
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
	text := "No notation of bytes fits, so this is taken as text."
	return note(in.bytes, 0, text)[0]
}
