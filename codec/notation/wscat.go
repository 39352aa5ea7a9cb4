package notation

import "strings"

// What wscat prints when a connection begins, when it ends, and as a server before and when a client has come.
const (
	wscatBegins, wscatEnds = "Connected (press CTRL+C to quit)", "Disconnected (code: "
	wscatListens, wscatMet = "Listening on port ", "Client connected"
)

// wscat reads what wscat, of npm, prints: what was typed behind one arrow, what came behind the other. A message goes on in
// lines without an arrow, but only where wscat tells of a connection: else it is any other text.
func (l *logReader) wscat() (int, string) {
	if _, _, isHead := headStart(l.text); isHead {
		return 0, ""
	}
	i := strings.Index(l.text, wscatBegins)
	if listens := strings.Index(l.text, wscatListens); i < 0 && listens >= 0 {
		i = strings.Index(l.text, wscatMet)
		l.byServer = i > listens
	}
	told := i >= 0
	i = max(i, skipSpace(l.text, 0))
	last := trimEnd(l.text)
	var sides [2]int
	for i < last && !startsAt(l.text, i, wscatEnds) {
		end, next := lineEnd(l.text, i)
		side := arrow(l.text[i:end])
		if side < 0 && !told {
			return 0, ""
		}
		for told && next < last && arrow(l.text[next:]) < 0 && !startsAt(l.text, next, wscatEnds) {
			end, next = lineEnd(l.text, next)
		}
		if side >= 0 && (next < last || end > i+2) { // else it is the last prompt
			payload := &sink{}
			payload.take(l.text, min(i+2, end), end)
			before := len(l.out.bytes)
			l.out.frame(0x81, payload, Span{uint32(i), uint32(i + 1)})
			l.out.sent(before, (side == 1) != l.byServer)
			sides[side]++
		}
		i = next
	}
	if sides[0]+sides[1] == 0 || !told && sides[0]*sides[1] == 0 {
		return 0, ""
	}
	return 97, "Messages as wscat prints them, > what it sent and < what came: the frames were made up, without a mask and as text."
}

// arrow is 0 for a line that begins with the arrow of what was sent, 1 for what came, -1 for any other.
func arrow(line string) int {
	if line == "" || len(line) > 1 && spaceWidth(line, 1) == 0 {
		return -1
	}
	return strings.IndexByte("><", line[0])
}
