package log

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// The opcodes by the names that the log of Python's websockets gives them.
const loggedOpcodes = " CONT 0 TEXT 1 BINARY 2 CLOSE 8 PING 9 PONG : "

// In a string that Python shows by its repr, an escape stands for a character.
var PythonText = literal.EscapeForm{
	Letters: `nrt\'"`, Values: "\n\r\t\\'\"", Unicode: true, Characters: true, KeepsBackslash: true,
}

// event takes what the log tells behind an arrow: a line of a head, or "TEXT 'hello' [5 bytes]",
// "PING 6f 0e [binary, 2 bytes]", "CLOSE 1000 (OK) [2 bytes]".
func (l *logReader) event(start, end int) int {
	if l.head(start, end) {
		l.byServer = l.mark.server != l.response
		l.sideKnown = true
		return end
	}
	text := l.text[:end]
	name := start + lex.Until(text[start:], " ")
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
	payload := &lex.Output{}
	if stop := start + lex.TrimEnd(text[start:about]); size > 0 && stop > name {
		payload = loggedPayload(text, name+1, stop, size, first&15 == 8)
	}
	if n := len(payload.Bytes); n != size && len(payload.Problems) == 0 {
		payload.Problem(about, end, "The log tells of "+words.Number(size)+" bytes, but "+words.Number(n)+" are here.")
	}
	l.out.AddFrame(first, payload, lex.At(start, name))
	return end
}

// byteCount reads the number before "byte" in "[text, 5 bytes, continued]"; it is -1 if there is none.
func byteCount(about string) int {
	end := strings.Index(about, " byte")
	if end < 1 || !lex.IsDigit(about[end-1]) {
		return -1
	}
	n := 0
	for i := max(0, end-12); i < end; i++ {
		if n *= 10; lex.IsDigit(about[i]) {
			n += int(about[i] & 15)
		} else {
			n = 0
		}
	}
	return n
}

// loggedPayload reads a string, hex, or a Close's code and reason. The log may have cut it in the middle: dots are its own
// if without them the payload is not as long as it had been.
func loggedPayload(text string, i, end, size int, isClose bool) *lex.Output {
	read := loggedHex
	switch {
	case isClose:
		read = loggedClose
	case text[i] == '\'' || text[i] == '"':
		read, i, end = loggedText, i+1, max(i+1, end-1)
	}
	whole := &lex.Output{}
	read(text, i, end, whole)
	middle := (i + end) / 2
	dots := middle + strings.Index(text[middle:end], "...")
	if len(whole.Bytes) == size || dots < middle {
		return whole
	}
	part := &lex.Output{}
	read(text, i, dots, part)
	lex.CutOff(text, dots, dots+len("..."), part)
	read(text, dots+len("..."), end, part)
	return part
}

func loggedHex(text string, i, end int, out *lex.Output) {
	digits.ReadHexTokens(text, i, end, ' ', out)
}

func loggedText(text string, i, end int, out *lex.Output) {
	for i < end {
		if text[i] == '\\' {
			i = PythonText.Read(text, i, end, out)
			continue
		}
		i = out.AddRune(text, i)
	}
}

// loggedClose reads "1000 (OK) bye": the code, what the log says that it means, and the reason.
func loggedClose(text string, i, end int, out *lex.Output) {
	code, next := 0, i
	for ; next < end && lex.IsDigit(text[next]); next++ {
		code = min(10*code+int(text[next]&15), 0xffff)
	}
	if next == i {
		out.AddText(text, i, end) // the rest of a reason that the log has cut
		return
	}
	out.AddMissing(string([]byte{byte(code >> 8), byte(code)}), lex.At(i, next))
	if n := strings.Index(text[next:end], ") "); n >= 0 {
		out.AddText(text, next+n+len(") "), end)
	}
}
