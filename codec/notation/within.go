package notation

import "strings"

// What sets pieces of a text apart in which bytes may stand.
const pieceMarks = "'\"`<>(){}[]|\n"

// finder looks for the bytes in the middle of a text.
type finder struct {
	text string
	// Where the literals of a language are, and the bytes of those in quotes.
	literals []Span
	quoted   sink
	// The quote, of words, that is not closed yet on this line; 0 if there is none.
	open byte
	// How many pieces of hex or base64 there are, and where the last is.
	pieces int
	piece  Span
}

// within returns the text with spaces in place of all but the bytes that stand in the middle of it: a literal within a call
// or an object, or else the only piece of hex or base64 in quotes, brackets or a pipe that can hardly be anything else. It is
// the text itself if there are none, or several that cannot be one stream.
func within(text string) string {
	if _, _, isHead := headStart(text); isHead {
		return text
	}
	f := finder{text: text}
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
	switch n := len(f.literals); {
	case n == 0 && f.pieces == 1:
		f.literals = append(f.literals, f.piece)
	case n == 0, n > 1 && framing(f.quoted.bytes) == noFrames:
		return text
	}
	first, last := int(f.literals[0].Start), int(f.literals[len(f.literals)-1].End)
	if begins(text[:first]) && !strings.ContainsAny(text[last:min(last+2, len(text))], "|>") {
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

// begins tells whether nothing stands before a literal, or only what it is assigned to.
func begins(before string) bool {
	end := trimEnd(before)
	return end == 0 || before[end-1] == '=' && span(before, "({") == len(before)
}

// literal takes the literal whose quote or bracket is at text[open], and returns the index behind it; 0 if there is none.
func (f *finder) literal(open int) int {
	if open == len(f.text) {
		return 0
	}
	start, end := open, len(f.text)
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
		end = pythonEscapes.readQuoted(f.text, open, &f.quoted)
	case c == '[' || c == '{':
		for _, call := range listCalls {
			if strings.HasSuffix(f.text[:start], call) {
				start -= len(call)
			}
		}
		if start == open && !startsAt(f.text, skipSpace(f.text, open+1), "0x") {
			return 0
		}
		if n := strings.IndexByte(f.text[open:], c+2); n > 0 {
			end = open + n + 1
		}
	default:
		return 0
	}
	f.literals = append(f.literals, Span{uint32(start), uint32(end)})
	return end
}

// beginsEscaped tells whether quoted text begins with a byte as an escape, or as a head does.
func beginsEscaped(text string) bool {
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
	isHex, isBase64 := isCode(piece)
	switch data := strings.Index(piece, "bytes = 0x"); {
	case open == '{' && data >= 0:
		i += data + len("bytes = 0x")
		told, isHex = true, true
	case closing == '|' && open == '\n':
		i += strings.LastIndexByte(piece, ' ') + 1
		isHex, isBase64 = isCode(f.text[i:end])
	case strings.IndexByte("'\"`<>", open) < 0:
		return
	}
	var bytes sink
	if isHex {
		readHexTokens(f.text, i, end, '_', &bytes)
		told = told || strings.Contains(f.text, "xxd ")
	} else if isBase64 {
		var r base64Reader
		r.readRange(f.text, i, end, &bytes)
		told = strings.Contains(f.text, "base64 -")
	}
	if len(bytes.bytes) > 1 && (told || framing(bytes.bytes) == wholeFrames) {
		f.pieces++
		f.piece = Span{uint32(i), uint32(end)}
	}
}
