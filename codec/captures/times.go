package captures

import "github.com/wslens/wslens/codec/inspect"

// FrameTime returns when the last byte of a frame of a Session came, by its direction and its offset there, in UTC (RFC 3339). It is
// empty if that is not known.
func (f *File) FrameTime(index int, d inspect.Direction, offset int) string {
	e, err := f.entry(index)
	if err != nil {
		return ""
	}
	m := e.marks(d == inspect.ServerToClient).of(offset)
	if m == nil {
		return ""
	}
	return m.time()
}
