package inspect

import (
	"bytes"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/record"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/verdict"
)

// addFrames reads the frames that begin at the offset from and puts them into the report.
func addFrames(r *verdict.Subject, in input, from int, t connection.Terms, found *connection.Findings, progress func(step string, done, of int)) {
	r.Plain = bytes.Clone(in.bytes)
	kept := record.NewWhole(in.bytes, r.Plain)
	if progress != nil {
		kept.Progress = func(done, of int) { progress("Decoding the frames", done, of) }
	}
	c := connection.OpenAfterHeads(t, from, kept, found)
	in.push(c, r.Plain, from)
	c.Finish()
	pairs := c.Pairs()
	pairs.Judge(codec.Mixed, false, found)
	r.Connection = report.NewConnection(c, pairs)
	r.Sides = c.Directions()
	r.Guessed = in.turns == nil && t.Sender == codec.Mixed && len(r.Sides) == 1 && r.Sides[0].Sender != codec.UnknownSender
	r.Frames, r.FrameCount = kept.Frames, c.FrameCount()
	r.Messages, r.MessageCount = kept.Messages, c.MessageCount()
}

// push gives the bytes b from an offset on to a connection, each side's as the turns tell.
func (in *input) push(c *connection.Connection, b []byte, from int) {
	if in.turns == nil {
		c.Push(b[from:], codec.Mixed)
		return
	}
	c.Push(nil, codec.Client)
	c.Push(nil, codec.Server)
	for i, turn := range in.turns {
		start, end := max(turn.Start, from), len(b)
		if i+1 < len(in.turns) {
			end = in.turns[i+1].Start
		}
		if start >= end {
			continue
		}
		c.Push(b[start:end], senderOf(turn.Server))
		if i >= len(in.turns)-2 { // the sides take turns: each of the last two is a side's last one
			c.End(senderOf(turn.Server))
		}
	}
	c.OpenDirections()
}

func senderOf(server bool) codec.Sender {
	if server {
		return codec.Server
	}
	return codec.Client
}
