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
	missing int // bytes that the log does not have
	frames  int // headers that are kept
	headers map[int]*headers
	listed  []*headers // in the order in which they were asked for
}

func isNetLog(start []byte) bool { return netlog.Recognise(start) }

// readNetLog reads a net log of Chromium.
func (f *File) readNetLog(r io.Reader) error {
	f.Kind = "netlog"
	l := logReader{file: f, sockets: map[int]*logged{}, headers: map[int]*headers{}}
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
		if h := l.headers[e.Source]; h != nil && l.frames < maxHeaders {
			l.frames++
			h.frames, h.end = append(h.frames, loggedFrame{e.Kind == netlog.FrameReceived, e.Header, e.Time}), e.Time
		}
	case netlog.Request:
		if strings.HasPrefix(e.URL, "ws") {
			h := &headers{url: e.URL, start: e.Time, end: e.Time, noFrames: noFrames{errHeaders}}
			l.headers[e.Source], l.listed = h, append(l.listed, h)
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

// tellMissing says what a log without raw bytes lacks, and lists the connections of which it has the headers of frames.
func (l *logReader) tellMissing() {
	if len(l.file.found) > 0 {
		return
	}
	n := len(l.listed)
	if n == 0 {
		l.file.Notes = append(l.file.Notes, Note{Text: "The net log tells of no WebSocket connection.", Fix: howToRecord})
		return
	}
	text := "The net log tells of " + count(n, "WebSocket connection") + ", but its opening is not in it."
	if l.missing > 0 {
		text = "The net log was recorded without raw bytes: it tells of " + count(n, "WebSocket connection") + " (" + l.urls() + ") and of " + count(l.frames, "frame") + ", but not what they hold."
	}
	l.file.Notes = append(l.file.Notes, Note{Text: text, Fix: howToRecord})
	for _, h := range l.listed {
		l.file.add(h)
	}
}

func (l *logReader) urls() string {
	list := []string{}
	for _, h := range l.listed[:min(len(l.listed), maxNames)] {
		list = append(list, h.url)
	}
	return strings.Join(list, ", ")
}
