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
	isText := in.notation.ID == "text" || in.notation.ID == verdict.ErrorMessageID
	if len(in.messages) == 0 {
		r.Messages, r.MessageCount = []Message{frameless(in.bytes, isText, codec.UnknownSender)}, 1
		return
	}
	r.MessageCount = len(in.messages)
	for _, sent := range in.messages[:min(len(in.messages), record.MaxMessages)] {
		m := frameless(in.bytes[sent.Start:sent.End], sent.Text, senderOfSide(sent.Side))
		m.TextStart, m.TextEnd, m.ByteStart = &sent.From, &sent.To, &sent.Start
		r.Messages = append(r.Messages, m)
	}
}

// frameless is a message of which the input has no frames.
func frameless(b []byte, isText bool, from codec.Sender) Message {
	opcode := codec.Binary
	if isText {
		opcode = codec.Text
	}
	m := Message{Opcode: int(opcode), Direction: report.Direction(from), Frames: []int{}, Complete: true, WireLength: len(b)}
	m.SetPayload(b)
	return m
}

// senderOfSide is the sender that the words of a log name. “Sent” and “received” name none, as it is not known whose log it is.
func senderOfSide(side notation.Side) codec.Sender {
	switch side {
	case notation.ClientSide:
		return codec.Client
	case notation.ServerSide:
		return codec.Server
	}
	return codec.UnknownSender
}
