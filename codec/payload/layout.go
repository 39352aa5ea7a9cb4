package payload

import (
	"strconv"
	"strings"
)

// layout adds fields from the byte at on, one for each row of the table, and returns the index behind the last one, and whether all of
// them are there. A row is a letter and a digit, a space, the field's name, and perhaps | and what the field is for. The digit is the
// number of bytes; the letter is
//
//	n  a number, big-endian
//	l  a number, little-endian
//	t  a time in seconds after 1970 began, little-endian
//	x  bytes
//	s  bytes behind their length, big-endian, of which the digit is the size
func (t *tree) layout(b []byte, at int, table string) (next int, ok bool) {
	for table = table[1:]; table != ""; {
		var row string
		row, table, _ = strings.Cut(table, "\n")
		size := int(row[1] - '0')
		if size == 0 {
			continue
		}
		name, meaning, _ := strings.Cut(row[3:], "|")
		end := at + size
		field := b[min(at, len(b)):min(end, len(b))]
		if row[0] == 's' && len(field) == size {
			from := end
			end += int(bigEndian(field))
			field = b[from:max(from, min(end, len(b)))]
		}
		if end > len(b) || end < at {
			t.stray(at, len(b), "The payload ends within the field “"+name+"”.")
			return len(b), false
		}
		value, kind := hexValue(field), byteCount(size)
		switch row[0] {
		case 'n':
			value = strconv.FormatUint(bigEndian(field), 10)
		case 'l':
			value = strconv.FormatUint(littleEndian(field), 10)
			kind += ", little-endian"
		case 't':
			value = dateTime(int64(littleEndian(field)), 0)
		case 's':
			value, kind = shownBytes(field)
		}
		t.leaf(name, kind, value, at, end).Meaning = meaning
		if row[0] == 's' {
			t.addNested(field, false)
		}
		at = end
	}
	return at, true
}
