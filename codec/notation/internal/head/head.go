// Package head reads HTTP heads, header fields and the commands that send them.
package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Head is the notation head.
var Head = lex.Form{ID: "head", Label: "HTTP head", Width: 1, Requires: lex.Naming("HTTP/|GET |:method|:status|:path|:authority|:scheme|:protocol"), Read: readHead, Whole: true}

// readHead reads the text of a request or a response, or of both. A text box keeps no CR: where the text has none,
// each line ends in CR LF on the wire; where it has one, the line ends are taken as they stand.
func readHead(text string, out *lex.Output) (int, string) {
	start, mark, ok := Start(text)
	if !ok {
		return 0, ""
	}
	if first, next := lex.LineEnd(text, start); lex.Until(text[start:first], "\\") == first-start-len(LiteralBreak) && lex.StartsAt(text, first-len(LiteralBreak), LiteralBreak) && next < len(text) {
		return 0, "" // each line has its end written out
	}
	lines := Lines{Text: text, Mark: mark, CRLF: strings.IndexByte(text, '\r') < 0}
	lines.paired = lines.isPaired(start)
	framed := false
	for i := start; i < len(text); {
		end, _ := lex.LineEnd(text, i)
		framed = framed || digits.IsFrames(text[i:end])
		i = lines.Add(i, out)
	}
	first, _ := lex.LineEnd(text, start)
	if framed || strings.Contains(text[start:first], `\r\n`) {
		return 30, "The first line is that of an HTTP request or response."
	}
	return 97, "The first line is that of an HTTP request or response."
}

// Start returns where the first line of the head begins, and how the lines of the head are marked.
func Start(text string) (start int, mark Mark, ok bool) {
	for i := lex.SkipSpace(text, 0); i < len(text); {
		end, next := lex.LineEnd(text, i)
		if mark, ok = markOf(text[i:end]); ok {
			return i, mark, true
		}
		if !IsRemark(text[i:end]) && !strings.HasPrefix(text[i:end], "$ curl ") {
			break
		}
		i = next
	}
	return 0, noMark, false
}
