package story

import (
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// ResolveSides sets the sides of heads, and turns sent and received into client and server where the masks of the frames show which
// side wrote the log.
func ResolveSides(p *passage.Walker) {
	known := false
	for i := range p.Found {
		f := &p.Found[i]
		known = known || f.Included && f.Side > sides.Server && lex.Framing(f.Reading.Bytes) == lex.WholeFrames
	}
	byServer := known && writtenByServer(p)
	for i := range p.Found {
		f := &p.Found[i]
		switch {
		case f.Kind == passage.Head:
			_, f.Side = heads(f)
		case f.Side > sides.Server && !known:
			f.Side = sides.Unknown
		case f.Side > sides.Server && (f.Side == sides.Sent) == byServer:
			f.Side = sides.Server
		case f.Side > sides.Server:
			f.Side = sides.Client
		}
	}
}

// sender is the side of which sentences say that it has sent everything that is read.
func sender(p *passage.Walker) (side sides.Side) {
	for i := range p.Found {
		switch f := &p.Found[i]; {
		case !f.Included:
		case !f.Said, side != sides.Unknown && side != f.Side:
			return sides.Unknown
		default:
			side = f.Side
		}
	}
	return side
}

// turns say who sent what, if both sides are there and each passage that is read has one.
func turns(p *passage.Walker) []lex.Turn {
	byServer := writtenByServer(p)
	out := &lex.Output{}
	for _, f := range inOrder(p) {
		if f.Side == sides.Unknown { // frames tell by themselves
			return nil
		}
		if len(f.Reading.Bytes) == 0 {
			continue
		}
		server := f.Side == sides.Server || f.Side == sides.Sent && byServer || f.Side == sides.Received && !byServer
		if n := len(out.Turns); n == 0 || out.Turns[n-1].Server != server {
			out.Turns = append(out.Turns, lex.Turn{Start: f.At, Server: server})
		}
	}
	return out.BothTurns()
}

// writtenByServer reports whether the server has written the log: what it has sent is not masked, or is a response.
func writtenByServer(p *passage.Walker) bool {
	score := 0
	for i := range p.Found {
		f := &p.Found[i]
		b := f.Reading.Bytes
		if !f.Included || f.Kind != passage.Bytes || len(b) < 2 || f.Side != sides.Sent && f.Side != sides.Received {
			continue
		}
		start := string(b[:min(4, len(b))])
		fromServer := b[1] < 0x80 && start != "GET " || start == "HTTP"
		score += 2*lex.Int(fromServer == (f.Side == sides.Sent)) - 1
	}
	return score > 0
}
