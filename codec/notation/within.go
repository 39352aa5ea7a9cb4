package notation

import "strings"

// What sets pieces of a text apart in which bytes may stand.
const pieceMarks = "'\"`<>(){}[]|\n"

// finder looks for the bytes in the middle of a text.
type finder struct {
	text string
	// Where the first character is that is no white space.
	start int
	// Where the literals of a language are, and what they hold.
	literals []Span
	held     sink
	// The quote, of words, that is not closed yet on this line; 0 if there is none.
	open byte
	// Where the pieces of hex or base64 are; and whether they may not be joined: one is no hex, not whole frames, or on the line
	// of another.
	pieces []Span
	single bool
	// Whether words of the text say that it holds hex, or base64.
	hex, base64 bool
}

// within returns the text with spaces in place of all but the bytes that stand in the middle of it: a literal within a call
// or an object, or else the only piece of hex or base64 that can hardly be anything else, or several of whole frames, each on its
// line. It is the text itself if there are none, or several that cannot be one stream.
func within(text string) string {
	const most = 1 << 20 // to look at more takes as long as to read it
	if _, _, isHead := headStart(text); isHead || len(text) > most {
		return text
	}
	f := finder{text: text, start: skipSpace(text, 0), hex: strings.Contains(text, "xxd "), base64: strings.Contains(text, "base64 -")}
	open := byte('\n')
	for i := 0; i < len(text); {
		end := i + span(text[i:], pieceMarks)
		closing := byte('\n')
		if end < len(text) {
			closing = text[end]
		}
		f.look(i, end, open, closing)
		open, i = closing, end+1
		if next := f.literal(end); next > 0 {
			open, i = ' ', next
		}
	}
	if len(f.pieces)+len(f.literals) == 0 {
		return betweenLines(text)
	}
	if n := len(f.pieces); len(f.literals) == 0 && n > 0 && (n == 1 || !f.single) {
		f.literals = f.pieces
	} else if !f.isStream() {
		return text
	}
	out := []byte(text)
	start := 0
	for _, kept := range f.literals {
		blank(out, start, int(kept.Start))
		start = int(kept.End)
	}
	blank(out, start, len(text))
	return string(out)
}

// isStream tells whether the literals are likely to be what the text is about: they can be frames, or the only one is in a
// command of a shell or a member of an object. What the text begins with, or only assigns, needs nothing left out.
func (f *finder) isStream() bool {
	n := len(f.literals)
	if n == 0 || len(f.held.bytes) < 2 {
		return false
	}
	start, end := int(f.literals[0].Start), int(f.literals[n-1].End)
	before := f.text[:trimEnd(f.text[:start])]
	shell := strings.Contains(before, "echo ") || strings.Contains(before, "printf")
	assigned := strings.HasSuffix(before, "=") && strings.IndexByte("=!<>", before[max(0, len(before)-2)]) < 0
	after := f.text[skipSpace(f.text, end):]
	switch {
	case n == 1 && (shell || startsAt(after, 0, "|") || startsAt(after, 0, ">")):
		return true
	case before == "" && strings.IndexByte(f.text[start:end], '\n') < 0, assigned && afterAssignment(f.text) == start:
		return false
	case framing(f.held.bytes) != noFrames:
		const most = 8 // bytes in which one may be wrong
		return len(f.held.problems) == 0 || end == len(f.text) || n == 1 && len(f.held.bytes) >= most*len(f.held.problems)
	}
	return n == 1 && (assigned || strings.HasSuffix(before, ":")) && strings.IndexByte(f.text[end:max(end, trimEnd(f.text))], '\n') < 0
}

// literal takes the literal whose quote or bracket is at text[open], and returns the index behind it; 0 if there is none.
func (f *finder) literal(open int) int {
	if open == len(f.text) {
		return 0
	}
	start, end := open, 0
	switch c := f.text[open]; {
	case c == '\n', c == f.open:
		f.open = 0
		return 0
	case c == '\'' || c == '"':
		if open > 0 && strings.IndexByte("b$", f.text[open-1]) >= 0 {
			start--
		}
		if start > 0 && strings.IndexByte(" \t\n([{=:,", f.text[start-1]) < 0 {
			return 0 // rather an apostrophe
		}
		if f.text[start] != 'b' && !beginsEscaped(f.text[open+1:]) {
			if f.open == 0 {
				f.open = c
			}
			return 0
		}
		end = pythonEscapes.readQuoted(f.text, open, &f.held)
		for next := skipSpace(f.text, end); c == '"' && startsAt(f.text, next, `"`); next = skipSpace(f.text, end) {
			end = pythonEscapes.readQuoted(f.text, next, &f.held)
		}
	case c == '[' || c == '{':
		for _, call := range listCalls {
			if strings.HasSuffix(f.text[:start], call) {
				start -= len(call)
			}
		}
		if start == open && !startsAt(f.text, skipSpace(f.text, open+1), "0x") && !f.isFrameList(open) {
			return 0
		}
		n := listCount{signed: true}
		end = n.readList(f.text, open, &f.held)
	case startsAt(f.text, open, "<<"):
		closed := open + len("<<") + span(f.text[open+len("<<"):], "<>")
		if !startsAt(f.text, closed, ">>") || !beginsLiteral(f.text[open:]) {
			return 0
		}
		n := listCount{strings: true}
		end = closed + len(">>")
		n.readItems(f.text, open+len("<<"), closed, &f.held)
	default:
		return 0
	}
	f.literals = append(f.literals, Span{uint32(start), uint32(end)})
	return end
}

// beginsEscaped tells whether quoted text begins with a byte as an escape, or as a head does.
func beginsEscaped(text string) bool {
	if isDoubled(text) {
		return true
	}
	if startsAt(text, 0, `\`) && len(text) > 2 {
		return text[1] == 'x' || isDigit(text[1]) && isDigit(text[2])
	}
	return startsAt(text, 0, "GET /") || startsAt(text, 0, "HTTP/1.")
}

// look takes text[i:end] if it is hex or base64: what the marks or the words around it say to be so, or whole frames.
func (f *finder) look(i, end int, open, closing byte) {
	i = min(skipSpace(f.text, i), end)
	end = i + trimEnd(f.text[i:end])
	piece := f.text[i:end]
	told := open == '<' && closing == '>' && span(piece, " ") == 8 && len(piece) > 8
	isHex, isBase64 := false, false
	switch data := strings.Index(piece, "bytes = 0x"); {
	case open == '{' && data >= 0:
		i += data + len("bytes = 0x")
		told, isHex = true, true
	case closing == '|' && open == '\n':
		i += strings.LastIndexByte(piece, ' ') + 1
		isHex, isBase64 = isCode(f.text[i:end])
	case strings.IndexByte("'\"`<>|", open) >= 0:
		if startsAt(piece, 0, `\x`) { // PostgreSQL
			i += len(`\x`)
			piece = f.text[i:end]
		}
		isHex, isBase64 = isCode(piece)
	}
	switch {
	case isHex, isBase64:
		f.take(i, end, isHex, told)
	case open != '<':
		f.lookAmongWords(i, end)
	}
}

// take takes text[i:end], hex or base64, if that is told or it holds whole frames, and says whether it did.
func (f *finder) take(i, end int, isHex, told bool) bool {
	var bytes sink
	if isHex {
		readHexTokens(f.text, i, end, '_', &bytes)
		told = told || f.hex
	} else if strings.ContainsAny(f.text[i:end], "0123456789=") {
		var r base64Reader
		r.readRange(f.text, i, end, &bytes)
		told = f.base64
	}
	whole := framing(bytes.bytes) == wholeFrames
	if len(bytes.bytes) < 2 || !told && !whole {
		return false
	}
	if n := len(f.pieces); n > 0 {
		f.single = f.single || strings.IndexByte(f.text[f.pieces[n-1].End:i], '\n') < 0
	}
	f.single = f.single || !whole || !isHex
	f.pieces = append(f.pieces, Span{uint32(i), uint32(end)})
	return true
}
