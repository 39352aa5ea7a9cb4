package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// How many trials are made for a report, and of inputs up to which size.
const (
	maxTrials     = 3
	maxTrialBytes = 64 << 10
)

// trials read the input once more with a fault put right: what is gone then followed from it.
type trials struct {
	r    *verdict.Subject
	in   *input
	opts Options
	left int
}

// findCauses says which findings follow from which: by trials, and by the rules alone.
func findCauses(r *verdict.Subject, in *input, found *connection.Findings, opts Options) {
	if in.notation.ID == verdict.ErrorMessageID {
		return
	}
	t := trials{r, in, opts, maxTrials}
	if in.shown != nil || in.isPayload || len(in.bytes) > maxTrialBytes {
		t.left = 0
	} else {
		t.realign(found)
	}
	r.KnownCauses()
	// The gravest come first. Notes weigh nothing and have no trials.
	for w := rule.Heaviest; w > 0; w-- {
		for i := range r.Findings {
			if verdict.Weight(&r.Findings[i]) == w {
				t.fix(i)
			}
		}
	}
}

// fix tries the ways to put the finding i right.
func (t *trials) fix(i int) {
	f := &t.r.Findings[i]
	if f.Fix != nil {
		t.try(i, f.Fix)
	}
	switch rule.ID(f.Rule) {
	case rule.MessageStartInsideMessage:
		if f.Fix != nil { // without the frame, as if the message was not meant to stand here
			t.try(i, &Fix{ByteStart: f.Fix.ByteStart, ByteEnd: f.Fix.ByteEnd})
		}
	case rule.FrameRSV1NotNegotiated: // as if compression was negotiated
		deflate, opts := "permessage-deflate", t.opts
		t.opts.Extensions = &deflate
		t.try(i, &Fix{})
		t.opts = opts
	case rule.InputNotation: // with a byte for each two digits that could not be read
		lost := max(1, (*f.TextEnd-*f.TextStart)/2)
		t.try(i, &Fix{ByteStart: f.ByteStart, ByteEnd: f.ByteStart, Bytes: make([]byte, min(lost, maxTrialBytes))})
	}
}

// try inspects the input with a fix of the finding i, and puts under it what is gone then. It tells whether anything is.
func (t *trials) try(i int, fix *Fix) bool {
	open := 0
	for k := range t.r.Findings {
		if t.r.Findings[k].CausedBy == nil {
			open++
		}
	}
	if t.left == 0 || open < 2 || t.r.Findings[i].CausedBy != nil {
		return false
	}
	t.left--
	opts := t.opts
	if opts.Holds != HoldsPayload {
		opts.Holds = HoldsFrames
	}
	after, _ := run(t.in.patched(fix), opts)
	gone := t.gone(i, fix, after)
	for _, k := range gone {
		t.r.Follow(k, i)
	}
	return len(gone) > 0
}

// gone lists the findings that are no longer there after a fix of the finding i, but for that one. It is empty if that one is still there, or
// if the fix brings as many new faults.
func (t *trials) gone(i int, fix *Fix, after *verdict.Subject) (gone []int) {
	if after.FindingCount > len(after.Findings) {
		return nil
	}
	p := patchOf(t.r, fix)
	stays, errors, fewer := make([]bool, len(after.Findings)), 0, 0
	for k := range t.r.Findings {
		before := &t.r.Findings[k]
		at := p.find(before, after.Findings)
		switch {
		case at >= 0 && k == i:
			return nil
		case at >= 0:
			stays[at] = true
		// Findings of the group input- are about the input as a whole: they follow from no fault in it.
		case k != i && !strings.HasPrefix(before.Rule, "input-") && !p.hides(&t.r.Findings[i], before):
			gone = append(gone, k)
			if isFault(before) {
				errors++
			}
		}
	}
	for k := range after.Findings {
		if !stays[k] && isFault(&after.Findings[k]) {
			fewer--
		}
	}
	if fewer += errors; fewer < 0 || fewer == 0 && errors > 0 {
		return nil
	}
	return t.withConsequences(gone)
}

// withConsequences leaves out a finding if something that follows from it is still there. What follows from a finding of realign, the place
// where a reader fell out of step, is still there in every trial, as realign runs once, before them.
func (t *trials) withConsequences(gone []int) (left []int) {
	isGone := make([]bool, len(t.r.Findings))
	for _, k := range gone {
		isGone[k] = true
	}
	leaves := make([]bool, len(t.r.Findings)) // something that follows from it
	for i := range t.r.Findings {
		if by := t.r.Findings[i].CausedBy; by != nil && !isGone[i] {
			leaves[*by] = true
		}
	}
	for _, k := range gone {
		if !leaves[k] {
			left = append(left, k)
		}
	}
	return left
}
