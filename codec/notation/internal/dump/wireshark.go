package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Wireshark is the notation wireshark.
var Wireshark = lex.Form{ID: "wireshark", Label: "Wireshark dump", Width: 4, Requires: lex.HasRows, Read: readWireshark}

var wiresharkForm = dumpForm{leastDigits: 4, mostDigits: 6, gap: 2, packets: true}

// readWireshark reads an offset of four digits, 16 bytes and, after two spaces or more, the gutter.
func readWireshark(text string, out *lex.Output) (int, string) {
	d := readDump(text, wiresharkForm, out)
	return d.score(), "Each line has an offset of four digits, then hex, as Wireshark copies it."
}
