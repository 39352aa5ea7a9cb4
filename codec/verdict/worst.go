package verdict

import (
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// Worst returns the finding that matters most, which follows from none: a fault of the text itself, else the first of
// those that are or lead to the worst.
func (r *Subject) Worst() (*report.Finding, string) {
	var worst *report.Finding
	worstWeight := 0
	weights := weights(r.Findings)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.CausedBy != nil {
			continue
		}
		if worst == nil || weights[i] > worstWeight || weights[i] == worstWeight && isEarlier(f, worst) {
			worst, worstWeight = f, weights[i]
		}
	}
	if worst == nil {
		return nil, "ok"
	}
	return worst, r.Gravest()
}

// isEarlier tells whether a finding lies in an earlier frame than another: a session lists each direction by itself.
func isEarlier(f, than *report.Finding) bool {
	return f.Frame != nil && than.Frame != nil && *f.Frame < *than.Frame
}

// Gravest is the severity of the gravest finding: what comes first need not be an error.
func (r *Subject) Gravest() string {
	level := rule.Note
	for _, f := range r.Findings {
		for s := rule.Error; s < level; s++ {
			if f.Severity == s.String() {
				level = s
			}
		}
	}
	return level.String()
}

// weights are those of the findings; what others follow from weighs as much as the heaviest of these.
func weights(list []report.Finding) []int {
	out := make([]int, len(list))
	for i := range list {
		at := i
		if by := list[i].CausedBy; by != nil {
			at = *by
		}
		out[at] = max(out[at], Weight(&list[i]))
	}
	return out
}

// Weight is how much a finding matters; what is only a note weighs nothing.
func Weight(f *report.Finding) int {
	row, _ := rule.Lookup(rule.ID(f.Rule))
	switch {
	case f.Severity == rule.Note.String():
		return 0
	case row.Weight > 0:
		return int(row.Weight)
	case f.Severity == rule.Error.String():
		return 3
	case f.Severity == rule.Warning.String():
		return 1
	}
	return 0
}

// IsError tells whether a finding is an error.
func IsError(f *report.Finding) bool { return f.Severity == rule.Error.String() }

// IsOutOfStep tells of what makes a reader take other bytes for headers.
func IsOutOfStep(f *report.Finding) bool {
	return f.Rule == string(rule.FrameStrayBytes) || f.Rule == string(rule.FrameLengthTooLong) || f.Rule == string(rule.FrameLengthMiswritten)
}
