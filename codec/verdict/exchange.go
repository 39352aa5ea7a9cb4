package verdict

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
)

// Exchange is what the messages of a connection come to.
type Exchange struct {
	// Sent are the client's messages, Received the server's; Errors are what the export has as errors.
	Sent, Received, Errors int
	// First and Last are the times of messages, in seconds; nil if the export has no times.
	First, Last *float64
}

// NewExchange sums the messages of a connection up.
func NewExchange(c *capture.Connection) *Exchange {
	s := &Exchange{}
	for i := range c.Messages {
		m := &c.Messages[i]
		switch {
		case m.Opcode < 0:
			s.Errors++
		case m.Sender == codec.Client:
			s.Sent++
		case m.Sender == codec.Server:
			s.Received++
		}
		if m.Time >= 0 {
			if s.Last = &m.Time; s.First == nil {
				s.First = s.Last
			}
		}
	}
	return s
}
