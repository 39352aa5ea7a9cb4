package captures

import (
	"io"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/capture/netlog"
	"github.com/wslens/wslens/codec/capture/tcp"
)

// howToRecord says how a net log has the bytes.
const howToRecord = "Record again: open chrome://net-export, choose \"Include raw bytes\", press \"Start Logging to Disk\", open the page anew so that the connection begins, and stop."

// logged is a socket of a net log: what it sent and received, and if that was TLS, what was in it.
type logged struct {
	ends  [2]string
	plain *conversation
	inner *conversation
}

// logReader follows the sockets of a net log.
type logReader struct {
	file    *File
	sockets map[int]*logged
	list    []*logged
	frames  int // headers of frames
	missing int // bytes that the log does not have
	urls    []string
}

func isNetLog(start []byte) bool { return netlog.Recognise(start) }

// readNetLog reads a net log of Chromium.
func (f *File) readNetLog(r io.Reader) error {
	f.Kind = "netlog"
	l := logReader{file: f, sockets: map[int]*logged{}}
	err := netlog.Read(r, l.event)
	if err == netlog.ErrKind {
		return err
	}
	for _, s := range l.list {
		s.end(tcp.Open)
	}
	f.sealed = nil // the log has what was in them
	if err != nil {
		f.Notes = append(f.Notes, Note{Text: "The net log is cut or damaged: what follows is not there (" + err.Error() + ").",
			Fix: "Press \"Stop Logging\" before the file is taken, and close the browser after that."})
	}
	l.tellMissing()
	return nil
}

// event gives what a socket sent or received to the conversation that it belongs to.
func (l *logReader) event(e *netlog.Event) {
	switch e.Kind {
	case netlog.Connected:
		l.socket(e.Source).ends = [2]string{e.Local, e.Remote}
	case netlog.Closed:
		if s := l.sockets[e.Source]; s != nil {
			s.end(tcp.Closed)
			delete(l.sockets, e.Source)
		}
	case netlog.FrameSent, netlog.FrameReceived:
		l.frames++
	case netlog.Request:
		if strings.HasPrefix(e.URL, "ws") {
			l.urls = append(l.urls, e.URL)
		}
	case netlog.Sent, netlog.Received:
		end := 0
		if e.Kind == netlog.Received {
			end = 1
		}
		if missing := e.Count - len(e.Bytes); missing > 0 {
			l.missing += missing
			return
		}
		l.socket(e.Source).conversation(l.file, e.Opened).Data(end, e.Bytes, e.Time)
	}
}

func (l *logReader) socket(source int) *logged {
	s := l.sockets[source]
	if s == nil {
		s = &logged{}
		l.sockets[source] = s
		l.list = append(l.list, s)
	}
	return s
}

// conversation returns that of the socket, or the one in its TLS.
func (s *logged) conversation(f *File, opened bool) *conversation {
	at := &s.plain
	if opened {
		at = &s.inner
	}
	if *at == nil {
		*at = &conversation{file: f, ends: s.ends, started: true}
		if opened {
			(*at).encrypted = "opened"
		}
	}
	return *at
}

func (s *logged) end(how tcp.Ending) {
	for _, c := range [...]*conversation{s.plain, s.inner} {
		if c != nil {
			c.End(how, time.Time{})
		}
	}
}

// tellMissing says what a log without raw bytes lacks.
func (l *logReader) tellMissing() {
	switch {
	case l.missing > 0 && (l.frames > 0 || len(l.urls) > 0):
		text := "The net log was recorded without raw bytes: it tells of " + count(len(l.urls), "WebSocket connection")
		if len(l.urls) > 0 {
			text += " (" + strings.Join(l.urls[:min(len(l.urls), 5)], ", ") + ")"
		}
		l.file.Notes = append(l.file.Notes, Note{Text: text + " and of " + count(l.frames, "frame") + ", but not what they hold.", Fix: howToRecord})
	case len(l.file.found) == 0 && len(l.urls) > 0:
		l.file.Notes = append(l.file.Notes, Note{Text: "The net log tells of " + count(len(l.urls), "WebSocket connection") +
			", but its opening is not in it.", Fix: howToRecord})
	case len(l.file.found) == 0:
		l.file.Notes = append(l.file.Notes, Note{Text: "The net log tells of no WebSocket connection.", Fix: howToRecord})
	}
}
