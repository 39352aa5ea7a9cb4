package notation

import (
	"strconv"
	"strings"
)

// The opcodes by the names that the log of Python's websockets gives them.
const loggedOpcodes = " CONT 0 TEXT 1 BINARY 2 CLOSE 8 PING 9 PONG : "

// In a string that Python shows by its repr, an escape stands for a character.
var pythonText = escapeForm{
	letters: `nrt\'"`, values: "\n\r\t\\'\"", unicode: true, characters: true, keepsBackslash: true,
}

// event takes what the log tells behind an arrow: a line of a head, or "TEXT 'hello' [5 bytes]",
// "PING 6f 0e [binary, 2 bytes]", "CLOSE 1000 (OK) [2 bytes]".
func (l *logReader) event(start, end int) int {
	if l.head(start, end) {
		l.byServer = l.mark&1 > 0 != l.response // the mark of what came in is the second of a pair
		l.sideKnown = true
		return end
	}
	text := l.text[:end]
	name := start + span(text[start:], " ")
	opcode := strings.Index(loggedOpcodes, " "+text[start:name]+" ")
	about := start + strings.LastIndexByte(text[start:], '[')
	size := byteCount(text[max(about, start):])
	if opcode < 0 || name-start < len("CONT") || about <= name || size < 0 {
		return end
	}
	l.last = l.mark
	first := loggedOpcodes[opcode+name-start+2] - '0'
	if !strings.Contains(text[about:], "continued") {
		first |= 0x80
	}
	payload := &sink{}
	if stop := start + trimEnd(text[start:about]); size > 0 && stop > name {
		payload = loggedPayload(text, name+1, stop, size, first&15 == 8)
	}
	if n := len(payload.bytes); n != size && len(payload.problems) == 0 {
		payload.problem(about, end, "The log tells of "+strconv.Itoa(size)+" bytes, but "+strconv.Itoa(n)+" are here.")
	}
	l.out.frame(first, payload, Span{uint32(start), uint32(name)})
	return end
}

// byteCount reads the number before "byte" in "[text, 5 bytes, continued]"; it is -1 if there is none.
func byteCount(about string) int {
	end := strings.Index(about, " byte")
	if end < 1 || !isDigit(about[end-1]) {
		return -1
	}
	n := 0
	for i := max(0, end-12); i < end; i++ {
		if n *= 10; isDigit(about[i]) {
			n += int(about[i] & 15)
		} else {
			n = 0
		}
	}
	return n
}

// loggedPayload reads a string, hex, or a Close's code and reason. The log may have cut it in the middle: dots are its own
// if without them the payload is not as long as it had been.
func loggedPayload(text string, i, end, size int, isClose bool) *sink {
	read := loggedHex
	switch {
	case isClose:
		read = loggedClose
	case text[i] == '\'' || text[i] == '"':
		read, i, end = loggedText, i+1, max(i+1, end-1)
	}
	whole := &sink{}
	read(text, i, end, whole)
	middle := (i + end) / 2
	dots := middle + strings.Index(text[middle:end], "...")
	if len(whole.bytes) == size || dots < middle {
		return whole
	}
	part := &sink{}
	read(text, i, dots, part)
	cutOff(text, dots, dots+len("..."), part)
	read(text, dots+len("..."), end, part)
	return part
}

func loggedHex(text string, i, end int, out *sink) { readHexTokens(text, i, end, ' ', out) }

func loggedText(text string, i, end int, out *sink) {
	for i < end {
		if text[i] == '\\' {
			i = pythonText.read(text, i, end, out)
			continue
		}
		i = out.addRune(text, i)
	}
}

// loggedClose reads "1000 (OK) bye": the code, what the log says that it means, and the reason.
func loggedClose(text string, i, end int, out *sink) {
	code, next := 0, i
	for ; next < end && isDigit(text[next]); next++ {
		code = min(10*code+int(text[next]&15), 0xffff)
	}
	if next == i {
		out.take(text, i, end) // the rest of a reason that the log has cut
		return
	}
	out.made(string([]byte{byte(code >> 8), byte(code)}), Span{uint32(i), uint32(next)})
	if n := strings.Index(text[next:end], ") "); n >= 0 {
		out.take(text, next+n+len(") "), end)
	}
}

// frame makes the frame of a payload that a log shows; the header is shown at the text that it was made for. No log tells
// how a client has masked its frames, so none is.
func (s *sink) frame(first byte, payload *sink, at Span) {
	s.rebuilt = true
	n := len(payload.bytes)
	header := []byte{first, byte(n)}
	switch {
	case n > 0xffff:
		header = []byte{first, 127, 0, 0, 0, 0, byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	case n > 125:
		header = []byte{first, 126, byte(n >> 8), byte(n)}
	}
	s.made(string(header), at)
	s.append(payload)
}
