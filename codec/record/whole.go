// Package record keeps what a connection tells of its frames and messages: all of a recording that stays as it is, or of a session
// of any length a few dozen bytes a frame.
package record

import (
	"math"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/report"
)

// What is listed of a recording at most.
const (
	MaxFrames   = 500
	MaxMessages = 500
)

// progressEvery is how many frames are read between two calls of Progress.
const progressEvery = 4096

// Whole lists the first frames and messages of a recording that stays as it is; their payloads are parts of it.
type Whole struct {
	// Frames and Messages are the first of the recording, up to MaxFrames and MaxMessages.
	Frames   []report.Frame
	Messages []report.Message
	// Progress, if it is not nil, is called now and then with the bytes read so far, and all that there are.
	Progress func(done, of int)

	input, plain []byte
	count        int
	fragments    [3][]int // by their sender, the frames of the open message that are listed
}

// NewWhole lists what stands in input; plain is a copy of it, in which payloads are unmasked as they are read.
func NewWhole(input, plain []byte) *Whole {
	return &Whole{Frames: []report.Frame{}, Messages: []report.Message{}, input: input, plain: plain}
}

// Room has no limit, as nothing is copied.
func (w *Whole) Room() int { return math.MaxInt }

// FrameStart makes room for a frame, and lists one whose header is cut.
func (w *Whole) FrameStart(f *connection.Frame) {
	if f.Index >= MaxFrames {
		return
	}
	w.Frames = append(w.Frames, report.Frame{})
	if f.Cut != nil {
		w.Frames[f.Index] = report.NewFrame(report.FrameBytes{Header: f.Header, Size: cutSize(f), Raw: f.Cut, Offset: f.Start, Terms: f.Terms}, f.Index, f.Sender, false)
	}
}

// cutSize is how long the header of a frame would be, as far as that is known.
func cutSize(f *connection.Frame) int {
	_, size, _ := codec.ParseHeader(f.Cut)
	return size
}

// FrameEnd lists a frame.
func (w *Whole) FrameEnd(f *connection.Frame) {
	size := f.Header.Size()
	data := f.Start + size
	if end := data + f.Have; f.Index < MaxFrames {
		whole := report.FrameBytes{Header: f.Header, Size: size, Raw: w.input[f.Start:end], Payload: w.plain[data:end], Offset: f.Start, Terms: f.Terms}
		w.Frames[f.Index] = report.NewFrame(whole, f.Index, f.Sender, f.Complete)
		if !f.Header.Opcode.IsControl() {
			w.fragments[f.Sender] = append(w.fragments[f.Sender], f.Index)
		}
	}
	if w.Progress != nil && f.Index%progressEvery == progressEvery-1 {
		w.Progress(data+f.Have, len(w.input))
	}
}

// MessageEnd lists a message.
func (w *Whole) MessageEnd(m *connection.Message) {
	fragments := w.fragments[m.Sender]
	if !m.Opcode.IsControl() {
		w.fragments[m.Sender] = nil
	} else if fragments = nil; m.First < MaxFrames {
		fragments = []int{m.First}
	}
	if m.Compressed {
		for _, i := range fragments {
			w.Frames[i].SetCompressed(inflatedSize(m.Inflated || !m.Complete, m.Inflated && !m.Broken && m.Parts == 1, len(m.Payload.Bytes)))
		}
	}
	if w.count++; w.count > MaxMessages {
		return
	}
	out := newMessage(m)
	out.Frames = append([]int{}, fragments...)
	out.SetPayload(m.Payload.Bytes)
	w.Messages = append(w.Messages, out)
}

// inflatedSize is how many bytes a frame comes to that is a compressed message by itself, negative if it is none or was not inflated whole,
// or not at all.
func inflatedSize(inflated, whole bool, size int) int {
	switch {
	case !inflated:
		return report.NotInflated
	case whole:
		return size
	}
	return -1
}

// newMessage is a message without its frames and its payload.
func newMessage(m *connection.Message) report.Message {
	return report.Message{Opcode: int(m.Opcode), Direction: report.Direction(m.Sender), Compressed: m.Compressed, Complete: m.Complete,
		WireLength: m.WireBytes, Inflated: m.Inflated}
}
