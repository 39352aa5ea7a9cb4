package log

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

const headerBytes, payloadBytes, processingBytes = "Header Bytes:", "Payload Bytes:", "Processing Bytes:"

// writtenFrames reads the frames that websocketpp has written. The lines below list the headers, as "[0] (6) 88 82 1B 2C 3D 4E", and
// then the payloads with their opcodes, as "[0] (2) [8] 18 C4". The payload of a text message is not in hex, but the text itself.
func (l *logReader) writtenFrames(_, end int) int {
	l.endHead()
	const near = 200
	_, h := lex.LineEnd(l.text, end)
	p := h
	for from, next := l.listedBytes(p); from > 0; from, next = l.listedBytes(p) {
		p = next
	}
	n := strings.Index(l.text[p:min(len(l.text), p+near)], payloadBytes)
	if n < 0 {
		p = len(l.text)
	} else {
		_, p = lex.LineEnd(l.text, p+n)
	}
	for {
		from, next := l.listedBytes(h)
		if from == 0 {
			return max(end, min(h, p))
		}
		before := len(l.out.Bytes)
		digits.ReadHexTokens(l.text, from, next, ' ', l.out)
		l.last, l.byServer, h = l.mark, len(l.out.Bytes) > before+1 && l.out.Bytes[before+1] < 0x80, next
		l.out.SetSender(before, l.byServer) // only a client masks
		if from, next = l.listedBytes(p); from > 0 {
			opcode := from
			from += lex.Until(l.text[from:next], "]") + 1
			from = min(lex.SkipSpace(l.text, min(from, next)), next)
			if lex.StartsAt(l.text, opcode, "[1]") {
				end, _ := lex.LineEnd(l.text, from)
				l.out.AddText(l.text, from, end)
			} else {
				digits.ReadHexTokens(l.text, from, next, ' ', l.out)
			}
			p = next
		}
	}
}

// listedBytes returns where in the line at text[i] the bytes begin, behind "[0] (6) ", and where the next line begins; 0 if there is
// no such line.
func (l *logReader) listedBytes(i int) (from, next int) {
	end, next := lex.LineEnd(l.text, i)
	if n := strings.Index(l.text[i:end], ") "); n > 0 && lex.StartsAt(l.text, lex.SkipAny(l.text, i, "[0123456789]"), "(") {
		return i + n + len(") "), next
	}
	return 0, next
}

// received reads bytes that came in. If the first frame is masked, a server wrote the log.
func (l *logReader) received(i, end int) int {
	l.endHead()
	before := len(l.out.Bytes)
	digits.ReadHexTokens(l.text, i, end, ' ', l.out)
	if n := len(l.out.Bytes); n > before {
		l.last, l.byServer = l.mark, n > before+1 && l.out.Bytes[before+1] >= 0x80
	}
	return end
}
