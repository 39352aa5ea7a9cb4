package inspect

import (
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// patched is the input with a fix made.
func (in *input) patched(fix *Fix) input {
	longer := len(fix.Bytes) - (fix.ByteEnd - fix.ByteStart)
	b := append(in.bytes[:fix.ByteStart:fix.ByteStart], fix.Bytes...)
	out := input{bytes: append(b, in.bytes[fix.ByteEnd:]...), notation: in.notation, sender: in.sender, isText: in.isText, rebuilt: in.rebuilt}
	for _, turn := range in.turns {
		if turn.Start >= fix.ByteEnd {
			turn.Start += longer
		}
		out.turns = append(out.turns, turn)
	}
	return out
}

// patch is the stretch of the bytes that a fix changes.
type patch struct {
	start, end, newEnd int
	removes            bool // whole, with whatever else is wrong there
}

// patchOf leaves out of a fix what stays as it is.
func patchOf(r *verdict.Subject, fix *Fix) patch {
	old, now := r.Bytes[fix.ByteStart:fix.ByteEnd], fix.Bytes
	p := patch{start: fix.ByteStart, removes: len(now) == 0}
	for len(old) > 0 && len(now) > 0 && old[0] == now[0] {
		old, now, p.start = old[1:], now[1:], p.start+1
	}
	for len(old) > 0 && len(now) > 0 && old[len(old)-1] == now[len(now)-1] {
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	p.end, p.newEnd = p.start+len(old), p.start+len(now)
	return p
}

// find returns where a finding is among those after the patch, or -1.
func (p *patch) find(before *Finding, after []Finding) int {
	for i := range after {
		f := &after[i]
		same := f.ByteStart <= p.newEnd && f.ByteEnd >= p.start
		if before.ByteEnd <= p.start {
			same = f.ByteStart == before.ByteStart
		} else if before.ByteStart >= p.end {
			same = f.ByteStart == before.ByteStart+p.newEnd-p.end
		}
		if same && f.Rule == before.Rule {
			return i
		}
	}
	return -1
}

// hides tells whether a finding is gone only because its bytes are: those of a frame that is left out, of a field's line that
// is written again, or of a length, which a new payload gets in the shortest form.
func (p *patch) hides(cause, f *Finding) bool {
	inside := f.ByteStart < p.end && f.ByteEnd > p.start
	return inside && !verdict.IsOutOfStep(cause) && (p.removes || cause.Frame == nil || f.Rule == string(rule.FrameLengthNotMinimal))
}
