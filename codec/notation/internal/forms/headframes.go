package forms

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// HeadFrames are heads with frames in some other notation behind them.
var HeadFrames = lex.Form{ID: "head-frames", Label: "HTTP head, then frames", Width: 1, Requires: lex.Naming("HTTP/|GET |:method|:status|:path|:authority|:scheme|:protocol"), Read: readHeadFrames, Whole: true}

// What frames behind a head are written in.
var behindHead = []*lex.Form{
	&digits.Hex, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &digits.Hex0x, &dump.Xxd, &dump.Hexdump, &dump.Words, &dump.Od, &dump.Wireshark, &dump.Tcpdump,
	&literal.PythonBytes, &literal.PythonList, &literal.Node, &literal.JavaScript, &literal.Go, &literal.Rust, &literal.C, &literal.Escaped, &digits.Binary, &digits.Base64,
}

// readHeadFrames reads one head or two, the blank line, and frames behind them in some other notation. Further blank
// lines are stray bytes before the frames, and are kept.
func readHeadFrames(text string, out *lex.Output) (int, string) {
	start, mark, ok := head.Start(text)
	if !ok {
		return 0, ""
	}
	lines := head.Lines{Text: text, Mark: mark, CRLF: strings.IndexByte(text, '\r') < 0}
	frames := lines.FramesStart(start)
	if frames < 0 {
		return 0, ""
	}
	found := reading.All(behindHead, lex.TraitsOf(text[frames:]), nil)
	if len(found) == 0 || found[0].Score < reading.LeastFramesScore {
		return 0, ""
	}
	framing := lex.Framing(found[0].Bytes)
	if found[0].ID == digits.Base64.ID && framing != lex.WholeFrames || found[0].ID == literal.Escaped.ID && framing == lex.NoFrames {
		return 0, ""
	}
	for i := start; i < frames; {
		i = lines.Add(i, out)
	}
	best := found[0]
	for i, b := range best.Bytes {
		out.Add(b, frames+int(best.Spans[i].Start), frames+int(best.Spans[i].End))
	}
	for _, p := range best.Problems {
		out.Problem(frames+p.Start, frames+p.End, p.Text)
	}
	if len(best.Problems) > 0 && !best.ReadsAll(text[frames:]) { // words stand among them
		return reading.LeastFramesScore, "An HTTP head, and behind its blank line frames. " + best.Reason
	}
	return 98, "An HTTP head, and behind its blank line frames. " + best.Reason
}
