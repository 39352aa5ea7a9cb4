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
	// The gravest come first. What weighs nothing are notes.
	for w := rule.Heaviest; w > 0; w-- {
		for i := range r.Findings {
			if verdict.Weight(&r.Findings[i]) == w {
				t.of(i)
			}
		}
	}
}

// of tries the ways to put the finding i right.
func (t *trials) of(i int) {
	f := &t.r.Findings[i]
	if f.Fix != nil {
		t.make(i, f.Fix)
	}
	switch rule.ID(f.Rule) {
	case rule.MessageStartInsideMessage:
		if f.Fix != nil { // the message was not meant to stand here
			t.make(i, &Fix{ByteStart: f.Fix.ByteStart, ByteEnd: f.Fix.ByteEnd})
		}
	case rule.FrameRSV1NotNegotiated: // it is compressed all the same
		deflate, opts := "permessage-deflate", t.opts
		t.opts.Extensions = &deflate
		t.make(i, &Fix{})
		t.opts = opts
	case rule.InputNotation: // two digits are a byte
		lost := max(1, (*f.TextEnd-*f.TextStart)/2)
		t.make(i, &Fix{ByteStart: f.ByteStart, ByteEnd: f.ByteStart, Bytes: make([]byte, min(lost, maxTrialBytes))})
	}
}

// make makes a trial of a fix of the finding i, and puts under it what is gone then. It tells whether anything is.
func (t *trials) make(i int, fix *Fix) bool {
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
	after, _ := run(t.in.mended(fix), opts)
	gone := t.gone(i, fix, after)
	for _, k := range gone {
		t.r.Follow(k, i)
	}
	return len(gone) > 0
}

// gone lists the findings that a report is without after a fix, besides the finding i that it puts right. There are none if that
// is still there, or if as much is wrong in place of them.
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
	return t.wholly(gone)
}

// wholly leaves out a finding if something that follows from it is still there. No trial removes what realign has found, the place
// where a reader fell out of step: that is looked for once, before the trials.
func (t *trials) wholly(gone []int) (left []int) {
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
