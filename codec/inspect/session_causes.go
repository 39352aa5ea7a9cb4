package inspect

import (
	"github.com/wslens/wslens/codec/verdict"
)

// putCauses says which of a session's findings follow from which: by the rules alone, and of a short recording in one stream that has
// ended, as a report of it does.
func (s *Session) putCauses(r *verdict.Subject) {
	like := s.asReport(len(r.Findings))
	for i := range like {
		if f := &like[i]; verdict.IsOutOfStep(f) && find(r.Findings, f) < 0 {
			added := *f
			added.CausedBy = nil
			at := behind(r.Findings, f)
			r.Findings = append(r.Findings[:at], append([]Finding{added}, r.Findings[at:]...)...)
			r.FindingCount++
		}
	}
	r.KnownCauses()
	for i := range like {
		f := &like[i]
		if f.CausedBy == nil {
			continue
		}
		its, cause := find(r.Findings, f), find(r.Findings, &like[*f.CausedBy])
		if its >= 0 && cause >= 0 {
			r.Follow(its, cause)
		}
	}
}

// asReport lists what a report finds in a recording that is at hand: one that has ended, in one stream that was kept whole. It is empty
// for all else, and if there are no findings.
func (s *Session) asReport(findings int) []Finding {
	streams := s.connection.Streams()
	if !s.connection.Finished() || len(streams) != 1 || streams[0].Size > len(streams[0].Opening) || findings == 0 {
		return nil
	}
	if s.report == nil {
		opts := s.opts
		opts.Holds = HoldsFrames
		s.report = Bytes(streams[0].Opening, opts)
	}
	return s.report.Findings
}

// behind is the place of a finding among those in the order of their bytes.
func behind(list []Finding, f *Finding) int {
	for i := range list {
		if of := &list[i]; of.ByteStart > f.ByteStart || of.ByteStart == f.ByteStart && of.ByteEnd > f.ByteEnd {
			return i
		}
	}
	return len(list)
}

// find returns where the same finding is in a list, or -1.
func find(list []Finding, f *Finding) int {
	for i := range list {
		if of := &list[i]; of.Rule == f.Rule && of.ByteStart == f.ByteStart && of.ByteEnd == f.ByteEnd {
			return i
		}
	}
	return -1
}
