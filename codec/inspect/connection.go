package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// connection is what is known of a connection before any frame.
func (t *terms) connection() *Connection {
	return &Connection{TermsFrom: t.from, Extensions: t.extensions, Subprotocol: t.subprotocol, Lanes: []Lane{}, Pairs: []Pair{}}
}

// connect puts the lanes, as the end of the input leaves them, and the pairs into a report, with what they lack.
func (d *sides) connect(r *judged) {
	out := r.Connection
	both := len(d.lanes) == 2
	pairs := pairUp(d.talk, both, true)
	for _, f := range pairs.found {
		d.found.add(f.Finding)
	}
	if c := pairs.echoed; c != nil { // an answer may repeat a code that its side would not choose
		d.found.drop(rule.CloseCodeWrongSide, int64(c.start), int64(c.end))
	}
	out.Pairs = pairs.list
	for i, l := range d.lanes {
		r.lanes = append(r.lanes, l.sent)
		closed := both && d.lanes[1-i].closed()
		out.Lanes = append(out.Lanes, d.laneReport(l, closed))
	}
}

// laneReport is what a lane has come to.
func (d *sides) laneReport(l *lane, otherClosed bool) Lane {
	out := l.sum
	out.Direction = string(l.direction)
	out.State, out.Text = l.state(otherClosed)
	if i := &l.inflation; i.messages > 0 || d.terms.rules.Compression == codec.CompressionDeflate {
		out.Deflate = &LaneDeflate{WindowBits: i.windowBits, Takeover: !i.noTakeover,
			Messages: i.messages, CompressedBytes: i.compressed, InflatedBytes: i.inflated}
	}
	return out
}

// state is the lane's state at the end of the input, as a word and as a sentence.
func (l *lane) state(otherClosed bool) (state, text string) {
	who := "The sender"
	switch l.direction {
	case ClientToServer:
		who = "The client"
	case ServerToClient:
		who = "The server"
	}
	switch {
	case l.closed() && otherClosed:
		return "closed", who + " has closed " + l.sent.close.withCode() + ". The other side has closed too: the connection is closed."
	case l.closed():
		return "closing", who + " has closed " + l.sent.close.withCode() + " and sends no more; the other side's Close is not in this input."
	case l.left == "in-frame":
		text = who + "'s last frame is cut: its rest is not in this input."
	case l.left == "in-message":
		text = who + "'s last message is not ended: a fragment with FIN is still to come."
	case l.sum.Frames == 0:
		text = who + " has sent no frame."
	default:
		text = who + "'s messages are whole, and it may send more."
	}
	return l.left, text
}

// closed tells whether the lane's Close has come.
func (l *lane) closed() bool { return l.sent.close != nil }

// count counts a message that ends, or that the input cuts.
func (l *lane) count(m *assembly, complete bool) {
	l.sum.Messages++
	l.sent.tally[m.opcode]++
	if m.opcode == codec.Close && complete && !l.closed() {
		l.sent.close = &sentClose{l.frame.index, report.CloseCode(m.payload)}
	}
}
