package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// The most bytes that are filled in for all the stars of one dump: a star may stand for any number of lines.
const maxRepeated = 1 << 20

// Only hexdump, whose offsets are in hex, fills up its last row with spaces.
const padding = "     "

// offset reads the offset of a line, and says whether it is one of this form, and where it ends.
func (d *dump) offset(start, end int) (offset uint64, column int, ok bool) {
	if !lex.StartsAt(d.text[:end], start, d.prefix) {
		return 0, 0, false
	}
	start += len(d.prefix)
	offset, i := d.number(start, end)
	switch {
	case i-start < d.leastDigits:
		return 0, 0, false
	case d.colon:
		return offset, i + 1, i < end && d.text[i] == ':' && (i+1 == end || IsGap(d.text, i+1))
	case d.good == 0 && offset%16 != 0 && !d.anyStart: // more likely data
		return 0, 0, false
	}
	return offset, i, lex.SkipSpace(d.text[:end], i) == end || d.text[i] == '\t' || lex.StartsAt(d.text, i, "  ") ||
		d.narrow && (d.text[i] == ' ' || d.mostDigits == 0)
}

// number reads the digits of an offset, and returns the index behind them.
func (d *dump) number(start, end int) (offset uint64, i int) {
	for i = start; i < end && i-start < d.mostDigits; i++ {
		v := lex.HexValue(d.text[i])
		if v < 0 || v >= int(d.base) {
			break
		}
		offset = offset*uint64(d.base) + uint64(v)
	}
	return offset, i
}

// chooseReading finds the reading in which the fewest things are wrong: offsets follow from each other, and gutters show the
// bytes. The start of a long text tells.
func (d *dump) chooseReading() {
	const enough = 4096
	var least int
	var next uint64
	for i, reading := range d.readings {
		trial := newDump(d.text[:min(len(d.text), enough)], d.dumpForm, &lex.Output{})
		trial.dumpReading, trial.repeated = reading, maxRepeated+1 // so that nothing is filled in
		trial.lines()
		if trial.groups == swappedWords && d.colon && trial.gutters == 0 { // only the gutter tells of these
			continue
		}
		switch wrong := len(trial.out.Problems) + trial.unlike; {
		case i == 0 || wrong < least:
			least, next, d.dumpReading, d.unsure = wrong, trial.next, reading, false
		case wrong == least && trial.next != next:
			d.unsure = d.narrow && (strings.Contains(d.text, ">") || !strings.Contains(d.text, padding)) // xxd writes hex unless it is asked for decimals
		}
	}
}

// checkOffset compares the offset of a line with what came before, and fills in what a star stands for.
func (d *dump) checkOffset(offset uint64, start, end int) {
	star := d.star
	d.star = -1
	if d.closed && d.groups == swappedWords {
		d.unpad(offset)
	}
	switch {
	case star >= 0 && offset >= d.next && (len(d.last) == 0 || (offset-d.next)%uint64(len(d.last)) == 0):
		d.repeat(star, offset-d.next)
	case d.good == 0, offset == d.next, offset == 0, d.broken && offset-d.next < 16:
	case offset == uint64(d.good) && (d.countsLines || offset == 1):
		d.countsLines = true
	default:
		d.misplaced++
		d.out.QuotedProblem(d.text, start, end, " is not the offset that the lines above lead to: lines are missing or out of order.")
	}
}

// unpad removes the zeros that fill up the last word: the last offset is how many bytes there are.
func (d *dump) unpad(offset uint64) {
	n, next := len(d.out.Bytes), d.next
	for least := n - d.word + 1; n > least && next > offset && d.out.Bytes[n-1] == 0; n-- {
		next--
	}
	if next == offset {
		d.out.Keep(n, 0, 0)
		d.next = next
	}
}

// repeat adds size bytes more of the last line for the star at text[star].
func (d *dump) repeat(star int, size uint64) {
	if len(d.last) == 0 {
		d.out.Problem(star, star+1, "The star repeats the line above it, but there is none.")
		return
	}
	if d.repeated > maxRepeated {
		return
	}
	if d.unsure {
		d.out.Problem(star, star+1, "It does not show whether the offsets are octal or hex: the star may stand for fewer or more bytes than were filled in.")
	}
	last := d.last
	for i := 0; uint64(i) < size; i++ {
		if d.repeated == maxRepeated {
			d.out.Problem(star, star+1, "The star stands for too many bytes: 1 MiB is filled in for all stars, the others are left out.")
			return
		}
		d.repeated++
		d.out.Add(last[i%len(last)], star, star+1)
	}
}
