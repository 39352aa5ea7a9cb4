package log

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

const headerBytes, payloadBytes, processingBytes = "Header Bytes:", "Payload Bytes:", "Processing Bytes:"

// pieces takes the frames that websocketpp has written: the headers are listed in the lines below, as "[0] (6) 88 82 1B 2C 3D 4E",
// and behind them the payloads, as "[0] (2) [8] 18 C4", with the opcode. That of a text stands there as it is.
func (l *logReader) pieces(_, end int) int {
	l.endHead()
	const near = 200
	_, h := lex.LineEnd(l.text, end)
	p := h
	for from, next := l.piece(p); from > 0; from, next = l.piece(p) {
		p = next
	}
	n := strings.Index(l.text[p:min(len(l.text), p+near)], payloadBytes)
	if n < 0 {
		p = len(l.text)
	} else {
		_, p = lex.LineEnd(l.text, p+n)
	}
	for {
		from, next := l.piece(h)
		if from == 0 {
			return max(end, min(h, p))
		}
		before := len(l.out.Bytes)
		digits.ReadHexTokens(l.text, from, next, ' ', l.out)
		l.last, l.byServer, h = l.mark, len(l.out.Bytes) > before+1 && l.out.Bytes[before+1] < 0x80, next
		l.out.SetSender(before, l.byServer) // only a client masks
		if from, next = l.piece(p); from > 0 {
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

// piece returns where in the line at text[i] the bytes begin, behind "[0] (6) ", and where the next line begins; 0 if there is
// no such line.
func (l *logReader) piece(i int) (from, next int) {
	end, next := lex.LineEnd(l.text, i)
	if n := strings.Index(l.text[i:end], ") "); n > 0 && lex.StartsAt(l.text, lex.SkipAny(l.text, i, "[0123456789]"), "(") {
		return i + n + len(") "), next
	}
	return 0, next
}

// received takes bytes that came in: only a client's are masked.
func (l *logReader) received(i, end int) int {
	l.endHead()
	before := len(l.out.Bytes)
	digits.ReadHexTokens(l.text, i, end, ' ', l.out)
	if n := len(l.out.Bytes); n > before {
		l.last, l.byServer = l.mark, n > before+1 && l.out.Bytes[before+1] >= 0x80
	}
	return end
}
