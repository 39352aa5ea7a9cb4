package reading

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// IsHeads tells heads, or header fields alone, from bytes in other notations.
func (r *Reading) IsHeads() bool { return r.ID == head.Head.ID || r.ID == head.Fields.ID }

// The notations that a text cannot be mistaken for, and those of dumps.
const (
	signatures = " follow-c follow-yaml follow packets log "
	dumps      = " xxd hexdump words od wireshark tcpdump "
)

// HasSignature tells a notation that a text cannot be mistaken for.
func (r *Reading) HasSignature() bool { return strings.Contains(signatures, " "+r.ID+" ") }

// IsDump reports whether the id is that of a dump: the characters beside its bytes are only a copy of them.
func IsDump(id string) bool { return strings.Contains(dumps, " "+id+" ") }

// ReadsAll reports whether nothing stands around the bytes: what could not be read are mistakes between them.
func (r *Reading) ReadsAll(text string) bool {
	const sure, least, dumped = 50, 60, 85
	switch {
	case r.ID == dump.Od.ID && r.Score > dumped && len(r.Bytes) == 0: // od's notation is recognised, but not read
		return true
	case r.ID == literal.Escaped.ID && r.Score < dumped || r.Score < sure || len(r.Bytes) == 0:
		return false
	case len(r.Problems) == 0 || r.HasSignature():
		return true
	case r.Score < least || len(r.Problems) > len(r.Bytes):
		return false
	}
	for i := range r.Problems {
		if !r.isMistake(text, &r.Problems[i]) {
			return false
		}
	}
	return true
}

// isMistake tells a mistake between bytes from words that stand around them. A dump may have a whole line that is none of it.
func (r *Reading) isMistake(text string, p *lex.Problem) bool {
	const dumped, longest = 85, 6 // of a byte with a mistake
	first, last := int(r.Spans[0].Start), int(r.Spans[len(r.Spans)-1].End)
	size, isDump := p.End-p.Start, r.Score >= dumped && IsDump(r.ID)
	switch {
	case sides.ArrowBefore(text, min(p.End+1, len(text))) != sides.Unknown: // it says who sent the line
		return false
	case (size > 1 || r.ID == literal.Node.ID) && !isDump && (p.Start < first || p.Start >= last):
		return false
	case size > longest && r.Score < dumped:
		return false
	case r.ID == digits.Hex.ID && p.Start < last-1:
		return false
	}
	isPairs := r.ID == digits.HexSpaced.ID || r.ID == digits.HexDash.ID || r.ID == digits.HexColon.ID
	return !isPairs || !isLongWord(text, p.Start)
}

// isLongWord reports whether the token at text[i] is too long for a byte with a mistake.
func isLongWord(text string, i int) bool {
	const most = 3
	start := i
	for start > max(0, i-most) && !dump.IsGap(text, start-1) && text[start-1] != '\n' {
		start--
	}
	return lex.TokenEnd(text, start, ' ') > start+most
}

// IsAmongWords tells numbers in a call, or in words, that are no bytes by themselves.
func (r *Reading) IsAmongWords() bool {
	switch r.ID {
	case literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID:
		return len(r.Problems) > 0 && lex.Framing(r.Bytes) != lex.WholeFrames
	}
	return false
}

// IsAtLeast reports whether a reading has all bytes of another one, and more: what that left out may be a mistake.
func (r *Reading) IsAtLeast(other *Reading) bool {
	const sure = 60
	return !r.IsHeads() && r.Score >= sure && len(r.Bytes) > len(other.Bytes) && len(r.Problems) <= 1+len(other.Problems) && strings.Contains(string(r.Bytes), string(other.Bytes[:len(other.Bytes)/2]))
}
