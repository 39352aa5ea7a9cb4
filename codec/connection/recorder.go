package connection

import (
	"github.com/wslens/wslens/codec"
)

// Frame is a frame that is being read, or has been.
type Frame struct {
	// Index counts the frames of both directions in the order in which they begin.
	Index int
	// Sender is its side, never codec.Mixed.
	Sender codec.Sender
	// Start is its first byte, counted as the bytes of its direction are.
	Start int
	// Header is its header, as far as it is there.
	Header codec.Header
	// Cut is the header as far as it is there, if the end of the input cuts it.
	Cut []byte
	// Have is how many bytes of the payload have come.
	Have int
	// Payload is what of it is kept, unmasked, still compressed.
	Payload Kept
	// Complete says that all of the payload has come.
	Complete bool
	// Terms are what it is judged by.
	Terms *Terms
}

// end is where the frame ends, as far as it has come.
func (f *Frame) end() int {
	if f.Cut != nil {
		return f.Start + len(f.Cut)
	}
	return f.Start + f.Header.Size() + f.Have
}

// FirstByte has FIN, RSV1 to RSV3 and the opcode.
func (f *Frame) FirstByte() byte {
	b := byte(f.Header.Opcode)
	for i, set := range [...]bool{f.Header.FIN, f.Header.RSV1, f.Header.RSV2, f.Header.RSV3} {
		if set {
			b |= 0x80 >> i
		}
	}
	return b
}

// HeaderBytes is the header as it was written, as far as it is there.
func (f *Frame) HeaderBytes() []byte {
	if f.Cut != nil {
		return f.Cut
	}
	return f.Header.Append(nil)
}

// Message is a message that has ended, or that the input cuts.
type Message struct {
	// First and Last are the indexes of its frames; between them may stand others, control frames and those of the other side.
	First, Last int
	// Sender and Opcode are those of its first frame.
	Sender codec.Sender
	Opcode codec.Opcode
	// Compressed says that it is taken for compressed, by RSV1.
	Compressed bool
	// Inflated says that the payload is the inflated one; a message that is not compressed needs none.
	Inflated bool
	// Broken says that it inflates no further than to a fault.
	Broken bool
	// Complete says that its last frame has come whole.
	Complete bool
	// Parts counts its frames, WireBytes the bytes of their payloads.
	Parts, WireBytes int
	// Payload is what of it is kept. That of a message of one frame, if it is not inflated, is the frame's.
	Payload *Kept
}

// Recorder is called for each frame and message, and keeps of them what it wants. Its arguments are valid until it returns; only a Frame
// that is not complete stays valid until the next one of its sender begins.
type Recorder interface {
	// Room is how many bytes of the next frame's payload are to be kept.
	Room() int
	// FrameStart tells of a frame whose header is there, or is cut by the end of the input.
	FrameStart(*Frame)
	// FrameEnd tells that a frame has ended, or that the end of the input cuts it.
	FrameEnd(*Frame)
	// MessageEnd tells of a message; before it comes the end of its last frame.
	MessageEnd(*Message)
}
