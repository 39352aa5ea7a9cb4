package captures

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/inspect"
)

// Write writes a connection as a file: "pcapng", "har", "devtools" or "json".
func (f *File) Write(index int, form string) ([]byte, error) {
	e, err := f.entry(index)
	if err != nil {
		return nil, err
	}
	return WriteConnection(e.export(), form)
}

// WriteConnection is export.Write, whose errors tell the argument that they are about.
func WriteConnection(c *export.Connection, form string) ([]byte, error) {
	b, err := export.Write(c, export.Form(form))
	switch err {
	case export.ErrForm:
		return nil, &inspect.SpecError{Field: "form", Message: err.Error()}
	case export.ErrEmpty:
		return nil, &inspect.SpecError{Field: "of", Message: err.Error()}
	}
	return b, err
}

func (t *talk) export() *export.Connection {
	out := &export.Connection{URL: t.url(), Client: t.ends[0], Server: t.ends[1], Encrypted: t.encrypted != "", HTTP2: t.transport == "h2",
		Closed: t.ending == tcp.Closed}
	for _, n := range t.notes {
		out.Notes = append(out.Notes, n.Text)
	}
	sides := [2]side{{stream: &t.streams[0]}, {stream: &t.streams[1]}}
	for i := range sides {
		sides[i].all = sides[i].stream.kept.bytes()
	}
	for _, r := range t.runs {
		s := &sides[0]
		if r.server {
			s = &sides[1]
		}
		for s.there += r.size; s.next(out); {
		}
	}
	return out
}

// side is what a side sent, cut into its head and frames.
type side struct {
	stream *stream
	all    []byte
	there  int // bytes that have come so far
	done   int // of them bytes that have been given
	frames int // that have been given
}

// next gives the head or the frame that has come whole; at the end of all bytes, what is there of it.
func (s *side) next(to *export.Connection) bool {
	marks := &s.stream.marks
	begun := s.frames // frames that begin before the end of what is given
	isHead := s.done == 0 && (marks.count() == 0 || marks.mark(0).start() > 0)
	if !isHead {
		begun++
	}
	end := len(s.all)
	if begun < marks.count() {
		end = marks.mark(begun).start()
	}
	if end > s.there || end == s.done {
		return false
	}
	p := export.Piece{Server: s.stream.server, Bytes: s.all[s.done:end]}
	s.done = end
	switch {
	case isHead:
		p.At = s.stream.headAt
		if p.Server {
			to.Response = p
		} else {
			to.Request = p
		}
		return true
	case s.frames < marks.count():
		m := marks.mark(s.frames)
		if p.At = m.at.time(); m.isPartial() {
			p.Note = "A part of this frame, or of what it was compressed with, is not in the capture: zero bytes may stand in its payload."
		}
	}
	s.frames++
	to.Frames = append(to.Frames, p)
	return true
}

func (f *flow) export() *export.Connection { return ofFlow(&f.Flow) }

// ofFlow gives the messages of a flow.
func ofFlow(f *mitmproxy.Flow) *export.Connection {
	out := &export.Connection{URL: f.URL, Client: f.Client, Server: f.Server, Closed: f.CloseCode != 0, HTTP2: strings.HasPrefix(f.Request.Version, "HTTP/2")}
	target := "/"
	if u, err := url.Parse(f.URL); err == nil {
		target = u.RequestURI()
	}
	out.Request = export.Piece{Bytes: headOf(f.Request.Method+" "+target+" HTTP/1.1", &f.Request), At: f.Request.Time}
	out.Response = export.Piece{Server: true, Bytes: headOf("HTTP/1.1 "+strconv.Itoa(f.Response.Status)+" "+f.Response.Reason, &f.Response), At: f.Response.Time}
	for _, m := range f.Messages {
		one := export.Message{Server: !m.FromClient, Opcode: 1, Payload: []byte(m.Payload), At: m.Time}
		if !m.Text {
			one.Opcode = 2
		}
		out.Messages = append(out.Messages, one)
	}
	return out
}

// headOf writes a head of the fields that a flow has of it.
func headOf(line string, of *mitmproxy.Head) []byte {
	if len(of.Fields) == 0 {
		return nil
	}
	out := line + "\r\n"
	if strings.HasPrefix(of.Fields[0][0], ":") {
		out = ""
	}
	for _, f := range of.Fields {
		out += oneLine.Replace(f[0]) + ": " + oneLine.Replace(f[1]) + "\r\n"
	}
	return []byte(out + "\r\n")
}

func format(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}
