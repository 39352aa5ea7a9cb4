// Package story tells which passages belong to one connection and who sent them, and joins those that are read.
package story

import "github.com/wslens/wslens/codec/notation/internal/lex"

// chain is the state of following frames that go on from one passage to the next.
type chain struct {
	header []byte // of a frame, as long as it is not whole
	need   int    // how many bytes of a frame are still missing
	cut    bool   // whether a tool has left out bytes of it
}

// breaksOff reports whether the chain ends inside a frame which the bytes do not continue, as they are frames by themselves.
func (c *chain) breaksOff(b []byte) bool {
	alone := lex.Framing(b)
	if c.cut {
		return true
	}
	if c.need == 0 && len(c.header) == 0 || alone == lex.NoFrames {
		return false
	}
	next := chain{append([]byte{}, c.header...), c.need, false}
	return !next.add(b) || alone == lex.WholeFrames && next.need+len(next.header) > 0
}

// add follows the frames in the bytes of a passage. If these are no frames it returns false, and the chain begins again.
func (c *chain) add(b []byte) bool {
	const longest = 14 // bytes of a header
	n := min(c.need, len(b))
	c.need -= n
	for b = b[n:]; len(b) > 0; b = b[n:] {
		n = min(len(b), longest)
		header := append(c.header, b[:n]...)
		size := lex.FrameSize(header)
		switch {
		case size < 0:
			*c = chain{}
			return false
		case size == 0:
			c.header = header
			return true
		}
		size -= len(c.header)
		c.header = nil
		n = min(size, len(b))
		c.need = size - n
	}
	return true
}
