package verdict_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// Messages as the documentation of Socket.IO, JSON-RPC, SignalR and Discord has them, of which those of the last two may be others'
// as well; and messages of no protocol.
const (
	event   = `42["news",{"a":1}]`
	call    = `{"jsonrpc":"2.0","method":"a"}`
	invoke  = `{"type":1,"target":"a","arguments":[]}`
	gateway = `{"op":1,"d":null}`
	other   = `{"a":1}`
	tiny    = "2"
)

// among are messages that stand among words as text.
func among(messages ...string) *verdict.Subject {
	s := &verdict.Subject{Report: &report.Report{Kind: "payload", Notation: report.Notation{ID: "message"}, MessageCount: len(messages)}}
	for _, m := range messages {
		s.Bytes = append(s.Bytes, m...)
		s.Messages = append(s.Messages, report.Message{Payload: []byte(m), ByteLength: len(m)})
	}
	return s
}

func TestMessages(t *testing.T) {
	const one = "The text has no frame: to send a message takes one."
	counted := func(n int) change { return func(s *verdict.Subject) { s.MessageCount = n } }
	unread := finds(found(rule.InputNotation, 0, 0))
	first20 := append(slicesOf(event, 20), other)
	checkRows(t, []row{
		{"one", among(event), "note", "1 message of Socket.IO: “42[\"news\",{\"a\":1}]”.", one},
		{"two", among(event, event), "note", "2 messages of Socket.IO.", one},
		{"more than are listed", with(among(event, event), counted(70)), "note", "70 messages of Socket.IO.", one},
		{"and a short one", among(event, tiny), "note", "2 messages of Socket.IO.", one},
		{"and another", among(event, other), "note", "2 messages, of Socket.IO and others.", one},
		{"another before", among(other, event), "note", "2 messages, of Socket.IO and others.", one},
		{"another behind those that are looked at", among(first20...), "note", "21 messages of Socket.IO.", one},
		{"of two protocols", among(call, event), "note", "2 messages, of JSON-RPC and others.", one},
		{"short ones", among(tiny, "3"), "note", "2 messages, too short to tell a protocol by.", one},
		{"others", among(other, other), "note", "2 JSON messages, of no protocol that is known here.", one},
		{"one other", among(other), "note", "1 JSON message, of no protocol that is known here: “{\"a\":1}”.", one},
		{"not whole", among("SEND to x", other), "note", "2 messages, not whole or of no protocol that is known here.", one},
		{"part of the text is not read", with(among(event), unread), "error", "Part of the text cannot be read as bytes.", "It stands here. 1 message of Socket.IO: “42[\"news\",{\"a\":1}]”. " + one},
		{"a remark", with(among(event), breaks(rule.InputMaybePayload)), "note", "1 message of Socket.IO: “42[\"news\",{\"a\":1}]”.", one},
	})
}

func slicesOf(message string, n int) (out []string) {
	for range n {
		out = append(out, message)
	}
	return out
}

// A message that is of one protocol most likely, until one comes that is sure.
func TestGuessedMessages(t *testing.T) {
	const one = "The text has no frame: to send a message takes one."
	checkRows(t, []row{
		{"a guess", among(invoke, invoke), "note", "2 messages, most likely of SignalR without its end, 1e.", one},
		{"then another", among(invoke, gateway), "note", "2 messages, most likely of SignalR without its end, 1e.", one},
		{"then a sure one", among(invoke, call), "note", "2 messages of JSON-RPC.", one},
		{"behind a sure one", among(call, invoke), "note", "2 messages of JSON-RPC.", one},
		{"one alone", among(invoke), "note", "1 message, most likely of SignalR without its end, 1e: “{\"type\":1,\"target\":\"a\",\"argume…”.",
			one},
	})
}

// A text as a whole is told as a message if it is one of a protocol, and not too long to be looked at.
func TestTextOfProtocol(t *testing.T) {
	whole := func(text string) *verdict.Subject {
		s := among(text)
		s.Notation.ID = "text"
		return s
	}
	long := `42["news","` + strings.Repeat("a", 64<<10) + `"]`
	for _, c := range []struct {
		of   *verdict.Subject
		want string
	}{
		{whole(event), "1 message of Socket.IO: “42[\"news\",{\"a\":1}]”."},
		{whole("good day"), "This is text: “good day”."},
		{whole(long), "This is text: “42[\"news\",\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”."},
		{with(whole(event), func(s *verdict.Subject) { s.Notation.ID = "hex" }), "This is text: “42[\"news\",{\"a\":1}]”."},
	} {
		if got := c.of.What(); got != c.want {
			t.Errorf("%.80q, want\n%q", got, c.want)
		}
	}
}
