package payload

// level is a container that is open.
type level struct {
	start   int    // behind its header
	left    uint64 // values or pairs that still come
	n       uint64 // that came
	holds   holding
	sort    sort // of the chunks
	endless bool
	half    bool // a key has come, and not yet its value
}

func (w *walker) top() *level {
	if len(w.levels) == 0 {
		return nil
	}
	return &w.levels[len(w.levels)-1]
}

// missing is how many bytes the values that were announced take at least.
func (w *walker) missing() uint64 {
	const most = 1<<64 - 1
	least := uint64(0)
	for _, l := range w.levels {
		n := l.left
		if l.holds == holdsPairs {
			n = 2 * min(l.left, most/2)
		}
		switch {
		case l.endless && l.half:
			n = 2
		case l.endless:
			n = 1
		case l.half:
			n-- // its pair is counted until the value has come
		}
		least += min(n, most-least)
	}
	return max(least, 1)
}

// open begins the level of an item that holds others.
func (w *walker) open(it *item) {
	l := level{start: it.end, left: it.arg, holds: it.holds, sort: it.sort, endless: it.endless}
	switch {
	case it.endless:
		l.left = 0
	case it.holds == holdsEncoded:
		l.left = 1
	case it.holds == holdsTagged:
		l.left, w.tag = 1, it.arg+1
	}
	w.levels = append(w.levels, l)
	if it.holds <= holdsPairs {
		w.t.seen.containers++
	}
}

// close ends the containers that are complete.
func (w *walker) close(pos int) {
	for top := w.top(); top != nil && top.left == 0 && !top.endless && !top.half; top = w.top() {
		w.t.end(pos)
		w.levels = w.levels[:len(w.levels)-1]
	}
}
