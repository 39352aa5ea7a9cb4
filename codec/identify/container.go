package identify

import "bytes"

// magic is how a file or compressed data begins: with some bytes at an offset.
type magic struct {
	at     int
	prefix string
	label  string
	// carried tells that messages are known to carry it.
	carried bool
}

// magics are looked at in this order.
var magics = [...]magic{
	{0, "\x0A\x0D\x0D\x0A", "a pcapng capture file", false},
	{0, "\xD4\xC3\xB2\xA1", "a pcap capture file", false},
	{0, "\xA1\xB2\xC3\xD4", "a pcap capture file", false},
	{0, "\x4D\x3C\xB2\xA1", "a pcap capture file", false},
	{0, "\xA1\xB2\x3C\x4D", "a pcap capture file", false},
	{0, "BZh", "bzip2 data", true},
	{0, "\xFD7zXZ\x00", "xz data", true},
	{0, "PK\x03\x04", "a zip file", true},
	{0, "7z\xBC\xAF\x27\x1C", "a 7z file", true},
	{0, "\x89PNG\r\n\x1A\n", "a PNG image", true},
	{0, "\xFF\xD8\xFF", "a JPEG image", true},
	{0, "GIF8", "a GIF image", true},
	{8, "WEBP", "a WebP image", true},
	{8, "WAVE", "a WAV file", true},
	{4, "ftyp", "an MP4 file", true},
	{0, "\x1A\x45\xDF\xA3", "a WebM or Matroska file", true},
	{0, "OggS", "an Ogg file", true},
	{0, "ID3", "an MP3 file", true},
	{0, "%PDF-", "a PDF file", true},
	{0, "\x00asm", "a WebAssembly module", true},
	{0, "\x7FELF", "an ELF program", true},
	{0, "SQLite format 3\x00", "an SQLite database", true},
}

// container weighs b as a file or as compressed data, but for what payload opens.
func container(b []byte) Hypothesis {
	for i := range magics {
		m := &magics[i]
		if len(b) >= m.at && bytes.HasPrefix(b[m.at:], []byte(m.prefix)) {
			end := m.at + len(m.prefix)
			return Hypothesis{Kind: Container, Label: m.label, Reason: "The bytes begin like " + m.label + ".",
				Bits: min(8*len(m.prefix), 40), Span: end, Carried: m.carried}
		}
	}
	return Hypothesis{}
}
