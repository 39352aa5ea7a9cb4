package notation

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/clean"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/log"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// The notations in which a block of lines may be as a whole.
var blockForms = []*lex.Form{
	&digits.Hex, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &digits.Hex0x, &dump.Xxd, &dump.Hexdump, &dump.Words, &dump.Od, &dump.Packets, &dump.Wireshark, &dump.Tcpdump, &dump.Follow, &dump.FollowC,
	&dump.FollowYAML, &literal.PythonBytes, &literal.PythonList, &literal.JSONArray, &literal.Node, &literal.JavaScript, &literal.Go, &literal.Rust, &literal.Java, &literal.C, &literal.Elixir, &literal.HexList,
	&digits.Base64, &log.Library, &literal.Escaped, &digits.Binary,
}

// block takes lines up to a blank one, or all between two fences, if they are bytes in one notation as a whole. A heading may stand
// above them.
func (p *passages) block() int {
	n := p.at
	for n < len(p.lines) && !p.isFence(n) && p.content(n) != "" {
		n++
	}
	p.lookedAt = n
	switch first := p.content(p.at); {
	case n == p.at, first != "" && first[0] == '>' && rowAt(first) > 0: // a dump that is quoted
		return 0
	case p.readBlock(p.at, n), n > p.at+1 && strings.HasSuffix(first, ":") && p.readBlock(p.at+1, n):
		return n - p.at
	}
	return 0
}

// fenced reads what stands between two fences as a text of its own.
func (p *passages) fenced() int {
	if p.at == 0 || !p.isFence(p.at-1) || p.fenceEnds[p.at-1] == 0 {
		return 0
	}
	last := p.fenceEnds[p.at-1]
	if last == p.at {
		return 0
	}
	start, end := p.lines[p.at].Start, p.lines[last-1].Next
	e := reading.Cut(p.text, start, end)
	e.Text = []byte(clean.WithoutGutter(string(e.Text)))
	found := reading.All(allForms, lex.TraitsOf(string(e.Text)), nil)
	q := &passages{text: p.text, lines: p.lines[p.at:last], weigh: p.weigh}
	if len(found) > 0 {
		sure := found[0].ReadsAll(string(e.Text)) && !found[0].IsHeads() && !found[0].IsAmongWords()
		if !sure {
			q.find()
			sure = len(q.found) == 0 && len(found[0].Problems) <= len(found[0].Bytes) || q.areOnly(&found[0])
		}
		if sure && isFragment(&found[0]) {
			return last - p.at
		}
		if sure && found[0].Score > lex.TextScore {
			e.Restore(&found[0])
			p.addWhole(start, end, &found[0])
			return last - p.at
		}
	} else {
		q.find()
	}
	p.found = append(p.found, q.found...)
	return last - p.at
}

// isFragment tells a field that stands alone, and is neither a key nor the answer to one: it is what a sentence is about, and no head.
func isFragment(r *reading.Reading) bool {
	const lines = 3 // the first line, which was made up, the field and a blank line
	return r.ID == head.Fields.ID && bytes.Count(r.Bytes, []byte("\n")) <= lines && !bytes.Contains(r.Bytes, []byte("=\r"))
}

// addWhole takes what stands in text[start:end], which may be heads, as one passage.
func (p *passages) addWhole(start, end int, r *reading.Reading) {
	kind := BytesPassage
	switch r.ID {
	case head.Head.ID, head.Fields.ID:
		kind = HeadPassage
	case head.Command.ID:
		kind = CommandPassage
	}
	p.add(kind, start, end, r)
}

// pairFences notes for each line that opens a block of Markdown which one closes it.
func (p *passages) pairFences() {
	p.fenceEnds = map[int]int{}
	open := -1
	for n := range p.lines {
		switch {
		case !p.isFence(n):
		case open < 0:
			open = n
		default:
			p.fenceEnds[open] = n
			open = -1
		}
	}
}

// readBlock takes the lines from first to the one before last, if they are bytes as a whole.
func (p *passages) readBlock(first, last int) bool {
	e := reading.Cut(p.text, p.lines[first].Start, p.lines[last-1].Next)
	clean.BlankLineMarks(e)
	r, ok := e.Read(blockForms)
	if !ok || holdsLiteral(p.text[p.lines[first].Start:]) || !r.ReadsAll(p.text) || r.Score < lex.TextScore {
		return false
	}
	if len(r.Bytes) < 2 && len(r.Problems) == 0 || !p.isBlock(&r, first) {
		return false
	}
	p.add(BytesPassage, p.lines[first].Start, p.lines[last-1].Next, &r)
	return true
}

// isBlock tells bytes between words from numbers and words that stand alone in a line.
func (p *passages) isBlock(r *reading.Reading, first int) bool {
	const least = 8
	if r.IsAmongWords() {
		return false
	}
	switch r.ID {
	case digits.Base64.ID:
		return lex.Framing(r.Bytes) == lex.WholeFrames || p.isAnnounced(p.lines[first].Start)
	case digits.Hex.ID, digits.Binary.ID, literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID, digits.HexSpaced.ID, literal.Escaped.ID:
		return len(r.Bytes) >= least && r.Score > 60 && len(r.Problems) == 0 || lex.Framing(r.Bytes) == lex.WholeFrames || p.isAnnounced(p.lines[first].Start)
	}
	return true
}
