package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// Words that say that a message follows.
const messageWords = " message messages msg onmessage received receive receives receiving recv rx sent send sends sending tx got emit push pushed publish websocket ws wsmessage "

// isMessage reports whether the words before text[start] in its line, or the line above that ends in a colon, say that it is a message.
func (f *messageFinder) isMessage(start int) bool {
	before, above := f.wordsBefore(start)
	return lex.HasWord(before, messageWords) || isArrow(before) || lex.SkipSpace(before, 0) == len(before) && strings.HasSuffix(above, ":") && lex.HasWord(above, messageWords)
}

// enginePackets are the words by which python-engineio and engine.io log a packet of Engine.IO, each behind its type: they show only what
// it carries.
var enginePackets = [...]string{"4packet MESSAGE data ", "0packet OPEN data ", `4packet "message" (`, `4type "message", data "`}

// enginePacket is the type of the packet that text[start:] is said to be carried by; empty if none is.
func (f *messageFinder) enginePacket(start int) string {
	for _, words := range enginePackets {
		if strings.HasSuffix(f.text[:start], words[1:]) {
			return words[:1]
		}
	}
	return ""
}

// isArrow reports whether the words end in an arrow, as logs put before a message.
func isArrow(before string) bool {
	before = strings.TrimRight(before, " \t`'\"")
	for _, arrow := range [...]string{"->", "<-", "<=", ">>", "<<", "→", "←"} {
		if strings.HasSuffix(before, arrow) {
			return true
		}
	}
	return false
}

// wordsBefore are those before text[start] in its line, and the line above, in lower case.
func (f *messageFinder) wordsBefore(start int) (before, above string) {
	const most, longest = 60, 160
	line := strings.LastIndexByte(f.text[max(0, start-4*longest):start], '\n') + 1 + max(0, start-4*longest)
	before = ascii.LowerString(f.text[max(line, start-most):start])
	return before, ascii.LowerString(sides.HeadingAbove(f.text[max(0, line-longest):line]))
}

// sideBefore is the side that the words before text[start] name as the sender, or those of a line above that ends in a colon.
func (f *messageFinder) sideBefore(start int) sides.Side {
	before, above := f.wordsBefore(start)
	if side := sides.Of(before); side != sides.Unknown || !strings.HasSuffix(above, ":") {
		return side
	}
	return sides.Of(above)
}

// standsAlone reports whether nothing but quotes and marks of lists is before text[start:end] in its line, or it is in quotes.
func (f *messageFinder) standsAlone(start, end int) bool {
	const marks = "`'\"|>*-+ \t"
	if start > 0 && end < len(f.text) && strings.IndexByte("`'\"", f.text[start-1]) >= 0 && f.text[end] == f.text[start-1] {
		return true
	}
	for start > 0 && strings.IndexByte(marks, f.text[start-1]) >= 0 {
		start--
	}
	return start == 0 || f.text[start-1] == '\n'
}

// isLine reports whether text[start:end] is all of one line.
func (f *messageFinder) isLine(start, end int) bool {
	start = len(strings.TrimRight(f.text[:start], " \t"))
	stop, _ := lex.LineEnd(f.text, start)
	return (start == 0 || f.text[start-1] == '\n') && lex.SkipSpace(f.text[:stop], min(end, stop)) == stop && end <= stop
}

// shortPackets are packets of Engine.IO that are numbers by themselves, or nearly.
const shortPackets = " 2 3 40 41 5 6 1 2probe 3probe "

// shortPacket takes what may be such a packet, alone in its line but for marks of who has sent it, at text[i].
func (f *messageFinder) shortPacket(i int) int {
	end := i
	for end < min(len(f.text), i+len("2probe")) && (lex.IsDigit(f.text[end]) || lex.IsLetter(f.text[end])) {
		end++
	}
	stop := lex.SkipAny(f.text[:min(len(f.text), end+3)], end, "`'\"")
	start := i
	for start > 0 && i-start < 8 && (f.text[start-1] >= 0x80 || strings.IndexByte(" \t<>-`'\"", f.text[start-1]) >= 0) {
		start--
	}
	if start > 0 && f.text[start-1] != '\n' || stop < len(f.text) && strings.IndexByte(f.text[end:stop], '\n') < 0 || !strings.Contains(shortPackets, " "+f.text[i:end]+" ") {
		return 0
	}
	out := &lex.Output{}
	out.AddText(f.text, i, end)
	f.found = append(f.found, f.message(i, end, out))
	f.found[len(f.found)-1].shortPacket, f.short = true, true
	return end
}

// dropShortPackets removes the packets that are only numbers if the text has no others of Socket.IO.
func (f *messageFinder) dropShortPackets() {
	if f.packets || !f.short {
		return
	}
	kept := f.found[:0]
	for i := range f.found {
		if !f.found[i].shortPacket {
			kept = append(kept, f.found[i])
		}
	}
	f.found = kept
}
