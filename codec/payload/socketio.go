package payload

import (
	"bytes"
	"strconv"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/internal/words"
)

var socketIO = Format{ID: "socketio", Label: "Socket.IO", read: readSocketIO}

// The types of Engine.IO packets and of the Socket.IO packets in its messages, by their digit.
var (
	engineTypes = [7][2]string{
		{"open", "The server begins, and says how the connection works"},
		{"close", "The connection is to be closed"},
		{"ping", "One side asks whether the other is there"},
		{"pong", "The answer to a ping"},
		{"message", "Carries a packet of Socket.IO"},
		{"upgrade", "The client goes over to WebSocket"},
		{"noop", "Nothing; it lets a poll end"},
	}
	socketTypes = [7][2]string{
		{"CONNECT", "Joins a namespace, or confirms that"},
		{"DISCONNECT", "Leaves a namespace"},
		{"EVENT", "An event with its name and arguments"},
		{"ACK", "The answer to the event with this id"},
		{"CONNECT_ERROR", "The server refuses the namespace"},
		{"BINARY_EVENT", "An event with binary attachments"},
		{"BINARY_ACK", "An answer with binary attachments"},
	}
	engineMembers = [][2]string{
		{"sid", "The session"},
		{"upgrades", "Where the client may go over to"},
		{"pingInterval", "Milliseconds between pings"},
		{"pingTimeout", "Milliseconds to wait for the answer"},
		{"maxPayload", "How many bytes a payload may have"},
	}
)

const (
	socketDisconnect  = 1
	socketEvent       = 2
	socketAck         = 3
	socketBinaryEvent = 5
	socketBinaryAck   = 6

	// What a binary message of Engine.IO 3 begins with.
	socketBinary = 4

	recordSeparator = 0x1E
)

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
	s := &socketReader{b: b, t: t}
	switch {
	case len(b) == 0:
		return 0, "The payload is empty."
	case b[0] == socketBinary:
		t.leaf("Packet type", "byte", "4 message", 0, 1).Meaning = "Engine.IO 3 begins a binary message so"
		return s.attachment(1), "The payload may be an attachment of Socket.IO."
	case b[0] < '0' || b[0] > '6' || invalidAt(b) >= 0:
		s.attachment(0)
		return 0, "The payload is no text of Engine.IO."
	}
	score, packets, first := 100, 0, ""
	for ; s.at < len(b); packets++ {
		s.end = len(b)
		if n := bytes.IndexByte(b[s.at:], recordSeparator); n >= 0 {
			s.end = s.at + n
		}
		one, name := s.packet()
		score = min(score, one)
		if packets == 0 {
			first = name
		}
		if s.at = s.end; s.at < len(b) {
			s.at++
			t.leaf("Separator", "byte", "", s.end, s.at)
		}
	}
	if packets > 1 && score == scoreChance {
		score = scoreKnown
	}
	return score, "The first packet is “" + first + "” of Engine.IO or Socket.IO."
}

func (s *socketReader) attachment(start int) int {
	if start < len(s.b) {
		value, kind := shownBytes(s.b[start:])
		s.t.leaf("Attachment", kind, value, start, len(s.b)).Meaning = "Belongs to the packet before it that announces attachments"
	}
	return scoreAlways
}

// packet reads a packet of Engine.IO up to its end.
func (s *socketReader) packet() (score int, name string) {
	c := s.b[s.at]
	if c < '0' || c > '6' {
		s.rest("A packet begins with a digit from 0 to 6.")
		return scoreAlways, ""
	}
	row := &engineTypes[c-'0']
	s.t.begin(row[0], "Engine.IO packet", s.at).Meaning = row[1]
	s.t.leaf("Packet type", "digit", string(c)+" "+row[0], s.at, s.at+1)
	s.at++
	score, name = scoreChance, row[0]
	data := string(s.b[s.at:min(s.end, s.at+6)])
	switch {
	case c == '4' && data != "" && data[0] >= '0' && data[0] <= '6':
		score, name = s.socketPacket()
	case c == '0' && data != "" && data[0] == '{':
		score = s.open()
	case data == "":
	case c == '2' || c == '3' || c == '4':
		value, kind := shownBytes(s.b[s.at:s.end])
		s.t.leaf("Data", kind, value, s.at, s.end)
		if score = scoreAlways; data == "probe" && c != '4' {
			score = scoreKnown
		}
	default:
		s.rest("This packet has no such data.")
		score = scoreAlways
	}
	s.t.end(s.end)
	return score, name
}

// rest takes what is left of the packet, which should not be there.
func (s *socketReader) rest(problem string) {
	s.t.leaf("Rest", "bytes", shownText(s.b[s.at:s.end]), s.at, s.end)
	s.t.problem(s.at, s.end, problem)
}

// open reads the object with which the server opens the connection.
func (s *socketReader) open() int {
	known := false
	ok := s.members("Handshake", func(_ int, m *member) {
		n := readMember(s.b, m, s.t)
		n.Meaning = pairOf(engineMembers, m.name)
		known = known || m.name == "sid"
	})
	switch {
	case known && ok:
		return scoreCertain
	case known:
		return scoreBroken
	}
	return scoreAlways
}

// members reads the JSON object or array that fills the rest of the packet.
func (s *socketReader) members(name string, read func(i int, m *member)) bool {
	next, ok := readMembers(s.b, s.at, s.end, name, s.t, read)
	if s.at = next; ok && !isBlank(s.b[s.at:s.end]) {
		s.rest("The packet should end with its JSON.")
		return false
	}
	return ok
}

// socketPacket reads a packet of Socket.IO: the type, the number of attachments with “-”, the namespace with “,”, the
// id of an acknowledgement, and JSON.
func (s *socketReader) socketPacket() (score int, name string) {
	kind := s.b[s.at] - '0'
	row := &socketTypes[kind]
	s.t.leaf("Socket.IO type", "digit", strconv.Itoa(int(kind))+" "+row[0], s.at, s.at+1).Meaning = row[1]
	s.at++
	if kind >= socketBinaryEvent {
		s.attachments()
	}
	namespace := s.namespace()
	if n := s.digits(); n > 0 {
		s.t.leaf("Id", "digits", string(s.b[s.at:s.at+n]), s.at, s.at+n).Meaning = "The same in an event and the answer to it"
		s.at += n
	}
	list := kind == socketEvent || kind == socketAck || kind >= socketBinaryEvent
	switch rest := s.b[s.at:s.end]; {
	case len(rest) == 0 && list:
		s.t.problem(s.at, s.at, "A JSON array is missing here.")
		return scoreAlways, row[0]
	case len(rest) == 0 && namespace:
		return scoreKnown, row[0]
	case len(rest) == 0:
		return scoreChance, row[0]
	case list && rest[0] != '[':
		s.rest("This packet has a JSON array.")
		return scoreAlways, row[0]
	}
	return s.data(kind, list), row[0]
}

// digits is how many digits come next.
func (s *socketReader) digits() int {
	i := s.at
	for i < s.end && s.b[i] >= '0' && s.b[i] <= '9' {
		i++
	}
	return i - s.at
}

// attachments reads how many attachments follow, and holds that against the places for them in the JSON.
func (s *socketReader) attachments() {
	n := s.digits()
	end := s.at + n
	if n == 0 || end == s.end || s.b[end] != '-' {
		s.t.problem(s.at, min(end+1, s.end), "The number of attachments and a hyphen are missing here.")
		return
	}
	count, _ := plainNumber(s.b[s.at:end])
	s.t.leaf("Attachments", "digits and -", string(s.b[s.at:end]), s.at, end+1).Meaning = "So many binary messages follow"
	if places := bytes.Count(s.b[end:s.end], []byte(`"_placeholder"`)); places != count {
		s.t.problem(s.at, end, "The packet has "+words.Count(places, "place")+" for attachments.")
	}
	s.at = end + 1
}

// namespace reads a namespace other than the main one, which goes up to a comma.
func (s *socketReader) namespace() bool {
	if s.at == s.end || s.b[s.at] != '/' {
		return false
	}
	start := s.at
	n := bytes.IndexByte(s.b[start:s.end], ',')
	name := s.b[start:s.end]
	if s.at = s.end; n >= 0 {
		name, s.at = name[:n], start+n+1
	}
	s.t.leaf("Namespace", "text and comma", shownText(name), start, s.at)
	return true
}

// data reads the JSON of a packet.
func (s *socketReader) data(kind byte, list bool) int {
	if !list {
		score := scoreKnown
		if c := s.b[s.at]; c != '{' && c != '"' {
			score = scoreAlways // digits, most likely
		}
		if kind == socketDisconnect {
			s.rest("This packet has no data.")
			return scoreAlways
		}
		if !readJSON(s.b, s.at, s.end, "Data", s.t) {
			score = scoreAlways
		}
		return score
	}
	start := s.at
	named := kind == socketAck || kind == socketBinaryAck
	ok := s.members("Data", func(i int, m *member) {
		n := readMember(s.b, m, s.t)
		switch {
		case bytes.HasPrefix(s.b[m.start:m.end], []byte(`{"_placeholder":true`)):
			n.Meaning = "The place of an attachment, which has a message of its own"
		case i > 0 || named:
		case m.kind == jsontext.String || m.kind == jsontext.Number:
			n.Meaning, named = "The event", true
		}
	})
	switch {
	case !ok:
		return scoreBroken
	case !named:
		s.t.problem(start, start+1, "An event has its name first.")
		return scoreAlways
	}
	return scoreCertain
}
