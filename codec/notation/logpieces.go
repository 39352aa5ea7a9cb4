package notation

import "strings"

// headers notes the headers of frames that websocketpp lists in the lines below, as "[0] (6) 88 82 1B 2C 3D 4E".
func (l *logReader) headers(_, end int) int {
	l.endHead()
	l.flush(len(l.queue))
	l.queued = l.mark
	return l.pieces(end, func(at Span, _ bool) { l.queue = append(l.queue, at) })
}

// payloads takes the payloads in the lines below, each behind its header: "[0] (2) [8] 18 C4", with the opcode. That of a text
// stands there as it is.
func (l *logReader) payloads(_, end int) int {
	return l.pieces(end, func(at Span, isText bool) {
		if l.flush(1); isText {
			l.out.take(l.text, int(at.Start), int(at.End))
		} else {
			readHexTokens(l.text, int(at.Start), int(at.End), ' ', l.out)
		}
	})
}

// flush takes the first n of the headers. Only a client masks.
func (l *logReader) flush(n int) {
	for _, at := range l.queue[:min(n, len(l.queue))] {
		before := len(l.out.bytes)
		readHexTokens(l.text, int(at.Start), int(at.End), ' ', l.out)
		l.byServer = len(l.out.bytes) > before+1 && l.out.bytes[before+1] < 0x80
		l.out.sent(before, l.byServer)
		l.last = l.queued
	}
	l.queue = l.queue[min(n, len(l.queue)):]
}

// pieces calls take for what stands in each of the lines from text[i] on behind "[0] (6) ", and perhaps an opcode, and returns
// the index behind them.
func (l *logReader) pieces(i int, take func(at Span, isText bool)) int {
	_, next := lineEnd(l.text, i)
	for next < len(l.text) {
		end, after := lineEnd(l.text, next)
		line := l.text[next:end]
		n := strings.Index(line, ") ")
		if !startsAt(line, 0, "[") || n < 0 || strings.Index(line, "] (") < 0 || strings.Index(line, "] (") > n {
			break
		}
		n += len(") ")
		isText := startsAt(line, n, "[1] ")
		if startsAt(line, n, "[") && span(line[n:], "]") < len(line)-n {
			n += span(line[n:], "]") + 1
			n += min(1, len(line)-n)
		}
		take(Span{uint32(next + n), uint32(end)}, isText)
		next = after
	}
	return next
}
