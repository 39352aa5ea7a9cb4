package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// judged is a report, and what its verdict goes by besides.
type judged struct {
	*Report
	identity          *identity // nil for heads, captures and texts that are no bytes
	request, response *handshake.Head
	lanes             []laneSum // beside those of the report's connection
	rebuilt           bool      // the frames were made up for a text that tells of them
	guessed           bool      // the side of the only lane is told by the MASK bits alone
	beyond            int       // bytes behind those of the report that are not kept
}

// laneSum is what one side has sent, besides what is told of its lane.
type laneSum struct {
	tally [16]int // messages by opcode
	close *sentClose
}

// sentClose is a side's Close.
type sentClose struct{ frame, code int }

// data counts the messages that are no control frames.
func (l *laneSum) data() (n int) {
	for op := codec.Continuation; op < codec.Close; op++ {
		n += l.tally[op]
	}
	return n
}

// takeHeads puts the heads into the report.
func (r *judged) takeHeads(s *shake) {
	r.Handshake, r.request, r.response = s.report, s.request, s.response
}
