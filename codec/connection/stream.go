package connection

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// Stream is what comes from one side, or from both if nothing tells them apart but heads and masks.
type Stream struct {
	connection *Connection
	frames
	// Sender is the side, or codec.Mixed.
	Sender codec.Sender
	// Heads are those that it begins with.
	Heads Heads
	// Opening are its first bytes, Size is how many came in all.
	Opening []byte
	Size    int

	looked  int // how many bytes of Opening look has read
	scanned int // how many of them hasNews has seen
	phase   phase
	pending []byte // received, but not yet read as frames
}

// phase is how far a stream is.
type phase uint8

const (
	inHeads phase = iota
	// waiting: the client's frames wait for the response, for it says what was negotiated.
	waiting
	inFrames
	// inBody: after a response that opens nothing there are no frames.
	inBody
)

const (
	// maxOpening is how many of a stream's first bytes are kept, to judge its heads by them and by what follows these.
	maxOpening = 64 << 10
	// firstLook is how many bytes are looked at one by one; what has not become a head by then waits for the end of its
	// line, or for a version.
	firstLook = 64
	// maxPending is how many bytes behind a request wait for the response.
	maxPending = 1 << 20
)

func (st *Stream) push(b []byte) {
	st.Size += len(b)
	if c := st.connection; c.whole {
		st.decoder.Skip(int64(c.at) - st.decoder.Position())
		c.at += len(b)
		st.read(b)
		return
	}
	n := min(len(b), maxOpening-len(st.Opening))
	st.Opening = append(st.Opening, b[:n]...)
	switch st.phase {
	case inHeads:
		if st.look() {
			st.leaveHeads(b[n:])
		}
	case waiting:
		st.pending = append(st.pending, b...)
	default:
		st.readFrames(b)
	}
}

// look reads the heads as far as they are there, and tells whether what follows them can only be frames.
func (st *Stream) look() bool {
	full := len(st.Opening) == maxOpening
	if !full && len(st.Opening)-st.looked <= st.looked/8 && !st.hasNews() {
		return false
	}
	st.looked = len(st.Opening)
	st.readHeads(&Findings{})
	rest := st.Opening[st.Heads.End:]
	request, response := st.Heads.Request, st.Heads.Response
	switch {
	case full:
		return true
	case st.headIsCut(st.looked):
		return false
	case response != nil && (request != nil || st.Sender != codec.Mixed):
		return true
	case request != nil && st.Sender == codec.Mixed:
		return false // the response comes in the same stream
	}
	return len(rest) > 0 && !handshake.MayBecomeHead(rest)
}

// readHeads reads the heads of the opening; once it is known where they end, as far as that.
func (st *Stream) readHeads(found *Findings) {
	b := st.Opening
	if st.phase != inHeads {
		b = b[:st.Heads.End]
	}
	st.Heads = Heads{Size: len(st.Opening), oneSided: st.Sender != codec.Mixed}
	st.Heads.Parse(b, found)
}

// HeadsAreOpen tells whether the last head may go on.
func (st *Stream) HeadsAreOpen() bool {
	return st.phase == inHeads && !st.connection.finished && st.headIsCut(len(st.Opening))
}

// FoundInHeads is what is found in the heads alone, by their grammar.
func (st *Stream) FoundInHeads() *Findings {
	found := &Findings{}
	if st.HeadsAreOpen() {
		return found
	}
	st.readHeads(found)
	if st.connection.finished && st.Heads.End > 0 {
		st.Heads.DropLineEnd(st.Opening, false, found)
	}
	return found
}

// hasNews tells whether what was not looked at ends a head, or may begin one. It looks at each byte once, so that a head
// that comes byte by byte is not read again with each of its lines. What ends a head in rare cases, the response behind a
// request of HTTP/2, is found when more has come.
func (st *Stream) hasNews() bool {
	cut, none := st.headIsCut(st.looked), st.Heads.End == 0
	if none && st.looked < firstLook || !none && !cut && (st.Heads.Request == nil || st.Sender != codec.Mixed) {
		return true
	}
	b := st.Opening
	for i := max(st.looked, st.scanned); i < len(b); i++ {
		switch {
		case b[i] == '\n' && st.lineIsNews(bytes.LastIndexByte(b[:i], '\n')+1, i, cut):
			return true
		case cut && b[i] > 0x7F && b[i-1] == '\n', none && b[i] == '/' && bytes.HasSuffix(b[:i], []byte(" HTTP")):
			return true
		}
	}
	st.scanned = len(b)
	return false
}

// lineIsNews tells whether a line of the opening ends a head that is cut, or else may begin the response.
func (st *Stream) lineIsNews(start, end int, cut bool) bool {
	line := st.Opening[start:end]
	if cut {
		return len(line) == 0 || string(line) == "\r"
	}
	return start <= st.Heads.End || bytes.Contains(line, []byte("HTTP/1."))
}

// headIsCut tells whether more than the n first bytes may belong to the last head.
func (st *Stream) headIsCut(n int) bool {
	for _, h := range []*handshake.Head{st.Heads.Request, st.Heads.Response} {
		if h != nil && h.End == n && h.Blank.Start == h.Blank.End {
			return true
		}
	}
	return false
}

// leaveHeads goes over to what follows the heads: the end of the opening, and rest.
func (st *Stream) leaveHeads(rest []byte) {
	st.phase = waiting
	st.pending = append([]byte{}, st.Opening[st.Heads.End:]...)
	if st.known() {
		st.begin()
		st.readFrames(rest)
		return
	}
	st.pending = append(st.pending, rest...)
}

// known tells whether the terms of the stream's frames are known, or will not be.
func (st *Stream) known() bool {
	c := st.connection
	if c.finished || c.opts.Extensions != nil || len(st.pending) >= maxPending ||
		st.Heads.Request == nil || st.Heads.Response != nil || st.Sender == codec.Mixed {
		return true
	}
	for _, other := range c.streams {
		if other != st && other.phase != inHeads {
			return true
		}
	}
	return false
}

// begin reads the pending bytes as frames.
func (st *Stream) begin() {
	both := st.connection.Heads()
	opts := st.connection.opts
	opts.Sender = st.Sender
	st.start(both.Terms(opts), st.Heads.End)
	pending := st.pending
	st.pending, st.phase = nil, inFrames
	if both.Response != nil && !both.Response.Opens() {
		st.phase = inBody
	}
	st.readFrames(pending)
}

// readFrames takes bytes behind the heads. What follows a refusal is a body.
func (st *Stream) readFrames(b []byte) {
	if st.phase == inFrames {
		st.read(b)
	}
}

// FirstFrame is the index of the first frame, or nil.
func (st *Stream) FirstFrame() *int {
	var first *int
	for _, d := range st.Directions() {
		if d.Frames > 0 && (first == nil || d.First < *first) {
			first = &d.First
		}
	}
	return first
}

// Found is what was found in the stream's frames.
func (st *Stream) Found() *Findings { return st.found }

// Heads are those that the streams begin with, as far as they are whole.
func (c *Connection) Heads() Heads {
	var both Heads
	for _, st := range c.streams {
		if st.HeadsAreOpen() {
			continue
		}
		if both.Request == nil {
			both.Request = st.Heads.Request
		}
		if both.Response == nil {
			both.Response = st.Heads.Response
		}
	}
	return both
}
