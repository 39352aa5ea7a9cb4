package payload

import "strconv"

// valueReader reads values, and the values in them, without recursion.
type valueReader struct {
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
	item   item            // the one that is read; its memory is used again
}

// values reads the whole payload as values, one behind the other.
func (d *dialect) values(b []byte, t *tree) (int, string) {
	outermost, holding, whole := 0, 0, true
	r := valueReader{t: t, d: d, b: b}
	for pos := 0; pos < len(b) && whole; outermost++ {
		before := t.seen.containers
		r.name, r.from = "", -1
		pos, whole = r.value(pos)
		holding += min(1, t.seen.containers-before)
		t.seen.begins = t.seen.begins || outermost == 0 && holding > 0
	}
	t.bits = t.seen.bits()
	return t.seen.score(whole && outermost > 0, outermost == 1, outermost == holding, t.isText || printable(b))
}

// value adds the value at start to the open container. It returns the index behind the value, or where the reading
// stopped.
func (d *dialect) value(b []byte, start int, name string, t *tree) (next int, ok bool) {
	r := valueReader{t: t, d: d, b: b, name: name, from: -1}
	return r.value(start)
}

// value reads the value at start, as dialect.value does.
func (r *valueReader) value(start int) (next int, ok bool) {
	t, b := r.t, r.b
	base := len(t.open)
	for pos := start; ; {
		it := &r.item
		*it = item{from: pos + 1, end: pos + 1}
		if pos == len(b) {
			it.end, it.fault, it.missing = pos, faultEnd, r.missing()
		} else {
			r.d.next(b, pos, it)
			r.judge(it)
		}
		if it.fault != noFault {
			r.fail(pos, it)
			t.endTo(base, it.end)
			return it.end, false
		}
		r.addItem(pos, it)
		pos = it.end
		if r.close(pos); len(r.levels) == 0 {
			return pos, true
		}
	}
}

// judge sets the fault of an item that cannot stand where it does.
func (r *valueReader) judge(it *item) {
	top := r.top()
	switch {
	case it.fault != noFault:
	case it.sort == sortBreak && (top == nil || !top.endless):
		it.fault = faultBreak
	case it.sort == sortBreak && top.keyPending:
		it.fault = faultHalf
	case it.sort != sortBreak && top != nil && top.holds == holdsChunks && (it.sort != top.sort || it.holds != holdsNothing):
		it.fault = faultChunk
	}
}

// fail keeps what there is of an item, notes what is wrong with it, and shows a key whose value does not come.
func (r *valueReader) fail(pos int, it *item) {
	name, kind, value, start, end := r.name, "key without a value", "", r.from, pos
	if it.fault == faultCut {
		kind = r.d.forms[it.form].kind + ", cut off"
		name, start = r.place(pos, it)
		end = it.end
		if it.sort == sortText {
			value = string(r.b[it.from:end])
		}
	}
	if start >= 0 {
		r.t.leaf(name, kind, value, start, end)
	}
	r.t.problem(pos, it.end, it.fault.text(it.missing))
}

// addItem puts an item into the tree.
func (r *valueReader) addItem(pos int, it *item) {
	t, seen := r.t, &r.t.seen
	seen.values++
	if it.sort == sortText && it.holds == holdsNothing {
		seen.addText(r.b[it.from:it.end])
		t.checkUTF8(r.b, it.from, it.end)
	}
	embedded := r.tag == tagEncoded+1 && r.embeds(it)
	kind, value, meaning := r.show(pos, it)
	if embedded {
		it.holds, it.end = holdsEncoded, it.from
	}
	if top := r.top(); top != nil && top.holds == holdsPairs && !top.keyPending && it.isKey() {
		top.keyPending = true
		r.repeated(top.start, pos, it, value)
		r.name, r.from, r.form = value, pos, ""
		if it.sort != sortText {
			r.form = ", key: " + kind
		}
		return
	}
	kind += r.form
	name, start := r.place(pos, it)
	if it.holds == holdsNothing {
		t.leaf(name, kind, value, start, it.end).Meaning = meaning
		if n := it.end - it.from; n >= minNested && (it.sort == sortText || it.sort == sortBytes) {
			t.addNested(r.b[it.from:it.end], false)
		}
		return
	}
	t.begin(name, kind, start).Meaning = meaning
	r.open(it)
}

// repeated notes a key that its map, which begins at that byte, has had before. A number may have been in another form.
func (r *valueReader) repeated(start, pos int, it *item, key string) {
	if r.t.full() {
		return
	}
	form := it.sort
	if form < sortFloat {
		form = sortUint
	}
	key = strconv.Itoa(start) + string(rune('a'+form)) + key
	if r.keys == nil {
		r.keys = map[string]bool{}
	}
	if r.keys[key] {
		r.t.problem(pos, it.end, r.d.again)
		r.t.seen.odd++
	}
	r.keys[key] = true
}

// embeds tells whether an item is a byte string that is one value. Byte strings in that are not looked into, so that the
// time stays linear however many are one in the other.
func (r *valueReader) embeds(it *item) bool {
	if r.within || it.sort != sortBytes || it.holds != holdsNothing {
		return false
	}
	inner := valueReader{t: &tree{count: MaxNodes}, d: r.d, b: r.b[:it.end], from: -1, within: true}
	next, ok := inner.value(it.from)
	return ok && next == it.end
}

// show is what people read of an item. Of a node that is only counted nothing is made.
func (r *valueReader) show(pos int, it *item) (kind, value, meaning string) {
	note := ""
	if r.tag != 0 || it.sort >= sortWord && it.sort != sortText {
		value, meaning, note = r.d.extra(r.b, it, r.tag)
	}
	r.tag = 0
	if note != "" {
		r.t.problem(pos, it.end, note)
		r.t.seen.odd++
	}
	if r.t.full() {
		return "", "", ""
	}
	kind = r.d.forms[it.form].kind
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
		value = it.text(r.b)
	}
	return kind, value, meaning
}

// place counts the value at pos and returns its name and where its node begins: a plain key belongs to its value.
func (r *valueReader) place(pos int, it *item) (name string, start int) {
	name, start = r.name, pos
	if r.from >= 0 {
		start = r.from
	}
	r.name, r.from, r.form = "", -1, ""
	top := r.top()
	switch {
	case top == nil:
		return name, start
	case it.sort == sortBreak:
		top.endless = false
		return "", pos
	case top.holds == holdsPairs && !top.keyPending:
		top.keyPending = true
		return "key", pos
	case top.holds == holdsPairs:
		top.keyPending = false
		if start == pos {
			name = "value"
		}
	case top.holds != holdsTagged && top.holds != holdsEncoded:
		name = r.t.index(top.n)
	}
	top.n++
	if !top.endless {
		top.left--
	}
	return name, start
}
