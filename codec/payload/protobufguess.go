package payload

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
)

// What the content of a field may be, in the order of what is tried.
const (
	guessMessage = iota
	guessText
	guessPacked
	guessBytes
	guesses
)

var guessKinds = [guesses]string{"LEN, message", "LEN, text", "LEN, packed varints", "LEN, bytes"}

// mostPacked is how many packed numbers are shown, and how long a message may be that is tried as such numbers too.
const mostPacked = 64

// enoughMessage is how many bytes are hardly a message by chance.
const enoughMessage = 8

// guess decides what the content of a field is: a message if it is well-formed as one and no readable text, else text,
// else packed numbers if they look like them, else bytes. What else it may be stands in the meaning. It returns the
// index behind the field, or behind the header of a message.
func (r *protobufReader) guess(f *protobufField) int {
	content := r.b[f.body:f.end]
	may := [guesses]bool{guessText: r.run.covers(f.body, f.end), guessBytes: true}
	isMessage, isPacked, full := false, false, r.t.full()
	may[guessMessage], isMessage = r.fits(f.body, f.end)
	if !may[guessMessage] || len(content) <= mostPacked {
		may[guessPacked], isPacked = packed(content)
	}
	kind := guessBytes
	switch {
	case isMessage && (!may[guessText] || content[0] < ' '):
		kind = guessMessage
	case may[guessText]:
		kind = guessText
		r.points += max(min(len(content), enoughText)-1, 0)
	case isPacked:
		kind = guessPacked
	}
	name, value, meaning := "", "", ""
	if !full {
		name, meaning = f.name(), otherwise(&may, kind)
		value = guessValue(content, kind)
	}
	if kind == guessMessage {
		r.points += min(len(content)/enoughMessage, 1)
		r.t.begin(name, guessKinds[kind], f.start).Meaning = meaning
		r.levels = append(r.levels, protobufLevel{end: f.end})
		return f.body
	}
	if r.t.leaf(name, guessKinds[kind], value, f.start, f.end).Meaning = meaning; len(content) >= minNested {
		r.t.addNested(content, false)
	}
	return f.end
}

func guessValue(content []byte, kind int) string {
	switch kind {
	case guessText:
		return string(content)
	case guessPacked:
		return packedText(content)
	case guessBytes:
		return hexValue(content)
	}
	return ""
}

// otherwise names what else the content of a field may be.
func otherwise(may *[guesses]bool, kind int) string {
	text, between := "", "A guess. Also possible: "
	for i, other := range guessKinds {
		if may[i] && i != kind {
			text += between + other[len("LEN, "):]
			between = ", "
		}
	}
	return text
}

// fits tells whether b[start:end] is well-formed as a message, of which what the fields hold is not looked at, and
// whether the numbers of the fields are such as people give. A byte is looked at for one message only, as what is in a
// field is tried no more once the message around it does not fit.
func (r *protobufReader) fits(start, end int) (isMessage, likely bool) {
	const high = 10000
	likely = end > start
	r.groups = r.groups[:0]
	for f := (protobufField{end: start}); f.end < end; {
		f.read(r.b, end)
		last := len(r.groups) - 1
		switch {
		case f.fault != noFault || f.wire == wireGroupEnd && (last < 0 || r.groups[last] != f.number):
			return false, false
		case f.wire == wireGroup:
			r.groups = append(r.groups, f.number)
		case f.wire == wireGroupEnd:
			r.groups = r.groups[:last]
		}
		likely = likely && f.number <= high
	}
	whole := len(r.groups) == 0
	return whole, likely && whole
}

// packed tells whether b is varints one behind the other, and whether they look like numbers: none is longer than it
// has to be or over 32 bits, and of many most are small.
func packed(b []byte) (isPacked, likely bool) {
	const few = 8
	n := 0
	likely = true
	for f := (protobufField{}); f.end < len(b); n++ {
		start := f.end
		v := f.varint(b, len(b))
		if f.fault != noFault {
			return false, false
		}
		likely = likely && v < 1<<32 && (b[f.end-1] != 0 || f.end == start+1)
	}
	return n > 0, likely && n > 0 && (len(b) <= few || 2*len(b) <= 3*n)
}

// packedText shows the first of the varints in b.
func packedText(b []byte) string {
	text, between := "", ""
	n := 0
	for f := (protobufField{}); f.end < len(b); n++ {
		v := f.varint(b, len(b))
		if n < mostPacked {
			text += between + strconv.FormatUint(v, 10)
			between = ", "
		}
	}
	if n > mostPacked {
		text += "… (" + words.Count(n, "number") + ")"
	}
	return text
}
