package captures

import (
	"time"

	"github.com/wslens/wslens/codec/inspect"
)

// FrameTime returns when the last byte of a frame of a Session came, by its direction and its offset there, in UTC (RFC 3339). It is
// empty if that is not known.
func (f *File) FrameTime(index int, d inspect.Direction, offset int) string {
	t, err := f.talk(index)
	if err != nil {
		return ""
	}
	m := markOf(t.side(d == inspect.ServerToClient).marks, offset)
	if m == nil {
		return ""
	}
	return m.time()
}

// Times returns when the frames of a Report were whole, as FrameTime does.
func (f *File) Times(index int, frames []inspect.Frame) []string {
	times := make([]string, len(frames))
	t, err := f.talk(index)
	if err != nil {
		return times
	}
	var seen [2]int
	for i := range frames {
		side := 0
		if frames[i].Direction == string(inspect.ServerToClient) {
			side = 1
		}
		if marks := t.streams[side].marks; seen[side] < len(marks) {
			times[i] = marks[seen[side]].time()
		}
		seen[side]++
	}
	return times
}

func (m *mark) time() string {
	if m.at.IsZero() {
		return ""
	}
	return m.at.UTC().Format(time.RFC3339Nano)
}
