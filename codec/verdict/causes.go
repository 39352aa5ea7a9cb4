package verdict

import (
	"slices"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// Follow says that the finding i follows from another, or from what that one follows from. What follows has one cause, and a
// cause follows from nothing.
func (r *Subject) Follow(i, cause int) {
	if by := r.Findings[cause].CausedBy; by != nil {
		cause = *by
	}
	if i == cause || r.Findings[i].CausedBy != nil {
		return
	}
	for k := range r.Findings {
		if by := r.Findings[k].CausedBy; k == i || by != nil && *by == i {
			r.Findings[k].CausedBy = &cause
		}
	}
}

// KnownCauses puts under its cause what follows by the rules alone.
func (r *Subject) KnownCauses() {
	for i := range r.Findings {
		for k := range r.Findings {
			if i != k && r.leadsTo(&r.Findings[k], &r.Findings[i]) {
				r.Follow(i, k)
				break
			}
		}
	}
	for _, id := range habits {
		r.habit(id, report.Direction(codec.Client))
		r.habit(id, report.Direction(codec.Server))
	}
}

// relation is where a consequence is found, seen from its cause.
type relation uint8

const (
	inOneFrame relation = iota
	// behind is in a later frame, with the same severity.
	behind
	// noteBehind is in a later frame, as a note: it may well be that only the cause makes it look wrong.
	noteBehind
)

// consequences are rules of which the second is broken because the first is.
var consequences = [...]struct {
	cause, consequence rule.ID
	relation           relation
}{
	{rule.FrameLengthMSB, rule.FrameTruncated, inOneFrame},
	{rule.MessageAfterClose, rule.MessageAfterClose, behind}, // one Close came too early for all
	{rule.DeflateInflateFailed, rule.DeflateMissingHistory, noteBehind},
	{rule.DeflateWrongContainer, rule.DeflateMissingHistory, noteBehind},
	{rule.DeflateMissingHistory, rule.DeflateMissingHistory, noteBehind},
}

// leadsTo tells whether a finding follows from another by the rules alone. Bytes of another protocol are no frames, so that all
// that is wrong with the frames follows from that.
func (r *Subject) leadsTo(a, b *report.Finding) bool {
	switch {
	case a.Rule == string(rule.InputOtherProtocol):
		return b.Frame != nil && b.Rule != a.Rule
	case isStatus(b):
		return r.isRefused(a, b)
	}
	for i := range consequences {
		if row := &consequences[i]; a.Rule == string(row.cause) && b.Rule == string(row.consequence) {
			return row.relation.holds(a, b)
		}
	}
	return false
}

func (t relation) holds(a, b *report.Finding) bool {
	if a.Frame == nil || b.Frame == nil || *a.Direction != *b.Direction {
		return false
	}
	isBehind := a.ByteStart < b.ByteStart
	switch t {
	case inOneFrame:
		return *a.Frame == *b.Frame
	case behind:
		return isBehind && a.Severity == b.Severity
	}
	return isBehind && b.Severity == rule.Note.String() && a.Severity != b.Severity
}

// isRefused tells whether a status is what a server answers to a request with a fault. A request without Upgrade is an ordinary one, which
// need not be answered with an error.
func (r *Subject) isRefused(fault, status *report.Finding) bool {
	h := r.Handshake
	return h != nil && h.Request.Holds(fault) && h.Response.Holds(status) && IsError(fault) && isAnswer(r.Response.Status, fault)
}

// isAnswer tells whether a status is what a server answers to a fault.
func isAnswer(status int, f *report.Finding) bool {
	row, _ := rule.Lookup(rule.ID(f.Rule))
	return f.HTTPStatus != nil && status > 0 && (status == 400 || status == *f.HTTPStatus || slices.Contains(row.OtherStatuses[:], uint16(status)))
}

// habits are the rules that a sender breaks in every frame.
var habits = habitual()

func habitual() (ids []rule.ID) {
	for _, row := range rule.All() {
		if row.Habit {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// habit puts a fault that all frames of a direction have under the first of these findings. Of many frames only those count whose
// findings are listed.
func (r *Subject) habit(id rule.ID, direction string) {
	var its []int
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == string(id) && f.Frame != nil && *f.Direction == direction {
			its = append(its, i)
		}
	}
	if len(its) < 2 {
		return
	}
	frames := *r.Findings[its[len(its)-1]].Frame + 1
	if all := r.FindingCount == len(r.Findings); all {
		frames = 0
		for i := range r.Connection.Lanes {
			if l := &r.Connection.Lanes[i]; l.Direction == direction {
				frames = l.Frames
			}
		}
	}
	for _, i := range its {
		if len(its) == frames {
			r.Follow(i, its[0])
		}
	}
}
