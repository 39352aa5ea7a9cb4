package report

import (
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
)

// NewFindings describes the findings in the order of the bytes, and says how many there were. For each byte spans gives the range of the
// text that it came from; it is empty if bytes were given. A finding whose frame is not known is looked for among the
// frames, unless it is about a head.
func NewFindings(f *connection.Findings, spans []uint32, frames []Frame) ([]Finding, int) {
	f.Sort()
	out := make([]Finding, 0, len(f.List))
	for i := range f.List {
		out = append(out, newFinding(&f.List[i], spans, frames))
	}
	return out, f.Count
}

// mostText is the most bytes of a finding's text: none is as long, whatever it quotes.
const mostText = 4000

// newFinding puts a finding and the words of its rule together.
func newFinding(e *connection.Entry, spans []uint32, frames []Frame) Finding {
	row, _ := rule.Lookup(e.Rule)
	said := row.At(e.Severity)
	out := Finding{
		Rule: string(e.Rule), Severity: e.Severity.String(), Section: row.Section,
		Force: row.Force.String(), Demander: row.Demander,
		CloseCode: number(row.CloseCode), HTTPStatus: number(row.HTTPStatus),
		ByteStart: int(e.Start), ByteEnd: int(e.End),
		Title: said.Title, Text: visible.Text([]byte(e.Finding.Text), mostText), Why: said.Why, Peer: said.Peer, Mend: said.Mend,
	}
	if c := e.Cause; c != nil && c.Title != "" {
		out.Title += ": " + c.Title
	}
	if c := e.Cause; c != nil && c.Mend != "" {
		out.Mend = c.Mend
	}
	if e.Severity != rule.Error {
		out.CloseCode, out.HTTPStatus = nil, nil
	}
	if e.Fix != nil {
		out.Fix = &Fix{Text: e.Fix.Text, ByteStart: int(e.Fix.Start), ByteEnd: int(e.Fix.End), Bytes: e.Fix.Bytes}
	}
	switch {
	case e.Text != nil:
		out.TextStart, out.TextEnd = &e.Text[0], &e.Text[1]
	case e.Start < e.End && 2*int(e.End) <= len(spans):
		start, end := int(spans[2*e.Start]), int(spans[2*e.End-1])
		if start > end { // the bytes were put into another order
			start, end = int(spans[2*e.End-2]), int(spans[2*e.Start+1])
		}
		out.TextStart, out.TextEnd = &start, &end
	}
	if out.Frame = e.Frame; e.Text == nil && e.Frame == nil && !e.InHead {
		if out.Frame = FrameAt(frames, out.ByteStart); out.Frame != nil {
			out.Direction = &frames[*out.Frame].Direction
		}
	}
	return out
}

// FrameAt returns the index of the frame that the byte at the offset belongs to, or nil.
func FrameAt(frames []Frame, offset int) *int {
	low, high := 0, len(frames)
	for low < high {
		if mid := (low + high) / 2; frames[mid].Offset+frames[mid].AvailableBytes <= offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == len(frames) || offset < frames[low].Offset {
		return nil
	}
	return &low
}

func number(n uint16) *int {
	if n == 0 {
		return nil
	}
	v := int(n)
	return &v
}
