package payload

import "strconv"

// walker follows values in values without recursion.
type walker struct {
	t      *tree
	d      *dialect
	b      []byte // ends where the value has to end at the latest
	levels []level
	name   string          // of the outermost value, or the key that waits for its value
	from   int             // where that key begins; -1 if none waits, or it has nodes of its own
	form   string          // the kind of that key if it is no text
	tag    uint64          // of the next item, plus one; 0 if it has none
	keys   map[string]bool // that were seen, each behind the byte where its map begins
	within bool            // a value in a byte string is tried, and byte strings in it are not
}

// values reads the whole payload as values, one behind the other.
func (d *dialect) values(b []byte, t *tree) (int, string) {
	outermost, holding, whole := 0, 0, true
	for pos := 0; pos < len(b) && whole; outermost++ {
		before := t.seen.containers
		pos, whole = d.value(b, pos, "", t)
		holding += min(1, t.seen.containers-before)
		t.seen.begins = t.seen.begins || outermost == 0 && holding > 0
	}
	t.bits = t.seen.bits()
	return t.seen.score(whole && outermost > 0, outermost == 1, outermost == holding, t.isText || printable(b))
}

// value adds the value at start to the open container. It returns the index behind the value, or where the reading
// stopped.
func (d *dialect) value(b []byte, start int, name string, t *tree) (next int, ok bool) {
	w := walker{t: t, d: d, b: b, name: name, from: -1}
	return w.value(start)
}

// value is value of the dialect.
func (w *walker) value(start int) (next int, ok bool) {
	t, b := w.t, w.b
	base := len(t.open)
	for pos := start; ; {
		it := item{from: pos + 1, end: pos + 1}
		if pos == len(b) {
			it.end, it.fault, it.missing = pos, faultEnd, w.missing()
		} else {
			w.d.next(b, pos, &it)
			w.judge(&it)
		}
		if it.fault != noFault {
			w.fail(pos, &it)
			t.endTo(base, it.end)
			return it.end, false
		}
		w.take(pos, &it)
		pos = it.end
		if w.close(pos); len(w.levels) == 0 {
			return pos, true
		}
	}
}

// judge sets the fault of an item that cannot stand where it does.
func (w *walker) judge(it *item) {
	top := w.top()
	switch {
	case it.fault != noFault:
	case it.sort == sortBreak && (top == nil || !top.endless):
		it.fault = faultBreak
	case it.sort == sortBreak && top.half:
		it.fault = faultHalf
	case it.sort != sortBreak && top != nil && top.holds == holdsChunks && (it.sort != top.sort || it.holds != holdsNothing):
		it.fault = faultChunk
	}
}

// fail keeps what there is of an item, notes what is wrong with it, and shows a key that waits in vain.
func (w *walker) fail(pos int, it *item) {
	name, kind, value, start, end := w.name, "key without a value", "", w.from, pos
	if it.fault == faultCut {
		kind = w.d.forms[it.form].kind + ", cut off"
		name, start = w.place(pos, it)
		end = it.end
		if it.sort == sortText {
			value = string(w.b[it.from:end])
		}
	}
	if start >= 0 {
		w.t.leaf(name, kind, value, start, end)
	}
	w.t.problem(pos, it.end, it.fault.text(it.missing))
}

// take puts an item into the tree.
func (w *walker) take(pos int, it *item) {
	t, seen := w.t, &w.t.seen
	seen.values++
	if it.sort == sortText && it.holds == holdsNothing {
		seen.addText(w.b[it.from:it.end])
		t.checkUTF8(w.b, it.from, it.end)
	}
	embedded := w.tag == tagEncoded+1 && w.embeds(it)
	kind, value, meaning := w.show(pos, it)
	if embedded {
		it.holds, it.end = holdsEncoded, it.from
	}
	if top := w.top(); top != nil && top.holds == holdsPairs && !top.half && it.isKey() {
		top.half = true
		w.repeated(top.start, pos, it, value)
		w.name, w.from, w.form = value, pos, ""
		if it.sort != sortText {
			w.form = ", key: " + kind
		}
		return
	}
	kind += w.form
	name, start := w.place(pos, it)
	if it.holds == holdsNothing {
		t.leaf(name, kind, value, start, it.end).Meaning = meaning
		if n := it.end - it.from; n >= leastHeld && (it.sort == sortText || it.sort == sortBytes) {
			t.hold(w.b[it.from:it.end], false)
		}
		return
	}
	t.begin(name, kind, start).Meaning = meaning
	w.open(it)
}

// repeated notes a key that its map, which begins at that byte, has had before. A number may have been in another form.
func (w *walker) repeated(start, pos int, it *item, key string) {
	if w.t.full() {
		return
	}
	form := it.sort
	if form < sortFloat {
		form = sortUint
	}
	key = strconv.Itoa(start) + string(rune('a'+form)) + key
	if w.keys == nil {
		w.keys = map[string]bool{}
	}
	if w.keys[key] {
		w.t.problem(pos, it.end, w.d.again)
		w.t.seen.odd++
	}
	w.keys[key] = true
}

// embeds tells whether an item is a byte string that is one value. Byte strings in that are not looked into, so that the
// time stays linear however many are one in the other.
func (w *walker) embeds(it *item) bool {
	if w.within || it.sort != sortBytes || it.holds != holdsNothing {
		return false
	}
	inner := walker{t: &tree{count: MaxNodes}, d: w.d, b: w.b[:it.end], from: -1, within: true}
	next, ok := inner.value(it.from)
	return ok && next == it.end
}

// show is what people read of an item. Nothing is made that nobody will see.
func (w *walker) show(pos int, it *item) (kind, value, meaning string) {
	note := ""
	if w.tag != 0 || it.sort >= sortWord && it.sort != sortText {
		value, meaning, note = w.d.extra(w.b, it, w.tag)
	}
	w.tag = 0
	if note != "" {
		w.t.problem(pos, it.end, note)
		w.t.seen.odd++
	}
	if w.t.full() {
		return "", "", ""
	}
	kind = w.d.forms[it.form].kind
	switch {
	case it.endless:
		kind = "indefinite-length " + kind
	case it.holds == holdsNothing && it.sort == sortOther:
		kind += " type " + strconv.Itoa(int(int8(it.arg)))
	case it.holds != holdsNothing:
		between := " of "
		if it.holds == holdsTagged {
			between = " "
		}
		kind += between + strconv.FormatUint(it.arg, 10)
	}
	if it.holds == holdsNothing && value == "" && it.sort != sortBreak {
		value = it.text(w.b)
	}
	return kind, value, meaning
}

// place counts the value at pos and returns its name and where its node begins: a plain key belongs to its value.
func (w *walker) place(pos int, it *item) (name string, start int) {
	name, start = w.name, pos
	if w.from >= 0 {
		start = w.from
	}
	w.name, w.from, w.form = "", -1, ""
	top := w.top()
	switch {
	case top == nil:
		return name, start
	case it.sort == sortBreak:
		top.endless = false
		return "", pos
	case top.holds == holdsPairs && !top.half:
		top.half = true
		return "key", pos
	case top.holds == holdsPairs:
		top.half = false
		if start == pos {
			name = "value"
		}
	case top.holds != holdsTagged && top.holds != holdsEncoded:
		name = w.t.index(top.n)
	}
	top.n++
	if !top.endless {
		top.left--
	}
	return name, start
}
