package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// flow is what comes in one direction of a session, or in both if nothing tells them apart but heads and masks.
type flow struct {
	sides     // what its frames are judged by
	session   *Session
	direction Direction
	all       findings
	size      int // bytes pushed
	opening   []byte
	looked    int // bytes of the opening when the heads were last looked for
	scanned   int // and when it was last looked for what may end or begin one
	shake     shake
	phase     phase
	held      []byte // what waits

	head   []byte // of a frame, not yet whole
	rest   uint64 // payload bytes of the frame that are still to come
	at     int    // the offset of what is read next
	whole  bool   // a whole frame has been read
	first  int    // index of the first frame; -1 before it
	last   *sessionLane
	placed int             // findings that have been asked for their frame
	own    [3]*sessionLane // by their side
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
	// maxHeld is how many bytes behind a request wait for the response.
	maxHeld = 1 << 20
)

func (st *flow) push(b []byte) {
	st.size += len(b)
	n := min(len(b), maxOpening-len(st.opening))
	st.opening = append(st.opening, b[:n]...)
	switch st.phase {
	case inHeads:
		if st.look() {
			st.leaveHeads(b[n:])
		}
	case waiting:
		st.held = append(st.held, b...)
	default:
		st.read(b)
	}
}

// look reads the heads as far as they are there, and tells whether what follows them can only be frames.
func (st *flow) look() bool {
	full := len(st.opening) == maxOpening
	if !full && len(st.opening)-st.looked <= st.looked/8 && !st.hasNews() {
		return false
	}
	st.looked = len(st.opening)
	st.readHeads(&findings{})
	rest := st.opening[st.shake.end:]
	request, response := st.shake.request, st.shake.response
	switch {
	case full:
		return true
	case st.headIsCut(st.looked):
		return false
	case response != nil && (request != nil || st.direction != DirectionAuto):
		return true
	case request != nil && st.direction == DirectionAuto:
		return false // the response comes in the same stream
	}
	return len(rest) > 0 && !handshake.MayBecomeHead(rest)
}

// readHeads reads the heads of the opening; once it is known where they end, as far as that.
func (st *flow) readHeads(found *findings) {
	b := st.opening
	if st.phase != inHeads {
		b = b[:st.shake.end]
	}
	st.shake = shake{size: len(st.opening), oneSided: st.direction != DirectionAuto}
	st.shake.parse(b, found)
}

// headsAreOpen tells whether the last head may go on.
func (st *flow) headsAreOpen() bool {
	return st.phase == inHeads && !st.session.finished && st.headIsCut(len(st.opening))
}

// hasNews tells whether what was not looked at ends a head, or may begin one. It looks at each byte once, so that a head
// that comes byte by byte is not read anew with each of its lines. What ends a head in rare cases, the response behind a
// request of HTTP/2, is found when more has come.
func (st *flow) hasNews() bool {
	cut, none := st.headIsCut(st.looked), st.shake.end == 0
	if none && st.looked < firstLook || !none && !cut && (st.shake.request == nil || st.direction != DirectionAuto) {
		return true
	}
	b := st.opening
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
func (st *flow) lineIsNews(start, end int, cut bool) bool {
	line := st.opening[start:end]
	if cut {
		return len(line) == 0 || string(line) == "\r"
	}
	return start <= st.shake.end || bytes.Contains(line, []byte("HTTP/1."))
}

// headIsCut tells whether more than the n first bytes may belong to the last head.
func (st *flow) headIsCut(n int) bool {
	for _, h := range []*handshake.Head{st.shake.request, st.shake.response} {
		if h != nil && h.End == n && h.Blank.Start == h.Blank.End {
			return true
		}
	}
	return false
}

// leaveHeads goes over to what follows the heads: the end of the opening, and rest.
func (st *flow) leaveHeads(rest []byte) {
	st.phase = waiting
	st.held = append([]byte{}, st.opening[st.shake.end:]...)
	if st.known() {
		st.begin()
		st.read(rest)
		return
	}
	st.held = append(st.held, rest...)
}

// known tells whether the terms of the stream's frames are known, or will not be.
func (st *flow) known() bool {
	if st.session.finished || st.session.opts.Extensions != nil || len(st.held) >= maxHeld ||
		st.shake.request == nil || st.shake.response != nil || st.direction == DirectionAuto {
		return true
	}
	for _, other := range st.session.flows {
		if other != st && other.phase != inHeads {
			return true
		}
	}
	return false
}

// begin reads the frames that were held.
func (st *flow) begin() {
	both := st.session.heads()
	opts := st.session.opts
	opts.Direction = st.direction
	st.terms = both.terms(opts)
	held := st.held
	st.held, st.phase, st.at = nil, inFrames, st.shake.end
	if both.response != nil && !both.response.Opens() {
		st.phase = inBody
	}
	st.read(held)
}

// read takes bytes of frames. What follows a refusal is a body.
func (st *flow) read(b []byte) {
	for len(b) > 0 && st.phase == inFrames {
		if st.rest == 0 {
			b = st.readHeader(b)
			continue
		}
		n := int(min(uint64(len(b)), st.rest))
		st.rest -= uint64(n)
		st.feed(st.last, b[:n])
		b = b[n:]
	}
}

// readHeader reads on in the header of a frame and returns what it leaves of b. The header tells whose frame it is. One
// that is a line end may be left over from a copy, if nothing more comes.
func (st *flow) readHeader(b []byte) []byte {
	held := len(st.head)
	st.head = append(st.head, b[:min(len(b), codec.MaxHeaderSize-held)]...)
	h, size, err := codec.ParseHeader(st.head)
	if err != nil || st.isTrailing() {
		return nil
	}
	st.rest = h.PayloadLength
	st.feed(st.laneOf(h.Masked), st.head[:size])
	st.head = st.head[:0]
	return b[size-held:]
}

// isTrailing tells whether the start of a header is a line end or a zero byte behind whole frames.
func (st *flow) isTrailing() bool {
	rest := string(st.head)
	return st.whole && (rest == "\n" || rest == "\r" || rest == "\r\n" || rest == "\x00")
}

// laneOf returns the lane whose frames have this MASK bit.
func (st *flow) laneOf(masked bool) *sessionLane {
	if st.terms.direction != DirectionAuto {
		return st.lane(st.terms.direction)
	}
	if d := directionOf(masked); !st.terms.bothHeads && st.last != nil && st.own[sideOf(d)] == nil {
		st.all.add(mixedNote(st.at))
	}
	return st.lane(directionOf(masked))
}

// lane returns the lane of a direction, a new one if need be.
func (st *flow) lane(d Direction) *sessionLane {
	side := sideOf(d)
	if st.own[side] == nil {
		l := &sessionLane{lane: *newLane(st.terms, d), flow: st, side: side}
		st.own[side] = l
		st.session.lanes = append(st.session.lanes, &l.lane)
		if n := len(st.session.lanes); n == 2 && d == ClientToServer {
			st.session.lanes[0], st.session.lanes[1] = st.session.lanes[1], st.session.lanes[0]
		}
	}
	return st.own[side]
}

// firstFrame is the index of the first frame, or nil.
func (st *flow) firstFrame() *int {
	if st.first < 0 {
		return nil
	}
	return &st.first
}

// feed gives bytes of a frame to its lane.
func (st *flow) feed(l *sessionLane, b []byte) {
	l.decoder.Skip(int64(st.at) - l.decoder.Position())
	st.last = l
	st.at += len(b)
	l.bytes += len(b)
	l.decoder.Push(b)
	st.drain(l)
}

// finish ends the input.
func (st *flow) finish() {
	switch {
	case len(st.head) == 0:
	case st.isTrailing():
		st.all.add(trailingNote(st.head, st.at))
	case st.last == nil && st.shake.end > 0 && string(st.head) == "\n": // told with the heads
	case len(st.head) > 1:
		st.cutHeader(st.laneOf(st.head[1]&0x80 != 0))
	case st.last != nil:
		st.cutHeader(st.last)
	case st.terms.direction == DirectionAuto:
		st.cutHeader(st.lane(directionUnknown))
	default:
		st.cutHeader(st.lane(st.terms.direction))
	}
	for _, l := range st.own {
		if l != nil {
			l.decoder.Finish()
			st.drain(l)
			st.cut(l)
		}
	}
	for _, l := range st.own {
		if l != nil {
			st.endMessage(l, false)
			st.placeFindings(l)
		}
	}
}
