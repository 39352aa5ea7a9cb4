package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// control is a control frame of either direction, as it is remembered for its answer.
type control struct {
	opcode     codec.Opcode
	side       int // 0: the client sent it, 1: the server
	payload    []byte
	start, end int
}

// A flood of pings is paired as far as this.
const maxControls = 10000

func (d *sides) remember(l *lane, f frameBytes) {
	if f.header.Opcode.IsControl() && len(d.talk) < maxControls {
		side := 0
		if l.direction == ServerToClient {
			side = 1
		}
		d.talk = append(d.talk, control{f.header.Opcode, side, f.payload, f.offset, f.offset + len(f.raw)})
	}
}

// pairUp looks for the answer to each Ping and Close. Only an input with both directions can have one.
func (d *sides) pairUp() {
	if len(d.lanes) < 2 {
		return
	}
	var pings [2][]control
	var closes [2]*control
	for i := range d.talk {
		c := &d.talk[i]
		other := 1 - c.side
		switch c.opcode {
		case codec.Ping:
			pings[c.side] = append(pings[c.side], *c)
		case codec.Pong:
			pings[other] = d.pong(*c, pings[other])
		case codec.Close:
			if closes[c.side] == nil {
				closes[c.side] = c
				d.echo(c, closes[other])
			}
		}
	}
	for side := range 2 {
		c, waiting := closes[side], pings[side]
		if len(waiting) > 0 && c == nil { // whoever gets a Close need not answer the pings before it
			d.talkFinding(rule.PingUnanswered, waiting[len(waiting)-1], "No Pong from the other side follows in this input.")
		}
		if c != nil && closes[1-side] == nil {
			d.talkFinding(rule.CloseNotAnswered, *c, "No Close from the other side stands in this input.")
		}
	}
}

// echo takes the warning of a wrong side back from a Close that repeats the code of the one before it, as answers do
// (RFC 6455 section 5.5.1).
func (d *sides) echo(c, before *control) {
	if before != nil && len(before.payload) >= 2 && bytes.HasPrefix(c.payload, before.payload[:2]) {
		d.found.drop(rule.CloseCodeWrongSide, int64(c.start), int64(c.end))
	}
}

// pong matches a Pong with the pings that wait for one, and returns those that still wait.
func (d *sides) pong(c control, waiting []control) []control {
	if len(waiting) == 0 {
		d.talkFinding(rule.PongUnsolicited, c, "No Ping from the other side waits for this Pong.")
		return nil
	}
	for i := len(waiting) - 1; i >= 0; i-- {
		if bytes.Equal(waiting[i].payload, c.payload) {
			return waiting[i+1:]
		}
	}
	d.talkFinding(rule.PongDiffers, c, "The payload is "+quoteBytes(c.payload)+"; the Ping carried "+quoteBytes(waiting[len(waiting)-1].payload)+".")
	return nil
}

func (d *sides) talkFinding(id rule.ID, c control, text string) {
	d.found.add(rule.New(id, int64(c.start), int64(c.end), text))
}

func quoteBytes(b []byte) string {
	if len(b) == 0 {
		return "empty"
	}
	return "“" + preview(b) + "”"
}
