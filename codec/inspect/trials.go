package inspect

import (
	"bytes"
	"slices"
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// A trial reads the input once more with a fault put right: what is gone then followed from it. So much is tried.
const (
	maxTrials     = 3
	maxTrialBytes = 64 << 10
)

// findCauses says which findings follow from which: by the rules, and by trials.
func (r *Report) findCauses(in input, found *findings, opts Options) {
	if in.notation.ID == complaintID || len(r.Findings) == 0 {
		return
	}
	tries := in.shown == nil && !in.isPayload && len(in.bytes) <= maxTrialBytes
	cause, gone := -1, []int(nil)
	if tries {
		cause, gone = r.realign(in, found, opts)
	}
	c := causes{r.Findings}
	for _, i := range gone {
		c.put(i, cause)
	}
	c.known(r)
	if tries {
		c.try(r, in, opts)
	}
}

// try puts right one finding after the other, the gravest first.
func (c causes) try(r *Report, in input, opts Options) {
	order := make([]int, 0, len(c.list))
	for i := range c.list {
		if c.list[i].Severity != rule.Note.String() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(&c.list[b]) - weight(&c.list[a]) })
	left := maxTrials
	for _, i := range order {
		for _, t := range trialsOf(&c.list[i], in, opts) {
			if left == 0 || c.list[i].CausedBy != nil || !c.anyLeft(i) {
				break
			}
			left--
			for _, k := range t.gone(r, i) {
				c.put(k, i)
			}
		}
	}
}

// anyLeft tells whether there is a finding besides the finding i of which the cause is not known.
func (c causes) anyLeft(i int) bool {
	for k := range c.list {
		if k != i && c.list[k].CausedBy == nil {
			return true
		}
	}
	return false
}

// trial is an input in which a fault is put right, and by which bytes.
type trial struct {
	in    input
	opts  Options
	patch *Fix // nil if the bytes stay
}

// trialsOf are the ways to put a finding right.
func trialsOf(f *Finding, in input, opts Options) []trial {
	if opts.Holds == "" || opts.Holds == HoldsAuto {
		opts.Holds = HoldsFrames
	}
	var out []trial
	add := func(fix *Fix) { out = append(out, trial{in.mended(fix), opts, fix}) }
	if f.Fix != nil {
		add(f.Fix)
	}
	switch rule.ID(f.Rule) {
	case rule.MessageStartInsideMessage:
		if f.Fix != nil { // the message was not meant to stand here
			add(&Fix{ByteStart: f.Fix.ByteStart, ByteEnd: f.Fix.ByteEnd})
		}
	case rule.FrameRSV1NotNegotiated: // it is compressed all the same
		deflate := "permessage-deflate"
		opts.Extensions = &deflate
		out = append(out, trial{in: in, opts: opts})
	case rule.InputNotation: // two digits are a byte
		lost := max(1, (*f.TextEnd-*f.TextStart)/2)
		add(&Fix{ByteStart: f.ByteStart, ByteEnd: f.ByteStart, bytes: make([]byte, min(lost, maxTrialBytes))})
	}
	return out
}

// mended is the input once a fix is made.
func (in input) mended(fix *Fix) input {
	longer := len(fix.bytes) - (fix.ByteEnd - fix.ByteStart)
	out := input{bytes: slices.Concat(in.bytes[:fix.ByteStart], fix.bytes, in.bytes[fix.ByteEnd:]),
		notation: in.notation, isText: in.isText, rebuilt: in.rebuilt}
	for _, turn := range in.turns {
		if turn.Start >= fix.ByteEnd {
			turn.Start += longer
		}
		out.turns = append(out.turns, turn)
	}
	return out
}

// gone lists the findings that the trial is without, besides the finding i that it puts right. There are none if that is
// still there, or if as much is wrong in place of them.
func (t *trial) gone(r *Report, i int) []int {
	after, _ := run(t.in, t.opts)
	if after.FindingCount > len(after.Findings) {
		return nil
	}
	p := patchOf(r, t.patch)
	var gone []int
	stays := make([]bool, len(after.Findings))
	for k := range r.Findings {
		before := &r.Findings[k]
		at := slices.IndexFunc(after.Findings, func(f Finding) bool { return p.isSame(before, &f) })
		switch {
		case at >= 0 && k == i:
			return nil
		case at >= 0:
			stays[at] = true
		case k != i && !isAboutInput(before) && !p.hides(&r.Findings[i], before):
			gone = append(gone, k)
		}
	}
	fewer := 0
	for _, k := range gone {
		fewer += isError(&r.Findings[k])
	}
	for k := range after.Findings {
		if !stays[k] {
			fewer -= isError(&after.Findings[k])
		}
	}
	if fewer < 0 || fewer == 0 && slices.ContainsFunc(gone, func(k int) bool { return isError(&r.Findings[k]) > 0 }) {
		return nil
	}
	return gone
}

// isAboutInput tells of findings that say what the input is: another reading does not explain them.
func isAboutInput(f *Finding) bool { return strings.HasPrefix(f.Rule, "input-") }

func isError(f *Finding) int {
	if f.Severity == rule.Error.String() {
		return 1
	}
	return 0
}

// patch is the stretch of the bytes that a fix changes.
type patch struct {
	start, end, newEnd int
	removes            bool // whole, with whatever else is wrong there
}

// patchOf leaves out of a fix what stays as it is.
func patchOf(r *Report, fix *Fix) patch {
	if fix == nil {
		return patch{start: len(r.bytes), end: len(r.bytes), newEnd: len(r.bytes)}
	}
	old, now := r.bytes[fix.ByteStart:fix.ByteEnd], fix.bytes
	p := patch{start: fix.ByteStart, removes: len(now) == 0}
	for len(old) > 0 && len(now) > 0 && old[0] == now[0] {
		old, now, p.start = old[1:], now[1:], p.start+1
	}
	for len(old) > 0 && len(now) > 0 && bytes.HasSuffix(old, now[len(now)-1:]) {
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	p.end, p.newEnd = p.start+len(old), p.start+len(now)
	return p
}

// isSame tells whether a finding is there after the patch as it was before.
func (p *patch) isSame(before, after *Finding) bool {
	switch {
	case before.Rule != after.Rule:
		return false
	case before.ByteEnd <= p.start:
		return after.ByteStart == before.ByteStart
	case before.ByteStart >= p.end:
		return after.ByteStart == before.ByteStart+p.newEnd-p.end
	}
	return after.ByteStart <= p.newEnd && after.ByteEnd >= p.start
}

// hides tells whether a finding is gone only because its bytes are: those of a frame that is left out, of a field's line that
// is written anew, or of a length, which a new payload gets in the shortest form.
func (p *patch) hides(cause, f *Finding) bool {
	inside := f.ByteStart < p.end && f.ByteEnd > p.start
	return inside && !isOutOfStep(cause) && (p.removes || cause.Frame == nil || f.Rule == string(rule.FrameLengthNotMinimal))
}
