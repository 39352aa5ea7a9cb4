package payload

var base64Format = Format{ID: "base64", Label: "Base64", read: readBase64}

// readBase64 reads a text that is base64 as a whole, of something that is known (RFC 4648 section 4).
func readBase64(b []byte, t *tree) (int, string) {
	data := decodedText(b)
	_, label, bits := t.weigh(data)
	if bits < enoughBits {
		return 0, "It is no base64 of anything that is known."
	}
	t.leaf("Data", "base64, "+byteCount(len(data)), "", 0, len(b))
	t.addNested(data, true)
	return scoreShaped, "A guess: it is base64, and decodes to " + label + "."
}
