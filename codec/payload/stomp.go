package payload

import (
	"bytes"
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

var stomp = Format{ID: "stomp", Label: "STOMP", Subprotocols: []string{"v10.stomp", "v11.stomp", "v12.stomp"}, read: readSTOMP}

// stompReader reads frames of STOMP 1.0 to 1.2.
type stompReader struct {
	b  []byte
	t  *tree
	at int
	// What the headers of the frame said: the length of the body, -1 for none, and whether the one that the frame needs
	// was there; and how many headers there were in all frames.
	length  int
	found   bool
	headers int
	broken  bool
}

// readSTOMP reads one frame after the other, and the line ends between them, which are heart-beats.
func readSTOMP(b []byte, t *tree) (int, string) {
	s := &stompReader{b: b, t: t}
	first := ""
	for s.lineEnds(); s.at < len(b) && !s.broken; s.lineEnds() {
		name := s.frame()
		if first == "" {
			first = name
		}
	}
	reason := "The payload begins with the STOMP command " + first + "."
	switch {
	case len(b) > 0 && first == "" && !s.broken:
		return scoreChance, "A line end alone is a heart-beat of STOMP."
	case first == "":
		return 0, "The payload does not begin with a STOMP command."
	case !s.broken && len(t.problems) == 0:
		return scoreCertain, reason
	case s.headers == 0: // a word of plain English
		return scoreAlways, reason
	}
	return scoreBroken, reason
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

// frame reads a frame: the command, the headers, an empty line, the body and a NUL. It returns the command.
func (s *stompReader) frame() string {
	start := s.at
	line := s.line()
	command := stompFind(stompCommands, line)
	if command == nil {
		s.at = len(s.b)
		s.t.leaf("Rest", "bytes", "", start, s.at)
		s.fail(start, start+max(1, len(line)), "A frame begins with a command, such as SEND or MESSAGE, in upper case.")
		return ""
	}
	s.length, s.found = -1, command.needs == ""
	s.t.begin(command.name, "frame", start).Meaning = command.meaning
	s.t.leaf("Command", "line", command.name, start, s.at)
	for !s.broken && s.header(command) {
	}
	if !s.broken {
		s.body(command)
	}
	s.t.end(s.at)
	return command.name
}

// line takes the next line with its end, and returns it without.
func (s *stompReader) line() []byte {
	rest := s.b[s.at:]
	n := bytes.IndexByte(rest, '\n')
	if n < 0 {
		s.at = len(s.b)
		return rest
	}
	s.at += n + 1
	return bytes.TrimSuffix(rest[:n], []byte{'\r'})
}

// header reads a header. It returns false behind the empty line that ends them.
func (s *stompReader) header(command *stompRow) bool {
	start := s.at
	line := s.line()
	if s.at == len(s.b) && (s.at == start || s.b[s.at-1] != '\n') {
		if s.at > start {
			s.t.leaf("Header", "line", shownText(line), start, s.at)
		}
		s.fail(start, s.at, "The payload ends within the headers, before the empty line.")
		return false
	}
	if len(line) == 0 {
		s.t.leaf("End of headers", "empty line", "", start, s.at)
		if !s.found {
			s.t.problem(start, s.at, command.name+" needs the header “"+command.needs+"”.")
		}
		return false
	}
	key, value, ok := bytes.Cut(line, []byte{':'})
	if !ok {
		s.t.problem(start, start+len(line), "This header has no colon.")
	}
	name, text := string(key), string(value)
	if command.escapes {
		name, text = s.unescape(key, start), s.unescape(value, start+len(key)+1)
	}
	if ok {
		s.headers++
	}
	n := s.t.leaf(shownText([]byte(name)), "header", shownText([]byte(text)), start, s.at)
	if row := stompFind(stompHeaders, key); row != nil {
		n.Meaning = row.meaning
	}
	s.found = s.found || name == command.needs
	if name == "content-length" && s.length < 0 {
		if s.length, ok = plainNumber(value); !ok {
			s.t.problem(start, start+len(line), "The length is not a number.")
		}
	}
	return true
}

// unescape returns what stands in a name or value of a header that begins at the byte start (STOMP 1.2, Value Encoding).
func (s *stompReader) unescape(b []byte, start int) string {
	if bytes.IndexByte(b, '\\') < 0 {
		return string(b)
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c == '\\' {
			next := byte(0)
			if i+1 < len(b) {
				next = b[i+1]
			}
			at := bytes.IndexByte([]byte("rnc\\"), next)
			if at < 0 {
				s.t.problem(start+i, start+min(i+2, len(b)), `Of escapes there are \r, \n, \c for a colon, and \\; STOMP 1.0 has none.`)
			} else {
				c = "\r\n:\\"[at]
				i++
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// body reads the body and the NUL behind it. A body that may have a NUL in it has its length in a header.
func (s *stompReader) body(command *stompRow) {
	start := s.at
	rest := s.b[start:]
	n := s.length
	if n < 0 {
		n = bytes.IndexByte(rest, 0)
	}
	cut := n < 0 || n >= len(rest)
	if cut {
		n = len(rest)
	}
	s.at += n
	if n > 0 {
		value, kind := shownBytes(rest[:n])
		s.t.leaf("Body", kind, value, start, s.at)
		if !command.body {
			s.t.problem(start, s.at, command.name+" has no body.")
		}
	}
	switch {
	case cut && s.length > n:
		s.fail(start, s.at, "The body should have "+words.Count(s.length, "byte")+", and the payload ends after "+strconv.Itoa(n)+".")
	case cut:
		s.fail(s.at, s.at, "The NUL that ends a frame is missing.")
	case rest[n] != 0:
		s.t.leaf("Rest", "bytes", "", s.at, len(s.b))
		s.fail(s.at, s.at+1, "The body should end here, by its content-length, but there is no NUL.")
		s.at = len(s.b)
	default:
		s.at++
		s.t.leaf("NUL", "byte", "", s.at-1, s.at).Meaning = "The end of the frame"
	}
}

// fail notes what is wrong, and that no more can be read.
func (s *stompReader) fail(start, end int, text string) {
	s.t.problem(start, end, text)
	s.broken = true
}

// plainNumber reads digits alone, up to nine of them.
func plainNumber(b []byte) (n int, ok bool) {
	if len(b) == 0 || len(b) > 9 {
		return -1, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return -1, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}
