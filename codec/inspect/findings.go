package inspect

import (
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
)

// findings gathers what was found, in any order. It keeps a bounded number and counts the rest.
type findings struct {
	input input
	list  []entry
	count int
	kept  [len(shares)]int
	// fixed is the number of entries that have been asked for a fix.
	fixed     int
	fixBudget int
}

// entry is a finding of the bytes, or of the text alone.
type entry struct {
	rule.Finding
	text  *problem
	frame *int // that it lies in; nil if that is told by the offset
}

func (f *findings) add(found rule.Finding) { f.keep(entry{Finding: found}) }

func (f *findings) addAll(found []rule.Finding) {
	for _, one := range found {
		f.add(one)
	}
}

// problems adds what the notation could not read.
func (f *findings) problems(list []problem) {
	for i := range list {
		p := &list[i]
		found := rule.New(rule.InputNotation, int64(p.at), int64(p.at), p.text)
		f.keep(entry{Finding: found, text: p})
	}
}

// shares are the most findings that a report lists of errors, warnings, notes, and faults of the text. Each has a
// share of its own, so that none crowds out another.
var shares = [...]int{rule.Error: 150, rule.Warning: 50, rule.Note: 50, shareOfText: 50}

const shareOfText = 3

func (f *findings) keep(e entry) {
	f.count++
	share := int(e.Severity)
	if e.text != nil {
		share = shareOfText
	}
	if f.kept[share] < shares[share] {
		f.kept[share]++
		f.list = append(f.list, e)
	}
}

// drop takes the findings of a rule in the byte range [start, end) back.
func (f *findings) drop(id rule.ID, start, end int64) {
	kept := f.list[:0]
	for _, e := range f.list {
		if e.Rule == id && e.Start >= start && e.End <= end {
			f.count--
			continue
		}
		kept = append(kept, e)
	}
	f.list = kept
}

// sort puts the findings in the order of the bytes. They are few, and nearly in order.
func (f *findings) sort() {
	before := func(a, b *entry) bool { return a.Start < b.Start || a.Start == b.Start && a.End < b.End }
	for i := range f.list {
		for k := i; k > 0 && before(&f.list[k], &f.list[k-1]); k-- {
			f.list[k], f.list[k-1] = f.list[k-1], f.list[k]
		}
	}
}

// report returns the findings in the order of the bytes, and how many there were.
func (f *findings) report(frames []Frame) ([]Finding, int) {
	f.sort()
	out := make([]Finding, 0, len(f.list))
	for _, e := range f.list {
		out = append(out, f.describe(e, frames))
	}
	return out, f.count
}

// mostText is the most bytes of a finding's text: none is as long, whatever it quotes.
const mostText = 4000

// describe puts a finding and the words of its rule together.
func (f *findings) describe(e entry, frames []Frame) Finding {
	row, _ := rule.Lookup(e.Rule)
	out := Finding{
		Rule: string(e.Rule), Severity: e.Severity.String(), Section: row.Section,
		CloseCode: number(row.CloseCode), HTTPStatus: number(row.HTTPStatus),
		ByteStart: int(e.Start), ByteEnd: int(e.End),
		Title: row.Title, Text: visible.Text([]byte(e.Finding.Text), mostText), Why: row.Why, Peer: row.Peer, Mend: row.Mend,
	}
	if e.Severity != rule.Error {
		out.CloseCode, out.HTTPStatus = nil, nil
	}
	if e.Fix != nil {
		out.Fix = &Fix{Text: e.Fix.Text, ByteStart: int(e.Fix.Start), ByteEnd: int(e.Fix.End), Bytes: e.Fix.Bytes}
	}
	switch spans := f.input.spans; {
	case e.text != nil:
		out.TextStart, out.TextEnd = &e.text.start, &e.text.end
	case e.Start < e.End && 2*int(e.End) <= len(spans):
		start, end := int(spans[2*e.Start]), int(spans[2*e.End-1])
		if start > end { // the bytes were put into another order
			start, end = int(spans[2*e.End-2]), int(spans[2*e.Start+1])
		}
		out.TextStart, out.TextEnd = &start, &end
	}
	if out.Frame = e.frame; e.text == nil && e.frame == nil {
		if out.Frame = frameAt(frames, out.ByteStart); out.Frame != nil {
			out.Direction = &frames[*out.Frame].Direction
		}
	}
	return out
}

// frameAt returns the index of the frame that the byte at the offset belongs to, or nil.
func frameAt(frames []Frame, offset int) *int {
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
