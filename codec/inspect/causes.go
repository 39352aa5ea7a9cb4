package inspect

import (
	"github.com/wslens/wslens/codec/rule"
)

// causes says which findings follow from which. What follows has one cause, and a cause follows from nothing.
type causes struct{ list []Finding }

// put says that the finding i follows from another, or from what that one follows from.
func (c causes) put(i, cause int) {
	if by := c.list[cause].CausedBy; by != nil {
		cause = *by
	}
	if i == cause || c.list[i].CausedBy != nil {
		return
	}
	for k := range c.list {
		if by := c.list[k].CausedBy; k == i || by != nil && *by == i {
			c.list[k].CausedBy = &cause
		}
	}
}

// known puts what follows by the rules alone.
func (c causes) known(r *Report) {
	for i := range c.list {
		if k := c.causeOf(r, i); k >= 0 {
			c.put(i, k)
		}
	}
	if r.Connection != nil {
		for _, l := range r.Connection.Lanes {
			for _, id := range habits {
				c.habit(r, id, l.Direction)
			}
		}
	}
	c.refusal(r)
}

// follows are pairs of rules, of which the second is broken because the first is, in the same place of the connection.
var follows = [...]struct {
	cause, consequence rule.ID
	together           func(r *Report, cause, consequence *Finding) bool
}{
	{rule.FrameClientNotMasked, rule.FrameMixedMasks, inOneDirection},
	{rule.FrameServerMasked, rule.FrameMixedMasks, inOneDirection},
	{rule.FrameLengthMSB, rule.FrameTruncated, inOneFrame},
	{rule.FrameLengthNotMinimal, rule.FrameControlTooLong, isShort},
	// One Close came too early for all that is behind it.
	{rule.MessageAfterClose, rule.MessageAfterClose, isLater},
	// The history is missing since a message before did not inflate: a note then.
	{rule.DeflateInflateFailed, rule.DeflateMissingHistory, isDoubt},
	{rule.DeflateWrongContainer, rule.DeflateMissingHistory, isDoubt},
	{rule.DeflateRSV1ButPlain, rule.DeflateMissingHistory, isDoubt},
	{rule.DeflateMissingHistory, rule.DeflateMissingHistory, isDoubt},
}

// causeOf is the first finding from which the finding i follows, or -1. Bytes of another protocol are no frames, so that what is
// wrong with the frames follows from that.
func (c causes) causeOf(r *Report, i int) int {
	for k := range c.list {
		if f := &c.list[k]; f.Rule == string(rule.InputOtherProtocol) && k != i && c.list[i].Frame != nil && c.list[i].Rule != f.Rule {
			return k
		}
		for _, row := range follows {
			cause, consequence := &c.list[k], &c.list[i]
			if cause.Rule == string(row.cause) && consequence.Rule == string(row.consequence) && row.together(r, cause, consequence) {
				return k
			}
		}
	}
	return -1
}

func inOneDirection(_ *Report, a, b *Finding) bool {
	return b.Severity == rule.Error.String() && a.Direction != nil && b.Direction != nil && *a.Direction == *b.Direction
}

func inOneFrame(_ *Report, a, b *Finding) bool {
	return a.Frame != nil && b.Frame != nil && *a.Frame == *b.Frame
}

// isShort tells of a control frame that is too long by the form of its length alone.
func isShort(r *Report, a, b *Finding) bool {
	if !inOneFrame(r, a, b) || *a.Frame >= len(r.Frames) {
		return false
	}
	n := r.Frames[*a.Frame].PayloadLength
	return len(n) < 3 || len(n) == 3 && n <= "125"
}

func isLater(_ *Report, a, b *Finding) bool {
	return inOneDirection(nil, a, b) && a.ByteStart < b.ByteStart
}

func isDoubt(_ *Report, a, b *Finding) bool {
	return b.Severity == rule.Note.String() && a.Severity != rule.Note.String() && a.ByteStart < b.ByteStart &&
		a.Direction != nil && b.Direction != nil && *a.Direction == *b.Direction
}

// habits are faults that a sender has in every frame, if it is no accident. Reserved bits and opcodes are none: where all frames
// have them, these are no frames.
var habits = [...]rule.ID{
	rule.FrameClientNotMasked, rule.FrameServerMasked, rule.FrameLengthNotMinimal, rule.FrameRSV1NotNegotiated, rule.FrameZeroKey,
}

// habit puts a fault that all the frames of a direction have under the first of them.
func (c causes) habit(r *Report, id rule.ID, direction string) {
	var has [maxFrames]bool
	first, last := -1, -1
	for i := range c.list {
		if f := &c.list[i]; f.Rule == string(id) && f.Frame != nil && *f.Direction == direction {
			if has[*f.Frame], last = true, max(last, *f.Frame); first < 0 {
				first = i
			}
		}
	}
	for i := range r.Frames {
		f := &r.Frames[i]
		mayHave := f.Direction == direction && (id != rule.FrameRSV1NotNegotiated || f.Opcode == 1 || f.Opcode == 2)
		if beyond := i > last && r.FindingCount > len(c.list); mayHave && !has[i] && !beyond {
			return
		}
	}
	for i := range c.list {
		if f := &c.list[i]; f.Rule == string(id) && f.Frame != nil && *f.Direction == direction {
			c.put(i, first)
		}
	}
}

// refusal puts a response that opens nothing under the first fault of its request that such a status is the answer to. To a
// request without Upgrade a server need not give an error: it takes it for an ordinary one.
func (c causes) refusal(r *Report) {
	if r.Handshake == nil || r.Handshake.Response == nil {
		return
	}
	for i := range c.list {
		if c.list[i].Rule != string(rule.HandshakeStatus) || !r.Handshake.Response.holds(&c.list[i]) {
			continue
		}
		for k := range c.list {
			f := &c.list[k]
			if r.Handshake.Request.holds(f) && f.Severity == rule.Error.String() && answers(r.Handshake.Response.status, f) {
				c.put(i, k)
				return
			}
		}
	}
}

// answers tells whether a status is what a server gives to a request with this fault.
func answers(status int, f *Finding) bool {
	ordinary := f.Rule == string(rule.HandshakeUpgrade) || f.Rule == string(rule.HandshakeConnection)
	return f.HTTPStatus != nil && (status == *f.HTTPStatus || status == 400 || ordinary && (status == 200 || status == 426))
}
