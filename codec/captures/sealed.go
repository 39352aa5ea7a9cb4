package captures

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/capture/tls"
)

// sealed is a TLS connection. Its bytes are kept until the file has been read, for the keys may stand at its end.
type sealed struct {
	conversation *conversation
	pieces       []piece
	size         int
	cut          bool // not all of it is kept
	ending       tcp.Ending
	opener       *tls.Opener
	sent         [2]int // bytes, by the ends
	start, end   time.Time
}

// piece is what an end sent, or of what nothing is there: lost counts the bytes.
type piece struct {
	end   int
	bytes []byte
	lost  int
	at    time.Time
}

// maxUnopened is how much is kept of a connection for which there can be no keys: enough to tell whom it is with.
const maxUnopened = 4 << 10

func newSealed(c *conversation) *sealed { return &sealed{conversation: c} }

func (s *sealed) data(end int, b []byte, at time.Time) {
	f := s.conversation.file
	if s.start.IsZero() {
		s.start = at
	}
	s.end = at
	s.sent[end] += len(b)
	size := len(b) + pieceCost
	if s.cut || f.kept+size > maxKept || !f.mayOpen && s.size > maxUnopened {
		s.cut = true
		return
	}
	f.kept += size
	s.size += size
	s.pieces = append(s.pieces, piece{end, bytes.Clone(b), 0, at})
}

func (s *sealed) lost(end, n int, at time.Time) {
	if !s.cut {
		s.pieces = append(s.pieces, piece{end, nil, n, at})
	}
}

// openSealed opens the TLS connections for which there are keys, and says of the others that there are none.
func (f *File) openSealed(secrets []byte) {
	keys := tls.ParseKeys(append([]byte(f.keys+"\n"), secrets...))
	closed := map[tls.State][]*sealed{}
	for _, s := range f.sealed {
		f.kept -= s.size
		if state := s.open(keys); state != tls.Opened {
			closed[state] = append(closed[state], s)
		}
		s.pieces = nil
	}
	f.sealed = nil
	f.tellSealed(closed)
}

// open gives what is in a TLS connection to a conversation of its own.
func (s *sealed) open(keys tls.Keys) tls.State {
	outer := s.conversation
	inner := &conversation{file: outer.file, ends: outer.ends, started: true, encrypted: "opened"}
	var at time.Time
	s.opener = tls.NewOpener(keys)
	s.opener.Data = func(end int, b []byte) {
		inner.serverName = s.opener.Name
		inner.Data(end, b, at)
	}
	s.opener.Lost = func(end, n int) { inner.Lost(end, n, at) }
	for i, p := range s.pieces {
		s.pieces[i] = piece{} // what is in it is kept instead
		if at = p.at; p.lost > 0 {
			s.opener.Skip(p.end, p.lost)
		} else {
			s.opener.Push(p.end, p.bytes)
		}
	}
	inner.End(s.ending, at)
	return s.opener.State()
}

const (
	howToGetKeys = "Set the environment variable SSLKEYLOGFILE to the name of a file, start the browser or the program anew, record again, and open that file together with the capture; " +
		"or put it into the capture: editcap --inject-secrets tls,keys.log in.pcapng out.pcapng"
	howToBegin = "Start to record before the connection is opened."
	maxNames   = 5
)

// whySealed says why connections are not opened.
var whySealed = [...]struct {
	state     tls.State
	text, fix string
}{
	{tls.NoKeys, " encrypted with TLS, and no key for it is here: whether a WebSocket is in it cannot be told.", howToGetKeys},
	{tls.NoHello, " encrypted with TLS, and its handshake is not in the capture: it cannot be opened, even with keys.", howToBegin},
	{tls.NoSuite, " encrypted with a version or cipher of TLS that is not opened here.", "Only TLS 1.2 and 1.3 with AES-GCM or ChaCha20-Poly1305 are; the client or the server may be told to use one of these."},
}

// tellSealed says it of all that are alike, and lists each.
func (f *File) tellSealed(closed map[tls.State][]*sealed) {
	for _, row := range whySealed {
		list := closed[row.state]
		if len(list) == 0 {
			continue
		}
		f.Notes = append(f.Notes, Note{Text: count(len(list), "connection") + names(list) + " " + are(len(list)) + row.text, Fix: row.fix})
		for _, s := range list {
			f.add(&locked{sealed: s, why: Note{"The connection is" + row.text, row.fix}, noFrames: noFrames{errLocked}})
		}
	}
}

// names are the servers' that were asked for, in brackets.
func names(list []*sealed) string {
	var some []string
	for _, s := range list {
		name := s.opener.Name
		if name == "" {
			name = s.conversation.ends[1]
		}
		if !slices.Contains(some, name) {
			some = append(some, name)
		}
	}
	if len(some) > maxNames {
		some = append(some[:maxNames], "…")
	}
	return " (" + strings.Join(some, ", ") + ")"
}
