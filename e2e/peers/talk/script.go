package talk

import (
	"bytes"
	"encoding/base64"

	"github.com/wslens/wslens/codec"
)

// Script is what a client says in one conversation.
type Script struct {
	// Name is that of the script; Port is the server's on this machine.
	Name string `json:"name"`
	Port int    `json:"port"`
	// Peer names the client, where the program has several. Offer is the value of Sec-WebSocket-Extensions for a client
	// that takes it as it is.
	Peer  string `json:"peer"`
	Offer string `json:"offer"`
	Send  []Item `json:"send"`
	// Replies is the number of messages that come before the client closes.
	Replies int `json:"replies"`
	// Closes is the status code and the reason; it is null where the server closes.
	Closes *Closing `json:"closes"`
}

// Item is one message, or a ping.
type Item struct {
	Text   *string `json:"text"`
	Binary *string `json:"binary"` // in base64
	Times  int     `json:"times"`  // so many times one behind another; 0 is once
	Parts  int     `json:"parts"`  // sent in so many parts; 0 is whole
	Ping   *string `json:"ping"`
}

// Closing is what a Close says.
type Closing struct {
	Code   int    `json:"code"` // 1005 stands for none
	Reason string `json:"reason"`
}

// message returns what a data item says.
func (i *Item) message() (codec.Opcode, []byte, error) {
	times := max(i.Times, 1)
	if i.Text != nil {
		return codec.Text, bytes.Repeat([]byte(*i.Text), times), nil
	}
	b, err := base64.StdEncoding.DecodeString(*i.Binary)
	return codec.Binary, bytes.Repeat(b, times), err
}

// send sends an item, and returns what was sent.
func (i *Item) send(s Session) (Line, error) {
	if i.Ping != nil {
		sent, err := s.Ping([]byte(*i.Ping))
		return lineOf("", codec.Ping, string(sent)), err
	}
	op, message, err := i.message()
	switch {
	case err != nil:
	case i.Parts > 0:
		err = s.SendParts(op, cut(message, i.Parts))
	default:
		err = s.Send(op, message)
	}
	return lineOf("", op, string(message)), err
}
