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

// isStartOnly tells the first line of a head whose other lines a program adds in the next ones, with values that are not in the text.
func isStartOnly(p *passage.Walker, r *reading.Reading, to int) bool {
	const most, longest = 200, 60 // characters behind it, and of them in its line
	first, rest, _ := strings.Cut(p.Text[to:min(len(p.Text), to+most)], "\n")
	open := lex.Until(rest, "\"'\n") + 1
	return head.Begins(r.Bytes) && bytes.IndexByte(r.Bytes, '\n') == len(r.Bytes)-1 && len(first) < longest && open < len(rest) && rest[open-1] != '\n' && head.IsFieldOrEnd(rest[open:])
}

// isLikely tells bytes from numbers that may be anything, and from base64 that may be an image or a key: these are bytes only if they
// are frames, or if the words before them say so.
func isLikely(p *passage.Walker, r *reading.Reading, from int) bool {
	if isElement(p, r.Bytes, from) || isFormat(r.Bytes) {
		p.Identified = true
		return false
	}
	switch r.ID {
	case literal.PythonList.ID, literal.JSONArray.ID, literal.Go.ID, literal.HexList.ID, literal.Rust.ID, literal.Java.ID, literal.C.ID:
		return isLikelyList(p, r.Bytes, from)
	case literal.PythonBytes.ID, literal.Escaped.ID:
		return isLikelyText(p, r.Bytes, from)
	case digits.Base64.ID:
		return lex.Framing(r.Bytes) == lex.WholeFrames
	case digits.Hex.ID:
		return p.IsAnnounced(from) || lex.Framing(r.Bytes) == lex.WholeFrames
	}
	return true
}

// isElement tells one byte that a program puts into a list, as in frame[0] = '\x81'.
func isElement(p *passage.Walker, b []byte, from int) bool {
	const most = 4
	before := strings.ReplaceAll(p.Text[max(0, from-most):from], " ", "")
	return len(b) == 1 && strings.HasSuffix(before, "]=")
}

// isFormat tells what a program fills in, such as "\x81%c%s", from bytes.
func isFormat(b []byte) bool {
	return (bytes.Contains(b, []byte("%c")) || bytes.Contains(b, []byte("%s"))) && lex.Framing(b) != lex.WholeFrames
}

// isLikelyList tells the bytes of a list of numbers at text[from].
func isLikelyList(p *passage.Walker, b []byte, from int) bool {
	const least = 3
	if p.IsAnnounced(from) || p.IsAlone(from) || head.Begins(b) || strings.IndexByte("[({", p.Text[from]) < 0 || strings.Contains(beginning(p, from), "0x") {
		return true
	}
	return len(b) > least && (b[0] >= 0x80 || b[0] > 0 && lex.Framing(b) == lex.WholeFrames)
}

// isLikelyText tells the bytes of a string at text[from].
func isLikelyText(p *passage.Walker, b []byte, from int) bool {
	const colour = "\x1b["
	if len(b) >= len(colour) && string(b[:len(colour)]) == colour {
		return false
	}
	return p.IsAnnounced(from) || p.IsAlone(from) || !lex.IsReadable(b) || hasBytesKey(p, from) || strings.Contains(beginning(p, from), `\x`) || head.Begins(b)
}

// beginning is the first characters of a literal.
func beginning(p *passage.Walker, from int) string {
	const most = 8
	return p.Text[from:min(len(p.Text), from+most)]
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
