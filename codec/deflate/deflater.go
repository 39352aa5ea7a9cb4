package deflate

import (
	"bytes"

	"github.com/klauspost/compress/flate"
)

const (
	// maxDictionary is the most of the history that flate.StatelessDeflate takes, in bytes.
	maxDictionary = 8 << 10
	// smallMessage and smallWindow are the sizes in bytes up to which the fixed code is tried too: it needs no table of
	// codes in the payload and finds matches of three bytes, but a longer message is better off with codes of its own.
	smallMessage = 512
	smallWindow  = 512
)

// Deflater compresses the messages of one direction, one after the other (RFC 7692 section 7.2.1). The zero value has a
// window of 32 KiB and no history.
type Deflater struct {
	// WindowBits is the base-2 logarithm of the window: no reference reaches farther back than its 256 to 32768 bytes.
	// It is 8 to 15; 0 stands for 15.
	WindowBits int

	past []byte // what was sent so far, its last bytes at least
}

// Reset forgets the history, as no_context_takeover asks for after each message (RFC 7692 section 7.1.1).
func (d *Deflater) Reset() { d.past = d.past[:0] }

// Remember takes message as sent before and compressed elsewhere: the next may refer to it.
func (d *Deflater) Remember(message []byte) { d.past = appendHistory(d.past, message) }

// Append appends the payload that stands for a whole message, without the tail 00 00 ff ff, to dst.
func (d *Deflater) Append(dst, message []byte) []byte {
	if len(message) == 0 {
		return append(dst, 0) // RFC 7692 section 7.2.3.6
	}
	window := d.window()
	history := lastBytes(d.past, window)
	best := appendPieces(nil, history, message, window)
	if len(message) <= smallMessage || window <= smallWindow {
		both := append(append([]byte(nil), history...), message...)
		if fixed := appendFixed(nil, both, len(history), window); len(fixed) < len(best) {
			best = fixed
		}
	}
	d.Remember(message)
	return append(dst, best...)
}

func (d *Deflater) window() int {
	if d.WindowBits == 0 {
		return windowSize
	}
	return 1 << d.WindowBits
}

// appendPieces compresses message in pieces, each of which fits into the window together with the history it may refer
// to.
func appendPieces(dst, history, message []byte, window int) []byte {
	out := bytes.NewBuffer(dst)
	longest := window - min(maxDictionary, window/4) - 1
	for rest := message; len(rest) > 0; {
		piece := rest[:min(len(rest), longest)]
		dictionary := lastBytes(history, min(maxDictionary, window-1-len(piece)))
		flate.StatelessDeflate(out, piece, false, dictionary) // a Buffer gives no error
		rest = rest[len(piece):]
		history = message[:len(message)-len(rest)]
	}
	return bytes.TrimSuffix(out.Bytes(), []byte(tail))
}
