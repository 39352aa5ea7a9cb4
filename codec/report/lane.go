package report

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
)

// NewConnection describes a connection, as what has come of it leaves it.
func NewConnection(c *connection.Connection, pairs *connection.Pairing) *Connection {
	t := c.Terms()
	out := OfTerms(&t)
	for _, p := range pairs.List {
		kind := "ping"
		if p.Opcode == codec.Close {
			kind = "close"
		}
		out.Pairs = append(out.Pairs, Pair{Kind: kind, Asked: p.Asked, Answered: p.Answered, State: p.State.String()})
	}
	directions := c.Directions()
	for i, d := range directions {
		closed := len(directions) == 2 && directions[1-i].Close != nil
		out.Lanes = append(out.Lanes, newLane(d, closed, t.Rules.Compression == codec.CompressionDeflate))
	}
	return out
}

// OfTerms is what is known of a connection before any frame.
func OfTerms(t *connection.Terms) *Connection {
	from := "unknown"
	switch {
	case t.ByOption:
		from = "option"
	case t.Known:
		from = "handshake"
	}
	return &Connection{TermsFrom: from, Extensions: t.Extensions, Subprotocol: t.Subprotocol, Lanes: []Lane{}, Pairs: []Pair{}}
}

// newLane is what a direction has come to.
func newLane(d *connection.Direction, otherClosed, compresses bool) Lane {
	out := Lane{Direction: Direction(d.Sender), Frames: d.Frames, Messages: d.Messages, PayloadBytes: d.PayloadBytes}
	out.State, out.Text = stateOf(d, otherClosed)
	if i := &d.Inflation; i.Messages > 0 || compresses {
		out.Deflate = &LaneDeflate{WindowBits: i.WindowBits, Takeover: !i.NoTakeover,
			Messages: i.Messages, CompressedBytes: i.Compressed, InflatedBytes: i.Inflated}
	}
	return out
}

// stateOf is where a direction stands, as a word and as a sentence.
func stateOf(d *connection.Direction, otherClosed bool) (state, text string) {
	who := "The sender"
	switch d.Sender {
	case codec.Client:
		who = "The client"
	case codec.Server:
		who = "The server"
	}
	switch s := d.State(); {
	case d.Close != nil && otherClosed:
		return "closed", who + " has closed " + WithCode(d.Close) + ". The other side has closed too: the connection is closed."
	case d.Close != nil:
		return "closing", who + " has closed " + WithCode(d.Close) + " and sends no more messages; the other side's Close is not in this input."
	case s == connection.InFrame:
		return "in-frame", who + "'s last frame is cut: its rest is not in this input."
	case s == connection.InMessage:
		return "in-message", who + "'s last message is not ended: a fragment with FIN is still to come."
	case d.Frames == 0:
		return "open", who + " has sent no frame."
	}
	return "open", who + "'s messages are whole, and it may send more."
}

// WithCode is "with 1000", or says that there is no status code.
func WithCode(c *connection.SentClose) string {
	if !c.HasCode {
		return "without a status code"
	}
	return "with " + strconv.Itoa(c.Code)
}
