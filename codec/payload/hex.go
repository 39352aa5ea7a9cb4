package payload

var hexASCII = Format{ID: "hex", Label: "Hex and ASCII", read: readHex}

// readHex fits anything: the payload itself is shown as bytes, so there are no nodes.
func readHex([]byte, *tree) (int, string) {
	return scoreAlways, "Any payload can be read as bytes."
}
