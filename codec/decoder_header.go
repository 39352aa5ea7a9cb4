package codec

// headerReader collects a header whose bytes come in any pieces.
type headerReader struct {
	bytes  [MaxHeaderSize]byte
	filled int   // bytes of the header in bytes
	steps  int   // checks that are done
	start  int64 // of the frame
	frame  bool  // the header is whole, its frame is being read
}

// The steps of a header's checks, in the order in which the bytes arrive.
const (
	stepFirst = iota
	stepSecond
	stepMSB
	stepLength
	stepKey
	stepDone
)

// readHeader reads on in the header and tells whether that made a finding or began the frame.
func (d *Decoder) readHeader() bool {
	r := &d.reader
	if r.filled == 0 {
		if d.readShortFrame() {
			return true
		}
		r.start = d.pos
	}
	b := d.in
	if r.filled > 0 || len(b) < MaxHeaderSize {
		n := copy(r.bytes[r.filled:], b)
		b = r.bytes[:r.filled+n]
	}
	h, size, err := ParseHeader(b)
	if d.selectSide(b) {
		d.checkHeader(h, size, b)
	}
	if err != nil {
		d.consume(len(b) - r.filled)
		r.filled = len(b)
		return d.side().given < len(d.side().found)
	}
	if !d.opts.Lenient && d.side().failed() {
		return true
	}
	d.consume(size - r.filled)
	if !d.opts.Lenient && d.side().closed {
		d.stop(d.pos)
		return true
	}
	d.startFrame(h, size)
	return true
}

// checkHeader runs the checks that the bytes b allow and that have not been run; a strict one ends at an error.
func (d *Decoder) checkHeader(h Header, size int, b []byte) {
	c := &d.side().checker
	for r := &d.reader; r.steps < stepDone; r.steps++ {
		if !d.opts.Lenient && c.failed() || !c.step(r.steps, h, size, b, r.start) {
			return
		}
	}
}

// header runs all checks of the whole header h, which is written as b at the offset at.
func (c *checker) header(h Header, b []byte, at int64) {
	c.wholeLength = true
	for s := stepFirst; s < stepDone; s++ {
		c.step(s, h, len(b), b, at)
	}
}

// step runs one check of the header that begins with b at the offset at. It returns false if b is too short for it.
func (c *checker) step(step int, h Header, size int, b []byte, at int64) bool {
	lengthEnd := 2 + h.LengthForm.extendedBytes()
	needs := [...]int{stepFirst: 1, stepSecond: 2, stepMSB: min(3, lengthEnd), stepLength: lengthEnd, stepKey: size}
	if len(b) < needs[step] {
		return false
	}
	switch step {
	case stepFirst:
		c.firstByte(b[0], at)
	case stepSecond:
		c.secondByte(b[0], b[1], at+1)
	case stepMSB:
		if h.LengthForm == Length64 {
			c.lengthMSB(b[2], at+2)
		}
	case stepLength:
		c.length(h, at+1, at+int64(lengthEnd))
	case stepKey:
		if h.Masked {
			c.key(h.MaskingKey, h.PayloadLength, at+int64(lengthEnd))
		}
	}
	return true
}

// startFrame sets the decoder up for the payload that follows a whole header.
func (d *Decoder) startFrame(h Header, size int) {
	r, s := &d.reader, d.side()
	if s.starts(h) {
		s.first, s.firstAt, s.message = h, r.start, emptied(s.message)
	}
	s.begin(h, r.start, size)
	d.body.begin(h)
	r.frame, r.filled, r.steps = true, 0, stepFirst
	if d.opts.Level == Stream {
		d.give(FrameStart, h, r.start, d.pos, nil)
	}
}

func (d *Decoder) consume(n int) {
	d.in = d.in[n:]
	d.pos += int64(n)
}
