// Package log reads the logs that libraries and tools write of a connection.
package log

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// Library is the notation log.
var Library = lex.Form{ID: "log", Label: "Log of a library", Width: 1, Requires: lex.Holding("<>[:"), Read: readLibraryLog, Whole: true}

// A logMark stands before the bytes of a side in a log.
type logMark struct {
	mark   string
	server bool
	read   func(l *logReader, i, end int) int
	reason string
}

// What a reading says of the log that it is of.
const (
	ofWebsocketClient = "The trace of websocket-client. It encodes what came in once more, so that lengths may have had another form."
	ofAutobahn        = "The log of Autobahn: TX is what the side sent that wrote it, RX what it received."
	ofMitmproxy       = "Messages as mitmproxy saves them: the frames were made up, without a mask and as text."
	ofWebsocketpp     = "The log of websocketpp: the frames that it has written, each a header and a payload, and the bytes that it has got."
	ofWebsockets      = "The debug log of Python's websockets. It tells of payloads, inflated, and not of the bytes around them: " +
		"the header of each frame was made up, without a mask."
)

var logMarks = [...]logMark{
	{"++Sent raw: b", false, (*logReader).literal, ofWebsocketClient},
	{"++Rcv raw: b", true, (*logReader).literal, ofWebsocketClient},
	{"TX Octets to ", false, (*logReader).octets, ofAutobahn},
	{"RX Octets from ", true, (*logReader).octets, ofAutobahn},
	{outgoing, false, (*logReader).message, ofMitmproxy},
	{incoming, true, (*logReader).message, ofMitmproxy},
	{headerBytes, false, (*logReader).writtenFrames, ofWebsocketpp},
	{processingBytes, true, (*logReader).received, ofWebsocketpp},
	{"> ", false, (*logReader).event, ofWebsockets},
	{"< ", true, (*logReader).event, ofWebsockets},
}

const outgoing, incoming = "[OUTGOING] ", "[INCOMING] "

// logReader is the state of reading a log.
type logReader struct {
	text string
	out  *lex.Output
	// Whether a head is being read, and whether it is a response.
	inHead, response bool
	// Whether heads stand there without an arrow.
	plain bool
	// Whether a server wrote the log, so that what came in is the client's; and whether it is known who wrote it.
	byServer, sideKnown bool
	// The mark whose line is being read, and the last one that has shown a frame.
	mark, last *logMark
}

// readLibraryLog reads both heads of a connection and what each side sent from the log of a library, of mitmproxy or of wscat.
func readLibraryLog(text string, out *lex.Output) (int, string) {
	l := logReader{text: text, out: out}
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		i = max(next, l.line(i, end))
	}
	l.endHead()
	if l.last == nil {
		return l.wscat()
	}
	reason := l.last.reason
	if reason == ofWebsockets && !l.sideKnown {
		reason += " Which side wrote it is not known: it was taken for the client's."
	}
	return 99, reason
}

// line takes a line, and returns the index behind what belongs to it.
func (l *logReader) line(start, end int) int {
	for i := range logMarks {
		row := &logMarks[i]
		n := strings.Index(l.text[start:end], row.mark)
		if n < 0 || n > 0 && (row.mark[0] == '[' || row.mark[1] == ' ' && l.text[start+n-1] != ' ') {
			continue
		}
		if before := l.text[start : start+n]; strings.Contains(before, "websockets.") {
			l.byServer, l.sideKnown = strings.Contains(before, ".server"), true
		}
		before := len(l.out.Bytes)
		l.mark = row
		next := row.read(l, start+n+len(row.mark), end)
		l.out.SetSender(before, row.server != l.byServer)
		return next
	}
	l.plain = l.plain || lex.StartsAt(l.text, start, "--- request header ")
	if !l.plain || !l.head(start, end) {
		l.endHead()
	}
	return end
}

// head takes a line if it is one of a head, and ends the head if it is not.
func (l *logReader) head(start, end int) bool {
	line := l.text[start:end]
	switch {
	case lex.IsStartLine(line):
		l.endHead()
		l.inHead, l.response = true, strings.HasPrefix(line, "HTTP/")
	case !l.inHead || !strings.Contains(line, ": "):
		l.endHead()
		return false
	}
	before := len(l.out.Bytes)
	l.out.AddText(l.text, start, end)
	l.out.AddMissingNext("\r\n")
	l.out.SetSender(before, l.response)
	return true
}

// endHead writes the blank line of the head that is being read.
func (l *logReader) endHead() {
	if l.inHead {
		l.out.AddMissingNext("\r\n")
	}
	l.inHead = false
}

func (l *logReader) literal(i, end int) int {
	l.endHead()
	if i < end && (l.text[i] == '\'' || l.text[i] == '"') {
		l.last = l.mark
		literal.PythonEscapes.ReadQuoted(l.text[:end], i, l.out)
	}
	return end
}

func (l *logReader) octets(i, end int) int {
	if n := strings.Index(l.text[i:end], "octets = "); n >= 0 {
		l.last = l.mark
		digits.ReadHexTokens(l.text, i+n+len("octets = "), end, ' ', l.out)
	}
	return end
}

// message reads all up to the next message: it may be of several lines.
func (l *logReader) message(i, _ int) int {
	next := i
	for ; next < len(l.text) && !lex.StartsAt(l.text, next, outgoing) && !lex.StartsAt(l.text, next, incoming); _, next = lex.LineEnd(l.text, next) {
	}
	payload := &lex.Output{}
	payload.AddText(l.text, i, i+len(strings.TrimSuffix(strings.TrimSuffix(l.text[i:next], "\n"), "\r")))
	l.last = l.mark
	l.out.AddFrame(0x81, payload, lex.At(i-len(outgoing), i))
	return next
}
