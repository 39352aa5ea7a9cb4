package verdict

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// receiver names the side that gets what is sent in a direction; the only one, if there is but one.
func (r *Subject) receiver(direction string) string {
	if r.Connection != nil && len(r.Connection.Lanes) == 1 {
		direction = r.Connection.Lanes[0].Direction
	}
	switch direction {
	case clientToServer:
		return "a server"
	case serverToClient:
		return "a client"
	}
	return "the receiver"
}

// taken says what becomes of what breaks no rule.
func (r *Subject) taken() string {
	switch {
	case r.Kind == "handshake":
		return r.headsTaken(nil)
	case len(r.Messages) == 1 && r.MessageCount == 1 && r.Messages[0].Complete:
		return r.receiver(r.Messages[0].Direction) + " would " + handled(&r.Messages[0])
	case len(r.Messages) == 1 && !r.Messages[0].Complete:
		return r.receiver(r.Messages[0].Direction) + " would wait for the rest"
	case len(r.Connection.Lanes) == 2:
		return "Neither side would refuse any of it."
	}
	return r.receiver("") + " would accept all of it"
}

// handled is what the receiver of a message does (RFC 6455 sections 5.5.1 to 5.5.3 and 6.2).
func handled(m *report.Message) string {
	switch op := codec.Opcode(m.Opcode); {
	case op == codec.Ping:
		return "answer with a Pong"
	case op == codec.Pong:
		return "send nothing back"
	case op == codec.Close:
		return "answer with a Close, unless it has sent one"
	case m.ByteLength == 0:
		return "deliver an empty message"
	case m.Text != nil:
		return "deliver “" + visible.Preview([]byte(*m.Text)) + "”"
	case m.Compressed && !m.Inflated:
		return "inflate it and deliver the message"
	}
	return "deliver " + words.Count(m.ByteLength, "byte")
}
