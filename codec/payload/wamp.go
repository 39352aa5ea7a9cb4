package payload

import (
	"bytes"
	"strconv"
	"strings"
)

var wamp = Format{
	ID: "wamp", Label: "WAMP",
	Subprotocols: []string{"wamp.2.json", "wamp.2.json.batched", "wamp.2.msgpack", "wamp.2.msgpack.batched", "wamp.2.cbor", "wamp.2.cbor.batched"},
	read:         readWAMP, weights: weights{0, 4, 0, 0, 0, 't'},
}

// The messages of WAMP 2: name, meaning, and a letter for each further element. Those behind ? may be left out.
const wampTypes = `
1: HELLO|The client asks for a session|Rd
2: WELCOME|The router opens the session|Sd
3: ABORT|The router or the client refuses the session|dc?ak
4: CHALLENGE|The router asks for a proof of who the client is|mx
5: AUTHENTICATE|The client proves who it is|sx
6: GOODBYE|The session ends, or its end is confirmed|dc?ak
8: ERROR|A request has failed|Tqde?ak
16: PUBLISH|The publisher sends an event|rot?ak
17: PUBLISHED|The router has taken the event|qP
32: SUBSCRIBE|The client asks for the events of a topic|rot
33: SUBSCRIBED|The router has subscribed the client|qu
34: UNSUBSCRIBE|The client wants no more events|ru
35: UNSUBSCRIBED|The router has ended a subscription|q?d
36: EVENT|The router delivers an event|uPd?ak
48: CALL|The caller calls a procedure|rop?ak
49: CANCEL|The caller wants no result any more|qo
50: RESULT|The router delivers a result to the caller|qd?ak
64: REGISTER|The callee offers a procedure|rop
65: REGISTERED|The router has registered the procedure|qg
66: UNREGISTER|The callee takes a procedure back|rg
67: UNREGISTERED|The router has ended a registration|q?d
68: INVOCATION|The router calls the procedure of the callee|rgd?ak
69: INTERRUPT|The router wants no result of the callee any more|qo
70: YIELD|The callee returns a result|qo?ak
`

// The elements by their letters: the kind, the name and the meaning. Kinds are n for a number, s for a string, d for a
// dictionary, l for a list, b for a boolean, and * for any.
const wampElements = `
a: lArguments|The values by place
k: dArgumentsKw|The values by name
o: dOptions
d: dDetails
r: nRequest|The same in what answers this message
q: nRequest|The request that this answers
T: nRequest type|The code of the message that failed
R: sRealm|Where the session takes place
S: nSession|The session
t: sTopic|The topic, a URI
p: sProcedure|The procedure, a URI
e: sError|What failed, a URI
c: sReason|Why, a URI
P: nPublication|The event that was published
u: nSubscription|The subscription
g: nRegistration|The procedure that is registered
m: sAuthMethod|How the client is to prove who it is
s: sSignature|The proof
x: dExtra
`

// wampSeparator is the byte 24, which some libraries have between the messages of a batch in JSON. By the specification that is
// the record separator.
const wampSeparator = 0x18

// wampLength is the size of the length before each message of a batch in MessagePack or CBOR.
const wampLength = 4

// readWAMP reads a message in JSON, MessagePack or CBOR, or a batch of them.
func readWAMP(b []byte, t *tree) (int, string) {
	const not = "It is no array with a type of WAMP."
	// Ahead of the MessagePack and CBOR that it is written in.
	best, ok, first := scoreKnown+1, len(b) > 1, ""
	separator := byte(recordSeparator)
	if bytes.IndexByte(b, wampSeparator) >= 0 {
		separator = wampSeparator
	}
	for at := 0; at < len(b) && ok; {
		start, end, next := t.wampBounds(b, at, separator)
		root := len(t.nodes)
		var kinds func(byte) byte
		if kinds, ok = t.wampArray(b, start, end); kinds == nil {
			t.stray(start, len(b), not)
			break
		}
		t.separator(end, next)
		if at == 0 && root+1 < len(t.nodes) {
			first = rowOf(wampTypes, t.nodes[root+1].Value)
		}
		good, mixed := t.positions(b, root, wampTypes, wampElements, kinds)
		if ok = ok && good; !mixed {
			best = scoreChance
		}
		at = next
	}
	switch {
	case first == "":
		return 0, not
	case !ok:
		return scoreHint, "It begins with a type of WAMP."
	case best == scoreChance:
		return best, "It has a type of WAMP, but is short, and has only numbers."
	}
	return best, "It is an array as WAMP has them."
}

// wampBounds returns where the array of the message that begins at the byte at begins and ends, and where the next message
// begins: behind a separator in JSON, else behind as many bytes as a length before the array says.
func (t *tree) wampBounds(b []byte, at int, separator byte) (start, end, next int) {
	start = at + wampLength
	switch {
	case b[at] == '[':
		end, next = separated(b, at, separator)
		return at, end, next
	case b[at] > 0 || start >= len(b): // no message has 16 MiB
		return at, len(b), len(b)
	}
	length := int(bigEndian(b[at:start]))
	t.leaf("Length", "four byte integer", strconv.Itoa(length), at, start)
	return start, start + length, start + length
}

// wampArray reads the array of a message. It returns how to tell the kinds of its elements, nil if there is no array, and
// whether it is well-formed and alone.
func (t *tree) wampArray(b []byte, start, end int) (kinds func(byte) byte, ok bool) {
	last := min(end, len(b))
	at := last
	switch c := b[start]; {
	case start+1 >= last:
		return nil, false
	case c == '[' && b[start+1] >= '0' && b[start+1] <= '9':
		kinds, ok = kindOfJSON, readJSON(b, start, last, "", t)
	case c>>4 == 8:
		kinds = kindOfCBOR
		at, ok = readCBOR(b, start, last, "", t)
	case c>>4 == 9:
		kinds = kindOfMsgpack
		at, ok = readMsgpack(b, start, last, "", t)
	}
	if ok && at != end {
		t.problem(at, last, endsWithArray)
	}
	return kinds, ok && at == end
}

// endsWithArray is what is wrong where a message in MessagePack or CBOR and its array have other ends.
const endsWithArray = "The message should end with its array, or the payload with the message."

// positions gives the array in the node at the index root the name of its type, the first element, and the elements
// theirs. It tells whether all are there and of the right kind, and whether some are not numbers. Those that are not kept
// count as right.
func (t *tree) positions(b []byte, root int, types, elements string, kindOf func(byte) byte) (good, mixed bool) {
	mixed = root+1 >= MaxNodes-t.unseen
	count, wrong, letters, least := 0, -1, "", 0
	for i := root + 1; i < len(t.nodes) && t.nodes[i].Depth > t.nodes[root].Depth; i++ {
		n := &t.nodes[i]
		if n.Depth > t.nodes[root].Depth+1 {
			continue
		}
		if count++; count == 1 {
			row := rowOf(types, n.Value)
			if row == "" {
				wrong = n.Start
				break
			}
			needed, more, _ := strings.Cut(t.name(root, row), "?")
			letters, least = needed+more, len(needed)
			n.Name, n.Meaning = "Type", t.nodes[root].Name
			continue
		}
		kind := kindOf(b[min(n.Start, len(b)-1)])
		mixed = mixed || kind != 'n'
		element := "-"
		if count-2 < len(letters) {
			element = rowOf(elements, letters[count-2:count-1])
			t.name(i, element[1:])
		}
		if element[0] != '*' && element[0] != kind && wrong < 0 {
			wrong = n.Start
		}
	}
	if wrong < 0 && count <= least && !t.full() {
		wrong = len(b)
	}
	if wrong >= 0 && len(t.problems) == 0 {
		t.problem(wrong, min(wrong+1, len(b)), "The message has something else here, or ends, by its type.")
	}
	return wrong < 0, mixed
}

// The kinds of values, by the first byte: in JSON, MessagePack and CBOR.

func kindOfJSON(c byte) byte {
	switch c {
	case '"':
		return 's'
	case '{':
		return 'd'
	case '[':
		return 'l'
	case 't', 'f':
		return 'b'
	case 'n':
		return 0
	}
	return 'n'
}

func kindOfMsgpack(c byte) byte {
	switch {
	case c < 0x80 || c >= 0xE0 || c >= 0xCA && c <= 0xD3:
		return 'n'
	case c>>5 == 0xA0>>5 || c >= 0xD9 && c <= 0xDB:
		return 's'
	case c>>4 == 8 || c >= 0xDE:
		return 'd'
	case c>>4 == 9 || c >= 0xDC:
		return 'l'
	case c == 0xC2 || c == 0xC3:
		return 'b'
	}
	return 0
}

// In CBOR it is the major type; numbers with a point are of type 7.
func kindOfCBOR(c byte) byte { return "nn\x00sld\x00n"[c>>5] }
