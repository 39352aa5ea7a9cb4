package talk

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"

	"github.com/wslens/wslens/codec"
)

// Said is what a client tells of a conversation.
type Said struct {
	Error    string `json:"error,omitempty"`
	Sent     []Line `json:"sent"`
	Received []Line `json:"received"` // messages and control frames, but for the Close
	Closed   *Line  `json:"closed,omitempty"`
}

// Dial opens a connection of a client for a script.
type Dial func(script *Script) (Session, io.Closer, error)

// Call reads scripts, one JSON object a line, holds a conversation by each, and writes what was said, one a line.
func Call(in io.Reader, out io.Writer, dial Dial) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		var script Script
		if err == nil {
			err = json.Unmarshal(line, &script)
		}
		if err == nil {
			err = json.NewEncoder(out).Encode(call(&script, dial))
		}
		if err != nil {
			return err
		}
	}
}

func call(script *Script, dial Dial) Said {
	session, closer, err := dial(script)
	if err != nil {
		return Said{Error: "the handshake: " + err.Error()}
	}
	answers := make(chan Event, 64)
	ended := make(chan error, 1)
	go func() {
		end, err := session.Read(func(e Event) { answers <- e })
		if end == Closed {
			err = nil
		} else {
			err = fmt.Errorf("the reading %s: %w", end, err)
		}
		close(answers)
		ended <- err
	}()
	said, err := hold(script, session, answers)
	closer.Close()
	readErr := <-ended
	if c := script.Closes; c != nil && err == nil && closeWaits(session) && errors.Is(readErr, net.ErrClosed) {
		readErr = nil
		said.Closed = &Line{Kind: codec.Close.String(), Code: c.Code}
	}
	if err = errors.Join(readErr, err); err != nil {
		said.Error = err.Error()
	}
	return said
}

// hold sends all, waits for the answers, closes if that is up to the client, and takes the rest up to the end.
func hold(script *Script, session Session, answers <-chan Event) (Said, error) {
	said := Said{Sent: []Line{}, Received: []Line{}}
	awaited := script.Replies
	for i := range script.Send {
		sent, err := script.Send[i].send(session)
		if err != nil {
			return said, fmt.Errorf("sending: %w", err)
		}
		if said.Sent = append(said.Sent, sent); script.Send[i].Ping != nil {
			awaited++
		}
	}
	said.take(answers, awaited)
	if c := script.Closes; c != nil {
		if err := session.Close(codec.CloseCode(c.Code), c.Reason); err != nil {
			return said, fmt.Errorf("closing: %w", err)
		}
	}
	said.take(answers, -1)
	return said, nil
}

// take takes so many messages and pongs, or all up to the end if there are fewer.
func (s *Said) take(answers <-chan Event, n int) {
	for n != 0 {
		e, open := <-answers
		if !open {
			return
		}
		l := lineOf("", e.Opcode, e.Payload)
		if e.Opcode == codec.Close {
			s.Closed = &l
			continue
		}
		s.Received = append(s.Received, l)
		if e.Opcode != codec.Ping {
			n--
		}
	}
}
