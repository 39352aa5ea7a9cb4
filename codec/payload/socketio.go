package payload

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/base64text"
)

var socketIO = Format{ID: "socketio", Label: "Socket.IO", read: readSocketIO, weights: weights{14, 6, 0, 0, 0, 't'}}

// The types of Engine.IO packets, and behind a 4 those of the Socket.IO packets in messages: name, meaning, and what may
// follow: a for a number of attachments, n for a namespace, i for an id, [ or { for JSON, j for JSON or anything, p for a
// text, and b for base64.
const socketTypes = `
0: open|The server begins, and says how the connection works|{
1: close|The connection is to be closed|
2: ping|One side asks whether the other is there|p
3: pong|The answer to a ping|p
4: message|Carries data|jp
5: upgrade|The client goes over to WebSocket|
6: noop|Nothing; it lets a poll end|
b: message|Carries binary data, for a side that takes text alone|b
40: CONNECT|Joins a namespace, or confirms that|n{
41: DISCONNECT|Leaves a namespace|n
42: EVENT|An event with its name and arguments|ni[
43: ACK|The answer to the event with this id|ni[
44: CONNECT_ERROR|The server refuses the namespace|n{
45: BINARY_EVENT|An event with binary attachments|ani[
46: BINARY_ACK|An answer with binary attachments|ani[
`

const socketMembers = `
sid: The session
upgrades: Where the client may go over to
pingInterval: Milliseconds between pings
pingTimeout: Milliseconds to wait for the answer
maxPayload: How many bytes a payload may have
_placeholder: Stands for an attachment, which has a message of its own
`

// The byte that a binary message of Engine.IO 3 begins with.
const socketBinary = 4

// socketReader reads the packets of Engine.IO 3 and 4, and those of Socket.IO in them.
type socketReader struct {
	b []byte
	t *tree
	// The next byte, and the end of the packet.
	at, end int
}

// readSocketIO reads one packet, or several with a separator between them. What is no packet is taken for an attachment,
// which has a message of its own.
func readSocketIO(b []byte, t *tree) (int, string) {
	whole := b
	for len(b) > 1 && (b[len(b)-1] == '\n' || b[len(b)-1] == '\r') { // a line end, of the log or the file that it was copied from
		b = b[:len(b)-1]
	}
	if score, reason := readPolling(b, t); score > 0 {
		return score, reason
	}
	s := &socketReader{b: b, t: t}
	if !beginsPacket(b) || invalidAt(b) >= 0 {
		return s.attachment(), "It can only be an attachment of Socket.IO."
	}
	score := s.packets()
	if end := len(b); end < len(whole) {
		t.leaf("Line end", byteCount(len(whole)-end), "", end, len(whole)).Meaning = "No part of the packet"
	}
	switch {
	case score == scoreHint && b[0] == 'b': // a word
		score = 0
	case t.isText && isShortPacket(b): // ahead of JSON, which tells no more than the text: hardly anything else sends these numbers by themselves
		return scoreScalar + 1, "Engine.IO sends this as a whole message, and often. It may be a number as well."
	}
	return score, "It begins with the type of a packet of Engine.IO."
}

// beginsPacket tells whether b begins with the type of a packet of Engine.IO, or with what stands before base64.
func beginsPacket(b []byte) bool { return len(b) > 0 && (b[0] >= '0' && b[0] <= '6' || b[0] == 'b') }

// isShortPacket tells whether b is a Ping, a Pong or a connection to the main namespace, each of which is only a number.
func isShortPacket(b []byte) bool { return string(b) == "2" || string(b) == "3" || string(b) == "40" }

// packets reads all packets, and returns the score of the worst of them; several together are hardly chance.
func (s *socketReader) packets() int {
	score, packets := scoreCertain, 0
	for ; s.at < len(s.b); packets++ {
		var next int
		s.end, next = separated(s.b, s.at, recordSeparator)
		score = min(score, s.packet())
		s.t.separator(s.end, next)
		s.at = next
	}
	if packets > 1 && score == scoreChance {
		return scoreKnown
	}
	return score
}

// attachment reads the payload as an attachment, and returns its score.
func (s *socketReader) attachment() (score int) {
	b, t := s.b, s.t
	if len(b) > 0 && b[0] == socketBinary {
		t.leaf("Packet type", "byte", "4", 0, 1).Meaning = "Engine.IO 3 begins a binary message so"
		s.at, score = 1, scoreHint
	}
	if s.at < len(b) {
		value, kind := shownBytes(b[s.at:])
		t.leaf("Attachment", kind, value, s.at, len(b)).Meaning = "Belongs to the packet before it"
	}
	return score
}

// packet reads a packet of Engine.IO up to its end.
func (s *socketReader) packet() int {
	if s.at == s.end {
		s.t.problem(s.at, s.end, "A packet is missing before this separator.")
		return scoreHint
	}
	node, problems := len(s.t.nodes), len(s.t.problems)
	s.t.begin("", "Engine.IO packet", s.at)
	layout := s.digit(node, "Packet type", "")
	if s.b[s.at-1] == '4' && s.at < s.end && s.b[s.at] >= '0' && s.b[s.at] <= '6' {
		layout = s.digit(node, "Socket.IO type", "4")
	}
	score := scoreChance
	for i := 0; i < len(layout) && s.at < s.end; i++ {
		score = max(score, s.field(layout[i]))
	}
	switch {
	case s.at < s.end:
		s.t.stray(s.at, s.end, "The packet has no such data.")
	case strings.HasSuffix(layout, "[") && s.b[s.at-1] != ']' && score != scoreBroken:
		s.t.problem(s.end, s.end, "A JSON array is missing here.")
	}
	s.t.end(s.end)
	if len(s.t.problems) > problems && score != scoreBroken {
		return scoreHint
	}
	return score
}

// digit reads the type of a packet, gives the node its name, and returns the layout.
func (s *socketReader) digit(node int, name, prefix string) string {
	digit := string(s.b[s.at : s.at+1])
	s.at++
	s.t.leaf(name, "digit", digit, s.at-1, s.at)
	return s.t.name(node, rowOf(socketTypes, prefix+digit))
}

// field reads what a letter of a layout stands for, if it is there. It returns how sure that makes of the format.
func (s *socketReader) field(c byte) int {
	rest := s.b[s.at:s.end]
	digits := digitsAt(rest)
	switch {
	case c == 'a':
		s.attachments(rest, digits)
	case c == 'n' && rest[0] == '/':
		return s.namespace(rest)
	case c == 'i' && digits > 0:
		s.leaf("Id", digits, 0)
	case c == 'b':
		s.binary(rest)
	case c == 'p':
		s.leaf("Data", len(rest), 0)
		if string(rest) == "probe" {
			return scoreKnown
		}
	case c == 'j' && s.isJSON(rest):
		return s.json('{')
	case c == rest[0] || c == '{' && rest[0] == '"':
		return s.json(c)
	}
	return 0
}

// digitsAt is how many digits b begins with.
func digitsAt(b []byte) int {
	n := 0
	for n < len(b) && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	return n
}

// isJSON tells whether the rest of the packet is an object or an array.
func (s *socketReader) isJSON(rest []byte) bool {
	return (rest[0] == '{' || rest[0] == '[') && readJSON(s.b, s.at, s.end, "", &tree{count: MaxNodes})
}

// attachments reads how many attachments a packet has, which is in so many digits, and the hyphen behind it.
func (s *socketReader) attachments(rest []byte, digits int) {
	start := s.at
	if digits == 0 || digits == len(rest) || rest[digits] != '-' {
		s.t.problem(start, start+digits, "The number of attachments and a hyphen are missing here.")
		return
	}
	if decimalNumber(string(rest[:digits])) != bytes.Count(rest, []byte(`"_placeholder"`)) {
		s.t.problem(start, start+digits, "The packet has places for another number of attachments.")
	}
	s.leaf("Attachments", digits, 1)
}

// namespace reads a namespace and the comma behind it, and returns how sure that makes of the format.
func (s *socketReader) namespace(rest []byte) int {
	n := bytes.IndexByte(rest, ',')
	if n < 0 {
		s.t.problem(s.end, s.end, "The comma behind the namespace is missing here.")
		s.leaf("Namespace", len(rest), 0)
		return 0
	}
	s.leaf("Namespace", n, 1)
	return scoreKnown
}

// binary reads the rest of a packet as base64, before which Engine.IO 3 has the digit of the type, too.
func (s *socketReader) binary(rest []byte) {
	more := len(rest) % 4
	if data, ok := base64text.Decode(string(rest[more:])); ok && more <= 1 {
		value, kind := shownBytes(data)
		s.t.leaf("Data", "base64, "+kind, value, s.at, s.end)
		s.at = s.end
	}
}

// leaf adds text with what ends it.
func (s *socketReader) leaf(name string, n, mark int) {
	start := s.at
	s.at += n + mark
	s.t.leaf(name, "text", shownText(s.b[start:start+n]), start, s.at)
}

// json reads the JSON that a packet ends with.
func (s *socketReader) json(c byte) int {
	node := len(s.t.nodes)
	ok := readJSON(s.b, s.at, s.end, "Data", s.t)
	s.at = s.end
	s.t.describe(node, socketMembers)
	switch {
	case !ok && len(s.t.nodes) > node+1:
		return scoreBroken
	case !ok || c == '{':
		return scoreKnown
	}
	return scoreCertain
}
