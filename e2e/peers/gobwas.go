package peers

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/url"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
	"github.com/wslens/wslens/codec"
)

type gobwasSession struct {
	conn  net.Conn
	in    *bufio.Reader
	state ws.State
}

func gobwasServer(conn net.Conn) (Session, error) {
	_, err := ws.Upgrade(conn)
	return newGobwasSession(conn, ws.StateServerSide), err
}

func newGobwasSession(conn net.Conn, state ws.State) gobwasSession {
	return gobwasSession{conn, bufio.NewReaderSize(conn, bufferSize), state}
}

func gobwasClient(conn net.Conn) (Session, error) {
	u, err := url.Parse(URL)
	if err != nil {
		return nil, err
	}
	in, _, err := ws.Dialer{}.Upgrade(conn, u)
	if in == nil { // nothing came behind the response
		in = bufio.NewReaderSize(conn, bufferSize)
	}
	return gobwasSession{conn, in, ws.StateClientSide}, err
}

// Read uses the reader of wsutil's own functions, which checks UTF-8.
func (s gobwasSession) Read(see func(Event)) (End, error) {
	r := wsutil.DefaultReader(s.in, s.state)
	return s.read(r, see, func() ([]byte, error) { return io.ReadAll(r) })
}

// read reads the frames of r, and the payload of each message with message.
func (s gobwasSession) read(r *wsutil.Reader, see func(Event), message func() ([]byte, error)) (End, error) {
	control := s.control(see)
	r.OnIntermediate = control
	for {
		h, err := r.NextFrame()
		if err == nil && h.OpCode.IsControl() {
			err = control(h, r)
		} else if err == nil {
			var payload []byte
			if payload, err = message(); err == nil {
				see(Event{Opcode: codec.Opcode(h.OpCode), Payload: string(payload)})
			}
		}
		if err != nil {
			return gobwasEnd(err, see), err
		}
	}
}

// control reads a control frame, tells of it and has the library answer it.
func (s gobwasSession) control(see func(Event)) wsutil.FrameHandlerFunc {
	answer := wsutil.ControlFrameHandler(s.conn, s.state)
	return func(h ws.Header, r io.Reader) error {
		payload, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if len(payload) < int(h.Length) {
			return io.ErrUnexpectedEOF
		}
		if h.OpCode != ws.OpClose {
			see(Event{Opcode: codec.Opcode(h.OpCode), Payload: string(payload)})
		}
		return answer(h, bytes.NewReader(payload))
	}
}

func gobwasEnd(err error, see func(Event)) End {
	var closed wsutil.ClosedError
	switch {
	case errors.As(err, &closed):
		see(CloseEvent(codec.CloseCode(closed.Code), closed.Reason))
		return Closed
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Ended
	}
	return Refused
}

func (s gobwasSession) Send(op codec.Opcode, payload []byte) error {
	return wsutil.WriteMessage(s.conn, s.state, ws.OpCode(op), payload)
}

func (s gobwasSession) SendParts(op codec.Opcode, parts [][]byte) error {
	w := wsutil.NewWriterSize(s.conn, s.state, ws.OpCode(op), 128)
	for _, part := range parts {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (s gobwasSession) Ping(payload []byte) ([]byte, error) {
	return payload, s.frame(ws.NewPingFrame(payload))
}

func (s gobwasSession) Close(code codec.CloseCode, reason string) error {
	var body []byte
	if code != codec.CloseNoStatus {
		body = ws.NewCloseFrameBody(ws.StatusCode(code), reason)
	}
	return s.frame(ws.NewCloseFrame(body))
}

func (s gobwasSession) frame(f ws.Frame) error {
	if s.state.ClientSide() {
		f = ws.MaskFrame(f)
	}
	return ws.WriteFrame(s.conn, f)
}
