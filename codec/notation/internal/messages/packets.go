package messages

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// recordSeparators are the ways to write the byte behind a message of SignalR.
var recordSeparators = [...]string{"\x1e", `\u001e`, `\u001E`, `\x1e`, `\x1E`, "\u241e"}

func recordEnd(text string) int {
	for _, s := range recordSeparators {
		if strings.HasPrefix(text, s) {
			return len(s)
		}
	}
	return 0
}

// tokenStart is where the word begins that is directly before text[i].
func (f *Finder) tokenStart(i int) int {
	const most = 80
	start := i
	for start > max(0, i-most) && (lex.IsWordChar(f.Text[start-1]) || strings.IndexByte("/,:~-.?", f.Text[start-1]) >= 0) {
		start--
	}
	return start
}

// packetStart is where the types, the namespace and the id of a packet of Socket.IO begin, such as 42/chat,7 before text[i].
func (f *Finder) packetStart(i int) int {
	const most = 80
	least := max(0, i-most)
	numbers := func(i int) int {
		for i > least && (lex.IsDigit(f.Text[i-1]) || f.Text[i-1] == '-') {
			i--
		}
		return i
	}
	start := numbers(i)
	if start > least && f.Text[start-1] == ',' {
		for start--; start > least && (lex.IsWordChar(f.Text[start-1]) || strings.IndexByte("/-.", f.Text[start-1]) >= 0) && !(f.Text[start] == '/' && lex.IsDigit(f.Text[start-1])); {
			start--
		}
		start = numbers(start)
	}
	if start > 0 && lex.IsWordChar(f.Text[start-1]) {
		return i
	}
	return start
}

// enginePackets are the words by which python-engineio and engine.io log a packet of Engine.IO, each behind its type: they show only what
// it carries.
var enginePackets = [...]string{"4packet MESSAGE data ", "0packet OPEN data ", `4packet "message" (`, `4type "message", data "`}

// enginePacket is the type of the packet that text[start:] is said to be carried by; empty if none is.
func (f *Finder) enginePacket(start int) string {
	for _, words := range enginePackets {
		if strings.HasSuffix(f.Text[:start], words[1:]) {
			return words[:1]
		}
	}
	return ""
}

// shortPackets are packets of Engine.IO that are numbers by themselves, or nearly.
const shortPackets = " 2 3 40 41 5 6 1 2probe 3probe "

// shortPacket takes what may be such a packet, alone in its line but for marks of who has sent it, at text[i].
func (f *Finder) shortPacket(i int) int {
	end := i
	for end < min(len(f.Text), i+len("2probe")) && (lex.IsDigit(f.Text[end]) || lex.IsLetter(f.Text[end])) {
		end++
	}
	stop := lex.SkipAny(f.Text[:min(len(f.Text), end+3)], end, "`'\"")
	start := i
	for start > 0 && i-start < 8 && (f.Text[start-1] >= 0x80 || strings.IndexByte(" \t<>-`'\"", f.Text[start-1]) >= 0) {
		start--
	}
	if start > 0 && f.Text[start-1] != '\n' || stop < len(f.Text) && strings.IndexByte(f.Text[end:stop], '\n') < 0 || !strings.Contains(shortPackets, " "+f.Text[i:end]+" ") {
		return 0
	}
	out := &lex.Output{}
	out.AddText(f.Text, i, end)
	f.Found = append(f.Found, f.message(i, end, out))
	f.Found[len(f.Found)-1].ShortPacket, f.short = true, true
	return end
}

// dropShortPackets removes the packets that are only numbers if the text has no others of Socket.IO.
func (f *Finder) dropShortPackets() {
	if f.packets || !f.short {
		return
	}
	kept := f.Found[:0]
	for i := range f.Found {
		if !f.Found[i].ShortPacket {
			kept = append(kept, f.Found[i])
		}
	}
	f.Found = kept
}
