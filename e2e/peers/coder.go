package peers

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/coder/websocket"
	"github.com/wslens/wslens/codec"
)

type coderSession struct {
	conn *websocket.Conn
	seen *coderControl
}

// coderControl is told of the control frames that a connection reads; it is set before the connection is there.
type coderControl struct{ see func(Event) }

func (c *coderControl) ping(_ context.Context, payload []byte) bool {
	c.see(Event{Opcode: codec.Ping, Payload: string(payload)})
	return true
}

func (c *coderControl) pong(_ context.Context, payload []byte) {
	c.see(Event{Opcode: codec.Pong, Payload: string(payload)})
}

// CoderConn opens a server's connection whose reader has size bytes.
func CoderConn(conn net.Conn, size int, opts *websocket.AcceptOptions) (*websocket.Conn, error) {
	w, r, err := readRequest(conn, size)
	if err != nil {
		return nil, err
	}
	c, err := websocket.Accept(w, r, opts)
	if err == nil {
		c.SetReadLimit(-1)
	}
	return c, err
}

func coderServer(conn net.Conn) (Session, error) {
	return acceptCoder(conn, websocket.AcceptOptions{CompressionMode: websocket.CompressionContextTakeover})
}

func acceptCoder(conn net.Conn, opts websocket.AcceptOptions) (Session, error) {
	w, r, err := readRequest(conn, bufferSize)
	if err != nil {
		return nil, err
	}
	return AcceptCoder(w, r, opts)
}

// AcceptCoder answers a request of an HTTP server with coder/websocket.
func AcceptCoder(w http.ResponseWriter, r *http.Request, opts websocket.AcceptOptions) (Session, error) {
	seen := &coderControl{}
	opts.OnPingReceived, opts.OnPongReceived = seen.ping, seen.pong
	c, err := websocket.Accept(w, r, &opts)
	if err == nil {
		c.SetReadLimit(-1)
	}
	return coderSession{c, seen}, err
}

func coderClient(conn net.Conn) (Session, error) {
	return dialCoder(conn, websocket.DialOptions{CompressionMode: websocket.CompressionContextTakeover})
}

func dialCoder(conn net.Conn, opts websocket.DialOptions) (Session, error) {
	dial := func(context.Context, string, string) (net.Conn, error) { return conn, nil }
	seen := &coderControl{}
	opts.HTTPClient = &http.Client{Transport: &http.Transport{DialContext: dial, DisableCompression: true}}
	opts.OnPingReceived, opts.OnPongReceived = seen.ping, seen.pong
	c, _, err := websocket.Dial(context.Background(), URL, &opts)
	if err == nil {
		c.SetReadLimit(-1)
	}
	return coderSession{c, seen}, err
}

func (s coderSession) Read(see func(Event)) (End, error) {
	s.seen.see = see
	for {
		kind, payload, err := s.conn.Read(context.Background())
		if err != nil {
			return coderEnd(err, see), err
		}
		see(Event{Opcode: codec.Opcode(kind), Payload: string(payload)})
	}
}

func coderEnd(err error, see func(Event)) End {
	var closed websocket.CloseError
	switch {
	case errors.As(err, &closed):
		see(CloseEvent(codec.CloseCode(closed.Code), closed.Reason))
		return Closed
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Ended
	}
	return Refused
}

func (s coderSession) Send(op codec.Opcode, payload []byte) error {
	return s.conn.Write(context.Background(), websocket.MessageType(op), payload)
}

func (s coderSession) SendParts(op codec.Opcode, parts [][]byte) error {
	w, err := s.conn.Writer(context.Background(), websocket.MessageType(op))
	if err != nil {
		return err
	}
	return writeParts(w, parts)
}

// Ping writes a ping with the library's counter for a payload. It then waits for the pong, which only another goroutine can
// read; on some wires there is none.
func (s coderSession) Ping([]byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := s.conn.Ping(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return nil, err
	}
	return []byte("1"), nil
}

// CloseWaits says so of Close.
func (s coderSession) CloseWaits() {}

func (s coderSession) Close(code codec.CloseCode, reason string) error {
	err := s.conn.Close(websocket.StatusCode(code), reason)
	if errors.Is(err, io.EOF) { // there is no answer on this wire
		return nil
	}
	return err
}
