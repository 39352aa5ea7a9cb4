// Package story tells which passages belong to one connection and who sent them, and joins those that are read.
package story

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// chain is the state of following frames that go on from one passage to the next.
type chain struct {
	header []byte // of a frame, as long as it is not whole
	need   int    // how many bytes of a frame are still missing
	cut    bool   // whether a tool has left out bytes of it
}

// breaksOff reports whether the chain ends inside a frame which the bytes do not continue, as they are frames by themselves, or as each
// literal of a program begins with a frame. A fragment goes on with the one before it, whose length is wrong then.
func (c *chain) breaksOff(b []byte, isCode bool) bool {
	alone := lex.Framing(b)
	if c.cut {
		return true
	}
	begins := isCode && len(b) > 1 && strings.IndexByte(firstBytes, b[0]) >= 0
	if !c.isInside() || alone == lex.NoFrames && !begins {
		return false
	}
	next := chain{append([]byte{}, c.header...), c.need, false}
	if !next.add(b) {
		return !isContinuation(b)
	}
	return (alone == lex.WholeFrames || begins) && next.isInside()
}

// isInside reports whether the chain ends inside a frame.
func (c *chain) isInside() bool { return c.need > 0 || len(c.header) > 0 }

// isContinuation tells bytes that begin with a fragment behind the first one of its message.
func isContinuation(b []byte) bool { return len(b) > 0 && b[0]&0x7F == 0 }

// firstBytes are those of frames that are the last of their message: text, binary, Close, Ping and Pong.
const firstBytes = "\x81\x82\x88\x89\x8a"

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
