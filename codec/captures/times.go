package captures

import (
	"time"

	"github.com/wslens/wslens/codec/inspect"
)

// FrameTime returns when the last byte of a frame of a Session came, by its direction and its offset there, in UTC (RFC 3339). It is
// empty if that is not known.
func (f *File) FrameTime(index int, d inspect.Direction, offset int) string {
	e, err := f.entry(index)
	if err != nil {
		return ""
	}
	m := markOf(e.marks(d == inspect.ServerToClient), offset)
	if m == nil {
		return ""
	}
	return m.time()
}

// Times returns when the frames and the messages of a Report were whole, as FrameTime does.
func (f *File) Times(index int, r *inspect.Report) (frames, messages []string) {
	frames, messages = make([]string, len(r.Frames)), make([]string, len(r.Messages))
	e, err := f.entry(index)
	if err != nil {
		return frames, messages
	}
	var seen [2]int
	for i := range r.Frames {
		side := 0
		if r.Frames[i].Direction == string(inspect.ServerToClient) {
			side = 1
		}
		if marks := e.marks(side == 1); seen[side] < len(marks) {
			frames[i] = marks[seen[side]].time()
		}
		seen[side]++
	}
	for i := range r.Messages {
		m := &r.Messages[i]
		switch n := len(m.Frames); {
		case n > 0 && m.Frames[n-1] < len(frames):
			messages[i] = frames[m.Frames[n-1]]
		case m.Time != nil:
			messages[i] = format(time.UnixMicro(int64(*m.Time * 1e6)))
		}
	}
	return frames, messages
}

func (m *mark) time() string { return format(m.at) }
