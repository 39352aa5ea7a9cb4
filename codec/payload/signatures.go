package payload

// Formats that are known by their first bytes, and that are not opened here.
var (
	zstd   = Format{ID: "zstd", Label: "Zstandard", read: readZstd, weights: weights{certain: 32}}
	lz4    = Format{ID: "lz4", Label: "LZ4", read: readLZ4, weights: weights{certain: 32}}
	snappy = Format{ID: "snappy", Label: "Snappy", read: readSnappy, weights: weights{certain: 80}}
)

const zstdMagic = "\x28\xB5\x2F\xFD"

func readZstd(b []byte, t *tree) (int, string)   { return t.signed(b, zstdMagic) }
func readLZ4(b []byte, t *tree) (int, string)    { return t.signed(b, "\x04\x22\x4D\x18") }
func readSnappy(b []byte, t *tree) (int, string) { return t.signed(b, "\xFF\x06\x00\x00sNaPpY") }

// signed recognises a compressed format by its signature; what it compresses is not read.
func (t *tree) signed(b []byte, magic string) (int, string) {
	if !startsWith(b, magic) {
		return 0, "It does not begin with the signature."
	}
	t.leaf("Signature", byteCount(len(magic)), hexValue(b[:len(magic)]), 0, len(magic))
	t.leaf("Compressed data", byteCount(len(b)-len(magic)), "", len(magic), len(b)).Meaning = "Not opened with the rest"
	return scoreCertain, "It begins with the signature " + hexValue(b[:len(magic)]) + ". It is named, but not opened with the rest."
}

var rfb = Format{ID: "rfb", Label: "RFB (VNC)", read: readRFB, weights: weights{80, 0, 0, 0, 0, 't'}}

// readRFB reads the version, which each side sends first (RFC 6143 section 7.1.1). What comes later has no signature.
func readRFB(b []byte, t *tree) (int, string) {
	const form = "RFB 003.008\n"
	if len(b) != len(form) || !startsWith(b, form[:4]) || b[7] != '.' || b[11] != '\n' {
		return 0, "It is not the version of RFB."
	}
	t.leaf("ProtocolVersion", "12 bytes", string(b[4:11]), 0, len(b)).Meaning = "Each side sends it first: VNC goes through this connection"
	return scoreCertain, "It is the version that RFB, the protocol of VNC, begins with."
}
