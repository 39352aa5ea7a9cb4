package payload

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
)

var stomp = Format{ID: "stomp", Label: "STOMP", Subprotocols: []string{"v10.stomp", "v11.stomp", "v12.stomp"}, read: readSTOMP, weights: weights{30, 0, 0, 0, 0, 't'}}

// The commands: meaning, and a header that has to be there in every version (STOMP 1.2).
const stompCommands = `
CONNECT: The client asks for a session
STOMP: The client asks for a session
CONNECTED: The server accepts the session
SEND: The client sends a message to a destination|destination
SUBSCRIBE: The client asks for the messages of a destination|destination
UNSUBSCRIBE: The client ends a subscription
BEGIN: The client begins a transaction|transaction
COMMIT: The client carries a transaction out|transaction
ABORT: The client drops a transaction|transaction
ACK: The client has handled a message
NACK: The client did not handle a message
DISCONNECT: The client ends the session
MESSAGE: The server delivers a message|destination
RECEIPT: The server has handled a frame that asked for a receipt|receipt-id
ERROR: The server gives up, and closes the connection
`

const stompHeaders = `
accept-version: The versions that the client knows
version: The version of the session
host: The virtual host
heart-beat: Milliseconds: sends at least so often, wants to hear at least so often; 0 for never
content-length: The length of the body in bytes
content-type: The type of the body
destination: Where the message goes, or comes from
id: The subscription, or the message to acknowledge
subscription: The id of the subscription
message-id: The message
ack: How messages are acknowledged, or the id for that
transaction: The transaction
receipt: Asks for a RECEIPT with this id
receipt-id: The receipt that the client asked for
`

// stompReader reads frames of STOMP 1.0 to 1.2.
type stompReader struct {
	b       []byte
	t       *tree
	at      int
	command string
	// The length of the body, -1 if no header says it.
	length int
	// There was a header that STOMP knows, or the NUL that ends a frame.
	known, broken bool
}

// readSTOMP reads one frame after the other, and the line ends between them, which are heart-beats.
func readSTOMP(b []byte, t *tree) (int, string) {
	s := &stompReader{b: b, t: t}
	for s.lineEnds(); s.at < len(b) && !s.broken; s.lineEnds() {
		s.frame()
	}
	switch {
	case s.command == "" && !s.broken && len(b) > 0:
		return scoreChance, "A line end alone is a heart-beat of STOMP."
	case s.command == "":
		return 0, "It does not begin with a command of STOMP."
	case len(t.problems) == 0:
		return scoreCertain, "It begins with a command of STOMP."
	case !s.known: // a word of plain English
		return scoreHint, "It begins with a word that is a command of STOMP."
	}
	return scoreBroken, "It begins with a command of STOMP, and has a header or an end as its frames have."
}

func (s *stompReader) lineEnds() {
	start := s.at
	for s.at < len(s.b) && (s.b[s.at] == '\n' || s.b[s.at] == '\r') {
		s.at++
	}
	if s.at > start {
		s.t.leaf("EOL", words.Count(s.at-start, "byte"), "", start, s.at).Meaning = "Heart-beat, or nothing"
	}
}

// frame reads a frame: the command, the headers, an empty line, the body and a NUL.
func (s *stompReader) frame() {
	start := s.at
	command := string(s.line())
	meaning, needs, _ := strings.Cut(rowOf(stompCommands, command), "|")
	if meaning == "" {
		s.at, s.broken = len(s.b), true
		s.t.stray(start, s.at, "A frame begins with a command, such as SEND or MESSAGE, in upper case.")
		return
	}
	s.command, s.length = command, -1
	s.t.begin(command, "frame", start).Meaning = meaning
	s.t.leaf("Command", "line", command, start, s.at)
	for {
		start = s.at
		line := s.line()
		if s.broken = s.at == start || s.b[s.at-1] != '\n'; s.broken {
			s.at = len(s.b)
			s.t.stray(start, s.at, "The payload ends before the empty line behind the headers.")
			break
		}
		if len(line) == 0 {
			s.t.leaf("End of headers", "empty line", "", start, s.at)
			if needs != "" {
				s.t.problem(start, s.at, command+" needs the header “"+needs+"”.")
			}
			s.body()
			break
		}
		if s.header(line, start) == needs {
			needs = ""
		}
	}
	s.t.end(s.at)
}

// line takes the next line with its end, and returns it without.
func (s *stompReader) line() []byte {
	line, _, found := bytes.Cut(s.b[s.at:], []byte{'\n'})
	if s.at += len(line); found {
		s.at++
	}
	return bytes.TrimSuffix(line, []byte{'\r'})
}

// header adds a header, and returns its name.
func (s *stompReader) header(line []byte, start int) string {
	key, value, ok := strings.Cut(string(line), ":")
	if !ok {
		s.t.problem(start, start+len(line), "This header has no colon.")
	}
	meaning := rowOf(stompHeaders, key)
	s.known = s.known || meaning != ""
	if key == "content-length" && s.length < 0 {
		if s.length = decimalNumber(value); s.length < 0 {
			s.t.problem(start, s.at, "The length is not a number.")
		}
	}
	if s.command != "CONNECT" && s.command != "CONNECTED" && strings.IndexByte(value, '\\') >= 0 {
		value = s.unescape(value, start+len(key)+1)
	}
	s.t.leaf(key, "header", value, start, s.at).Meaning = meaning
	return key
}

// unescape returns what the value of a header that begins at the byte start stands for (STOMP 1.2, Value Encoding).
func (s *stompReader) unescape(value string, start int) string {
	out := make([]byte, 0, len(value))
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c == '\\' {
			next := byte(' ')
			if i++; i < len(value) {
				next = value[i]
			}
			switch next {
			case 'r':
				c = '\r'
			case 'n':
				c = '\n'
			case 'c':
				c = ':'
			case '\\':
			default:
				i--
				s.t.problem(start+i, start+min(i+2, len(value)), `Escapes are \r, \n, \c for a colon, and \\; STOMP 1.0 has none.`)
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// body reads the body and the NUL behind it. A body that may have a NUL in it has its length in a header.
func (s *stompReader) body() {
	start := s.at
	rest := s.b[start:]
	n := s.length
	if n < 0 {
		n = bytes.IndexByte(rest, 0)
	}
	if n < 0 || n > len(rest) {
		n = len(rest)
	}
	if s.at += n; n > 0 {
		value, kind := shownBytes(rest[:n])
		s.t.leaf("Body", kind, value, start, s.at)
		s.t.addNested(rest[:n], false)
	}
	if n < len(rest) && rest[n] == 0 {
		s.at++
		s.known = true
		s.t.leaf("NUL", "byte", "", s.at-1, s.at).Meaning = "The end of the frame"
		return
	}
	s.broken = true
	s.t.problem(s.at, min(s.at+1, len(s.b)), "The NUL that ends a frame is missing here, behind the body or at its content-length.")
	if s.at < len(s.b) {
		s.t.leaf("Rest", "bytes", "", s.at, len(s.b))
		s.at = len(s.b)
	}
}

// decimalNumber reads up to nine decimal digits. It returns -1 for anything else.
func decimalNumber(text string) int {
	n := 0
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' || i > 8 {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
