package inspect

import "unicode/utf8"

// unitTable turns offsets in UTF-8 into offsets in UTF-16, the units of JavaScript's strings. It keeps one place for each
// block of the text, and counts from there.
type unitTable struct {
	text  string
	marks []unitMark // empty: they are the same
	last  unitMark   // the last answer, for offsets mostly go up
}

// unitMark is where a character begins, in UTF-8 and in UTF-16.
type unitMark struct{ offset, units int32 }

const unitBlock = 32

func newUnitTable(text string) *unitTable {
	t := &unitTable{text: text}
	ascii := true
	for i := 0; i < len(text) && ascii; i++ {
		ascii = text[i] < utf8.RuneSelf
	}
	if ascii {
		return t
	}
	t.marks = make([]unitMark, 0, len(text)/unitBlock+1)
	for at := (unitMark{}); ; {
		t.marks = append(t.marks, at)
		end := len(t.marks) * unitBlock
		if end > len(text) {
			return t
		}
		at = t.forward(at, end)
	}
}

// at is the offset in UTF-16 of an offset in UTF-8; within a character it is that character's.
func (t *unitTable) at(offset int) int {
	if len(t.marks) == 0 {
		return offset
	}
	from := t.marks[offset/unitBlock]
	if last := int(t.last.offset); last <= offset && last > int(from.offset) {
		from = t.last
	}
	t.last = t.forward(from, offset)
	return int(t.last.units)
}

// forward goes from one place to the last character that begins at the offset or before it.
func (t *unitTable) forward(at unitMark, offset int) unitMark {
	for int(at.offset) < offset {
		r, size := utf8.DecodeRuneInString(t.text[at.offset:])
		if int(at.offset)+size > offset {
			break
		}
		at.offset += int32(size)
		at.units++
		if r > 0xFFFF {
			at.units++
		}
	}
	return at
}
