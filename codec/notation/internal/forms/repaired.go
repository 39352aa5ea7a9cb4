package forms

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Repaired undoes what becomes of bytes that are taken for Latin-1 and written in UTF-8: 81 is then c2 81, and fa is
// c3 ba. It is offered beside the best reading in the other notations.
var Repaired = lex.Form{ID: "repaired", Label: "Latin-1 taken for UTF-8, undone", Width: 1, Whole: true, Apart: true}

// Read is set here, not where repaired is declared: it reads by the list of all notations, which has repaired in it, and that would be a
// cycle.
func init() {
	Repaired.Read = func(text string, out *lex.Output) (int, string) {
		found := reading.All(All, lex.TraitsOf(text), nil)
		if len(found) == 0 {
			return 0, ""
		}
		return Repair(&found[0], out)
	}
}

// mayHavePairs reports whether bytes are there that UTF-8 makes of one.
func mayHavePairs(b []byte) bool {
	for i := 1; i < len(b); i++ {
		if b[i-1]|1 == 0xc3 && b[i]&0xc0 == 0x80 {
			return true
		}
	}
	return false
}

// Repair takes over a reading and undoes its pairs.
// The score is that of the reading, behind which it then comes; it is higher if only so the bytes can be frames.
func Repair(r *reading.Reading, out *lex.Output) (int, string) {
	least, ok := leastPair(r)
	if !ok || len(r.Turns) > 0 {
		out.Bytes, out.Spans, out.Problems = r.Bytes, r.Spans, r.Problems
		return 0, ""
	}
	undone := 0
	for i := 0; i < len(r.Bytes); i++ {
		b, s := r.Bytes[i], r.Spans[i]
		if kind := pair(r, i); kind >= least && kind <= characterPair {
			i++
			undone++
			b = b<<6 | r.Bytes[i]&0x3f
			s.End = r.Spans[i].End
		}
		out.Add(b, int(s.Start), int(s.End))
	}
	out.Problems = r.Problems
	if undone == 0 {
		return 0, ""
	}
	reason := "Bytes over 7f had been taken for Latin-1 and written in UTF-8, such as c2 81 for 81: that was undone (" +
		words.Number(undone) + "). " + r.Reason
	if lex.Framing(r.Bytes) == lex.NoFrames && lex.Framing(out.Bytes) != lex.NoFrames {
		return min(r.Score+1, 100), "Only with a repair can these be frames. " + reason
	}
	return r.Score, reason
}

// leastPair is what a pair must be at least to be undone; false if there are no pairs. Where all that is not ASCII is pairs, they all are undone.
// Where there are other bytes, pairs of bytes may be as they were: then only the characters of the text stand for bytes. One that is no byte
// leaves none.
func leastPair(r *reading.Reading) (least int, ok bool) {
	if !mayHavePairs(r.Bytes) {
		return 0, false
	}
	least = bytePair
	for i := 0; i < len(r.Bytes); i++ {
		if i > 0 && r.Spans[i].Start < r.Spans[i-1].Start { // put together from places all over the text
			return 0, false
		}
		switch pair(r, i) {
		case bytePair, characterPair:
			i++
			ok = true
		case otherByte:
			least = max(least, characterPair)
		case otherCharacter:
			least = otherCharacter
		}
	}
	return least, ok
}

// What a byte is: ASCII; the first of two that can be one byte written in UTF-8, and whether they are one character of
// the text; or neither, and whether it is a part of a character of the text.
const (
	asciiByte = iota
	bytePair
	characterPair
	otherByte
	otherCharacter
)

// pair says what the byte at the index is.
func pair(r *reading.Reading, i int) int {
	last := i+1 == len(r.Bytes)
	kind := bytePair
	switch {
	case r.Bytes[i] < 0x80:
		return asciiByte
	case r.Bytes[i]|1 != 0xc3 || last || r.Bytes[i+1]&0xc0 != 0x80:
		kind = otherByte
	}
	if !last && r.Spans[i] == r.Spans[i+1] {
		kind++
	}
	return kind
}
