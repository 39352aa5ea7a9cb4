package captures

import (
	"sort"
	"time"
)

// mark is a frame of a side: where it begins in what the side has sent, and when the last byte of it came.
type mark struct {
	place uint64 // twice the number of the byte, and 1 if the frame is partial: there are millions of marks
	at    instant
}

func (m *mark) start() int { return int(m.place >> 1) }

// isPartial says that a part of its payload, or of what it was compressed with, is not in the capture.
func (m *mark) isPartial() bool { return m.place&1 != 0 }

func (m *mark) setPartial() { m.place |= 1 }

func (m *mark) time() string { return format(m.at.time()) }

// instant is a time in nanoseconds since 1970; 0 if it is not known.
type instant int64

func instantOf(t time.Time) instant {
	if t.IsZero() {
		return 0
	}
	return instant(t.UnixNano())
}

func (i instant) time() (t time.Time) {
	if i != 0 {
		t = time.Unix(0, int64(i))
	}
	return t
}

// marks are those of a side in their order. A long list grows without being copied.
type marks struct{ pages [][]mark }

const marksPage = 4096

func (l *marks) add(start int, partial bool) {
	m := mark{place: uint64(start) << 1}
	if partial {
		m.setPartial()
	}
	last := len(l.pages) - 1
	switch {
	case last < 0:
		l.pages = [][]mark{nil}
		last = 0
	case len(l.pages[last]) == marksPage:
		l.pages = append(l.pages, make([]mark, 0, marksPage))
		last++
	}
	l.pages[last] = append(l.pages[last], m)
}

func (l *marks) count() int {
	last := len(l.pages) - 1
	if last < 0 {
		return 0
	}
	return last*marksPage + len(l.pages[last])
}

func (l *marks) mark(i int) *mark { return &l.pages[i/marksPage][i%marksPage] }

// of returns the mark of the frame that begins at the byte; nil if there is none.
func (l *marks) of(start int) *mark {
	n := l.count()
	i := sort.Search(n, func(i int) bool { return l.mark(i).start() >= start })
	if i == n || l.mark(i).start() != start {
		return nil
	}
	return l.mark(i)
}
