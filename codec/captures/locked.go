package captures

import (
	"time"

	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/inspect"
)

// locked is a TLS connection that could not be opened.
type locked struct {
	*sealed
	why Note
	noFrames
}

var errLocked = &inspect.SpecError{Field: "index", Message: "the connection is encrypted, and could not be opened"}

func (l *locked) began() time.Time { return l.start }

func (l *locked) describe(index int) Connection {
	client := l.opener.Client()
	ends := l.conversation.ends
	return Connection{Index: index, Client: ends[client], Server: ends[1-client], ServerName: l.opener.Name, Encrypted: "no keys", Holds: "nothing",
		Start: format(l.start), End: format(l.end), Ended: endings[l.ending], Bytes: Counts{l.sent[client], l.sent[1-client]}, Notes: []Note{l.why}}
}

func (l *locked) report(int, int) (*Report, error) { return nil, errLocked }

func (l *locked) export() *export.Connection { return &export.Connection{} }

// noFrames is a part of an entry of which the file has no bytes; the error says so.
type noFrames struct{ error }

func (noFrames) marks(bool) *marks { return &marks{} }

func (n noFrames) session() (*inspect.Session, error) { return nil, n.error }

func (noFrames) summary(s *inspect.Session) *inspect.Summary { return s.Summary() }

func (n noFrames) bytes(bool) ([]byte, error) { return nil, n.error }
