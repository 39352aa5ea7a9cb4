// Package dump reads and writes dumps with offsets, and the streams that packet sniffers save.
package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/tcp"
)

// Forms are the dumps and streams, in the order of display.
var Forms = []*lex.Form{&Xxd, &Hexdump, &Words, &Od, &Packets, &Wireshark, &Tcpdump, &Follow, &FollowC, &FollowYAML}

// dumpForm is one layout of a dump: an offset, a column of groups, and often a gutter with the bytes as characters.
type dumpForm struct {
	// What stands before each offset.
	prefix string
	// How many digits an offset has.
	leastDigits, mostDigits int
	// Whether a colon follows the offset, or a single space may.
	colon, narrow bool
	// This many spaces end the column of groups, but not in the middle of it, after eight bytes.
	gap int
	// How many groups a line has before the gutter, whatever parts them; 0 if only that tells.
	most int
	// The character that begins the gutter, 0 if only the spaces do.
	gutter byte
	// Whether the first line may have any offset; else only a multiple of 16.
	anyStart bool
	// Whether it shows packets, with lines about them; and whether only what TCP carries in them is taken.
	packets, segments bool
	// The ways in which such a dump may be written, the likeliest first; offsets and bytes in hex if there are none.
	readings []dumpReading
}

// dumpReading is what the numbers of a dump are.
type dumpReading struct {
	// The base of the offsets.
	base   uint8
	groups groupKind
}

// dump is the state of reading one.
type dump struct {
	dumpForm
	dumpReading
	tcp.Conversation
	text string
	out  *lex.Output
	// Lines of the dump, other lines, and lines whose offset does not follow from those above.
	good, bad, misplaced int
	// The offset that the next line should have, and whether offsets count lines.
	next        uint64
	countsLines bool
	// The bytes of the last line, and whether it is only an offset.
	last   []byte
	closed bool
	// Where the star is that waits for the next offset; -1 if none does. How many bytes all stars stood for.
	star, repeated int
	// Whether the offsets may as well be in another base, in which the stars stand for another number of bytes.
	unsure bool
	// Lines with a gutter that begins with no bar, and those whose gutter does not show their bytes.
	gutters, unlike int
	// How far behind the offset the last gutter began that showed its bytes.
	gutterAt int
	// Whether a group of the last line could not be read, so that the next offset is no proof of missing lines.
	broken bool
	// Whether a line had the offset 0.
	fromStart bool
	// How many bytes the first word of swapped bytes has.
	word int
	// Whether the lines to the next blank one repeat what stands above.
	derived bool
}

func newDump(text string, form dumpForm, out *lex.Output) dump {
	return dump{dumpForm: form, text: text, out: out, dumpReading: dumpReading{base: 16}, star: -1}
}

// readDump reads every line of the text.
func readDump(text string, form dumpForm, out *lex.Output) dump {
	d := newDump(text, form, out)
	d.chooseReading()
	d.lines()
	if n := len(out.Bytes); d.groups == swappedWords && !d.colon && !d.closed && n > 0 && out.Bytes[n-1] == 0 {
		last := out.Spans[n-1]
		out.Problem(int(last.Start), int(last.End), "The 0 at the end of this word may only fill it up: the last offset, which would tell, is missing.")
	}
	if d.star >= 0 {
		out.Problem(d.star, d.star+1, "The star repeats the line above it, but no offset follows that says how often.")
	}
	return d
}

func (d *dump) lines() {
	for i := 0; i < len(d.text); {
		end, next := lex.LineEnd(d.text, i)
		start := lex.SkipSpace(d.text[:end], i)
		switch {
		case start == end:
			d.derived = false
		case d.derived:
		case d.text[start] == '*' && lex.TrimEnd(d.text[start:end]) == 1:
			d.star = start
		default:
			d.line(start, end)
		}
		i = next
	}
}

func (d *dump) line(start, end int) {
	offset, column, ok := d.offset(start, end)
	if !ok {
		d.otherLine(start, end)
		return
	}
	d.closed = lex.SkipSpace(d.text[:end], column) == end
	d.checkOffset(offset, start, column)
	if offset == 0 {
		d.fromStart = true
		if d.segments {
			d.Unwrap(d.out)
		}
	}
	first, problems := len(d.out.Bytes), len(d.out.Problems)
	d.column(column, end, first)
	d.broken = len(d.out.Problems) > problems
	d.last = d.out.Bytes[first:]
	d.next = offset + uint64(len(d.last))
	d.good++
}

const notARow = "This line is not a line of the dump."

// What stands in the lines about packets: how many bytes follow, or from where to where one went.
var packetRemarks = []string{" byte", " > ", " → ", " IP"}

// otherLine takes a line that is not one of the dump. Dissectors add bytes that were made from the packet's: put together,
// unmasked or inflated.
func (d *dump) otherLine(start, end int) {
	kind := len(packetRemarks)
	if d.packets {
		for kind = 0; kind < len(packetRemarks) && !strings.Contains(d.text[start:end], packetRemarks[kind]); kind++ {
		}
	}
	what := notARow
	switch {
	case kind == len(packetRemarks):
		if end < len(d.text) { // the last line may be cut off
			d.bad++
		}
		if lex.StartsAt(d.text, start, "=> ") || lex.StartsAt(d.text, start, "<= ") { // curl says what follows
			return
		}
	case kind == 0 && !lex.StartsAt(d.text, start, "Frame"):
		d.derived = true
		what = "These bytes were made from those above, and left out."
	default:
		return
	}
	d.out.Problem(start, end, what)
}

// column reads the groups of text[i:end] and stops before the gutter, which may look like hex. The bytes of the line
// begin at the index first.
func (d *dump) column(i, end, first int) {
	groups := 0
	for at := i; ; groups++ {
		token, space := at, 0
		for ; token < end && IsGap(d.text, token); space++ {
			token += lex.SpaceWidth(d.text, token)
		}
		if token == end || d.gutter != 0 && d.text[token] == d.gutter || d.most > 0 && groups == d.most {
			return
		}
		if at > i && d.gap > 0 && (space >= d.gap || end-token < longestGutter) && d.takesGutter(i, token, end, space, groups, first) {
			return
		}
		at = token
		for at < end && !IsGap(d.text, at) {
			at++
		}
		d.group(token, at)
	}
}

// IsGap tells white space at text[i], of ASCII or a no-break space.
func IsGap(text string, i int) bool {
	c := text[i]
	return c == ' ' || c == '\t' || c == 0xc2 && lex.SpaceWidth(text, i) > 0
}

// score is high if the lines are those of the dump; one line alone must hold bytes.
func (d *dump) score() int {
	if len(d.out.Bytes) == 0 {
		return 0
	}
	return lex.Score(98, d.good, d.bad)
}
