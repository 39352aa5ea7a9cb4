package notation

import "strings"

// dumpForm is one layout of a dump: an offset, a column of hex, and often a gutter with the bytes as characters.
type dumpForm struct {
	// How many digits an offset has.
	leastDigits, mostDigits int
	// Whether a colon follows the offset.
	colon bool
	// This many spaces end the column of hex, but not in the middle of it, after eight bytes.
	gap int
	// The character that begins the gutter, 0 if only the spaces do.
	gutter byte
	// Whether the first line may have any offset; else only a multiple of 16.
	anyStart bool
}

// A star may stand for any number of lines. This many bytes are made for all the stars of one dump.
const maxRepeated = 1 << 20

// dump is the state of reading one.
type dump struct {
	dumpForm
	text string
	out  *sink
	// Lines of the dump, and other lines.
	good, bad int
	// The offset that the next line should have.
	next uint64
	// The bytes of the last line.
	last []byte
	// Where the star is that waits for the next offset; -1 if none does.
	star     int
	repeated int
	// Lines with a gutter that begins with no bar.
	gutters int
}

// readDump reads every line of the text and returns how many are lines of such a dump, and how many are not.
func readDump(text string, form dumpForm, out *sink) (good, bad int) {
	d := dump{dumpForm: form, text: text, out: out, star: -1}
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		start := skipSpace(text[:end], i)
		switch {
		case start == end:
		case text[start] == '*' && trimEnd(text[start:end]) == 1:
			d.star = start
		default:
			d.line(start, end)
		}
		i = next
	}
	if d.star >= 0 {
		out.problem(d.star, d.star+1, "The star repeats the line above it, but no offset follows that says how often.")
	}
	return d.good, d.bad
}

// lineEnd returns the end of the line that begins at text[i], and where the next line begins.
//
//go:noinline
func lineEnd(text string, i int) (end, next int) {
	n := strings.IndexByte(text[i:], '\n')
	if n < 0 {
		return len(text), len(text)
	}
	end, next = i+n, i+n+1
	if n > 0 && text[end-1] == '\r' {
		end--
	}
	return end, next
}

func (d *dump) line(start, end int) {
	offset, column, ok := d.offset(start, end)
	if !ok {
		d.bad++
		d.out.problem(start, end, "This line is not a line of the dump.")
		return
	}
	d.place(offset, start, column)
	first := len(d.out.bytes)
	d.column(column, end)
	d.last = d.out.bytes[first:]
	d.next = offset + uint64(len(d.last))
	d.good++
}

// offset reads the offset of a line, and says whether it is one of this form, and where it ends.
func (d *dump) offset(start, end int) (offset uint64, column int, ok bool) {
	i := start
	for ; i < end && i-start < d.mostDigits; i++ {
		v := hexValue(d.text[i])
		if v < 0 {
			break
		}
		offset = offset<<4 | uint64(v)
	}
	if i-start < d.leastDigits {
		return 0, 0, false
	}
	if d.colon {
		return offset, i + 1, i < end && d.text[i] == ':' && (i+1 == end || d.text[i+1] == ' ')
	}
	if d.good == 0 && offset%16 != 0 && !d.anyStart { // more likely data
		return 0, 0, false
	}
	return offset, i, skipSpace(d.text[:end], i) == end || d.text[i] == '\t' || startsAt(d.text, i, "  ")
}

// place compares the offset of a line with what came before, and fills in what a star stands for.
func (d *dump) place(offset uint64, start, end int) {
	star := d.star
	d.star = -1
	switch {
	case star >= 0 && offset >= d.next:
		d.repeat(star, offset-d.next)
	case d.good == 0, offset == d.next, offset == 0:
	case offset == uint64(d.good): // an old hex viewer of Chrome counts lines
	default:
		d.out.quoted(d.text, start, end, " is not the offset that the lines above lead to: lines are missing or out of order.")
	}
}

// repeat adds size bytes more of the last line for the star at text[star].
func (d *dump) repeat(star int, size uint64) {
	if len(d.last) == 0 {
		d.out.problem(star, star+1, "The star repeats the line above it, but there is none.")
		return
	}
	last := d.last
	for i := 0; uint64(i) < size; i++ {
		if d.repeated == maxRepeated {
			d.out.problem(star, star+1, "The star stands for too many bytes: 1 MiB is filled in for all stars, the others are left out.")
			return
		}
		d.repeated++
		d.out.add(last[i%len(last)], star, star+1)
	}
}

// column reads the hex of text[i:end] and stops before the gutter, which may look like hex.
func (d *dump) column(i, end int) {
	for count, first := 0, true; ; first = false {
		token := i
		for token < end && (d.text[token] == ' ' || d.text[token] == '\t') {
			token++
		}
		space := token - i
		if token == end || d.gutter != 0 && d.text[token] == d.gutter {
			return
		}
		if !first && d.gutterFollows(space, count, token, end) {
			if d.text[token] != '|' {
				d.gutters++
			}
			return
		}
		i = token
		for i < end && d.text[i] != ' ' && d.text[i] != '\t' {
			i++
		}
		var n hexCount
		n.readDumped(d.text, token, i, d.out)
		count += (i - token + 1) / 2
	}
}

// gutterFollows tells the gutter by the spaces before it. Many dumps set the first eight bytes apart by two.
func (d *dump) gutterFollows(space, count, token, end int) bool {
	if d.gap == 0 || space < d.gap {
		return false
	}
	middle := !d.colon && space == 2 && count == 8
	return !middle || end-token < 2 || hexValue(d.text[token]) < 0 || hexValue(d.text[token+1]) < 0 ||
		end-token > 2 && d.text[token+2] != ' '
}

// readDumped reads a group of digits in a dump: any digit that stands alone is half of a byte.
func (n *hexCount) readDumped(text string, start, end int, out *sink) {
	if strangers := n.survey(text[start:end]); 2*strangers >= end-start {
		n.quoted(out, text, start, end, notHex)
		return
	}
	n.readPairs(text, start, start, end, out)
}

// dumpScore is high if the lines are those of the dump; one line alone must hold bytes.
//
//go:noinline
func dumpScore(good, bad int, out *sink) int {
	if len(out.bytes) == 0 {
		return 0
	}
	return score(98, good, bad)
}

// looksDumped says whether the first line begins like a dump's: four digits or more, then a colon or two spaces.
func looksDumped(text string) bool {
	start := skipSpace(text, 0)
	i := start
	for i < len(text) && hexValue(text[i]) >= 0 {
		i++
	}
	return i-start >= 4 && (startsAt(text, i, ": ") || text[i-1] == '0' && startsAt(text, i, "  "))
}

// appendRow appends the bytes in hex, each after its separator, filled up to the width, then the gutter's mark and the
// bytes as characters: a dot for each that is not printable ASCII. The separators recur.
func appendRow(text, row []byte, separators []string, width int, gutter string) []byte {
	width += len(text)
	for i, c := range row {
		text = appendHex(appendText(text, separators[i%len(separators)]), c)
	}
	for len(text) < width {
		text = appendText(text, " ")
	}
	text = appendText(text, gutter)
	for _, c := range row {
		if c < ' ' || c > '~' {
			c = '.'
		}
		text = appendText(text, string(rune(c)))
	}
	return text
}

// appendOffset appends eight hex digits.
//
//go:noinline
func appendOffset(text []byte, offset int) []byte {
	for shift := 24; shift >= 0; shift -= 8 {
		text = appendHex(text, byte(offset>>shift))
	}
	return text
}
