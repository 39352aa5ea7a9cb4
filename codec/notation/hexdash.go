package notation

var hexDash = Notation{
	ID: "hex-dash", Label: "Hex with dashes", width: 3,
	read: func(text string, out *sink) (int, string) {
		return readHexSeparated(text, '-', out), "Two hex digits for each byte, set apart by dashes."
	},
	Write: func(b []byte) string { return writeHex(b, "", "-") },
}
