package payload

import (
	"bytes"
	"strconv"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

var signalR = Format{ID: "signalr", Label: "SignalR", read: readSignalR}

// The messages of the hub protocol in MessagePack; those in JSON have members with the same names.
var signalRLayouts = []layout{
	{1, "Invocation", "Calls a method", "hiGA?I"},
	{2, "StreamItem", "One value of a stream", "hiy"},
	{3, "Completion", "The call has ended", "hiK?z"},
	{4, "StreamInvocation", "Calls a method that answers with a stream", "hiGA?I"},
	{5, "CancelInvocation", "The client wants no more of the stream", "hi"},
	{6, "Ping", "Keeps the connection open", ""},
	{7, "Close", "The server ends the connection", "E?B"},
	{8, "Ack", "All messages up to a number have come", "Q"},
	{9, "Sequence", "The number of the first message that is sent again", "Q"},
}

var signalRMembers = [][2]string{
	{"protocol", "json or messagepack"},
	{"version", "The version of the hub protocol"},
	{"error", "What went wrong"},
	{"headers", ""},
	{"invocationId", "The call, in all of its messages; without it nobody waits for an answer"},
	{"target", "The method"},
	{"arguments", "The values for the method"},
	{"streamIds", "The streams that the caller sends along"},
	{"item", "One value of the stream"},
	{"result", "The result"},
	{"allowReconnect", "Whether the client may connect again"},
	{"sequenceId", "The number of a message"},
}

// readSignalR reads records in JSON, each with a separator behind it, or messages in MessagePack, each with its length
// before it.
func readSignalR(b []byte, t *tree) (int, string) {
	records, first, ok := 0, "", true
	for at := 0; at < len(b) && ok; records++ {
		var name string
		if b[0] == '{' {
			name, at, ok = signalRRecord(b, at, t)
		} else {
			name, at, ok = signalRBinary(b, at, t)
		}
		if records == 0 {
			first = name
		}
	}
	reason := "The first record is " + first + " of SignalR."
	switch {
	case first == "":
		return 0, "The payload does not begin with a record of SignalR."
	case ok && b[0] == '{':
		return scoreCertain, reason
	case ok:
		return scoreKnown, reason
	case b[0] == '{' && bytes.IndexByte(b, recordSeparator) >= 0:
		return scoreBroken, reason
	}
	return scoreAlways, reason
}

// signalRRecord reads a JSON object and the separator behind it. It returns the name of the message, "" if it is none.
func signalRRecord(b []byte, at int, t *tree) (name string, next int, ok bool) {
	end, ended := len(b), false
	if n := bytes.IndexByte(b[at:], recordSeparator); n >= 0 {
		end, ended = at+n, true
	}
	name, meaning := signalRType(b, at, end)
	if at == end || b[at] != '{' || name == "" {
		t.leaf("Rest", "bytes", "", at, len(b))
		t.problem(at, at+1, "A record is a JSON object with a type that SignalR knows.")
		return "", len(b), false
	}
	node := len(t.nodes)
	next, ok = readMembers(b, at, end, name, t, func(_ int, m *member) {
		n := readMember(b, m, t)
		if n.Meaning = pairOf(signalRMembers, m.name); m.name == "type" {
			n.Meaning = name
		}
	})
	if node < len(t.nodes) {
		t.nodes[node].Meaning = meaning
	}
	if ok && !isBlank(b[next:end]) {
		t.leaf("Rest", "bytes", "", next, end)
		t.problem(next, end, "The record should end with its object.")
		ok = false
	}
	if !ended {
		t.problem(end, end, "The byte 1E, which ends a record, is missing here.")
		return name, end, false
	}
	t.leaf("Separator", "byte", "", end, end+1).Meaning = "The end of the record"
	return name, end + 1, ok
}

// signalRType tells the message in a JSON object by its type. Those of the handshake have none.
func signalRType(b []byte, start, end int) (name, meaning string) {
	if start == end || b[start] != '{' {
		return "", ""
	}
	var members, kind, protocol, broken int
	eachMember(b, start, end, func(_ int, m *member) {
		members++
		switch {
		case m.name == "type" && m.kind == jsontext.Number:
			kind, _ = plainNumber(b[m.start:m.end])
		case m.name == "protocol" && m.kind == jsontext.String:
			protocol++
		case m.name == "error" && m.kind == jsontext.String:
			broken++
		}
	})
	if r := newLayoutReader(b, nil, signalRLayouts, kind); r != nil {
		return r.name, r.meaning
	}
	switch {
	case protocol > 0:
		return "HandshakeRequest", "The client says which hub protocol it speaks"
	case members == broken:
		return "HandshakeResponse", "The server accepts the protocol, or refuses it with an error"
	}
	return "", ""
}

// signalRBinary reads a MessagePack array and its length before it.
func signalRBinary(b []byte, at int, t *tree) (name string, next int, ok bool) {
	start, length := at, 0
	for shift := 0; at < len(b) && shift < 35; shift += 7 {
		c := b[at]
		at++
		if length |= int(c&0x7F) << shift; c < 0x80 {
			ok = true
			break
		}
	}
	end := min(at+length, len(b))
	var r *layoutReader
	if ok && end-at >= 2 && b[at]>>4 == 9 {
		r = newLayoutReader(b, t, signalRLayouts, int(b[at+1]))
	}
	if r == nil {
		t.leaf("Rest", "bytes", "", start, len(b))
		t.problem(start, len(b), "A message of SignalR is a length, and an array with a type that SignalR knows.")
		return "", len(b), false
	}
	t.leaf("Message length", "variable byte integer", strconv.Itoa(length), start, at)
	next, ok = r.readBinary(at, end, int(b[at]&15), 1, readMsgpack, msgpackLetter)
	if ok && next < end {
		t.problem(next, end, "The message should end with its array.")
		ok = false
	}
	if next < end {
		t.leaf("Rest", "bytes", "", next, end)
	}
	if end < at+length {
		if ok {
			t.problem(end, end, "The message should be longer.")
		}
		ok = false
	}
	return r.name, end, ok
}
