package connection

import (
	"github.com/wslens/wslens/codec/rule"
)

// Findings gathers what was found, in any order. It keeps a bounded number and counts the rest.
type Findings struct {
	// List has those that are kept, Count is how many were found.
	List  []Entry
	Count int
	kept  [len(shares)]int
	// fixed is the number of entries that have been asked for a fix.
	fixed     int
	fixBudget int
}

// Entry is a finding of the bytes, or of the text alone.
type Entry struct {
	rule.Finding
	// Text is the range of the text, as UTF-16 offsets, of what the bytes have nothing of; nil for all else.
	Text *[2]int
	// Frame is the index of the frame that it lies in; nil if it lies in none, or that is not known.
	Frame *int
	// InHead says that it is about a head: it lies in no frame, even where fields that stray behind the blank line are read as one.
	InHead bool
}

// Add gathers a finding of the bytes.
func (f *Findings) Add(found rule.Finding) { f.Keep(Entry{Finding: found}) }

// AddAll gathers findings of the bytes.
func (f *Findings) AddAll(found []rule.Finding) {
	for _, one := range found {
		f.Add(one)
	}
}

// addHeads gathers findings about heads.
func (f *Findings) addHeads(found []rule.Finding) {
	for _, one := range found {
		f.Keep(Entry{Finding: one, InHead: true})
	}
}

// shares are the most findings that a report lists of errors, warnings, notes, and faults of the text. Each has a
// share of its own, so that none crowds out another.
var shares = [...]int{rule.Error: 150, rule.Warning: 50, rule.Note: 50, shareOfText: 50}

const shareOfText = 3

// Keep gathers an entry.
func (f *Findings) Keep(e Entry) {
	f.Count++
	if share := e.share(); f.kept[share] < shares[share] {
		f.kept[share]++
		f.List = append(f.List, e)
	}
}

func (e *Entry) share() int {
	if e.Text != nil {
		return shareOfText
	}
	return int(e.Severity)
}

// Drop takes the findings of a rule in the byte range [start, end) back.
func (f *Findings) Drop(id rule.ID, start, end int64) {
	kept := f.List[:0]
	for _, e := range f.List {
		if e.Rule == id && e.Start >= start && e.End <= end {
			f.Count--
			f.kept[e.share()]--
			continue
		}
		kept = append(kept, e)
	}
	f.List = kept
}

// Sort puts the findings in the order of the bytes. They are few, and nearly in order.
func (f *Findings) Sort() {
	before := func(a, b *Entry) bool { return a.Start < b.Start || a.Start == b.Start && a.End < b.End }
	for i := range f.List {
		for k := i; k > 0 && before(&f.List[k], &f.List[k-1]); k-- {
			f.List[k], f.List[k-1] = f.List[k-1], f.List[k]
		}
	}
}

// Clone copies what was gathered.
func (f *Findings) Clone() *Findings {
	out := *f
	out.List = append([]Entry{}, f.List...)
	return &out
}

// Join gathers what another has gathered.
func (f *Findings) Join(other *Findings) {
	for _, e := range other.List {
		f.Keep(e)
	}
	f.Count += other.Count - len(other.List)
}
