package notation

import "strings"

// pasted is a text; it with numbers and quotes as they were meant, and what was said of that; what of it stands between
// Markdown's fences, without the numbers of lines; that without comments and remarks; and that without what else is copied
// along with bytes: the tags of a web page, the marks of a mail that quotes, the line above, times and labels in front, quotes
// around it all, and the code or the words that it stands in. Spaces stand in place of what is left out, so that every place
// stays where it was. All are the same if there is nothing of the kind.
type pasted struct{ words, text, says, fenced, code, bare string }

func newPasted(text string) *pasted {
	p := &pasted{words: text, text: straight(text)}
	if p.text != text {
		p.says = " Typographic quotes were taken for straight ones."
	}
	if unsigned := withoutSigns(p.text); unsigned != p.text {
		p.text = unsigned
		p.says += " C prints a negative char with ffffff in front: each such number is one byte."
	}
	p.fenced = withoutGutter(unfenced(p.text))
	p.code = withoutRemarks(withoutComments(withoutPrefix(p.fenced)))
	p.bare = within(withoutQuotes(withoutLabels(withoutTags(p.code))))
	return p
}

// Tidied returns the text as it was before it was copied out of a document: of Markdown what stands between fences, straight
// quotes in place of typographic ones, no numbers in front of lines. Every place stays where it was.
func Tidied(text string) string {
	return withoutGutter(unfenced(straight(text)))
}

// blank is the text with spaces in place of all in text[start:end] but line ends.
//
//go:noinline
func blank(text []byte, start, end int) {
	for ; start < end; start++ {
		if text[start] != '\n' {
			text[start] = ' '
		}
	}
}

const fence = "```"

// unfenced returns the text with spaces in place of all that stands outside of Markdown's fences, if it has any.
func unfenced(text string) string {
	if !strings.Contains(text, fence) {
		return text
	}
	out := []byte(text)
	within, last := false, 0
	for i := 0; i < len(text); {
		end, next := lineEnd(text, i)
		isFence := startsAt(text, min(skipSpace(text, i), end), fence)
		within = within != isFence
		if isFence || !within {
			blank(out, i, end)
		} else {
			last = next
		}
		i = next
	}
	return bareUnlessEmpty(text, out[:last])
}

func bareUnlessEmpty(text string, out []byte) string {
	if b := string(out); skipSpace(b, 0) < len(b) {
		return b
	}
	return text
}

// The elements of HTML that may be around bytes and nothing else.
const tagNames = " code pre samp kbd tt p div span "

// withoutTags takes off the tags before a text, and all from the first behind it on.
func withoutTags(text string) string {
	start, end := skipSpace(text, 0), trimEnd(text)
	for start < end && text[start] == '<' {
		next := start + span(text[start:end], ">")
		name := text[start+1 : start+span(text[start:next], " ")]
		if next == end || !strings.Contains(tagNames, " "+name+" ") {
			break
		}
		start = skipSpace(text, next+1)
	}
	if start == skipSpace(text, 0) {
		return text
	}
	out := []byte(text)
	blank(out, 0, start)
	if n := strings.Index(text[start:], "</"); n >= 0 {
		blank(out, start+n, len(out))
	}
	return bareUnlessEmpty(text, out)
}

// withoutQuotes takes off the quotes around a text that has none within it, nor a backslash.
func withoutQuotes(text string) string {
	start, end := skipSpace(text, 0), trimEnd(text)
	if start < end && (text[end-1] == ',' || text[end-1] == ';') {
		end--
	}
	from, to := inQuotes(text, start, max(start, end), 0, "\"'`")
	if from == start || span(text[from:to], `\`+text[start:from]) < to-from {
		return text
	}
	out := []byte(text)
	blank(out, start, from)
	blank(out, to, len(text))
	return string(out)
}
