package payload

// level is a container that is open.
type level struct {
	start      int    // behind its header
	left       uint64 // values or pairs that still come
	n          uint64 // that came
	holds      holding
	sort       sort // of the chunks
	endless    bool
	keyPending bool // a key has come, and not yet its value
}

func (r *valueReader) top() *level {
	if len(r.levels) == 0 {
		return nil
	}
	return &r.levels[len(r.levels)-1]
}

// missing is how many bytes the values that were announced take at least.
func (r *valueReader) missing() uint64 {
	const most = 1<<64 - 1
	least := uint64(0)
	for _, l := range r.levels {
		n := l.left
		if l.holds == holdsPairs {
			n = 2 * min(l.left, most/2)
		}
		switch {
		case l.endless && l.keyPending:
			n = 2
		case l.endless:
			n = 1
		case l.keyPending:
			n-- // its pair is counted until the value has come
		}
		least += min(n, most-least)
	}
	return max(least, 1)
}

// open begins the level of an item that holds others.
func (r *valueReader) open(it *item) {
	l := level{start: it.end, left: it.arg, holds: it.holds, sort: it.sort, endless: it.endless}
	switch {
	case it.endless:
		l.left = 0
	case it.holds == holdsEncoded:
		l.left = 1
	case it.holds == holdsTagged:
		l.left, r.tag = 1, it.arg+1
	}
	r.levels = append(r.levels, l)
	if it.holds <= holdsPairs {
		r.t.seen.containers++
	}
}

// close ends the containers that are complete.
func (r *valueReader) close(pos int) {
	for top := r.top(); top != nil && top.left == 0 && !top.endless && !top.keyPending; top = r.top() {
		r.t.end(pos)
		r.levels = r.levels[:len(r.levels)-1]
	}
}
