// Package deflate compresses messages and undoes it as permessage-deflate asks for (RFC 7692), and reads, answers and
// judges its parameters.
package deflate

import (
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/flate"
)

// The ways in which a message does not inflate.
var (
	// ErrCorrupt: the data is not DEFLATE.
	ErrCorrupt = errors.New("deflate: the data is not DEFLATE")
	// ErrHistory: the data refers to bytes of an earlier message that is not known.
	ErrHistory = errors.New("deflate: the data refers to bytes before those that are known")
	// ErrLimit: the output goes on beyond the limit.
	ErrLimit = errors.New("deflate: the output is over the limit")
)

const (
	// maxBlocks bounds how often a message may begin anew after a block with BFINAL.
	maxBlocks = 1000
	// tail is what the sender took off (RFC 7692 section 7.2.1), and an empty last block that ends the stream.
	tail    = "\x00\x00\xff\xff" + lastOne
	lastOne = "\x01\x00\x00\xff\xff"
)

// blank stands in for a history that is not known.
var blank [windowSize]byte

// Inflater inflates the messages of one direction, one after the other. The zero value has no history.
type Inflater struct {
	reader io.ReadCloser
	source bytes.Reader
	input  []byte // the payload with the tail, kept from message to message
	past   []byte // what came out so far, its last bytes at least
	piece  [4 << 10]byte
}

// Reset forgets the history, as no_context_takeover asks for after each message (RFC 7692 section 7.1.1).
func (i *Inflater) Reset() { i.past = i.past[:0] }

// Message inflates the payload of a whole message. It returns at most limit bytes, and with an error what came out
// before it. Memory does not grow beyond the output.
func (i *Inflater) Message(payload []byte, limit int) ([]byte, error) {
	i.input = append(append(i.input[:0], payload...), tail...)
	out, err := i.inflate(i.window(), limit)
	if err == ErrCorrupt && len(i.past) < windowSize {
		if _, again := i.inflate(blank[:], limit); again == nil {
			err = ErrHistory
		}
	}
	i.past = appendHistory(i.past, out)
	return out, err
}

// window is the history that the next message may refer to.
func (i *Inflater) window() []byte { return lastBytes(i.past, windowSize) }

// inflate inflates block after block; a block with BFINAL does not end the message (RFC 7692 section 7.2.3.4).
func (i *Inflater) inflate(window []byte, limit int) (out []byte, err error) {
	i.source.Reset(i.input)
	for range maxBlocks {
		history := window
		if len(out) > 0 {
			history = lastBytes(append(window[:len(window):len(window)], out...), windowSize)
		}
		i.begin(history)
		if out, err = i.read(out, limit); err != nil || i.source.Len() <= len(tail) {
			return out, err
		}
	}
	return out, ErrLimit
}

func (i *Inflater) begin(history []byte) {
	if i.reader == nil {
		i.reader = flate.NewReaderDict(&i.source, history)
		return
	}
	i.reader.(flate.Resetter).Reset(&i.source, history) // returns no error
}

// read appends what comes out, up to the limit.
func (i *Inflater) read(out []byte, limit int) ([]byte, error) {
	for {
		n, err := i.reader.Read(i.piece[:])
		if n > limit-len(out) {
			return append(out, i.piece[:limit-len(out)]...), ErrLimit
		}
		out = append(out, i.piece[:n]...)
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, ErrCorrupt
		}
	}
}
