package payload

import "strings"

// Formats that are told by what they begin with, and that are not opened here.
var (
	zstd   = Format{ID: "zstd", Label: "Zstandard", read: signature(zstdMagic)}
	lz4    = Format{ID: "lz4", Label: "LZ4", read: signature("\x04\x22\x4D\x18")}
	snappy = Format{ID: "snappy", Label: "Snappy", read: signature("\xFF\x06\x00\x00sNaPpY")}
)

// signature reads a compressed format of which only the name can be told.
func signature(magic string) readFunc {
	return func(b []byte, t *tree) (int, string) {
		if !startsWith(b, magic) {
			return 0, "It does not begin with the signature."
		}
		t.leaf("Magic", "signature", hexValue(b[:len(magic)]), 0, len(magic))
		t.leaf("Compressed data", byteCount(len(b)-len(magic)), "", len(magic), len(b)).Meaning = "Cannot be opened here yet"
		return scoreCertain, "It begins with the signature " + strings.ToUpper(hexValue(b[:len(magic)])) +
			". It is named, but cannot be opened here yet."
	}
}

const zstdMagic = "\x28\xB5\x2F\xFD"

var rfb = Format{ID: "rfb", Label: "RFB (VNC)", read: readRFB}

// readRFB reads the version, which each side sends first (RFC 6143 section 7.1.1). What comes later has nothing to be told by.
func readRFB(b []byte, t *tree) (int, string) {
	const form = "RFB 003.008\n"
	if len(b) != len(form) || !startsWith(b, form[:4]) || b[7] != '.' || b[11] != '\n' {
		return 0, "It is not the version of RFB."
	}
	t.leaf("ProtocolVersion", "12 bytes", string(b[4:11]), 0, len(b)).Meaning = "Each side sends it first: VNC goes through this connection"
	return scoreCertain, "It is the version that RFB, the protocol of VNC, begins with."
}
