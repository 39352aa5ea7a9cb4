package main

import (
	"errors"
	"io"
	"net"
	"net/http"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/e2e/peers"
	"golang.org/x/net/websocket"
)

// xnet stands apart from peers.All: it gives frames where others give messages, so there is little to compare.
var xnet = peers.Peer{Name: "xnet", Module: "golang.org/x/net", Server: xnetServer, Client: xnetClient}

type xnetSession struct {
	peers.Session // the rest of it is not used
	conn          *websocket.Conn
	done          chan struct{}
}

// oneConn is a listener with a single connection.
type oneConn struct {
	net.Listener
	conn chan net.Conn
}

func (l oneConn) Accept() (net.Conn, error) {
	if conn, ok := <-l.conn; ok {
		return conn, nil
	}
	return nil, io.EOF
}

func (l oneConn) Close() error   { return nil }
func (l oneConn) Addr() net.Addr { return &net.TCPAddr{} }

func xnetServer(conn net.Conn) (peers.Session, error) {
	listener := oneConn{conn: make(chan net.Conn, 1)}
	listener.conn <- conn
	close(listener.conn)
	session := xnetSession{done: make(chan struct{})}
	opened := make(chan *websocket.Conn)
	handler := websocket.Handler(func(c *websocket.Conn) {
		opened <- c
		<-session.done
	})
	go http.Serve(listener, handler)
	session.conn = <-opened
	return session, nil
}

func xnetClient(conn net.Conn) (peers.Session, error) {
	config, err := websocket.NewConfig(peers.URL, "http://example.org/")
	if err != nil {
		return nil, err
	}
	c, err := websocket.NewClient(config, conn)
	return xnetSession{conn: c, done: make(chan struct{})}, err
}

// Read leaves a Close to the library, which gives io.EOF for it and answers when it is closed itself.
func (s xnetSession) Read(see func(peers.Event)) (peers.End, error) {
	defer close(s.done)
	defer s.conn.Close()
	receiver := websocket.Codec{Unmarshal: func(payload []byte, opcode byte, v any) error {
		*v.(*peers.Event) = event(opcode, payload)
		return nil
	}}
	for {
		var e peers.Event
		err := receiver.Receive(s.conn, &e)
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return peers.Ended, err
		case err != nil:
			return peers.Refused, err
		}
		see(e)
	}
}

func event(opcode byte, payload []byte) peers.Event {
	return peers.Event{Opcode: codec.Opcode(opcode), Payload: string(payload)}
}
