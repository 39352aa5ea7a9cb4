// Package netlog reads the net log of Chrome, Edge and other browsers made of Chromium (chrome://net-export): of its events those
// that tell what sockets sent and received.
package netlog

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"time"

	"github.com/wslens/wslens/codec"
)

// Kind is what an Event tells.
type Kind uint8

// The kinds of events.
const (
	// Connected: Local and Remote are the addresses.
	Connected Kind = iota
	// Sent and Received are bytes of a socket; those behind TLS have Sealed.
	Sent
	Received
	// Closed: the socket is gone.
	Closed
	// FrameSent and FrameReceived are headers of frames. They stand in a log without raw bytes, too, under the source of the request.
	FrameSent
	FrameReceived
	// Request: a request begins, for URL.
	Request
)

// Event is what happened to a source at a time.
type Event struct {
	Kind   Kind
	Source int
	Time   time.Time
	// Opened says that the bytes were in TLS, and are what was in it.
	Opened bool
	// Bytes is empty if the log was recorded without raw bytes; Count is how many there were.
	Bytes         []byte
	Count         int
	Local, Remote string
	URL           string
	// Header is a frame's, without its masking key.
	Header codec.Header
}

// ErrKind says that the text is no net log.
var ErrKind = errors.New("netlog: there are no constants with types of events")

// Recognise tells by the beginning of a text whether it is a net log.
func Recognise(start []byte) bool {
	start = bytes.TrimLeft(start, " \t\r\n\ufeff")
	if len(start) == 0 || start[0] != '{' {
		return false
	}
	key := bytes.TrimLeft(start[1:], " \t\r\n")
	return bytes.HasPrefix(key, []byte(`"constants"`))
}

// kinds are the names of the events that are told.
var kinds = map[string]Event{
	"TCP_CONNECT":                 {Kind: Connected},
	"SOCKET_BYTES_SENT":           {Kind: Sent},
	"SOCKET_BYTES_RECEIVED":       {Kind: Received},
	"SSL_SOCKET_BYTES_SENT":       {Kind: Sent, Opened: true},
	"SSL_SOCKET_BYTES_RECEIVED":   {Kind: Received, Opened: true},
	"SOCKET_ALIVE":                {Kind: Closed},
	"WEBSOCKET_SENT_FRAME_HEADER": {Kind: FrameSent},
	"WEBSOCKET_RECV_FRAME_HEADER": {Kind: FrameReceived},
	"URL_REQUEST_START_JOB":       {Kind: Request},
}

// Read gives the events of a log in their order; each is valid until the function returns. A log that is cut, as that of a browser
// that was killed, gives what is there, and io.ErrUnexpectedEOF.
func Read(r io.Reader, each func(*Event)) error {
	d := json.NewDecoder(r)
	if err := open(d, '{'); err != nil {
		return err
	}
	log := reader{each: each}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return cut(err)
		}
		switch key {
		case "constants":
			err = log.readConstants(d)
		case "events":
			err = log.readEvents(d)
		default:
			var other json.RawMessage
			err = d.Decode(&other)
		}
		if err != nil {
			return cut(err)
		}
	}
	if _, err := d.Token(); err != nil {
		return cut(err)
	}
	if log.kinds == nil {
		return ErrKind
	}
	return nil
}

func open(d *json.Decoder, bracket json.Delim) error {
	t, err := d.Token()
	if err != nil {
		return cut(err)
	}
	if t != bracket {
		return ErrKind
	}
	return nil
}

func cut(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// reader knows the numbers of a log, which are others in each version of the browser.
type reader struct {
	each   func(*Event)
	kinds  map[int]Event
	offset int64 // of its clock, in milliseconds since 1970
	begin  int   // the number of the phase in which something begins
}

func (l *reader) readConstants(d *json.Decoder) error {
	var constants struct {
		LogEventTypes  map[string]int
		LogEventPhase  map[string]int
		TimeTickOffset json.Number
	}
	if err := d.Decode(&constants); err != nil {
		return err
	}
	l.kinds = map[int]Event{}
	for name, number := range constants.LogEventTypes {
		if kind, ok := kinds[name]; ok {
			l.kinds[number] = kind
		}
	}
	if len(constants.LogEventTypes) == 0 {
		return ErrKind
	}
	l.begin = constants.LogEventPhase["PHASE_BEGIN"]
	l.offset, _ = constants.TimeTickOffset.Int64()
	return nil
}

func (l *reader) readEvents(d *json.Decoder) error {
	if err := open(d, '['); err != nil {
		return err
	}
	for d.More() {
		var e struct {
			Type   int
			Phase  int
			Time   json.Number
			Source struct{ ID int }
			Params json.RawMessage
		}
		if err := d.Decode(&e); err != nil {
			return err
		}
		event, ok := l.kinds[e.Type]
		if !ok || event.Kind == Closed && e.Phase == l.begin {
			continue
		}
		ms, _ := e.Time.Int64()
		event.Source, event.Time = e.Source.ID, time.UnixMilli(l.offset+ms)
		if event.fill(e.Params) {
			l.each(&event)
		}
	}
	return open(d, ']')
}

// fill takes what the event's parameters tell; false if they lack what the event is for.
func (e *Event) fill(params json.RawMessage) bool {
	var p struct {
		Bytes         []byte
		ByteCount     int    `json:"byte_count"`
		LocalAddress  string `json:"local_address"`
		RemoteAddress string `json:"remote_address"`
		URL           string

		Final, Masked                   bool
		Reserved1, Reserved2, Reserved3 bool
		Opcode                          uint8
		PayloadLength                   uint64 `json:"payload_length"`
	}
	if len(params) > 0 && json.Unmarshal(params, &p) != nil {
		return false
	}
	e.Bytes, e.Count, e.Local, e.Remote, e.URL = p.Bytes, max(p.ByteCount, len(p.Bytes)), p.LocalAddress, p.RemoteAddress, p.URL
	switch e.Kind {
	case FrameSent, FrameReceived:
		e.Header = codec.Header{FIN: p.Final, RSV1: p.Reserved1, RSV2: p.Reserved2, RSV3: p.Reserved3, Opcode: codec.Opcode(p.Opcode & 0x0F),
			Masked: p.Masked, PayloadLength: p.PayloadLength, LengthForm: codec.MinimalForm(p.PayloadLength)}
	case Connected:
		return e.Remote != ""
	case Sent, Received:
		return e.Count > 0
	case Request:
		return e.URL != ""
	}
	return true
}
