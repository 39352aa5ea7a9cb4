package notation

var tcpdump = Notation{ID: "tcpdump", Label: "tcpdump -X", width: 2, lead: naming("0x"), read: readTcpdump}

var tcpdumpForm = dumpForm{prefix: "0x", leastDigits: 4, mostDigits: 16, colon: true, gap: 2, packets: true}

// readTcpdump reads 0x, an offset and a colon, groups of two bytes and, after two spaces, the gutter.
func readTcpdump(text string, out *sink) (int, string) {
	d := readDump(text, tcpdumpForm, out)
	if len(out.problems) > 0 && len(out.problems) >= len(out.bytes) { // numbers with 0x behind addresses
		return 0, ""
	}
	return d.score(), "Each line has an offset with 0x and a colon, then hex, as tcpdump writes it."
}
