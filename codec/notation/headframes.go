package notation

import "strings"

var headFrames = Notation{ID: "head-frames", Label: "HTTP head, then frames", width: 1, lead: naming("HTTP/|GET |:method|:status|:path|:authority|:scheme|:protocol"), read: readHeadFrames, whole: true}

// What frames behind a head are written in.
var behindHead = []*Notation{
	&hexStream, &hexSpaced, &hexColon, &hexDash, &hex0x, &xxd, &hexdump, &words, &od, &wireshark, &tcpdump,
	&pythonBytes, &pythonList, &node, &javascript, &goLiteral, &rust, &cLiteral, &escaped, &binary, &base64Text,
}

// The score that the text behind a head must reach, lest a short body be taken for hex.
const leastFramesScore = 50

// readHeadFrames reads one head or two, the blank line, and frames behind them in some other notation. Further blank
// lines are stray bytes before the frames, and are kept.
func readHeadFrames(text string, out *sink) (int, string) {
	start, mark, ok := headStart(text)
	if !ok {
		return 0, ""
	}
	lines := headLines{text: text, mark: mark, crlf: strings.IndexByte(text, '\r') < 0}
	frames := lines.framesStart(start)
	if frames < 0 {
		return 0, ""
	}
	found := recogniseAs(behindHead, traitsOf(text[frames:]), nil)
	if len(found) == 0 || found[0].Score < leastFramesScore || found[0].ID == base64Text.ID && framing(found[0].Bytes) != wholeFrames {
		return 0, ""
	}
	for i := start; i < frames; {
		i = lines.add(i, out)
	}
	best := found[0]
	for i, b := range best.Bytes {
		out.add(b, frames+int(best.Spans[i].Start), frames+int(best.Spans[i].End))
	}
	for _, p := range best.Problems {
		out.problem(frames+p.Start, frames+p.End, p.Text)
	}
	return 98, "An HTTP head, and behind its blank line frames. " + best.Reason
}

// framesStart returns where the first line begins that is neither blank nor part of a head; -1 if there is none.
func (h *headLines) framesStart(i int) int {
	blank := false
	for i < len(h.text) {
		start, end, next := h.line(i)
		switch {
		case start == next:
		case start == end:
			blank = true
		case !blank:
		case !isStartLine(h.text[start:end]):
			return i
		default:
			blank = false
		}
		i = next
	}
	return -1
}
