package peers

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// TestPeerWrites has each peer write in both roles, and wslens read exactly what was sent.
func TestPeerWrites(t *testing.T) {
	for _, p := range All {
		for _, s := range senders {
			t.Run(p.Name+" "+s.name, func(t *testing.T) {
				pings := []string{"", "are you there", pattern(125)}
				session, wire, err := p.Open(Other(s.from), controlFrames(Other(s.from), 0x89, pings))
				if err != nil {
					t.Fatal(err)
				}
				sent, err := sendAll(session)
				if err != nil {
					t.Fatal(err)
				}
				for _, ping := range pings {
					sent = append(sent, Event{Opcode: codec.Pong, Payload: ping})
				}
				if end, err := session.Read(func(Event) {}); end != Ended {
					t.Fatalf("reading pings %s: %v", end, err)
				}
				if err := session.Close(4001, "bye €"); err != nil {
					t.Fatal(err)
				}
				read := lens(s.from, wire.Written())
				if read.End != Closed || !slices.Equal(read.Events, append(sent, CloseEvent(4001, "bye €"))) {
					t.Errorf("wslens reads %s\nsent %s", read, Outcome{Events: sent})
				}
				for _, f := range writtenFaults(p, s.from, wire.Written(), ledger{}) {
					t.Errorf("%s writes % x: %v", p.Name, wire.Written()[f.Start:f.End], f)
				}
			})
		}
	}
}

func controlFrames(from codec.Sender, first byte, payloads []string) []byte {
	var b []byte
	for i, payload := range payloads {
		f := frame{first: first, masked: from == codec.Client, key: [4]byte{7, 1, byte(i), 9}, length: -1, payload: []byte(payload)}
		b = f.append(b)
	}
	return b
}

// sendAll sends every message whole and in parts, with a ping between them.
func sendAll(session Session) (sent []Event, err error) {
	for _, m := range messages {
		if err = session.Send(m.op, []byte(strings.Join(m.parts, ""))); err != nil {
			return nil, err
		}
		if err = session.SendParts(m.op, m.bytes()); err != nil {
			return nil, err
		}
		sent = append(sent, m.event(), m.event())
	}
	ping, err := session.Ping([]byte("ping"))
	return append(sent, Event{Opcode: codec.Ping, Payload: string(ping)}), err
}

// writtenFaults returns the errors and warnings of what the peer wrote as the side from, but for those that a row tells.
func writtenFaults(p Peer, from codec.Sender, written []byte, needed ledger) (faults []rule.Finding) {
	m := &model{peer: p.Name, from: from}
	d := codec.NewDecoder(codec.Options{Rules: rulesOf(from)})
	d.Push(bytes.Clone(written))
	d.Finish()
	for e := d.Next(); e != nil; e = d.Next() {
		if e.Kind == codec.Fault && e.Finding.Severity != rule.Note && m.hasRule(writes, e.Finding.Rule) == nil {
			faults = append(faults, e.Finding)
		}
	}
	needed.add(m.used)
	return faults
}
