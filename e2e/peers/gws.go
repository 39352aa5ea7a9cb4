package peers

import (
	"bytes"
	"errors"
	"net"

	"github.com/lxzan/gws"
	"github.com/wslens/wslens/codec"
)

// maxGWS is the longest message, in bytes, either way.
const maxGWS = 1 << 25

// gwsSession is told of what the library reads by calls of its methods.
type gwsSession struct {
	gws.BuiltinEventHandler
	conn *gws.Conn
	see  func(Event)
	// closed: Close was called. The library then ends the connection, without a look at the peer's Close.
	closed bool
	end    End
	err    error
}

// GWS is github.com/lxzan/gws with these terms of compression. It is not in All, for its reader judges by rules of its own.
func GWS(name string, terms gws.PermessageDeflate) Peer {
	return Peer{name, "github.com/lxzan/gws",
		func(conn net.Conn) (Session, error) {
			h, request, err := readRequest(conn, bufferSize)
			if err != nil {
				return nil, err
			}
			s := &gwsSession{}
			s.conn, err = gws.NewUpgrader(s, &gws.ServerOption{
				PermessageDeflate: terms, CheckUtf8Enabled: true, ReadMaxPayloadSize: maxGWS, WriteMaxPayloadSize: maxGWS,
			}).UpgradeFromConn(conn, h.br, request)
			return s, err
		},
		func(conn net.Conn) (Session, error) {
			s := &gwsSession{}
			var err error
			s.conn, _, err = gws.NewClientFromConn(s, &gws.ClientOption{
				Addr: URL, PermessageDeflate: terms, CheckUtf8Enabled: true, ReadMaxPayloadSize: maxGWS, WriteMaxPayloadSize: maxGWS,
			}, conn)
			return s, err
		}}
}

func (s *gwsSession) OnMessage(_ *gws.Conn, m *gws.Message) {
	s.see(Event{Opcode: codec.Opcode(m.Opcode), Payload: string(m.Bytes())})
	m.Close()
}

func (s *gwsSession) OnPing(conn *gws.Conn, payload []byte) {
	s.see(Event{Opcode: codec.Ping, Payload: string(payload)})
	conn.WritePong(payload)
}

func (s *gwsSession) OnPong(_ *gws.Conn, payload []byte) {
	s.see(Event{Opcode: codec.Pong, Payload: string(payload)})
}

func (s *gwsSession) OnClose(_ *gws.Conn, err error) {
	var closed *gws.CloseError
	switch s.err = err; {
	case s.closed:
		s.end = Closed
	case !errors.As(err, &closed):
		s.end = Refused
	case closed.Code == 0:
		s.see(CloseEvent(codec.CloseNoStatus, ""))
		s.end = Closed
	default:
		s.see(CloseEvent(codec.CloseCode(closed.Code), string(closed.Reason)))
		s.end = Closed
	}
}

func (s *gwsSession) Read(see func(Event)) (End, error) {
	s.see = see
	s.conn.ReadLoop()
	return s.end, s.err
}

func (s *gwsSession) Send(op codec.Opcode, payload []byte) error {
	return s.conn.WriteMessage(gws.Opcode(op), payload)
}

// SendParts has the library send a file, which it does in frames of up to 128 KiB.
func (s *gwsSession) SendParts(op codec.Opcode, parts [][]byte) error {
	return s.conn.WriteFile(gws.Opcode(op), bytes.NewReader(bytes.Join(parts, nil)))
}

func (s *gwsSession) Ping(payload []byte) ([]byte, error) { return payload, s.conn.WritePing(payload) }

func (s *gwsSession) Close(code codec.CloseCode, reason string) error {
	if code == codec.CloseNoStatus {
		return errors.New("gws has no Close without a status code")
	}
	s.closed = true
	return s.conn.WriteClose(uint16(code), []byte(reason))
}
