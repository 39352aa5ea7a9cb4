package captures

import (
	"strconv"
	"time"

	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/handshake"
)

// talk is a connection that was found in a file, from the request that asks for a WebSocket on.
type talk struct {
	file      *File
	ends      [2]string // of the client, of the server
	encrypted string
	// serverName is that of the TLS around it; transport is as in Connection.
	serverName, transport string

	streams [2]stream // the client's, the server's
	runs    []run
	heads   [2]*handshake.Head // by their Kind
	refused bool
	start   time.Time
	end     time.Time
	ending  tcp.Ending
	notes   []Note
	lost    int // notes about what is missing
	full    bool
}

// newTalk begins a connection in a phase: with its heads, or somewhere behind them.
func newTalk(f *File, client, server string, p phase, at time.Time) *talk {
	t := &talk{file: f, ends: [2]string{client, server}, start: at, end: at}
	for i := range t.streams {
		t.streams[i] = stream{talk: t, server: i == 1, phase: p}
	}
	t.full = !f.add(t)
	return t
}

// push takes what a side has sent.
func (t *talk) push(server bool, b []byte, at time.Time) {
	t.end = at
	t.side(server).push(b, at)
}

func (t *talk) side(server bool) *stream {
	if server {
		return &t.streams[1]
	}
	return &t.streams[0]
}

func (t *talk) lose(server bool, n int, at time.Time) { t.side(server).lose(n, at) }

func (t *talk) finish(how tcp.Ending) {
	t.ending = how
	for i := range t.streams {
		t.streams[i].finish()
	}
	if more := t.lost - maxLost; more > 0 {
		t.note("Bytes are missing at " + count(more, "more place") + ".")
	}
	request, response := t.heads[handshake.Request] != nil, t.heads[handshake.Response] != nil
	switch {
	case !request && !response:
		t.note("The handshake of this connection is not in the capture: what was negotiated is not known.")
	case !request:
		t.note("The request of this connection is not in the capture.")
	case !response:
		t.note("The response to the request is not in the capture.")
	}
	for i := range t.streams {
		if s := &t.streams[i]; s.kept.size == 0 && t.streams[1-i].marks.count() > 0 {
			t.note("Nothing that the " + who(s) + " sent is in the capture.")
		}
	}
}

// keep adds to the bytes of a side, as long as there is room.
func (t *talk) keep(s *stream, b []byte) {
	if t.full || len(b) == 0 {
		return
	}
	if t.file.kept+len(b) > maxKept {
		t.full = true
		t.notes = append(t.notes, Note{Text: "This connection goes on, but the file holds more than is kept at a time: what follows was not read.",
			Fix: "Cut the capture to the time or the connection that matters, for example with Wireshark's filter and File, Export Specified Packets."})
		return
	}
	t.file.kept += len(b)
	s.kept.append(b)
	if n := len(t.runs); n > 0 && t.runs[n-1].server == s.server {
		t.runs[n-1].size += len(b)
	} else {
		t.runs = append(t.runs, run{s.server, len(b)})
	}
}

func (t *talk) note(text string) { t.notes = append(t.notes, Note{Text: text}) }

// maxLost is how many places are told one by one at which something is missing.
const maxLost = 20

func (t *talk) tellLost(s *stream, n int, at time.Time) {
	if t.lost++; t.lost > maxLost {
		return
	}
	text := count(n, "byte")
	if n < 0 {
		text = "Some bytes"
	}
	text += " that the " + who(s) + " sent " + are(n) + " not in the capture (at " + at.UTC().Format("15:04:05.000") + ", "
	switch {
	case n > 0 && s.phase == inFrames && s.rest >= uint64(n):
		text += "in the payload of its frame " + strconv.Itoa(s.marks.count()) + "): zero bytes stand for them, and what is found in that frame may come of it."
	case s.phase == inHead:
		text += "in its head): the handshake cannot be judged."
	default:
		text += place(s) + "): reading goes on at the next frame that is found."
	}
	t.note(text)
}

func (t *talk) tellUnread(s *stream, n int) {
	if t.lost <= maxLost {
		t.note(count(n, "byte") + " of the " + who(s) + ", " + place(s) + ", " + are(n) + " not read: where a frame begins there cannot be told.")
	}
}

// place says where a stream stands, in its frames.
func place(s *stream) string {
	if s.marks.count() == 0 {
		return "before its first frame here"
	}
	return "behind its frame " + strconv.Itoa(s.marks.count())
}

func who(s *stream) string {
	if s.server {
		return "server"
	}
	return "client"
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
