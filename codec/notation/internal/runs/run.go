package runs

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// Take takes a run of digits at text[i], in one line: pairs of hex, hex without gaps, numbers with 0x, bits, or base64. It returns the
// index behind it; 0 if there is none.
func Take(p *passage.Walker, i, end int) int {
	line := p.Text[:end]
	switch {
	case isWithinNumbers(line, i):
		return 0
	case p.IsNamed(i, passage.IdentifierWords):
		p.Identified = true
		return max(pairsRun(line, i), lex.TokenEnd(line, i, ','))
	case isSinglePair(p, line, i):
		return Add(p, i, i+2, &digits.HexSpaced)
	}
	last := pairsRun(line, i)
	switch more := mixedRun(line, i, last); {
	case more > last:
		return Add(p, i, more, &digits.Hex0x, &digits.HexSpaced)
	case isPairs(p, i, last, end):
		return Add(p, i, last, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &literal.HexList)
	case last > i+len("81 05"):
		return last // a time, or an address
	}
	for _, r := range otherRuns {
		if start, last := r.find(p, line, i); last > i {
			return max(last, Add(p, start, last, r.forms...))
		}
	}
	return wordRun(p, i, end)
}

// otherRuns are runs that are no pairs. A row finds where one that may begin at line[i] begins and ends, if that is a byte or more.
var otherRuns = [...]struct {
	find  func(p *passage.Walker, line string, i int) (start, last int)
	forms []*lex.Form
}{
	{marked, []*lex.Form{&digits.Hex0x, &digits.HexSpaced}},
	{decimals, []*lex.Form{&literal.PythonList}},
	{bits, []*lex.Form{&digits.Binary}},
	{groups, []*lex.Form{&digits.Hex}},
}

func marked(p *passage.Walker, line string, i int) (start, last int) {
	last = prefixedRun(line, i)
	isByte := last > i && line[i] == '0' && line[i+1]|0x20 == 'x' && lex.TokenEnd(line, i, ',') <= i+4
	if last > i && (isByte || p.IsAnnounced(i) || beginsFrame(p, i, last)) {
		return i, last
	}
	return i, i
}

func decimals(p *passage.Walker, line string, i int) (start, last int) {
	if last = decimalsRun(p, line, i); last > i && HoldsFrames(p, i, last, &literal.PythonList) {
		return i, last
	}
	return i, i
}

func bits(_ *passage.Walker, line string, i int) (start, last int) { return i, bitsRun(line, i) }

func groups(p *passage.Walker, line string, i int) (start, last int) {
	start = lex.BehindHexMark(line, i)
	if last = groupsRun(line, i); last > i && (p.IsAnnounced(i) || HoldsFrames(p, start, last, &digits.Hex)) {
		return start, last
	}
	return i, i
}

// Add adds text[i:last], read in the best of the forms, and returns last; 0 if there are no bytes.
func Add(p *passage.Walker, i, last int, forms ...*lex.Form) int {
	e := reading.Cut(p.Text, i, last)
	r, ok := e.Read(forms)
	if !ok || len(r.Bytes) == 0 {
		return 0
	}
	p.Add(passage.Bytes, i, last, &r)
	return last
}

// beginsFrame reports whether the numbers text[i:last] begin as a frame that is the last of its message does.
func beginsFrame(p *passage.Walker, i, last int) bool {
	r, ok := reading.Attempt(&digits.Hex0x, lex.TraitsOf(p.Text[i:last]), nil)
	return ok && r.Bytes[0] >= 0x80 && lex.Framing(r.Bytes) != lex.NoFrames
}

// HoldsFrames reports whether text[i:last], read in the form, is whole frames, and not only zeros, as a number in a log may be.
func HoldsFrames(p *passage.Walker, i, last int, form *lex.Form) bool {
	r, ok := reading.Attempt(form, lex.TraitsOf(p.Text[i:last]), nil)
	return ok && len(r.Problems) == 0 && len(r.Bytes) >= 4 && lex.Framing(r.Bytes) == lex.WholeFrames && strings.Trim(string(r.Bytes), "\x00") != ""
}
