package dump

import "github.com/wslens/wslens/codec/notation/internal/lex"

// Tcpdump is the notation tcpdump.
var Tcpdump = lex.Form{ID: "tcpdump", Label: "tcpdump -X", Width: 2, Requires: lex.Naming("0x"), Read: readTcpdump}

var tcpdumpForm = dumpForm{prefix: "0x", leastDigits: 4, mostDigits: 16, colon: true, gap: 2, packets: true}

// readTcpdump reads 0x, an offset and a colon, groups of two bytes and, after two spaces, the gutter.
func readTcpdump(text string, out *lex.Output) (int, string) {
	d := readDump(text, tcpdumpForm, out)
	if len(out.Problems) > 0 && len(out.Problems) >= len(out.Bytes) { // numbers with 0x behind addresses
		return 0, ""
	}
	return d.score(), "Each line has an offset with 0x and a colon, then hex, as tcpdump writes it."
}
