package inspect

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation"
)

// unitTable turns offsets in UTF-8 into offsets in UTF-16, the units of JavaScript's strings. It keeps one place for each
// block of the text, and counts from there.
type unitTable struct {
	text  string
	marks []unitMark // empty: they are the same
}

// unitMark is where a character begins, in UTF-8 and in UTF-16.
type unitMark struct{ offset, units uint32 }

const unitBlock = 16

func newUnitTable(text string) unitTable {
	ascii := true
	for i := 0; i < len(text) && ascii; i++ {
		ascii = text[i] < utf8.RuneSelf
	}
	t := unitTable{text: text}
	if ascii {
		return t
	}
	t.marks = make([]unitMark, 1, len(text)/unitBlock+1)
	for end := unitBlock; end <= len(text); end += unitBlock {
		t.marks = append(t.marks, t.mark(end))
	}
	return t
}

// mark is the last place at the offset or before it where a character begins.
func (t *unitTable) mark(offset int) unitMark {
	at := t.marks[min(offset/unitBlock, len(t.marks)-1)]
	for int(at.offset) < offset {
		r, size := utf8.DecodeRuneInString(t.text[at.offset:])
		if int(at.offset)+size > offset {
			break
		}
		at.offset += uint32(size)
		at.units++
		if r > 0xFFFF {
			at.units++
		}
	}
	return at
}

// at is the offset in UTF-16 of an offset in UTF-8; within a character it is that character's.
func (t *unitTable) at(offset int) int {
	if len(t.marks) == 0 {
		return offset
	}
	return int(t.mark(offset).units)
}

// spans are the offsets in UTF-16 of ranges, two a range.
func (t *unitTable) spans(list []notation.Span) []uint32 {
	out := make([]uint32, 2*len(list))
	for i := range list {
		s := &list[i]
		if out[2*i], out[2*i+1] = s.Start, s.End; len(t.marks) > 0 {
			out[2*i], out[2*i+1] = uint32(t.at(int(s.Start))), uint32(t.at(int(s.End)))
		}
	}
	return out
}
