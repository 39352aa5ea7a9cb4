package payload

import "bytes"

var grpcWeb = Format{
	ID: "grpcweb", Label: "gRPC-web", Subprotocols: []string{"grpc-websockets"}, read: readGRPCWeb, weights: weights{50, 30, 0, 0, 0, 'r'},
}

var prefixed = Format{ID: "prefixed", Label: "A header and data", read: readPrefixed, weights: weights{0, 1, 1, 0, 0, 'h'}}

// readGRPCWeb reads frames, each with a byte of flags and a length before it. In the last one there may be trailers.
func readGRPCWeb(b []byte, t *tree) (int, string) {
	const not = "It has no frames as gRPC-web has them."
	score := scoreChance
	for at, ok := 0, true; at < len(b); {
		if b[at]&0x7E > 0 {
			return 0, not
		}
		start := at
		if at, ok = t.layout(b, at, "\nx1 Flags|80 for trailers, which say how the call has ended; 01 for compressed data\ns4 Data\n"); !ok {
			return 0, not
		}
		data := b[start+5 : at]
		if bytes.Contains(data, []byte("grpc-status:")) {
			score = scoreCertain
		} else if len(t.nodes) <= mostTries && score < scoreKnown {
			if _, _, bits := t.weigh(data); bits >= 8 {
				score = scoreKnown
			}
		}
	}
	return score, "It is frames as gRPC-web has them, with the right lengths."
}

const (
	// mostHeader is how long a header is at most, and mostTries how many places of its end are looked at closely.
	mostHeader = 18
	mostTries  = 6
)

// enough is the evidence, in bits, that data needs behind a header without a length, and behind one with a length of 2 or of 4 bytes
// that is right.
var enough = [...]int{28, enoughBits, 6}

// readPrefixed looks for data behind a header of a few bytes, in which there may be a length. What the header is stays a guess.
func readPrefixed(b []byte, t *tree) (int, string) {
	const not = "There is no header with data behind it that is known."
	if t.isText || len(b) < 6 || printable(b) {
		return 0, not
	}
	tries := mostTries
	for size := 1; size <= mostHeader && size < len(b)-3 && tries > 0; size++ {
		at, bytes, order := lengthIn(b, size)
		rest := b[size:]
		if !opensData(rest) && (bytes == 0 || size > 4) || size == frameHead(b) {
			continue
		}
		tries--
		id, label, bits := t.weigh(rest)
		if bits < enough[bytes/2] || tooLoose(id, bytes) {
			continue
		}
		t.begin("Header", byteCount(size), 0)
		t.headerFields(b, size, at, bytes, order)
		t.end(size)
		t.leaf("Data", byteCount(len(b)-size), "", size, len(b))
		t.addNested(rest, true)
		if t.bits = bits - enough[0]/2; bytes > 0 {
			t.bits = bits/2 + 8*bytes - 8
			return scoreKnown, "The header has a length, which is right, and behind it is " + label + "."
		}
		return scoreShaped, "A guess: behind " + byteCount(size) + " of which nothing is known, there is " + label + "."
	}
	return 0, not
}

// opensData tells whether b begins as JSON or compressed data do.
func opensData(b []byte) bool {
	return b[0] == '{' || b[0] == '[' || startsWith(b, gzipMagic) || startsWith(b, zstdMagic) || isZlib(b)
}

// tooLoose tells whether a format needs more than a length in so many bytes before it, as much is read so that is something else.
func tooLoose(id string, bytes int) bool {
	return bytes == 0 && id == text.ID || bytes < 4 && id == rawDeflate.ID
}

// frameHead is the size of the header, if b begins with a final text or binary frame of a server (RFC 6455 section 5.2): such bytes
// are a frame, and no header of an application. It is 0 for anything else.
func frameHead(b []byte) int {
	switch {
	case b[0] != 0x81 && b[0] != 0x82 && b[0] != 0xC1 && b[0] != 0xC2 || b[1] > 127:
		return 0
	case b[1] == 127:
		return 10
	case b[1] == 126:
		return 4
	}
	return 2
}

// lengthIn looks in a header of size bytes for a length: of b, of what is behind the header, or of what is behind the length itself. It
// returns where that stands, in how many bytes (4 or 2; 0 for none), and the letter of its byte order in layout: n or l.
func lengthIn(b []byte, size int) (at, bytes int, order string) {
	for _, n := range [...]int{4, 2} {
		for i := 0; i+n <= size; i++ {
			for order, v := range [...]uint64{bigEndian(b[i : i+n]), littleEndian(b[i : i+n])} {
				if v == uint64(len(b)) || v == uint64(len(b)-size) || v == uint64(len(b)-i-n) {
					return i, n, "nl"[order : order+1]
				}
			}
		}
	}
	return 0, 0, "n"
}

// headerFields adds the fields of a header of which only the place of its length is known.
func (t *tree) headerFields(b []byte, size, at, bytes int, order string) {
	digit := func(n int) string { return string(rune('0' + n)) }
	t.layout(b, 0, "\nx"+digit(at)+" Unknown\n"+order+digit(bytes)+" Length|A guess: it is that of all, or of what is behind it\nx"+
		digit(size-at-bytes)+" Unknown\n")
}
