package dump

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// FollowC is the notation follow-c.
var FollowC = lex.Form{ID: "follow-c", Label: "Wireshark C arrays", Width: 3, Read: readFollowC}

// The start of an array's declaration, by its side.
const clientArray, serverArray = "char peer0_", "char peer1_"

// readFollowC reads a followed stream as Wireshark writes it in C: an array for each packet, named peer0_0, peer0_1 and
// so on for the client, peer1_0 and so on for the server.
func readFollowC(text string, out *lex.Output) (int, string) {
	i := lex.SkipSpace(text, 0)
	if !lex.StartsAt(text, i, clientArray) && !lex.StartsAt(text, i, serverArray) {
		return 0, ""
	}
	var n literal.ListCount
	for i < len(text) {
		open, server := i+lex.Until(text[i:], "{")+1, lex.StartsAt(text, i, serverArray)
		if !server && !lex.StartsAt(text, i, clientArray) || open >= len(text) {
			out.Problem(i, lex.TrimEnd(text), "Here another array should begin: the text may be cut off.")
			break
		}
		closing := open + lex.Until(text[open:], "}")
		if closing == len(text) {
			out.Problem(open-1, open, "This bracket is never closed: the text may be cut off.")
		}
		before := len(out.Bytes)
		n.ReadItems(text, skipComment(text, open), closing, out)
		out.SetSender(before, server)
		i = lex.SkipAny(text, min(closing+1, len(text)), ";")
	}
	return n.Score(99), "C arrays, one for each packet: peer0 is the client, peer1 the server."
}

// skipComment returns the index behind the comment at text[i], and the white space before it.
func skipComment(text string, i int) int {
	if start := lex.SkipSpace(text, i); lex.StartsAt(text, start, "/*") {
		if n := strings.Index(text[start:], "*/"); n >= 0 {
			return start + n + len("*/")
		}
	}
	return i
}
