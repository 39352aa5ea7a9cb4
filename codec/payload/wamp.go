package payload

import (
	"bytes"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

var wamp = Format{
	ID: "wamp", Label: "WAMP",
	Subprotocols: []string{"wamp.2.json", "wamp.2.json.batched", "wamp.2.msgpack", "wamp.2.cbor"}, read: readWAMP,
}

// The messages of WAMP 2.
var wampLayouts = []layout{
	{1, "HELLO", "The client asks for a session", "Rd"},
	{2, "WELCOME", "The router opens the session", "Sd"},
	{3, "ABORT", "The session is refused", "dc?ak"},
	{4, "CHALLENGE", "The router asks for a proof of who the client is", "mx"},
	{5, "AUTHENTICATE", "The client proves who it is", "sx"},
	{6, "GOODBYE", "The session ends, or its end is confirmed", "dc?ak"},
	{8, "ERROR", "A request has failed", "Tqde?ak"},
	{16, "PUBLISH", "The publisher sends an event", "rot?ak"},
	{17, "PUBLISHED", "The router has taken the event", "qP"},
	{32, "SUBSCRIBE", "The client asks for the events of a topic", "rot"},
	{33, "SUBSCRIBED", "The router has subscribed the client", "qu"},
	{34, "UNSUBSCRIBE", "The client wants no more events", "ru"},
	{35, "UNSUBSCRIBED", "The router has ended a subscription", "q?d"},
	{36, "EVENT", "The router delivers an event", "uPd?ak"},
	{48, "CALL", "The caller calls a procedure", "rop?ak"},
	{49, "CANCEL", "The caller wants no result any more", "qo"},
	{50, "RESULT", "The router delivers a result to the caller", "qd?ak"},
	{64, "REGISTER", "The callee offers a procedure", "rop"},
	{65, "REGISTERED", "The router has registered the procedure", "qg"},
	{66, "UNREGISTER", "The callee takes a procedure back", "rg"},
	{67, "UNREGISTERED", "The router has ended a registration", "q?d"},
	{68, "INVOCATION", "The router calls the procedure of the callee", "rgd?ak"},
	{69, "INTERRUPT", "The router wants no result of the callee any more", "qo"},
	{70, "YIELD", "The callee returns a result", "qo?ak"},
}

// wampSeparator ends a message in a batch of JSON.
const wampSeparator = 0x18

// readWAMP reads a message in JSON, a batch of them, or a message in MessagePack or CBOR.
func readWAMP(b []byte, t *tree) (int, string) {
	var first *layoutReader
	ok := true
	for at := 0; at < len(b) && ok; {
		var r *layoutReader
		if c := b[0]; c == '[' || isBlank(b[:1]) {
			r, at, ok = wampJSON(b, at, t)
		} else {
			r, ok = wampBinary(b, t)
			at = len(b)
		}
		if first == nil {
			first = r
		}
		if r == nil {
			break
		}
	}
	switch {
	case first == nil:
		return 0, "The payload is not an array with a type of WAMP."
	case !ok:
		return scoreAlways, "The payload begins as " + first.name + " of WAMP does."
	case !first.mixed:
		return scoreChance, "The array is as long as " + first.name + " of WAMP, but has only numbers."
	}
	return scoreKnown, "The array is made as " + first.name + " of WAMP is."
}

// wampJSON reads the message that begins at the byte at, and the separator behind it. It returns nil if it is none.
func wampJSON(b []byte, at int, t *tree) (r *layoutReader, next int, ok bool) {
	end := len(b)
	if n := bytes.IndexByte(b[at:], wampSeparator); n >= 0 {
		end = at + n
	}
	s := jsontext.From(b[:end], at)
	if open, ok := s.Next(); ok && open.Kind == '[' {
		if code, ok := s.Next(); ok && code.Kind == jsontext.Number {
			n, _ := plainNumber(b[code.Start:code.End])
			r, at = newLayoutReader(b, t, wampLayouts, n), open.Start
		}
	}
	if r == nil {
		wampNone(t, at, len(b))
		return nil, len(b), false
	}
	if next, ok = r.readJSON(at, end); ok && !isBlank(b[next:end]) {
		t.leaf("Rest", "bytes", "", next, end)
		t.problem(next, end, "The message should end with its array.")
		ok = false
	}
	if next = end; end < len(b) {
		next++
		t.leaf("Separator", "byte", "", end, next)
	}
	return r, next, ok
}

func wampNone(t *tree, start, end int) {
	t.leaf("Rest", "bytes", "", start, end)
	t.problem(start, start+1, "A message of WAMP is an array that begins with a number which WAMP knows.")
}

// wampBinary reads an array whose head is one byte, as it has few elements: of MessagePack or CBOR.
func wampBinary(b []byte, t *tree) (r *layoutReader, ok bool) {
	elements, code, size := int(b[0]&15), 0, 1
	read, letter := readMsgpack, msgpackLetter
	if b[0]>>4 == 8 {
		read, letter = readCBOR, cborLetter
		if len(b) > 2 && b[1] == 0x18 { // CBOR has numbers from 24 on in a byte of their own
			size = 2
		}
	}
	if c := b[0] >> 4; (c == 8 || c == 9) && len(b) > size {
		code = int(b[size])
		r = newLayoutReader(b, t, wampLayouts, code)
	}
	if r == nil {
		wampNone(t, 0, len(b))
		return nil, false
	}
	next, ok := r.readBinary(0, len(b), elements, size, read, letter)
	if ok && next < len(b) {
		t.problem(next, len(b), "The message should end with its array.")
		ok = false
	}
	if next < len(b) {
		t.leaf("Rest", "bytes", "", next, len(b))
	}
	return r, ok
}
