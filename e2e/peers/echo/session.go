package main

import (
	"errors"
	"net"
	"sync"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/e2e/peers/talk"
)

// encoder is deflate.Encoder, or plain where messages are not compressed.
type encoder interface {
	AppendMessage(dst []byte, op codec.Opcode, message []byte) ([]byte, error)
	AppendFragments(dst []byte, op codec.Opcode, message []byte, size int) ([]byte, error)
	AppendClose(dst []byte, code codec.CloseCode, reason string) ([]byte, error)
}

// session is an open connection. One goroutine reads, any may write.
type session struct {
	conn   net.Conn
	in     codec.Source
	mu     sync.Mutex // of what follows
	out    encoder
	wire   []byte
	closed bool // a Close has been sent
}

// Read answers a Ping with a Pong and a Close with a Close, which is the last; what breaks a rule it answers with a Close
// that says so.
func (s *session) Read(see func(talk.Event)) (talk.End, error) {
	for e, err := range codec.Read(s.conn, s.in) {
		var broken rule.Finding
		switch {
		case errors.As(err, &broken):
			s.Close(codec.CloseCode(broken.CloseCode()), "")
			return talk.Refused, err
		case err != nil:
			return talk.Ended, err
		case e.Kind != codec.Message:
			continue
		}
		see(talk.Event{Opcode: e.Header.Opcode, Payload: string(e.Payload)})
		switch e.Header.Opcode {
		case codec.Ping:
			err = s.Send(codec.Pong, e.Payload)
		case codec.Close:
			return talk.Closed, s.answerClose(e.Payload)
		}
		if err != nil {
			return talk.Ended, err
		}
	}
	return talk.Ended, nil
}

func (s *session) Send(op codec.Opcode, message []byte) error {
	return s.write(func(dst []byte) ([]byte, error) { return s.out.AppendMessage(dst, op, message) })
}

func (s *session) SendParts(op codec.Opcode, parts [][]byte) error {
	var message []byte
	longest := 0
	for _, part := range parts {
		message = append(message, part...)
		longest = max(longest, len(part))
	}
	return s.write(func(dst []byte) ([]byte, error) { return s.out.AppendFragments(dst, op, message, longest) })
}

func (s *session) Ping(payload []byte) ([]byte, error) { return payload, s.Send(codec.Ping, payload) }

func (s *session) Close(code codec.CloseCode, reason string) error {
	return s.write(func(dst []byte) ([]byte, error) {
		s.closed = true
		return s.out.AppendClose(dst, code, reason)
	})
}

// answerClose sends the peer's Close back, unless it is itself the answer to one.
func (s *session) answerClose(body []byte) error {
	return s.write(func(dst []byte) ([]byte, error) {
		if s.closed {
			return dst, nil
		}
		s.closed = true
		return s.out.AppendMessage(dst, codec.Close, body)
	})
}

func (s *session) write(add func(dst []byte) ([]byte, error)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.wire, err = add(s.wire[:0]); err == nil && len(s.wire) > 0 {
		_, err = s.conn.Write(s.wire)
	}
	return err
}
