package payload

import (
	"bytes"
	"strconv"
)

var signalR = Format{ID: "signalr", Label: "SignalR", read: readSignalR, weights: weights{18, 10, 1, 0, 0, 't'}}

// The messages of the hub protocol by their type, and those of the handshake by their first member: name, meaning, and
// for MessagePack a letter for each further element. Those behind ? may be left out.
const signalRTypes = `
1: Invocation|Calls a method|hiGA?I
2: StreamItem|One value of a stream|hiy
3: Completion|The call has ended|hiK?z
4: StreamInvocation|Calls a method that answers with a stream|hiGA?I
5: CancelInvocation|The client wants no more of the stream|hi
6: Ping|Keeps the connection open|
7: Close|One side ends the connection|E?B
8: Ack|All messages up to a number have come|Q
9: Sequence|The number of the first message that is sent again|Q
protocol: HandshakeRequest|The client says which hub protocol it speaks
error: HandshakeResponse|The server refuses the protocol
{}: HandshakeResponse|The server accepts the protocol
`

// The elements of an array by their letters, as in wampElements.
const signalRElements = `
h: dHeaders
i: *InvocationId|The call, in all of its messages; nil if nobody waits for an answer
G: sTarget|The method
A: lArguments|The values for the method
I: lStreamIds|The streams that the caller sends along
y: *Item|One value of the stream
K: nResultKind|1 for an error, 2 for no result, 3 for a result
z: *Result|The result, or the text of the error
E: *Error|Why the connection ends; nil for a normal end
B: bAllowReconnect|Whether the client may connect again
Q: nSequenceId|The number of a message
`

const signalRMembers = `
protocol: json or messagepack
version: The version of the hub protocol
error: What went wrong
invocationId: The call, in all of its messages; without it nobody waits for an answer
target: The method
arguments: The values for the method
streamIds: The streams that the caller sends along
item: One value of the stream
result: The result
allowReconnect: Whether the client may connect again
sequenceId: The number of a message
`

const recordSeparator = 0x1E

// readSignalR reads records in JSON, each with a separator behind it, or messages in MessagePack, each with its length
// before it.
func readSignalR(b []byte, t *tree) (int, string) {
	first, at, ok := "", 0, len(b) > 0
	separator := bytes.IndexByte(b, recordSeparator) > 0
	score := scoreCertain
	for at < len(b) && ok {
		root := len(t.nodes)
		if b[0] == '{' {
			at, ok = signalRRecord(b, at, t)
		} else {
			score, separator = scoreKnown+1, false // ahead of MessagePack
			at, ok = signalRBinary(b, at, t)
			root++ // behind the length
		}
		if first == "" && root < len(t.nodes) {
			first = t.nodes[root].Name
		}
	}
	switch {
	case first == "" || first == "Rest":
		return 0, "It does not begin with a message of SignalR."
	case ok:
		return score, "It is a message of SignalR, with its end or length."
	case len(t.problems) == 1 && score == scoreCertain && t.fitsSignalR():
		return scoreShaped + 1, "A guess: it has the members of a message of SignalR, but not the record separator 1E at its end."
	case separator:
		return scoreBroken, "It begins with a message of SignalR."
	}
	return scoreHint, "It begins with a message of SignalR."
}

// fitsSignalR tells whether the members of the one object that was read are those of a message that other protocols hardly have.
func (t *tree) fitsSignalR() bool {
	guess, ok := t.shape(0, `
HandshakeRequest|The client says which hub protocol it speaks|protocol=json/messagepack version
Invocation|Calls a method|type=1/4 target arguments ?invocationId ?streamIds ?headers
Completion|The call has ended|type=3 invocationId ?result ?error
`)
	return ok && !guess
}

// signalRRecord reads a JSON object and the separator behind it.
func signalRRecord(b []byte, at int, t *tree) (next int, ok bool) {
	end, next := separated(b, at, recordSeparator)
	root := len(t.nodes)
	ok = readJSON(b, at, end, "", t)
	t.describe(root, signalRMembers)
	key := t.kind
	if key == "" && root+1 < len(t.nodes) {
		key = t.nodes[root+1].Name
	} else if key == "" && ok {
		key = "{}"
	}
	row := rowOf(signalRTypes, key)
	t.name(root, row)
	switch {
	case end == next:
		t.problem(end, end, "The record separator 1E, which ends a message, is missing here: who gets it waits for more.")
		return end, false
	case ok && row == "":
		t.problem(end, next, "The message before this byte has no type that SignalR knows.")
	}
	t.separator(end, next)
	return next, ok && row != ""
}

// signalRBinary reads a MessagePack array and its length before it.
func signalRBinary(b []byte, start int, t *tree) (next int, ok bool) {
	length, at := 0, start
	for shift := 0; at < len(b) && shift < 35; shift += 7 {
		length |= int(b[at]&0x7F) << shift
		if at++; b[at-1] < 0x80 {
			break
		}
	}
	end := at + length
	if end < at+2 || at+1 >= len(b) || b[at]>>4 != 9 || rowOf(signalRTypes, strconv.Itoa(int(b[at+1]))) == "" {
		t.stray(start, len(b), "A message of SignalR is a length, and an array with a type.")
		return len(b), false
	}
	t.leaf("Length", "variable byte integer", strconv.Itoa(length), start, at)
	root := len(t.nodes)
	next, ok = readMsgpack(b, at, min(end, len(b)), "", t)
	good, _ := t.positions(b, root, signalRTypes, signalRElements, kindOfMsgpack)
	if ok && good && next < end {
		t.problem(next, min(end, len(b)), endsWithArray)
	}
	return next, ok && good && next == end
}
