package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/payload"
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
func (r *judged) addPayload(in input) {
	isText := in.notation.ID == "text" || in.notation.ID == complaintID
	if len(in.messages) == 0 {
		r.Messages, r.MessageCount = []Message{bareMessage(in.bytes, isText, directionUnknown)}, 1
		return
	}
	r.MessageCount = len(in.messages)
	for _, told := range in.messages[:min(len(in.messages), maxMessages)] {
		m := bareMessage(in.bytes[told.Start:told.End], told.Text, toldDirection(told.Side))
		m.TextStart, m.TextEnd, m.ByteStart = &told.From, &told.To, &told.Start
		r.Messages = append(r.Messages, m)
	}
}

// bareMessage is a message without frames.
func bareMessage(b []byte, isText bool, direction Direction) Message {
	opcode := codec.Binary
	if isText {
		opcode = codec.Text
	}
	m := Message{Opcode: int(opcode), Direction: string(direction), Frames: []int{}, Complete: true, WireLength: len(b)}
	m.SetPayload(b)
	return m
}

// toldDirection is the direction that words tell of. “Sent” and “received” do not tell whose words they are.
func toldDirection(side notation.Side) Direction {
	switch side {
	case notation.ClientSide:
		return ClientToServer
	case notation.ServerSide:
		return ServerToClient
	}
	return directionUnknown
}

// isMessages tells whether the input is messages as text, or a text that is one of a known protocol.
func (r *judged) isMessages() bool {
	const most = 64 << 10
	if r.Kind != "payload" || len(r.Bytes) > most || r.Notation.ID != "text" {
		return r.Kind == "payload" && r.Notation.ID == messageID && len(r.Bytes) > 0
	}
	return weighMessage(r.Bytes) > 0
}

// messagesVerdict says how many messages of which protocol a text holds.
func messagesVerdict(r *judged, level string) Verdict {
	const most = 20
	label, guessed, others := "", true, false
	for i := range r.Messages[:min(len(r.Messages), most)] {
		of, guess := payload.Protocol(r.Messages[i].Payload)
		switch {
		case of == "" && r.Messages[i].ByteLength < 3: // a packet of Engine.IO
		case of == "" || label != "" && of != label && guess:
			others = others || of == ""
		case label == "" || guessed && !guess:
			label, guessed = of, guess
		case of != label:
			others = true
		}
	}
	n := words.Count(r.MessageCount, "message")
	title, detail := n+" of "+label+".", "They stand here without frames: it takes a frame to send each."
	switch {
	case label == "" && !others:
		title = n + ", too short to tell a protocol by."
	case label == "" && r.Messages[0].Payload[0] >= 'A' && r.Messages[0].Payload[0] <= 'Z': // taken by the marks of its client's log
		title = n + ", not whole or of no protocol that is known here."
	case label == "":
		title = words.Count(r.MessageCount, "JSON message") + ", of no protocol that is known here."
	case guessed:
		title = n + ", most likely of " + label + "."
	case others:
		title = n + ", of " + label + " and others."
	}
	if r.MessageCount == 1 {
		title = title[:len(title)-1] + ": “" + visible.Preview(r.Messages[0].Payload) + "”."
		detail = "It stands here without a frame: it takes one to send it."
	}
	return Verdict{Level: level, Title: title, Detail: detail}
}
