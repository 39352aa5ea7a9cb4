// Package captures opens files of recorded traffic, and finds the WebSocket connections in them: packets (pcap, pcapng), the net
// log of Chrome and Edge, flows of mitmproxy, exports of developer tools. It is the second module's: programs that only read frames do without it.
package captures

import (
	"errors"
	"io"
	"slices"
	"time"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
	"github.com/wslens/wslens/codec/captures/export"
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
	// Kind is "pcap", "pcapng", "netlog", "mitmproxy", "har" or "devtools".
	Kind string
	// Notes say what could not be read, and what to do.
	Notes []Note
	// Connections are those that asked for a WebSocket, in the order in which they did, and behind them those that are encrypted and could
	// not be opened.
	Connections []Connection

	found  []entry
	kept   int // bytes of them, and what their frames take
	more   int // connections that are not listed
	keys   string
	sealed []*sealed
	// recent is the session that was opened last, recentOf its connection.
	recent   *inspect.Session
	recentOf *talk
	http2    int
	// laterHTTP2 tells between whom the connections of HTTP/2 are whose beginning is not in the capture.
	laterHTTP2 []string
	// mayOpen says that there are keys for TLS, or that they may come.
	mayOpen bool
}

// maxKept is how many bytes of connections are kept of a file; each frame, and each piece of what is encrypted, counts for some more,
// as what is known of it takes room too.
const maxKept, pieceCost = 112 << 20, 64

// maxConnections is how many are listed; tests set it lower.
var maxConnections = 20_000

// ErrUnknown says that the bytes are no file that can be opened here.
var ErrUnknown = errors.New("captures: this is no pcap, pcapng, net log, HAR, list of DevTools events or file of mitmproxy flows")

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
	{mitmproxy.Recognise, (*File).readFlows},
	{isJSON, (*File).readExport},
}

// startSize is how many bytes of a file tell what it is.
const startSize = 4 << 10

// entry is a connection that was found in a file.
type entry interface {
	began() time.Time
	describe(index int) Connection
	report(from, count int) (*Report, error)
	summary(*inspect.Session) *inspect.Summary
	// session and bytes fail with errNoFrames for a file that has whole messages alone.
	session() (*inspect.Session, error)
	bytes(server bool) ([]byte, error)
	marks(server bool) *marks
	export() *export.Connection
}

// add lists an entry, as long as there is room.
func (f *File) add(e entry) bool {
	if len(f.found) >= maxConnections {
		f.more++
		return false
	}
	f.found = append(f.found, e)
	return true
}

var errNoFrames = &inspect.SpecError{Field: "index", Message: "the file has the messages of this connection, and no frames: its report lists them"}

// finish makes the list of the connections.
func (f *File) finish() {
	if f.more > 0 {
		f.Notes = append(f.Notes, Note{Text: "The file has " + count(f.more, "connection") + " more than are listed.",
			Fix: "Cut the capture to the time that matters, for example with editcap -A and -B."})
	}
	slices.SortStableFunc(f.found, func(a, b entry) int {
		_, aLocked := a.(*locked)
		_, bLocked := b.(*locked)
		switch {
		case aLocked && !bLocked:
			return 1
		case bLocked && !aLocked:
			return -1
		}
		return a.began().Compare(b.began())
	})
	f.Connections = make([]Connection, len(f.found))
	for i, e := range f.found {
		f.Connections[i] = e.describe(i)
	}
}

// Session opens a connection, as inspect.Open does for one whose bytes have all been pushed.
func (f *File) Session(index int) (*inspect.Session, error) {
	e, err := f.entry(index)
	if err != nil {
		return nil, err
	}
	return e.session()
}

// Summary is that of a Session of the connection. It blames nobody for what is found in frames that are not whole in the file.
func (f *File) Summary(index int, s *inspect.Session) (*inspect.Summary, error) {
	e, err := f.entry(index)
	if err != nil {
		return nil, err
	}
	return e.summary(s), nil
}

// Bytes returns what a side has sent, heads included.
func (f *File) Bytes(index int, d inspect.Direction) ([]byte, error) {
	e, err := f.entry(index)
	if err != nil {
		return nil, err
	}
	return e.bytes(d == inspect.ServerToClient)
}

func (f *File) entry(index int) (entry, error) {
	if index < 0 || index >= len(f.found) {
		return nil, &inspect.SpecError{Field: "index", Message: "the file has " + count(len(f.found), "connection") + ", counted from 0"}
	}
	return f.found[index], nil
}

func count(n int, noun string) string { return words.Count(n, noun) }
