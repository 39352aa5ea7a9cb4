package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/e2e/peers"
)

// talk is one conversation.
type talk struct {
	session peers.Session
	out     io.Writer
	// closeWaits: the library's Close waits for the client's, takes no other status code than its own, and does not
	// tell the reason.
	closeWaits bool
}

// line is what happened: a message or control frame that was received or sent, or the end.
type line struct {
	Event  string `json:"event"` // "received", "sent" or "end"
	Kind   string `json:"kind,omitempty"`
	Length int    `json:"length"`
	SHA256 string `json:"sha256,omitempty"` // of the payload
	Code   int    `json:"code,omitempty"`   // of a Close; 1005 stands for none
	// Of a Close; absent if the library does not tell.
	Reason *string `json:"reason,omitempty"`
}

func (t *talk) run() {
	t.session.Read(t.receive)
	t.say(line{Event: "end"})
}

func (t *talk) say(l line) { json.NewEncoder(t.out).Encode(l) }

func (t *talk) tell(event string, op codec.Opcode, payload string) {
	l := line{Event: event, Kind: op.String()}
	if op == codec.Close {
		reason := ""
		l.Code = int(codec.CloseNoStatus)
		if len(payload) >= 2 {
			l.Code, reason = int(payload[0])<<8|int(payload[1]), payload[2:]
		}
		l.Reason = &reason
	} else {
		digest := sha256.Sum256([]byte(payload))
		l.Length, l.SHA256 = len(payload), hex.EncodeToString(digest[:])
	}
	t.say(l)
}

func (t *talk) receive(e peers.Event) {
	t.tell("received", e.Opcode, e.Payload)
	task, isTask := strings.CutPrefix(e.Payload, "do ")
	switch {
	case e.Opcode == codec.Text && isTask:
		must(t.do(task))
	case e.Opcode == codec.Pong:
		must(t.send(codec.Text, "your pong: "+e.Payload))
	case !e.Opcode.IsControl():
		must(t.send(e.Opcode, e.Payload))
	}
}

// do does what a client asks for: "ping", "parts", "close code reason".
func (t *talk) do(task string) error {
	switch {
	case task == "ping":
		payload, err := t.session.Ping([]byte("are you there?"))
		t.tell("sent", codec.Ping, string(payload))
		return err
	case task == "parts":
		return t.sendParts()
	case strings.HasPrefix(task, "close"):
		return t.close(task)
	}
	return fmt.Errorf("there is no task %q", task)
}

func (t *talk) send(op codec.Opcode, payload string) error {
	t.tell("sent", op, payload)
	return t.session.Send(op, []byte(payload))
}

// sendParts sends a text of characters of three bytes, cut at every hundredth byte.
func (t *talk) sendParts() error {
	const size = 100
	text := []byte(strings.Repeat("窓", 1000))
	var parts [][]byte
	for rest := text; len(rest) > 0; rest = rest[min(size, len(rest)):] {
		parts = append(parts, rest[:min(size, len(rest))])
	}
	t.tell("sent", codec.Text, string(text))
	return t.session.SendParts(codec.Text, parts)
}

func (t *talk) close(task string) error {
	code, reason := int(codec.CloseNoStatus), ""
	fmt.Sscanf(task, "close %d", &code)
	if fields := strings.SplitN(task, " ", 3); len(fields) == 3 {
		reason = fields[2]
	}
	err := t.session.Close(codec.CloseCode(code), reason)
	if err == nil && t.closeWaits {
		t.say(line{Event: "received", Kind: codec.Close.String(), Code: code})
	}
	return err
}

func must(err error) {
	if err != nil {
		log.Print(err)
	}
}
