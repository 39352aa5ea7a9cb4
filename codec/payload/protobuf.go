package payload

import "strconv"

var protobuf = Format{
	ID: "protobuf", Label: "Protocol Buffers",
	Subprotocols: []string{"protobuf", "proto"},
	read:         readProtobuf, weights: weights{0, 0, 6, 0, 0, 'f'},
}

// protobufReader reads messages in messages without their schema. What the content of a field is, is a guess.
type protobufReader struct {
	b      []byte
	t      *tree
	run    textRun
	levels []protobufLevel
	groups []uint64 // those that are open while a guess is tried
	// What was seen, for the score: fields in all, and how much speaks for a message.
	fields, points int
}

// protobufLevel is a message or group that is open.
type protobufLevel struct {
	end   int
	last  uint64 // the number of the field before
	group uint64 // the number of the group; 0 in a message
}

func readProtobuf(b []byte, t *tree) (int, string) {
	r := protobufReader{b: b, t: t, run: textRun{b: b}}
	whole := r.message()
	t.bits = min(18, 2*r.points)
	return r.score(whole)
}

// score wants fields with small numbers in ascending order and readable texts. A payload that is text as a whole
// cannot tell by that.
func (r *protobufReader) score(whole bool) (int, string) {
	const (
		enough = 3 // points that chance hardly makes with the rest being well-formed
		plenty = 6 // nor with the rest being anything
	)
	isText := r.t.isText || len(r.b) > 0 && r.b[0] >= ' ' && r.run.covers(0, len(r.b))
	convincing := !isText && r.points >= enough && r.points >= r.fields
	switch {
	case whole && convincing:
		return scoreShaped, "The payload is fields to its last byte, with small numbers in order or readable content."
	case whole:
		return scoreChance, "The payload is fields to its last byte, but chance may have made them."
	case convincing && r.points >= plenty:
		return scoreBroken, "The payload begins with fields in order and readable content, and breaks."
	}
	return 0, "The payload is no well-formed message."
}

// message reads the whole payload as one message, and tells whether it is well-formed.
func (r *protobufReader) message() bool {
	r.levels = append(r.levels, protobufLevel{end: len(r.b)})
	for pos := 0; ; {
		top := &r.levels[len(r.levels)-1]
		f := protobufField{start: pos, end: pos}
		switch {
		case pos < top.end:
			f.read(r.b, top.end)
			if f.wire == wireGroupEnd && f.number != top.group && f.fault == noFault {
				f.fault = faultGroup
			}
		case top.group != 0:
			f.fault, f.missing = faultCut, 1
		case len(r.levels) == 1:
			return true
		default:
			r.pop(pos)
			continue
		}
		if f.fault != noFault {
			r.fail(&f)
			return false
		}
		pos = r.addField(&f, top)
	}
}

// pop ends the innermost message or group before the byte end.
func (r *protobufReader) pop(end int) {
	r.t.end(end)
	r.levels = r.levels[:len(r.levels)-1]
}

// fail keeps what there is of a field, and notes what is wrong with it.
func (r *protobufReader) fail(f *protobufField) {
	if f.body > 0 {
		value := ""
		if r.run.covers(f.body, f.end) {
			value = string(r.b[f.body:f.end])
		}
		r.t.leaf(f.name(), wireNames[f.wire]+", cut off", value, f.start, f.end)
	}
	r.t.problem(f.start, f.end, f.fault.text(f.missing))
	r.t.endAll(f.end)
}

// addField puts a field into the tree. It returns the index behind it, or behind its header if fields are in it.
func (r *protobufReader) addField(f *protobufField, top *protobufLevel) int {
	const small, large = 15, 1000
	r.fields++
	switch {
	case f.wire == wireGroupEnd:
	case f.number > large || f.number < top.last:
		r.points--
	case f.number <= small:
		r.points++
	}
	top.last = f.number
	if f.wire == wireLength {
		return r.guess(f)
	}
	name, kind, value, meaning := "", wireNames[f.wire], "", ""
	if !r.t.full() {
		name = f.name()
		if f.wire != wireGroup && f.wire != wireGroupEnd {
			value, meaning = strconv.FormatUint(f.value, 10), f.others()
		}
	}
	if f.wire == wireGroup {
		r.t.begin(name, kind, f.start)
		r.levels = append(r.levels, protobufLevel{end: top.end, group: f.number})
		return f.end
	}
	r.t.leaf(name, kind, value, f.start, f.end).Meaning = meaning
	if f.wire == wireGroupEnd {
		r.pop(f.end)
	}
	return f.end
}
