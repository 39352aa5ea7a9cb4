package notation

import "strings"

var followC = Notation{ID: "follow-c", Label: "Wireshark C arrays", width: 3, read: readFollowC}

// The start of an array's declaration, by its side.
const clientArray, serverArray = "char peer0_", "char peer1_"

// readFollowC reads a followed stream as Wireshark writes it in C: an array for each packet, named peer0_0, peer0_1 and
// so on for the client, peer1_0 and so on for the server.
func readFollowC(text string, out *sink) (int, string) {
	i := skipSpace(text, 0)
	if !startsAt(text, i, clientArray) && !startsAt(text, i, serverArray) {
		return 0, ""
	}
	var n listCount
	for i < len(text) {
		open, server := i+span(text[i:], "{")+1, startsAt(text, i, serverArray)
		if !server && !startsAt(text, i, clientArray) || open >= len(text) {
			out.problem(i, trimEnd(text), "Here another array should begin: the text may be cut off.")
			break
		}
		closing := open + span(text[open:], "}")
		if closing == len(text) {
			out.problem(open-1, open, "This bracket is never closed: the text may be cut off.")
		}
		before := len(out.bytes)
		n.readItems(text, skipComment(text, open), closing, out)
		out.sent(before, server)
		i = skipAny(text, min(closing+1, len(text)), ";")
	}
	return n.score(99), "C arrays, one for each packet: peer0 is the client, peer1 the server."
}

// skipComment returns the index behind the comment at text[i], and the white space before it.
func skipComment(text string, i int) int {
	if start := skipSpace(text, i); startsAt(text, start, "/*") {
		if n := strings.Index(text[start:], "*/"); n >= 0 {
			return start + n + len("*/")
		}
	}
	return i
}
