package log

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/dump"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// What wscat prints when a connection begins, when it ends, and as a server before and when a client has come.
const (
	wscatBegins, wscatEnds = "Connected (press CTRL+C to quit)", "Disconnected (code: "
	wscatListens, wscatMet = "Listening on port ", "Client connected"
)

// wscat reads what wscat, of npm, prints: what was typed behind one arrow, what came behind the other. A message goes on in
// lines without an arrow, but only behind wscat's words about a connection: without them each line must have one.
func (l *logReader) wscat() (int, string) {
	if _, _, isHead := head.Start(l.text); isHead {
		return 0, ""
	}
	i, connected := l.wscatStart()
	last := lex.TrimEnd(l.text)
	var sides [2]int
	for i < last && !lex.StartsAt(l.text, i, wscatEnds) {
		end, next := lex.LineEnd(l.text, i)
		side := arrow(l.text[i:end])
		if side < 0 && !connected {
			if lex.ConsoleMark(l.text[i:end]) > 0 && next >= last { // a line of another program
				break
			}
			return 0, ""
		}
		if connected {
			end, next = l.wscatNext(end, next, last)
		}
		if side >= 0 && (next < last || end > i+2) { // else it is the last prompt
			l.wscatMessage(i, end, side == 1)
			sides[side]++
		}
		i = next
	}
	if l.showsFrames() || sides[0]+sides[1] == 0 || !connected && sides[0]*sides[1] == 0 {
		return 0, ""
	}
	return 97, "Messages as wscat prints them, > what it sent and < what came: the frames were made up, without a mask and as text."
}

// wscatStart is where what wscat prints begins, and tells whether that is its words about a connection.
func (l *logReader) wscatStart() (i int, connected bool) {
	i = strings.Index(l.text, wscatBegins)
	if listens := strings.Index(l.text, wscatListens); i < 0 && listens >= 0 {
		i = strings.Index(l.text, wscatMet)
		l.byServer = i > listens
	}
	return max(i, lex.SkipSpace(l.text, 0)), i >= 0
}

// wscatNext is where the message ends that goes on in the lines from text[next:last] on, and where the next one begins.
func (l *logReader) wscatNext(end, next, last int) (int, int) {
	for next < last && arrow(l.text[next:]) < 0 && !lex.StartsAt(l.text, next, wscatEnds) {
		end, next = lex.LineEnd(l.text, next)
	}
	return end, next
}

// wscatMessage adds a frame for the message in text[i:end], behind its arrow.
func (l *logReader) wscatMessage(i, end int, came bool) {
	payload := &lex.Output{}
	payload.AddText(l.text, min(i+len("> "), end), end)
	before := len(l.out.Bytes)
	l.out.AddFrame(0x81, payload, lex.At(i, i+1))
	l.out.SetSender(before, came != l.byServer)
}

// arrow is 0 for a line that begins with the arrow of what was sent, 1 for what came, -1 for any other.
func arrow(line string) int {
	if line == "" || len(line) > 1 && lex.SpaceWidth(line, 1) == 0 {
		return -1
	}
	return strings.IndexByte("><", line[0])
}

// What a program prints frames in.
var byteForms = [...]*lex.Form{
	&digits.Hex, &digits.HexSpaced, &digits.HexColon, &digits.HexDash, &digits.Hex0x, &digits.Binary, &digits.Base64, &dump.Hexdump, &dump.Xxd, &literal.PythonBytes, &literal.PythonList,
	&literal.Node, &literal.JavaScript, &literal.JSONArray, &literal.Go, &literal.Rust, &literal.Java, &literal.C, &literal.HexList, &literal.Escaped,
}

// showsFrames reports whether what stands behind each arrow is whole frames in some notation: then another program has printed it.
func (l *logReader) showsFrames() bool {
	for _, line := range lex.LinesOf(l.text) {
		if s := l.text[line.Start:line.End]; arrow(s) >= 0 && !isFrames(s[min(len(s), len("> ")):]) {
			return false
		}
	}
	return true
}

func isFrames(text string) bool {
	const least = 50
	for _, form := range byteForms {
		out := &lex.Output{}
		if score, _ := form.Read(text, out); score >= least && len(out.Problems) == 0 && len(out.Bytes) > 1 && lex.Framing(out.Bytes) == lex.WholeFrames {
			return true
		}
	}
	return false
}
