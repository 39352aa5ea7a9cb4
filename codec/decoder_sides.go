package codec

// side is what a Decoder knows of the frames of one side.
type side struct {
	checker
	message []byte // fragments of the open message, kept from message to message
	first   Header // of the open message
	firstAt int64
	until   int64 // where the last whole frame ends
}

// newSides are the side that sends; for Mixed the client, and behind it the server.
func newSides(opts Options) (sides [2]side) {
	sides[0].checker = newChecker(opts)
	if opts.Sender == Mixed {
		sides[1].checker = sides[0].checker
		sides[0].Sender, sides[1].Sender = Client, Server
	}
	return sides
}

// side is the one whose frame is read.
func (d *Decoder) side() *side { return &d.sides[d.current&1] }

// selectSide makes the side current whose frame begins with b. It returns false if b does not yet have the MASK bit, by
// which the sides of Mixed differ.
func (d *Decoder) selectSide(b []byte) bool {
	if d.opts.Sender != Mixed {
		return true
	}
	if len(b) < 2 {
		return false
	}
	d.current, d.senderSeen = 1-b[1]>>7, true
	return true
}

// atEnd reports what is cut off, once, if the stream has ended: first of the side whose frame was read last.
func (d *Decoder) atEnd() bool {
	if d.ends == 0 {
		return false
	}
	d.ends--
	if d.opts.Sender == Mixed && d.ends == 0 {
		d.current = 1 - d.current
		d.side().cutOff(&headerReader{}, 0, d.side().until)
		return true
	}
	if r := &d.reader; d.opts.Sender == Mixed && r.filled == 1 {
		// The byte with MASK is missing: the frame counts as one more of the side before.
		if !d.senderSeen {
			d.side().Sender = UnknownSender
		}
		h, size, _ := ParseHeader(r.bytes[:r.filled])
		d.checkHeader(h, size, r.bytes[:r.filled])
	}
	d.side().cutOff(&d.reader, d.body.remaining, d.pos)
	return true
}
