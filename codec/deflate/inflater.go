// Package deflate undoes the compression of permessage-deflate (RFC 7692).
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
	// windowSize is the most that a reference can reach back, in bytes.
	windowSize = 32 << 10
	// maxBlocks bounds how often a message may begin anew after a block with BFINAL.
	maxBlocks = 1000
	// tail is what the sender took off (RFC 7692 section 7.2.1), and an empty last block that ends the stream.
	tail    = "\x00\x00\xff\xff" + lastOne
	lastOne = "\x01\x00\x00\xff\xff"
)

// Inflater inflates the messages of one direction, one after the other. The zero value has no history.
type Inflater struct {
	reader io.ReadCloser
	window []byte
}

// Reset forgets the history, as no_context_takeover asks for after each message (RFC 7692 section 7.1.1).
func (i *Inflater) Reset() { i.window = i.window[:0] }

// Message inflates the payload of a whole message. It returns at most limit bytes, and with an error what came out
// before it. Memory does not grow beyond the output.
func (i *Inflater) Message(payload []byte, limit int) ([]byte, error) {
	out, err := i.inflate(payload, i.window, limit)
	if err == ErrCorrupt && len(i.window) < windowSize {
		if _, again := i.inflate(payload, make([]byte, windowSize), limit); again == nil {
			err = ErrHistory
		}
	}
	i.remember(out)
	return out, err
}

// inflate inflates block after block; a block with BFINAL does not end the message (RFC 7692 section 7.2.3.4).
func (i *Inflater) inflate(payload, window []byte, limit int) ([]byte, error) {
	source := bytes.NewReader(append(payload[:len(payload):len(payload)], tail...))
	out := []byte{}
	for range maxBlocks {
		i.begin(source, lastBytes(window, out))
		var err error
		if out, err = read(out, i.reader, limit); err != nil {
			return out, err
		}
		if source.Len() <= len(tail) {
			return out, nil
		}
	}
	return out, ErrLimit
}

func (i *Inflater) begin(source io.Reader, history []byte) {
	if i.reader == nil {
		i.reader = flate.NewReaderDict(source, history)
		return
	}
	i.reader.(flate.Resetter).Reset(source, history) // returns no error
}

// read appends what r gives, up to the limit.
func read(out []byte, r io.Reader, limit int) ([]byte, error) {
	var piece [8 << 10]byte
	for {
		n, err := r.Read(piece[:])
		if n > limit-len(out) {
			return append(out, piece[:limit-len(out)]...), ErrLimit
		}
		out = append(out, piece[:n]...)
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, ErrCorrupt
		}
	}
}

// lastBytes returns the window that a and then b leave behind.
func lastBytes(a, b []byte) []byte {
	if len(b) >= windowSize {
		return b[len(b)-windowSize:]
	}
	if keep := windowSize - len(b); len(a) > keep {
		a = a[len(a)-keep:]
	}
	return append(a[:len(a):len(a)], b...)
}

func (i *Inflater) remember(out []byte) {
	i.window = append(i.window[:0:0], lastBytes(i.window, out)...)
}
