// Package captures opens files of recorded traffic, and finds the WebSocket connections in them: packets (pcap, pcapng), the net
// log of Chrome and Edge, flows of mitmproxy. It is the second module's: programs that only read frames do without it.
package captures

import (
	"errors"
	"io"
	"slices"
	"time"

	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/words"
)

// Options say how a file is read.
type Options struct {
	// Keys is the text of a key log (SSLKEYLOGFILE).
	Keys string
}

// File is a file that was read.
type File struct {
	// Kind is "pcap", "pcapng", "netlog" or "mitmproxy".
	Kind string
	// Notes say what could not be read, and what to do.
	Notes []Note
	// Connections are those that asked for a WebSocket, in the order in which they did.
	Connections []Connection

	talks  []*talk
	kept   int // bytes of the talks
	keys   string
	sealed []*sealed
	http2  int
	// mayOpen says that there are keys for TLS, or that they may come.
	mayOpen bool
}

// Note says what could not be read; Fix what to do, or is empty.
type Note struct{ Text, Fix string }

// Connection is one WebSocket connection. Times are those of RFC 3339 in UTC.
type Connection struct {
	Index int
	// Client and Server are addresses with ports; empty if the file does not tell them.
	Client, Server string
	// URL is empty if the request is not there.
	URL, Subprotocol, Extensions string
	// Transport is "http/1.1".
	Transport string
	// Encrypted is empty, or "opened" if the connection was encrypted.
	Encrypted  string
	Start, End string
	// Ended says how: "closed", "reset", "replaced" (the same ports were used again) or "open" as far as the capture goes.
	Ended string
	// What the client sent, and what it received.
	FramesSent, FramesReceived     int
	MessagesSent, MessagesReceived int
	BytesSent, BytesReceived       int
	// CloseCode is the status code of the first Close, 1005 for none in it; 0 if there was no Close.
	CloseCode        int
	Errors, Warnings int
	// Notes say what of the connection is missing.
	Notes []Note
}

// maxKept is how many bytes of connections are kept of a file.
const maxKept = 256 << 20

// ErrUnknown says that the bytes are no file that can be opened here.
var ErrUnknown = errors.New("captures: this is no pcap, pcapng, net log or file of mitmproxy flows")

// Open reads a file, and keeps the bytes of the WebSocket connections. A file that is cut or damaged gives what comes before.
func Open(r io.Reader, opts Options) (*File, error) {
	f := &File{keys: opts.Keys}
	in, err := unpack(r)
	if err != nil {
		return nil, err
	}
	start, _ := in.Peek(startSize)
	for _, form := range forms {
		if form.recognise(start) {
			if err := form.read(f, in); err != nil {
				return nil, err
			}
			f.finish()
			return f, nil
		}
	}
	return nil, ErrUnknown
}

// forms are the containers that can be read.
var forms = [...]struct {
	recognise func(start []byte) bool
	read      func(*File, io.Reader) error
}{
	{isPackets, (*File).readPackets},
	{isNetLog, (*File).readNetLog},
}

// startSize is how many bytes of a file tell what it is.
const startSize = 4 << 10

// finish makes the list of the connections.
func (f *File) finish() {
	slices.SortStableFunc(f.talks, func(a, b *talk) int { return a.start.Compare(b.start) })
	f.Connections = make([]Connection, len(f.talks))
	for i, t := range f.talks {
		f.Connections[i] = t.describe(i)
	}
}

// Session opens a connection, as inspect.Open does for one whose bytes have all been pushed.
func (f *File) Session(index int) (*inspect.Session, error) {
	t, err := f.talk(index)
	if err != nil {
		return nil, err
	}
	return t.session(), nil
}

// Report tells of a connection what inspect tells of a recording.
func (f *File) Report(index int) (*inspect.Report, error) {
	t, err := f.talk(index)
	if err != nil {
		return nil, err
	}
	return inspect.Recording(t.turns(), inspect.Options{}), nil
}

// Bytes returns what a side has sent, heads included.
func (f *File) Bytes(index int, d inspect.Direction) ([]byte, error) {
	t, err := f.talk(index)
	if err != nil {
		return nil, err
	}
	return t.side(d == inspect.ServerToClient).kept.bytes(), nil
}

// FrameTime returns when the last byte of a frame came, by its direction and its offset there; false if it is not known.
func (f *File) FrameTime(index int, d inspect.Direction, offset int) (time.Time, bool) {
	t, err := f.talk(index)
	if err != nil {
		return time.Time{}, false
	}
	m := markOf(t.side(d == inspect.ServerToClient).marks, offset)
	if m == nil || m.at.IsZero() {
		return time.Time{}, false
	}
	return m.at, true
}

func (f *File) talk(index int) (*talk, error) {
	if index < 0 || index >= len(f.talks) {
		return nil, &inspect.SpecError{Field: "index", Message: "the file has " + count(len(f.talks), "connection") + ", counted from 0"}
	}
	return f.talks[index], nil
}

func count(n int, noun string) string { return words.Count(n, noun) }
