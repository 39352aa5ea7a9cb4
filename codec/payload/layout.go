package payload

import (
	"strconv"
	"strings"
)

// layout adds fields of fixed sizes from the byte at on, one a row of the table: what it is, how many bytes it has, its
// name, and behind | what it is for. It is n for a number with its highest byte first, l for one with its lowest byte
// first, t for a time in seconds of the same order, and x for bytes. It returns the index behind the last one, and whether
// all of them are there.
func (t *tree) layout(b []byte, at int, table string) (next int, ok bool) {
	for table = table[1:]; table != ""; {
		var row string
		row, table, _ = strings.Cut(table, "\n")
		size := int(row[1] - '0')
		name, meaning, _ := strings.Cut(row[3:], "|")
		end := at + size
		if end > len(b) {
			t.stray(at, len(b), "The payload ends within the header.")
			return len(b), false
		}
		field := b[at:end]
		kind := byteCount(size)
		value := hexValue(field)
		switch row[0] {
		case 'n':
			value = strconv.FormatUint(bigEndian(field), 10)
		case 'l':
			value = strconv.FormatUint(littleEndian(field), 10)
			kind += ", little-endian"
		case 't':
			value = "0"
			if seconds := littleEndian(field); seconds > 0 {
				value = dateTime(int64(seconds), 0)
			}
		}
		t.leaf(name, kind, value, at, end).Meaning = meaning
		at = end
	}
	return at, true
}
