package inspect

import (
	"errors"
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// All the messages of one report inflate to at most this many bytes.
const maxInflated = 16 << 20

// inflation is the permessage-deflate context of one direction.
type inflation struct {
	inflater   deflate.Inflater
	windowBits int // 8 to 15
	noTakeover bool
	failures   int
	// The messages that were inflated, their bytes on the wire, and what came out.
	messages, compressed, inflated int
}

// After so many messages that do not inflate a direction stays compressed: a receiver would have left at the first.
// One over the limit is enough, for the history that later messages refer to is cut off with it.
const maxFailures = 50

// newInflation is the context that the negotiated extensions give to a direction (RFC 7692 sections 7.1.1 and 7.1.2).
func newInflation(extensions string, d Direction) inflation {
	noTakeover, windowBits := deflate.ServerNoContextTakeover, deflate.ServerMaxWindowBits
	if d == ClientToServer {
		noTakeover, windowBits = deflate.ClientNoContextTakeover, deflate.ClientMaxWindowBits
	}
	agreed, _ := deflate.ParseAnswer(parameters(extensions))
	bits := agreed[windowBits]
	if bits == 0 {
		bits = 15
	}
	return inflation{windowBits: bits, noTakeover: agreed[noTakeover] != 0}
}

// inflate replaces the payload of a whole compressed message by what it stands for.
func (d *sides) inflate(l *lane, m *assembly) {
	if l.inflation.failures >= maxFailures {
		return
	}
	limit := maxInflated - d.inflated
	if max := d.terms.rules.MaxMessageBytes; max > 0 && max < uint64(limit) {
		limit = int(max) + 1
	}
	out, err := l.inflation.inflater.Message(m.payload, limit)
	if l.inflation.noTakeover {
		l.inflation.inflater.Reset()
	}
	switch m.inflated = true; {
	case errors.Is(err, deflate.ErrLimit):
		l.inflation.failures = maxFailures
	case err != nil:
		l.inflation.failures++
	}
	d.inflated += len(out)
	l.inflation.messages++
	l.inflation.compressed += m.wire
	l.inflation.inflated += len(out)
	m.payload = out
	report := func(id rule.ID, text string) { d.found.add(rule.New(id, int64(m.start), int64(m.end), text)) }
	after := "; " + words.Count(len(out), "byte") + " came out before that."
	switch max := d.terms.rules.MaxMessageBytes; {
	case max > 0 && uint64(len(out)) > max:
		report(rule.MessageTooBig, "The message inflates to more than the limit of "+words.Count64(max, "byte")+".")
	case errors.Is(err, deflate.ErrHistory):
		report(rule.DeflateMissingHistory, "A back-reference reaches before the first byte that is known"+after)
	case errors.Is(err, deflate.ErrCorrupt), errors.Is(err, deflate.ErrWindow):
		report(rule.DeflateInflateFailed, "The payload is not DEFLATE data"+after)
	case errors.Is(err, deflate.ErrLimit):
		report(rule.DeflateOutputLimit, "The limit for all messages together is "+strconv.Itoa(maxInflated)+" bytes"+after+" The compressed messages behind it stay as they are.")
	case m.opcode == codec.Text && brokenAt(out) >= 0:
		report(rule.MessageInvalidUTF8, "The inflated text is not UTF-8 from byte "+strconv.Itoa(brokenAt(out))+" on.")
	}
}

// brokenAt returns the offset of the byte at which b cannot be UTF-8 any more, or where its last character is cut; -1
// if it is UTF-8.
func brokenAt(b []byte) int {
	text := codec.UTF8{}
	at := text.Write(b)
	if at < 0 && text.Pending() > 0 {
		return len(b) - text.Pending()
	}
	return at
}
