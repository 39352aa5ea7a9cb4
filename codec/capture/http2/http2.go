// Package http2 reads what the two ends of an HTTP/2 connection send (RFC 9113): of the streams that are in it the header fields
// and the data.
package http2

import (
	"bytes"

	"golang.org/x/net/http2/hpack"
)

// Field is a header field; the names of pseudo-header fields begin with a colon.
type Field = hpack.HeaderField

// Receiver takes what is in the streams. Ends are 0 and 1, as they were pushed.
type Receiver interface {
	// Fields is a header block: those of a request, of a response, or behind the data.
	Fields(end int, stream uint32, fields []Field)
	// Data is valid until it returns.
	Data(end int, stream uint32, b []byte)
	// Lost says that bytes of a stream are missing; n is -1 if it is not known how many. Stream 0 stands for all.
	Lost(end int, stream uint32, n int)
	// End says that an end sends no more in a stream. Reset says that nobody does; without an error that is no fault (RFC 9113 section 8.1).
	End(end int, stream uint32)
	Reset(stream uint32, isError bool)
}

// Preface is what a client sends first (RFC 9113 section 3.4).
const Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// Reader reads one connection.
type Reader struct {
	to   Receiver
	ends [2]half
}

// NewReader returns one at the start of a connection.
func NewReader(to Receiver) *Reader {
	r := &Reader{to: to}
	for i := range r.ends {
		h := &r.ends[i]
		h.hpack = hpack.NewDecoder(4096, func(f Field) {
			if len(h.fields) < maxFields {
				h.fields = append(h.fields, f)
			}
		})
		h.hpack.SetAllowedMaxDynamicTableSize(maxTable)
		h.hpack.SetMaxStringLength(maxBlock)
	}
	return r
}

// What one header block may take, and the table that blocks refer to.
const maxFields, maxBlock, maxTable = 1000, 256 << 10, 1 << 20

// half is what one end sends.
type half struct {
	held    []byte // a frame header or preface that is not whole
	frame   frame
	inFrame bool
	rest    int    // of the frame's payload
	pad     int    // at the end of that payload; -1: its length comes first
	payload []byte // of a frame that is read as a whole
	block   []byte // a header block that is not whole
	ends    bool   // the stream ends with that block
	lost    bool   // where a frame begins is not known
	other   bool   // it is no HTTP/2 after all
	broken  bool   // header blocks cannot be read any more
	hpack   *hpack.Decoder
	fields  []Field
}

// Push takes what an end sends, in its order.
func (r *Reader) Push(end int, b []byte) {
	h := &r.ends[end]
	if h.other {
		return
	}
	if h.lost {
		if h.lost = !isFrames(b); h.lost {
			return
		}
	}
	for len(b) > 0 {
		if h.inFrame {
			n := min(h.rest, len(b))
			r.take(end, h, b[:n])
			b = b[n:]
			continue
		}
		had := len(h.held)
		h.held = append(h.held, b[:min(len(b), len(Preface))]...)
		size := headerSize
		if h.held[0] == 'P' { // no frame is that long
			size = len(Preface)
		}
		if len(h.held) < size {
			return
		}
		head := h.held[:size]
		b, h.held = b[size-had:], h.held[:0]
		if size == headerSize {
			r.begin(end, h, parseFrame(head))
		} else if string(head) != Preface {
			h.other = true
			return
		}
	}
}

// begin goes into a frame.
func (r *Reader) begin(end int, h *half, f frame) {
	h.frame, h.inFrame, h.rest, h.pad, h.payload = f, true, f.length, 0, h.payload[:0]
	if f.kind == typeData && f.has(flagPadded) {
		h.pad = -1
	}
	if f.length == 0 {
		r.end(end, h)
	}
}

// take reads some of a frame's payload: data is passed on as it comes, header blocks are collected.
func (r *Reader) take(end int, h *half, b []byte) {
	h.rest -= len(b)
	switch h.frame.kind {
	case typeData:
		if h.pad < 0 {
			h.pad, b = int(b[0]), b[1:]
		}
		if data := len(b) - max(0, h.pad-h.rest); data > 0 {
			r.to.Data(end, h.frame.stream, b[:data])
		}
	case typeHeaders, typePush, typeContinuation, typeReset:
		if len(h.payload)+len(b) <= maxBlock {
			h.payload = append(h.payload, b...)
		} else {
			h.broken = true
		}
	}
	if h.rest == 0 {
		r.end(end, h)
	}
}

// end is behind the last byte of a frame.
func (r *Reader) end(end int, h *half) {
	h.inFrame = false
	f := &h.frame
	switch f.kind {
	case typeData:
		if f.has(flagEndStream) {
			r.to.End(end, f.stream)
		}
	case typeHeaders, typePush:
		h.block, h.ends = append(h.block[:0], fragment(f, h.payload)...), f.kind == typeHeaders && f.has(flagEndStream)
		r.endBlock(end, h)
	case typeContinuation:
		if len(h.block)+len(h.payload) > maxBlock {
			h.broken = true
		} else {
			h.block = append(h.block, h.payload...)
		}
		r.endBlock(end, h)
	case typeReset:
		r.to.Reset(f.stream, !bytes.Equal(h.payload, make([]byte, 4)))
	}
}

// endBlock reads a header block once it is whole. Each block has to be read, for the next ones refer to it.
func (r *Reader) endBlock(end int, h *half) {
	if !h.frame.has(flagEndHeaders) {
		return
	}
	h.fields = h.fields[:0]
	if !h.broken {
		_, err := h.hpack.Write(h.block)
		h.broken = err != nil || h.hpack.Close() != nil
	}
	if !h.broken && h.frame.kind != typePush {
		r.to.Fields(end, h.frame.stream, h.fields)
	}
	if h.ends {
		r.to.End(end, h.frame.stream)
	}
	h.block = h.block[:0]
}

// Lose goes over n bytes of an end that are missing.
func (r *Reader) Lose(end, n int) {
	h := &r.ends[end]
	if h.lost || h.other {
		return
	}
	if h.inFrame && n >= 0 && n <= h.rest && h.frame.kind == typeData && h.pad == 0 {
		h.rest -= n
		r.to.Lost(end, h.frame.stream, n)
		if h.rest == 0 {
			r.end(end, h)
		}
		return
	}
	h.lost, h.broken, h.inFrame, h.held, h.block = true, true, false, nil, nil
	r.to.Lost(end, 0, -1)
}

// Broken tells whether there were header blocks that could not be read, for bytes of them or before them are missing or wrong.
func (r *Reader) Broken() bool { return r.ends[0].broken || r.ends[1].broken }
