package notation

var wireshark = Notation{ID: "wireshark", Label: "Wireshark dump", width: 4, read: readWireshark}

// readWireshark reads an offset of four digits, 16 bytes and, after two spaces or more, the gutter.
func readWireshark(text string, out *sink) (int, string) {
	good, bad := readDump(text, dumpForm{leastDigits: 4, mostDigits: 6, gap: 2}, out)
	return dumpScore(good, bad, out), "Each line has an offset of four digits, then hex, as Wireshark copies it."
}
