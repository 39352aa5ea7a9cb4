package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// How well the rest has to fit, as tiles count: one whole frame to the end where a few bytes are out of place, two where
// they are many; nothing but the end behind a newline or zeros, which begin no frame.
const (
	fewBytes    = 4
	mostBytes   = 125
	fitsFew     = 3
	fitsMany    = 4
	fitsNewline = 2
)

// alignment is the search for the place where a reader fell out of step.
type alignment struct {
	subject *verdict.Subject
	tiles   *tiles
	bad     int // the frame that is wrong first
	open    int // 1 if a message is open in front of it
}

// realign looks whether frames are wrong because the reader is out of step: bytes that belong to no frame stand before one, or a
// length reaches into the next frame. It adds that to the findings if whole frames follow from another place on to the end, and if
// without it less is wrong.
func (t *trials) realign(found *connection.Findings) {
	r := t.r
	if r.FrameCount == 0 || r.FrameCount > len(r.Frames) || t.in.isBothSided(r.Frames[0].Offset) ||
		r.Gravest() != rule.Error.String() && r.Cut() == nil || explains(r) {
		return
	}
	if f := misreckoned(r); f != nil && t.propose(found, f) || breaks(r, rule.FrameLengthMSB, -1) {
		return
	}
	if f := misalignment(r, t.opts.Direction); f != nil {
		t.propose(found, f)
	}
}

// propose adds a finding if less is wrong with its fix, and tells whether it did.
func (t *trials) propose(found *connection.Findings, f *rule.Finding) bool {
	r, count := t.r, found.Count
	found.Add(*f)
	r.Findings, r.FindingCount = report.NewFindings(found, r.Spans, r.Frames)
	for i := range r.Findings {
		if r.Findings[i].Rule == string(f.Rule) && t.try(i, r.Findings[i].Fix) {
			return true
		}
	}
	found.Drop(f.Rule, f.Start, f.End)
	found.Count = count
	r.Findings, r.FindingCount = report.NewFindings(found, r.Spans, r.Frames)
	return false
}

// isFault tells of an error, and of a frame that the input cuts, which may come of one.
func isFault(f *Finding) bool { return verdict.IsError(f) || f.Rule == string(rule.FrameTruncated) }

// explains tells whether a finding says itself why a reader is out of step.
func explains(r *verdict.Subject) bool {
	for _, id := range [...]rule.ID{rule.HandshakeAcceptNewline, rule.InputOtherProtocol, rule.InputNotation} {
		if breaks(r, id, -1) {
			return true
		}
	}
	return false
}

// breaks tells whether one of the findings is about a rule; in a frame, if one is given.
func breaks(r *verdict.Subject, id rule.ID, frame int) bool {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == string(id) && (frame < 0 || f.Frame != nil && *f.Frame == frame) {
			return true
		}
	}
	return false
}

// isBothSided tells whether a recording changes sides among the frames, which begin at the offset.
func (in *input) isBothSided(frames int) bool {
	n := len(in.turns)
	return n > 0 && in.turns[n-1].Start > frames
}

// misalignment is the first place where a reader fell out of step, or nil.
func misalignment(r *verdict.Subject, side Direction) *rule.Finding {
	if h := r.Handshake; h != nil && (side == "" || side == DirectionAuto) && (h.Request == nil || h.Response == nil) {
		if side = ClientToServer; h.Response != nil {
			side = ServerToClient
		}
	}
	for _, masked := range [...]bool{false, true} {
		if (side == ClientToServer || side == ServerToClient) && masked != (side == ClientToServer) {
			continue
		}
		a := alignment{subject: r, tiles: newTiles(r.Bytes, r.Frames[0].Offset, masked, compresses(r))}
		for i := range r.Frames {
			a.bad = i
			if i > 0 && r.Frames[0].Masked != masked {
				break
			}
			if isMisread(r, i) {
				if f := a.find(); f != nil {
					return f
				}
			}
			a.pass(&r.Frames[i])
		}
	}
	return nil
}

// compresses tells whether RSV1 may be set.
func compresses(r *verdict.Subject) bool {
	if r.Connection.TermsFrom != "unknown" {
		return connection.Parameters(r.Connection.Extensions) != nil
	}
	return r.Frames[0].RSV1 && !isMisread(r, 0)
}

// isMisread tells whether an error lies in the header of a frame, or the frame is cut.
func isMisread(r *verdict.Subject, i int) bool {
	return !r.Frames[i].Complete || hasBadHeader(r, i)
}

// hasBadHeader tells whether an error lies in a header. That a frame is cut, or comes after a Close, makes its header no worse.
func hasBadHeader(r *verdict.Subject, i int) bool {
	frame := &r.Frames[i]
	for k := range r.Findings {
		f := &r.Findings[k]
		other := f.Rule == string(rule.FrameTruncated) || f.Rule == string(rule.MessageAfterClose)
		if f.Frame != nil && *f.Frame == i && verdict.IsError(f) && f.ByteStart < frame.Offset+frame.HeaderBytes && !other {
			return true
		}
	}
	return false
}

// pass goes on behind a frame.
func (a *alignment) pass(f *Frame) {
	if f.Opcode < 8 {
		a.open = 1
		if f.FIN {
			a.open = 0
		}
	}
}

// find looks for the place where the frames go on. It returns nil if they do so as it is: then only this frame is wrong.
func (a *alignment) find() *rule.Finding {
	frames := a.subject.Frames
	f := &frames[a.bad]
	next := f.Offset + f.AvailableBytes
	switch {
	case f.Complete && max(a.tiles.at(next, 0), a.tiles.at(next, 1)) >= fitsNewline:
		return nil
	// A reader out of step does not come upon a good header by itself.
	case f.Complete && a.bad+1 < len(frames) && !isMisread(a.subject, a.bad+1):
		return a.nearby(0)
	case f.Complete || hasBadHeader(a.subject, a.bad):
		return a.nearby(mostBytes)
	}
	if found := a.nearby(0); found != nil {
		return found
	}
	return a.inside(f)
}

// nearby tries to leave bytes out in front of the frame, and to shorten the frame before: newlines and zeros, or up to most others.
func (a *alignment) nearby(most int) *rule.Finding {
	f, longest := &a.subject.Frames[a.bad], 0
	if a.bad > 0 {
		before := &a.subject.Frames[a.bad-1]
		longest = min(mostBytes, before.AvailableBytes-before.HeaderBytes)
	}
	blank := a.blank(f.Offset)
	for n := 1; n <= max(most, blank, longest); n++ {
		if a.fits(f.Offset+n, n, n <= blank) && (n <= blank || n <= most && !a.begins(f.Offset+n)) {
			return a.stray(f.Offset, n)
		}
		if n <= longest && (most > 0 || !f.Complete) && a.fits(f.Offset-n, n, false) {
			return a.tooLong(&a.subject.Frames[a.bad-1], f.Offset-n)
		}
	}
	return nil
}

// inside looks for frames in the payload of one that is cut.
func (a *alignment) inside(f *Frame) *rule.Finding {
	best, at := int32(fitsMany-1), 0
	for place := f.Offset + f.HeaderBytes + 1; place < len(a.tiles.b); place++ {
		if n := a.tiles.at(place, a.after(f)); n > best {
			best, at = n, place
		}
	}
	if at == 0 || f.PayloadLength == "" {
		return nil
	}
	return a.tooLong(f, at)
}

// after is 1 if a message is open behind the frame.
func (a *alignment) after(f *Frame) int {
	b := *a
	b.pass(f)
	return b.open
}

// fits tells whether whole frames follow from a place on, which is n bytes from where one was read.
func (a *alignment) fits(place, n int, blank bool) bool {
	need := int32(fitsFew)
	switch {
	case blank:
		need = fitsNewline
	case n > fewBytes:
		need = fitsMany
	}
	return a.tiles.at(place, a.open) >= need
}

// begins tells whether a frame was read from a place on: there the reader is in step again by itself.
func (a *alignment) begins(place int) bool {
	i := report.FrameAt(a.subject.Frames, place)
	return i != nil && a.subject.Frames[*i].Offset == place
}

// blank is how many newlines or zeros stand at a place.
func (a *alignment) blank(at int) int {
	rest := string(a.tiles.b[at:])
	return max(len(rest)-len(strings.TrimLeft(rest, "\r\n")), len(rest)-len(strings.TrimLeft(rest, "\x00")))
}

// stray is a finding about n bytes that belong to no frame.
func (a *alignment) stray(at, n int) *rule.Finding {
	text := "Without " + words.Count(n, "byte") + " here the reader stays in step."
	if a.bad > 0 {
		text += " If they belong to the frame before, its length is too small."
	}
	f := rule.New(rule.FrameStrayBytes, int64(at), int64(at+n), text)
	f.Fix = &rule.Fix{Start: f.Start, End: f.End, Text: "Leave the bytes out"}
	return &f
}

// tooLong is a finding about a frame whose payload ends at the offset end, before its length says so.
func (a *alignment) tooLong(frame *Frame, end int) *rule.Finding {
	start := frame.Offset
	h, size, _ := codec.ParseHeader(a.tiles.b[start:])
	h.PayloadLength, h.LengthForm = uint64(end-start-size), 0
	n := strconv.Itoa(end - start - size)
	f := rule.New(rule.FrameLengthTooLong, int64(start+1), int64(start+size-len(frame.MaskingKey)/2), "With "+n+" in place of "+
		frame.PayloadLength+" the reader stays in step. If the length is right, bytes of the payload are missing.")
	f.Fix = &rule.Fix{Start: int64(start), End: int64(start + size), Bytes: h.Append(nil), Text: "Make the length " + n}
	return &f
}
