package captures

import (
	"testing"
	"time"
)

// What is missing in one stream of HTTP/2 is told of its connection alone, and what is missing of no known stream of all.
func TestLostInStream(t *testing.T) {
	lost := func(stream uint32) [2]int {
		s := &streams{open: map[uint32]*tunnel{}}
		for id := uint32(1); id <= 3; id += 2 {
			s.open[id] = &tunnel{talk: newTalk(&File{}, "", "", inFrames, time.Time{})}
		}
		s.Lost(0, stream, 2)
		return [2]int{s.open[1].talk.lost, s.open[3].talk.lost}
	}
	for stream, want := range map[uint32][2]int{1: {1, 0}, 3: {0, 1}, 5: {0, 0}, 0: {1, 1}} {
		if got := lost(stream); got != want {
			t.Errorf("stream %d: %v, want %v", stream, got, want)
		}
	}
}
