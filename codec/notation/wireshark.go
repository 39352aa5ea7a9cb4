package notation

var wireshark = Notation{ID: "wireshark", Label: "Wireshark dump", width: 4, lead: inRows, read: readWireshark}

var wiresharkForm = dumpForm{leastDigits: 4, mostDigits: 6, gap: 2, packets: true}

// readWireshark reads an offset of four digits, 16 bytes and, after two spaces or more, the gutter.
func readWireshark(text string, out *sink) (int, string) {
	d := readDump(text, wiresharkForm, out)
	return d.score(), "Each line has an offset of four digits, then hex, as Wireshark copies it."
}
