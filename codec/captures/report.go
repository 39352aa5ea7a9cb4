package captures

import (
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/record"
)

// Report is what inspect tells of a recording, with the times when the frames and messages that it lists were whole: in UTC (RFC 3339), empty
// where that is not known.
type Report struct {
	*inspect.Report
	FrameTimes, MessageTimes []string
}

// Report tells of a connection what inspect does. It lists count frames from one on and the messages that end in them, or of a
// connection without frames so many messages; 500 at most.
func (f *File) Report(index, from, count int) (*Report, error) {
	e, err := f.entry(index)
	if err != nil {
		return nil, err
	}
	return e.report(max(0, from), max(0, min(count, record.MaxFrames)))
}

// All is the count that has a Report list as much as it can.
const All = record.MaxFrames

// maxWhole is how long a connection may be whose first report holds all of its bytes.
const maxWhole = 4 << 20

// report is that of a talk.
func (t *talk) report(from, count int) (*Report, error) {
	if from > 0 || t.streams[0].kept.size+t.streams[1].kept.size > maxWhole {
		return t.window(from, count), nil
	}
	r := inspect.Recording(t.turns(), inspect.Options{Holds: inspect.HoldsFrames})
	t.blame(&r.Verdict, r.Findings, func(i int) bool { return t.isPartialIn(r, i) })
	out := &Report{Report: r}
	var seen [2]int
	for i := range r.Frames {
		side := sideOf(r.Frames[i].Direction)
		at := ""
		if marks := &t.streams[side].marks; seen[side] < marks.count() {
			at = marks.mark(seen[side]).time()
		}
		seen[side]++
		out.FrameTimes = append(out.FrameTimes, at)
	}
	out.cut(count)
	return out, nil
}

func sideOf(direction string) int {
	if direction == string(inspect.ServerToClient) {
		return 1
	}
	return 0
}

// cut leaves out the frames behind the first ones and the messages that do not end in these, and gives the others their times.
func (r *Report) cut(count int) {
	count = min(count, len(r.Frames))
	r.Frames, r.FrameTimes = r.Frames[:count], r.FrameTimes[:count]
	kept := r.Messages[:0]
	for _, m := range r.Messages {
		if n := len(m.Frames); n > 0 && m.Frames[n-1] < count {
			kept = append(kept, m)
			r.MessageTimes = append(r.MessageTimes, r.FrameTimes[m.Frames[n-1]])
		}
	}
	r.Messages = kept
}
