package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Follow is the notation follow.
var Follow = lex.Form{ID: "follow", Label: "Wireshark follow stream", Width: 2, Requires: lex.HasRows, Read: readFollow, Whole: true}

// followRemarks begin the lines that tshark, and other programs that write such a dump, write around it.
var followRemarks = [...]string{"====", "Follow: ", "Filter: ", "Node 0: ", "Node 1: ", "Offset", "$ "}

// readFollow reads the dump of a connection as Wireshark and tshark write it: an offset of eight digits that counts each
// side's bytes by themselves, 16 bytes, and the gutter. The server's lines are indented, by four spaces or a tab. Or all
// that one side sent at once is a line of hex: -z follow,tcp,raw.
func readFollow(text string, out *lex.Output) (int, string) {
	form := dumpForm{leastDigits: 8, mostDigits: 8, gap: 2, anyStart: true}
	titled := strings.Contains(text, ",raw")
	raw := titled || strings.Contains(text, "\n\t") && strings.IndexByte(text, ' ') < 0
	if raw { // lines of hex alone
		form = dumpForm{narrow: true}
	}
	client := newDump(text, form, out)
	server := client
	least := leastIndent(text, &client)
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		start := lex.SkipSpace(text[:end], i)
		side := &client
		if start-i > least {
			side = &server
		}
		if start < end && !isFollowRemark(text[start:end]) {
			if side == &server && server.good == 0 && client.continues(start, end) {
				return 0, "" // one dump, whose first line has lost its indentation
			}
			before := len(out.Bytes)
			side.line(start, end)
			out.SetSender(before, side == &server)
		}
		i = next
	}
	good := client.good + server.good
	switch {
	case len(out.Bytes) == 0, len(out.Turns) < 2 && client.gutters+server.gutters == 0 && !titled:
		return 0, ""
	case raw && 2*len(out.Problems) >= good: // words
		return 0, ""
	}
	return lex.Score(99, good, max(0, client.bad+server.bad-leaveAround(text, out))), followReason(raw, len(out.Turns) > 1)
}

// followReason says why a text was read so: as lines of hex, or as the dump of one side or of both.
func followReason(raw, both bool) string {
	switch {
	case raw:
		return "Lines of hex, as tshark writes a stream that it follows: those that begin with a tab are the server's."
	case both:
		return "Wireshark's dump of a stream that it follows: the indented lines are the server's."
	}
	return "Each line has an offset of eight digits, hex and the characters, as Wireshark shows a stream that it follows."
}

// leaveAround drops the lines before the first byte and behind the last from the problems, as words may stand around the dump, and returns how
// many those are.
func leaveAround(text string, out *lex.Output) int {
	first, last := int(out.Spans[0].Start), int(out.Spans[len(out.Spans)-1].End)
	kept := out.Problems[:0]
	for _, p := range out.Problems {
		if p.Text != notARow || p.End > first && p.Start < last || isAllHex(text[p.Start:p.End]) { // the last offset may be cut off
			kept = append(kept, p)
		}
	}
	left := len(out.Problems) - len(kept)
	out.Problems = kept
	return left
}

// leastIndent is the least number of characters that a line of the dump is indented by.
func leastIndent(text string, form *dump) int {
	least := len(text)
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		start := lex.SkipSpace(text[:end], i)
		if _, _, ok := form.offset(start, end); ok && start < end {
			least = min(least, start-i)
		}
		i = next
	}
	return least
}

// continues reports whether the line goes on where the dump has ended.
func (d *dump) continues(start, end int) bool {
	offset, _, ok := d.offset(start, end)
	return ok && d.good > 0 && offset == d.next
}

func isFollowRemark(line string) bool {
	for _, prefix := range followRemarks {
		if strings.HasPrefix(line, prefix) {
			return true
		}
	}
	return false
}
