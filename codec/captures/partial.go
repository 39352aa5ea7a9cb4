package captures

import "github.com/wslens/wslens/codec/inspect"

// What is found in a frame of which a part is not in the capture is no fault of its sender.

// blame mends a verdict that blames the sender for such findings alone.
func (t *talk) blame(v *inspect.Verdict, found []inspect.Finding, isPartial func(frame int) bool) {
	ofSender, ofCapture := false, false
	for i := range found {
		switch f := &found[i]; {
		case f.Severity != "error":
		case f.Frame != nil && isPartial(*f.Frame):
			ofCapture = true
		default:
			ofSender = true
		}
	}
	if ofCapture && !ofSender {
		*v = inspect.Verdict{Level: "note", Title: "Parts of this connection are not in the capture.",
			Detail: "Rules are broken only in frames that are not whole here: that may come of it."}
	}
}

// summary is that of a session of the talk.
func (t *talk) summary(s *inspect.Session) *inspect.Summary {
	sum := s.Summary()
	t.blame(&sum.Verdict, sum.Findings, func(i int) bool { return t.isPartial(s, i) })
	return sum
}

// isPartialIn is isPartial for the frame of a report, which counts its bytes otherwise.
func (t *talk) isPartialIn(r *inspect.Report, index int) bool {
	if index >= len(r.Frames) {
		return false
	}
	n := 0 // frames of its side before it
	for i := range index {
		if r.Frames[i].Direction == r.Frames[index].Direction {
			n++
		}
	}
	marks := t.marks(r.Frames[index].Direction == string(inspect.ServerToClient))
	return n < marks.count() && marks.mark(n).isPartial()
}

// judge counts what is wrong, but for the frames that are not whole in the capture: what is found there is no fault of the sender.
func (t *talk) judge(out *Connection, s *inspect.Session, sum *inspect.Summary) {
	for i := range sum.Findings {
		f := &sum.Findings[i]
		if f.Frame != nil && t.isPartial(s, *f.Frame) {
			continue
		}
		out.count(f)
	}
}

// count counts a finding.
func (c *Connection) count(f *inspect.Finding) {
	switch f.Severity {
	case "error":
		c.Errors++
	case "warning":
		c.Warnings++
	}
}

func (t *talk) isPartial(s *inspect.Session, index int) bool {
	columns := s.Frames(index, index+1)
	if len(columns.Offset) == 0 {
		return false
	}
	m := t.marks(columns.Direction[0] == 1).of(int(columns.Offset[0]))
	return m != nil && m.isPartial()
}
