package messages

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// stompCommands begin a frame of STOMP.
const stompCommands = " CONNECT STOMP CONNECTED SEND SUBSCRIBE UNSUBSCRIBE BEGIN COMMIT ABORT ACK NACK DISCONNECT MESSAGE RECEIPT ERROR "

// stomp takes the frame of STOMP that begins with the line at text[i], as it is or as the log of a client shows it. The NUL that ends
// it is hardly ever copied.
func (f *Finder) stomp(i int) int {
	start, side := i, sides.Unknown
	switch {
	case lex.StartsAt(f.Text, i, ">>> "):
		start, side = i+4, sides.Client
	case lex.StartsAt(f.Text, i, "<<< "):
		start, side = i+4, sides.Server
	}
	end, next := lex.LineEnd(f.Text, start)
	if word := f.Text[start:end]; side != sides.Unknown && (word == "PING" || word == "PONG") {
		return f.heartBeat(start, end, side)
	}
	if !f.isCommand(f.Text[start:end], next) {
		return 0
	}
	end = f.stompEnd(next)
	out := &lex.Output{}
	out.AddText(f.Text, start, end)
	if side != sides.Unknown {
		endHead(f.Text[start:end], out)
	}
	if out.Bytes[len(out.Bytes)-1] != 0 {
		out.AddMissingNext("\x00")
	}
	count := len(f.Found)
	if !f.accept(start, end, out, false) {
		if side == sides.Unknown {
			f.tries += end - start
			return 0
		}
		f.Found, f.known = append(f.Found, f.message(start, end, out)), true // its log says so
	}
	if side != sides.Unknown {
		f.Found[count].Side = side
	}
	return end
}

// endHead adds the end of the head to a frame that a log shows without it.
func endHead(frame string, out *lex.Output) {
	if strings.Contains(frame, "\n\n") || strings.Contains(frame, "\n\r\n") {
		return
	}
	if !strings.HasSuffix(frame, "\n") {
		out.AddMissingNext("\n")
	}
	out.AddMissingNext("\n")
}

// heartBeat adds a heart-beat, a line end alone, which a client calls PING or PONG in its log.
func (f *Finder) heartBeat(start, end int, side sides.Side) int {
	out := &lex.Output{}
	out.AddMissing("\n", lex.At(start, end))
	beat := f.message(start, end, out)
	beat.Side = side
	f.Found, f.known = append(f.Found, beat), true
	return end
}

// stompEnd is where a frame ends whose headers stand from text[i] on: behind as many bytes as these tell, behind its NUL, or where a
// blank line, a fence, another frame or a line of a browser's console begins behind its body.
func (f *Finder) stompEnd(from int) int {
	i, end, inBody, length := from, from, false, 0
	for i < len(f.Text) {
		stop, next := lex.LineEnd(f.Text, i)
		line := f.Text[i:stop]
		if n := strings.IndexByte(line, 0); n >= 0 {
			return i + n + 1
		}
		if n := strings.Index(line, "^@"); n >= 0 {
			return i + n
		}
		isBlank := lex.SkipSpace(line, 0) == len(line)
		if isBlank && inBody || isBehindFrame(line, inBody) || i > from && f.beginsAnother(line, next, inBody) {
			return end
		}
		if value, ok := strings.CutPrefix(line, "content-length:"); ok && !inBody {
			length, _ = lex.NumberIn(value)
		}
		if isBlank && length > 0 && f.mayEnd(next+length) {
			return next + length + lex.Int(next+length < len(f.Text) && f.Text[next+length] == 0)
		}
		if end = stop; isBlank {
			end, inBody = next, true
		}
		i = next
	}
	return end
}

// isBehindFrame tells a line that is none of the frame above it, or of its body.
func isBehindFrame(line string, inBody bool) bool {
	mark := lex.ConsoleMark(line)
	return inBody && mark > 0 || lex.StartsAt(line, mark, ">>> ") || lex.StartsAt(line, mark, "<<< ") || lex.StartsAt(line, 0, lex.Fence)
}

// beginsAnother tells a line with which another frame begins, or what says who sent it.
func (f *Finder) beginsAnother(line string, next int, inBody bool) bool {
	return isLabel(line) || inBody && f.isCommand(line, next)
}

// mayEnd reports whether a frame may end before text[i].
func (f *Finder) mayEnd(i int) bool {
	return i == len(f.Text) || i < len(f.Text) && strings.IndexByte("\x00\r\n", f.Text[i]) >= 0
}

// isLabel tells a line such as "Server response:", which says who sent what stands below.
func isLabel(line string) bool {
	line = strings.TrimRight(line, " \t\r")
	return strings.HasSuffix(line, ":") && strings.IndexByte(line, ' ') > 0 && sides.Of(line) != sides.Unknown
}

// isCommand reports whether a line is the command of a frame, with a header in the line at text[next].
func (f *Finder) isCommand(line string, next int) bool {
	header, _ := lex.LineEnd(f.Text, next)
	return line != "" && strings.Contains(stompCommands, " "+line+" ") && strings.IndexByte(f.Text[next:header], ':') > 0
}

// loggedStomp takes the frame of STOMP that a client's log shows from text[i] on, behind what another log writes before each of its lines.
func (f *Finder) loggedStomp(i int) int {
	const most = 160
	line := f.Text[i:min(len(f.Text), i+most)]
	line = line[:lex.Until(line, "\n")]
	at := max(strings.Index(line, ">>> "), strings.Index(line, "<<< "))
	if at < 1 || !strings.Contains(stompCommands, " "+strings.TrimSpace(line[at+4:])+" ") {
		return 0
	}
	prefix := line[:at]
	e, first, end := &reading.Excerpt{}, f.line, 0
	for n := first; n < len(f.Lines); n++ {
		start := f.Behind(prefix, n)
		if start < 0 || start > f.Lines[n].End || !lex.StartsAlike(f.Line(n), prefix) || n > first && (lex.StartsAt(f.Text, start, ">>> ") || lex.StartsAt(f.Text, start, "<<< ")) {
			break
		}
		e.Add(f.Text, start, f.Lines[n].Next)
		end = f.Lines[n].End
	}
	all := f.Text
	f.Text = string(e.Text)
	size := f.stomp(0)
	if f.Text = all; size == 0 {
		f.tries += len(e.Text)
		return 0
	}
	m := &f.Found[len(f.Found)-1]
	e.Restore(&m.Reading)
	m.Start, m.End = e.Source(m.Start), end
	return end
}
