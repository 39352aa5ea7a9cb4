package literals

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

const LongestName = 60

// isStartOnly tells the first line of a head whose other lines a program adds in the next ones, with values that are not in the text.
func isStartOnly(p *passage.Walker, r *reading.Reading, to int) bool {
	first, rest, _ := strings.Cut(p.Text[to:min(len(p.Text), to+mostStart)], "\n")
	open := lex.Until(rest, "\"'\n") + 1
	return head.Begins(r.Bytes) && bytes.IndexByte(r.Bytes, '\n') == len(r.Bytes)-1 && len(first) < LongestName && open < len(rest) && rest[open-1] != '\n' && head.IsFieldOrEnd(rest[open:])
}

const mostStart = 200

// isLikely tells bytes from numbers that may be anything, and from base64 that may be an image or a key: these are bytes only if they
// are frames, or if the words before them say so.
func isLikely(p *passage.Walker, r *reading.Reading, from int) bool {
	const least = 3
	b, begins := r.Bytes, p.Text[from:min(len(p.Text), from+8)]
	announced := p.IsAnnounced(from) || p.IsAlone(from)
	switch r.ID {
	case literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID, literal.HexList.ID, literal.Rust.ID, literal.Java.ID, literal.C.ID:
		return announced || head.Begins(b) || strings.IndexByte("[({", begins[0]) < 0 || len(b) > least && (b[0] >= 0x80 || b[0] > 0 && lex.Framing(b) == lex.WholeFrames) || strings.Contains(begins, "0x")
	case digits.Base64.ID:
		return lex.Framing(b) == lex.WholeFrames
	case literal.PythonBytes.ID, literal.Escaped.ID:
		if b[0] == 0x1b && len(b) > 1 && b[1] == '[' { // a colour
			return false
		}
		return announced || !lex.IsReadable(b) || hasBytesKey(p, from) || strings.Contains(begins, `\x`) || head.Begins(b)
	case digits.Hex.ID:
		return p.IsAnnounced(from) || lex.Framing(b) == lex.WholeFrames
	}
	return true
}

// hasBytesKey reports whether the name before the value at text[from] says that it is bytes, as in {'bytes': b'Hello'}.
func hasBytesKey(p *passage.Walker, from int) bool {
	const most = 24
	before := ascii.LowerString(p.Text[max(p.Lines[p.At].Start, from-most):from])
	before = strings.TrimRight(before, " ")
	if !strings.HasSuffix(before, "':") && !strings.HasSuffix(before, `":`) {
		return false
	}
	name := before[:len(before)-2]
	return lex.HasWord(name[strings.LastIndexAny(name, "'\"")+1:], passage.BytesWords)
}
