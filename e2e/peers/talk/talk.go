package talk

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/wslens/wslens/codec"
)

// Server is the server's side of a conversation: it echoes every message, and does what a text that begins with "do "
// asks for.
type Server struct {
	Session Session
	// Out is told of all, one JSON object a line.
	Out io.Writer

	closed bool // the library has nothing more to read
}

// Run holds the conversation to its end.
func (s *Server) Run() {
	if end, err := s.Session.Read(s.receive); end == Refused && !s.closed {
		s.say(Line{Event: "refused", Error: err.Error()})
	}
	s.say(Line{Event: "end"})
}

func (s *Server) say(l Line) { json.NewEncoder(s.Out).Encode(l) }

func (s *Server) tell(event string, op codec.Opcode, payload string) {
	s.say(lineOf(event, op, payload))
}

func (s *Server) receive(e Event) {
	s.tell("received", e.Opcode, e.Payload)
	task, isTask := strings.CutPrefix(e.Payload, "do ")
	switch {
	case e.Opcode == codec.Text && isTask:
		must(s.do(task))
	case e.Opcode == codec.Pong:
		must(s.send(codec.Text, "your pong: "+e.Payload))
	case !e.Opcode.IsControl():
		must(s.send(e.Opcode, e.Payload))
	}
}

// do does what a client asks for: "ping", "parts", "parts text", "close code reason".
func (s *Server) do(task string) error {
	switch {
	case task == "ping":
		payload, err := s.Session.Ping([]byte("are you there?"))
		s.tell("sent", codec.Ping, string(payload))
		return err
	case task == "parts": // characters of three bytes, cut at every hundredth byte
		return s.sendParts(strings.Repeat("窓", 1000), 30)
	case strings.HasPrefix(task, "parts "):
		return s.sendParts(task[len("parts "):], 7)
	case strings.HasPrefix(task, "close"):
		return s.close(task)
	}
	return fmt.Errorf("there is no task %q", task)
}

func (s *Server) send(op codec.Opcode, payload string) error {
	s.tell("sent", op, payload)
	return s.Session.Send(op, []byte(payload))
}

func (s *Server) sendParts(text string, parts int) error {
	s.tell("sent", codec.Text, text)
	return s.Session.SendParts(codec.Text, cut([]byte(text), parts))
}

func (s *Server) close(task string) error {
	code, reason := int(codec.CloseNoStatus), ""
	fmt.Sscanf(task, "close %d", &code)
	if fields := strings.SplitN(task, " ", 3); len(fields) == 3 {
		reason = fields[2]
	}
	err := s.Session.Close(codec.CloseCode(code), reason)
	if err == nil && closeWaits(s.Session) {
		s.closed = true
		s.say(Line{Event: "received", Kind: codec.Close.String(), Code: code})
	}
	return err
}

func must(err error) {
	if err != nil {
		log.Print(err)
	}
}
