package peers

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/wslens/wslens/codec"
)

// Open opens a connection of the peer. The frames that it will read are those of the sender from.
func (p Peer) Open(from codec.Sender, frames []byte) (Session, *Wire, error) {
	wire, open := RequestWire(Request, frames), p.Server
	if from == codec.Server {
		wire, open = ResponseWire(Response, frames), p.Client
	}
	session, err := open(wire)
	return session, wire, err
}

// Read has the peer read the frames of the sender from.
func (p Peer) Read(from codec.Sender, frames []byte) (Outcome, error) {
	session, wire, err := p.Open(from, frames)
	if err != nil {
		return Outcome{}, fmt.Errorf("%s: %w", p.Name, err)
	}
	defer wire.Close()
	var o Outcome
	o.End, o.Err = session.Read(func(e Event) { o.Events = append(o.Events, e) })
	o.Written = wire.Written()
	if o.End == Refused {
		o.Code = closeCode(from, o.Written)
	}
	return o, nil
}

// closeCode returns the status code of the Close in what a reader of the frames of from wrote, or 0.
func closeCode(from codec.Sender, written []byte) codec.CloseCode {
	d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: Other(from)}})
	d.Push(bytes.Clone(written))
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Message && e.Header.Opcode == codec.Close && len(e.Payload) >= 2 {
			return codec.CloseCode(binary.BigEndian.Uint16(e.Payload))
		}
	}
	return 0
}

// Other returns the other side of a connection.
func Other(side codec.Sender) codec.Sender {
	if side == codec.Client {
		return codec.Server
	}
	return codec.Client
}
