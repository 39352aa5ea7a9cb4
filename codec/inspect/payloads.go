package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/payload"
	"github.com/wslens/wslens/codec/record"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/verdict"
)

// messageID is the notation of messages that stand among words as text.
const messageID = "message"

// weighMessage is the evidence that b is a message of a protocol that is known.
func weighMessage(b []byte) int {
	switch label, guess := payload.Protocol(b); {
	case label == "":
		return 0
	case guess:
		return notation.LikelyMessage
	}
	return notation.KnownMessage
}

// addPayload makes a report of payloads that stand for themselves: messages without frames. What was written as bytes is taken
// for the payload of a binary message.
func addPayload(r *verdict.Subject, in input) {
	isText := in.notation.ID == "text" || in.notation.ID == verdict.ComplaintID
	if len(in.messages) == 0 {
		r.Messages, r.MessageCount = []Message{bareMessage(in.bytes, isText, codec.UnknownSender)}, 1
		return
	}
	r.MessageCount = len(in.messages)
	for _, told := range in.messages[:min(len(in.messages), record.MaxMessages)] {
		m := bareMessage(in.bytes[told.Start:told.End], told.Text, toldSender(told.Side))
		m.TextStart, m.TextEnd, m.ByteStart = &told.From, &told.To, &told.Start
		r.Messages = append(r.Messages, m)
	}
}

// bareMessage is a message without frames.
func bareMessage(b []byte, isText bool, from codec.Sender) Message {
	opcode := codec.Binary
	if isText {
		opcode = codec.Text
	}
	m := Message{Opcode: int(opcode), Direction: report.Direction(from), Frames: []int{}, Complete: true, WireLength: len(b)}
	m.SetPayload(b)
	return m
}

// toldSender is the side that words tell of. “Sent” and “received” do not tell whose words they are.
func toldSender(side notation.Side) codec.Sender {
	switch side {
	case notation.ClientSide:
		return codec.Client
	case notation.ServerSide:
		return codec.Server
	}
	return codec.UnknownSender
}
