package peers

import (
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
	"github.com/wslens/wslens/codec"
)

type gorillaSession struct{ conn *websocket.Conn }

// GorillaConn opens a server's connection whose reader has size bytes.
func GorillaConn(conn net.Conn, size int) (*websocket.Conn, error) {
	w, r, err := readRequest(conn, bufferSize)
	if err != nil {
		return nil, err
	}
	u := websocket.Upgrader{ReadBufferSize: size, WriteBufferSize: bufferSize, EnableCompression: true}
	return u.Upgrade(w, r, nil)
}

func gorillaServer(conn net.Conn) (Session, error) {
	c, err := GorillaConn(conn, bufferSize)
	return gorillaSession{c}, err
}

// UpgradeGorilla answers a request of an HTTP server with gorilla/websocket.
func UpgradeGorilla(w http.ResponseWriter, r *http.Request, u websocket.Upgrader) (Session, error) {
	c, err := u.Upgrade(w, r, nil)
	return gorillaSession{c}, err
}

func gorillaClient(conn net.Conn) (Session, error) {
	d := websocket.Dialer{
		NetDial:        func(string, string) (net.Conn, error) { return conn, nil },
		ReadBufferSize: bufferSize, WriteBufferSize: bufferSize,
		EnableCompression: true,
	}
	c, _, err := d.Dial(URL, nil)
	return gorillaSession{c}, err
}

func (s gorillaSession) Read(see func(Event)) (End, error) {
	ping, pong := s.conn.PingHandler(), s.conn.PongHandler()
	s.conn.SetPingHandler(func(data string) error {
		see(Event{Opcode: codec.Ping, Payload: data})
		return ping(data)
	})
	s.conn.SetPongHandler(func(data string) error {
		see(Event{Opcode: codec.Pong, Payload: data})
		return pong(data)
	})
	for {
		kind, payload, err := s.conn.ReadMessage()
		if err != nil {
			return gorillaEnd(err, see), err
		}
		see(Event{Opcode: codec.Opcode(kind), Payload: string(payload)})
	}
}

func gorillaEnd(err error, see func(Event)) End {
	var closed *websocket.CloseError
	switch {
	case errors.As(err, &closed) && closed.Code == websocket.CloseAbnormalClosure, errors.Is(err, io.EOF):
		return Ended
	case closed != nil:
		see(CloseEvent(codec.CloseCode(closed.Code), closed.Text))
		return Closed
	}
	return Refused
}

func (s gorillaSession) Send(op codec.Opcode, payload []byte) error {
	return s.conn.WriteMessage(int(op), payload)
}

func (s gorillaSession) SendParts(op codec.Opcode, parts [][]byte) error {
	w, err := s.conn.NextWriter(int(op))
	if err != nil {
		return err
	}
	return writeParts(w, parts)
}

// writeParts writes each part and closes w.
func writeParts(w io.WriteCloser, parts [][]byte) error {
	for _, part := range parts {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return w.Close()
}

func (s gorillaSession) Ping(payload []byte) ([]byte, error) {
	return payload, s.conn.WriteControl(websocket.PingMessage, payload, time.Time{})
}

func (s gorillaSession) Close(code codec.CloseCode, reason string) error {
	body := websocket.FormatCloseMessage(int(code), reason)
	return s.conn.WriteControl(websocket.CloseMessage, body, time.Time{})
}
