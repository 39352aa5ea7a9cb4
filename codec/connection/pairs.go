package connection

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
)

// Pair is a Ping or Close and its answer, by the indexes of their frames; -1 stands for a frame that is not there.
type Pair struct {
	// Opcode is codec.Ping or codec.Close.
	Opcode codec.Opcode
	// Asked is the frame that is to be answered, Answered the one that does so.
	Asked, Answered int
	// State is what became of it.
	State PairState
}

// PairState is what became of a Ping or a Close.
type PairState uint8

// The states of a pair.
const (
	Unanswered PairState = iota
	Answered
	// Differs: the Pong has another payload.
	Differs
	// Unsolicited: no Ping waits for the Pong.
	Unsolicited
	// Superseded: the Pong of a later Ping stands for it.
	Superseded
	// Unknown: the other direction is not in the input.
	Unknown
)

// String returns the state in lower case, such as "unanswered".
func (s PairState) String() string {
	return [...]string{"unanswered", "answered", "differs", "unsolicited", "superseded", "unknown"}[s]
}

// control is a control frame of either direction, as it is remembered for its answer.
type control struct {
	opcode     codec.Opcode
	side       int // 0: the client sent it, 1: the server
	frame      int // in the report
	payload    []byte
	start, end int
	pair       int      // of a Ping or Close: its place in the list of pairs
	differing  *control // of a Ping: a Pong that came in its turn with another payload
}

// A flood of pings is paired as far as this, and listed up to the next.
const (
	maxControls = 10000
	maxPairs    = 500
)

// exchange are the control frames of both sides.
type exchange []control

// remember keeps a frame, which ends at an offset, if it is a control frame.
func (x *exchange) remember(f *Frame, end int, stays bool) {
	opcode := f.Header.Opcode
	if !opcode.IsControl() || len(*x) == maxControls {
		return
	}
	c := control{opcode: opcode, frame: f.Index, payload: f.Payload.Bytes, start: f.Start, end: end}
	if f.Sender == codec.Server {
		c.side = 1
	}
	if !stays {
		c.payload = bytes.Clone(c.payload[:min(len(c.payload), codec.MaxControlPayload)])
	}
	*x = append(*x, c)
}

// pairing matches each Ping with its Pong and each Close with its answer (RFC 6455 sections 5.5.1 to 5.5.3).
type pairing struct {
	both    bool // whether both directions are in the input: else no answer can be
	list    []Pair
	found   []controlFinding
	waiting [2][]*control // Pings without a Pong, by their sender
	last    [2]*control   // the last Pong that answered a Ping of this side
	closes  [2]*control
	// echoed is a Close that repeats the code of the one that it answers.
	echoed *control
}

// controlFinding is what was found about one control frame.
type controlFinding struct {
	rule.Finding
	about *control
}

// Pairing are the Pings and Closes of a connection with their answers.
type Pairing struct {
	// List has the first 500, in the order of the frames that ask.
	List    []Pair
	pairing *pairing
}

// Judge adds what is wrong with the control frames of a side, or for codec.Mixed of both, to found, and takes back findings about a
// Close that only repeats the code it answers. With tellsFrames each finding has the index of its frame.
func (p *Pairing) Judge(of codec.Sender, tellsFrames bool, found *Findings) {
	for _, f := range p.pairing.found {
		e := Entry{Finding: f.Finding}
		if tellsFrames {
			e.Frame = &f.about.frame
		}
		if f.about.isOf(of) {
			found.Keep(e)
		}
	}
	// An answer may repeat a code that its side would not choose.
	if c := p.pairing.echoed; c != nil && c.isOf(of) {
		for _, id := range [...]rule.ID{rule.CloseCodeWrongSide, rule.CloseExtensionsNotListed} {
			found.Drop(id, int64(c.start), int64(c.end))
		}
	}
}

func (c *control) isOf(side codec.Sender) bool {
	return side == codec.Mixed || (side == codec.Server) == (c.side == 1)
}

// pairUp goes through the control frames of an input in their order. If the input has not ended, an answer may still
// come.
func pairUp(controls []control, both, ended bool) *pairing {
	p := &pairing{both: both, list: []Pair{}}
	for i := range controls {
		switch c := &controls[i]; c.opcode {
		case codec.Ping:
			c.differing = nil
			p.ask(c)
			p.waiting[c.side] = append(p.waiting[c.side], c)
		case codec.Pong:
			p.pong(c)
		case codec.Close:
			p.close(c)
		}
	}
	if both && ended {
		p.end(0)
		p.end(1)
	}
	return p
}

// add lists a pair, as long as there is room, and returns its place.
func (p *pairing) add(pair Pair) int {
	if len(p.list) == maxPairs {
		return maxPairs
	}
	if !p.both {
		pair.State = Unknown
	}
	p.list = append(p.list, pair)
	return len(p.list) - 1
}

func (p *pairing) ask(c *control) {
	c.pair = p.add(Pair{Opcode: c.opcode, Asked: c.frame, Answered: -1})
}

// settle says what became of a Ping or a Close.
func (p *pairing) settle(c, answer *control, state PairState) {
	if c.pair < len(p.list) {
		p.list[c.pair].Answered, p.list[c.pair].State = answer.frame, state
	}
}

// pong looks for the oldest Ping that the Pong fits: it stands for those before it too, as only the latest of several
// must be answered. One that fits none may be meant for the latest; that is certain only when nothing better comes.
func (p *pairing) pong(c *control) {
	asker := 1 - c.side
	waiting := p.waiting[asker]
	match := 0
	for match < len(waiting) && !bytes.Equal(waiting[match].payload, c.payload) {
		match++
	}
	switch {
	case match < len(waiting):
		for _, before := range waiting[:match] {
			if !p.reportDiffering(before) {
				p.settle(before, c, Superseded)
			}
		}
		if differing := waiting[match].differing; differing != nil {
			p.unsolicited(differing)
		}
		p.settle(waiting[match], c, Answered)
		p.waiting[asker], p.last[asker] = waiting[match+1:], c
	case match > 0 && waiting[match-1].differing == nil:
		waiting[match-1].differing = c
	default:
		p.unsolicited(c)
	}
}

func (p *pairing) unsolicited(c *control) {
	p.add(Pair{Opcode: codec.Ping, Asked: -1, Answered: c.frame, State: Unsolicited})
	if p.both {
		p.report(rule.PongUnsolicited, c, "No Ping from the other side waits for this Pong.")
	}
}

func (p *pairing) close(c *control) {
	before := p.closes[1-c.side]
	switch {
	case p.closes[c.side] != nil:
		return
	case before == nil:
		p.ask(c)
	default:
		p.settle(before, c, Answered)
		if len(before.payload) >= 2 && bytes.HasPrefix(c.payload, before.payload[:2]) {
			p.echoed = c
		}
	}
	p.closes[c.side] = c
}

// end says of a side's Pings and Close what no answer came for.
func (p *pairing) end(side int) {
	waiting, last := p.waiting[side], p.last[side]
	for i, ping := range waiting {
		switch {
		case p.reportDiffering(ping):
		case last != nil && last.frame > ping.frame && bytes.Equal(last.payload, ping.payload):
			p.settle(ping, last, Answered)
		case i == len(waiting)-1 && p.closes[side] == nil:
			p.unanswered(ping)
		}
	}
	if c := p.closes[side]; c != nil && p.closes[1-side] == nil {
		p.report(rule.CloseNotAnswered, c, "No Close from the other side is in this input.")
	}
}

// reportDiffering reports the Pong that came in the turn of a Ping with another payload, if there was one.
func (p *pairing) reportDiffering(ping *control) bool {
	if ping.differing == nil {
		return false
	}
	p.settle(ping, ping.differing, Differs)
	p.report(rule.PongDiffers, ping.differing, "The payload is "+quoteBytes(ping.differing.payload)+"; that of the Ping is "+quoteBytes(ping.payload)+".")
	return true
}

// unanswered reports a Ping without a Pong. A side that has sent its Close owes one too, until it gets the other's (RFC 6455
// section 5.5.2); as few send it, that is a note.
func (p *pairing) unanswered(ping *control) {
	text, severity := "No Pong from the other side follows in this input.", rule.Warning
	if closed := p.closes[1-ping.side]; closed != nil && closed.frame < ping.frame {
		text, severity = text+" That side had sent its Close; it owes a Pong until the answer to that comes, but few send it.", rule.Note
	}
	p.report(rule.PingUnanswered, ping, text)
	p.found[len(p.found)-1].Severity = severity
}

func (p *pairing) report(id rule.ID, c *control, text string) {
	p.found = append(p.found, controlFinding{rule.New(id, int64(c.start), int64(c.end), text), c})
}

func quoteBytes(b []byte) string {
	if len(b) == 0 {
		return "empty"
	}
	return "“" + visible.Preview(b) + "”"
}
