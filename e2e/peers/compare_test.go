package peers

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
)

// ledger counts how often each row was needed.
type ledger map[*row]int

func (l ledger) add(used []*row) {
	for _, r := range used {
		l[r]++
	}
}

// compare reads the stream with wslens and with all peers, and has every disagreement explained.
func (l ledger) compare(t *testing.T, from codec.Sender, stream []byte, made string) {
	t.Helper()
	ours := lens(from, stream)
	if m := newModel("", from, stream); !m.explains(ours) {
		t.Errorf("%s\n% x\nstrict:  %s\nlenient: %s", made, stream, ours, m.Outcome)
	}
	for _, p := range All {
		theirs, err := p.Read(from, stream)
		if err != nil {
			t.Fatalf("%s: %v", made, err)
		}
		l.replies(t, p, from, theirs, made)
		if same(ours, theirs) {
			continue
		}
		m := newModel(p.Name, from, stream)
		if !m.explains(theirs) {
			t.Errorf("%s\n% x\nwslens: %s\n%s: %s\nno row explains that; by the rows: %s",
				made, stream, ours, p.Name, theirs, m.Outcome)
		}
		l.add(m.used)
	}
}

func same(a, b Outcome) bool {
	return a.End == b.End && a.Code == b.Code && slices.Equal(a.Events, b.Events)
}

// explains tells whether the rows of a peer lead to its outcome o.
func (m *model) explains(o Outcome) bool {
	cut := m.End == Ended || m.End == Refused && !m.whole // the bytes run out before the peer can refuse them
	switch {
	case m.End == o.End && slices.Equal(m.Events, o.Events):
		return m.End != Refused || slices.Contains(m.codes, o.Code)
	case m.End == Refused && cut && o.End == Ended && slices.Equal(m.Events, o.Events):
		return m.hasAny(later)
	case cut && m.open != nil && m.hasAny(givesCut):
		return slices.Equal(m.cutMessage(), o.Events) && o.Code == 0
	}
	return false
}

// replies has wslens read what the peer wrote by itself: every ping is answered in kind, and no rule is broken but
// those that a row tells.
func (l ledger) replies(t *testing.T, p Peer, from codec.Sender, o Outcome, made string) {
	t.Helper()
	for _, f := range writtenFaults(p, Other(from), o.Written, l) {
		t.Errorf("%s\n%s writes % x: %v", made, p.Name, o.Written, f)
	}
	pings, pongs := payloads(codec.Ping, o), payloads(codec.Pong, lens(Other(from), o.Written))
	if !slices.Equal(pings, pongs) {
		t.Errorf("%s\n%s answers the pings %q with the pongs %q", made, p.Name, pings, pongs)
	}
}

// payloads returns what the frames of one opcode hold.
func payloads(op codec.Opcode, o Outcome) (found []string) {
	for _, e := range o.Events {
		if e.Opcode == op {
			found = append(found, e.Payload)
		}
	}
	return found
}
