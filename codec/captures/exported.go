package captures

import (
	"bytes"
	"io"
	"strings"
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/inspect"
)

// exported is a connection of an export of developer tools: a HAR, or events of the DevTools protocol. It has whole messages.
type exported struct {
	noFrames
	in *capture.Capture
	of *capture.Connection
}

// maxExport is the longest export that is read.
const maxExport = 256 << 20

func isJSON(start []byte) bool {
	start = bytes.TrimLeft(start, " \t\r\n\ufeff")
	return len(start) > 0 && (start[0] == '{' || start[0] == '[')
}

// readExport reads what the core reads as text.
func (f *File) readExport(r io.Reader) error {
	var text strings.Builder
	n, err := io.Copy(&text, io.LimitReader(r, maxExport))
	if err != nil {
		f.Notes = append(f.Notes, Note{Text: "The file cannot be read to its end: " + reason(err)})
	}
	if n == maxExport {
		f.Notes = append(f.Notes, Note{Text: "The file is longer than what is read of it."})
	}
	all := text.String()
	if inner, ok := unwrap(all); ok {
		all = inner
	}
	c := capture.Recognise(all)
	if c == nil {
		return ErrUnknown
	}
	f.Kind = "har"
	if c.ID == "cdp" {
		f.Kind = "devtools"
	}
	for _, p := range c.Problems[:min(len(c.Problems), maxNames)] {
		f.Notes = append(f.Notes, Note{Text: p.Text})
	}
	for i := range c.Connections {
		f.add(&exported{noFrames{errNoFrames}, c, &c.Connections[i]})
	}
	if len(c.Connections) == 0 {
		f.Notes = append(f.Notes, Note{Text: "There is no WebSocket connection in it.", Fix: "Open the developer tools before the connection is made, then export once more."})
	}
	return nil
}

// at is a time of the export; zero if it counts from some start.
func at(seconds float64) (t time.Time) {
	if seconds > latestStart {
		t = time.UnixMicro(int64(seconds * 1e6))
	}
	return t
}

// ends are when the first and the last message came.
func (e *exported) ends() (first, last time.Time) {
	for i := range e.of.Messages {
		t := at(e.of.Messages[i].Time)
		if first.IsZero() {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	return first, last
}

func (e *exported) began() time.Time {
	first, _ := e.ends()
	return first
}

func (e *exported) describe(index int) Connection {
	first, last := e.ends()
	out := Connection{Index: index, URL: e.of.URL, Holds: "messages", Start: format(first), End: format(last), Ended: "open",
		Notes: []Note{{Text: "The file has whole messages: frames, masks and compression are not in it."}}}
	for i := range e.of.Messages {
		m := &e.of.Messages[i]
		if m.Opcode < 0 {
			continue
		}
		to := &out.Messages
		if codec.Opcode(m.Opcode).IsControl() {
			to = &out.Controls
		}
		if m.Sender == codec.Server {
			to.Received++
		} else {
			to.Sent++
		}
	}
	r := e.read(0, func(m *capture.Message) bool { return m.Opcode == int(codec.Close) })
	if r.Connection != nil {
		out.Subprotocol, out.Extensions = r.Connection.Subprotocol, r.Connection.Extensions
	}
	if h := r.Handshake; h != nil && h.Request != nil {
		if out.Transport = "http/1.1"; h.Request.Protocol == "HTTP/2" {
			out.Transport = "h2"
		}
	}
	for i := range r.Messages {
		if r.Messages[i].CloseCode != nil && out.CloseCode == nil {
			out.CloseCode, out.Ended = r.Messages[i].CloseCode, "closed"
		}
	}
	for i := range r.Findings {
		out.count(&r.Findings[i])
	}
	return out
}

// read inspects the connection alone, with some of its messages.
func (e *exported) read(from int, holds func(*capture.Message) bool) *inspect.Report {
	text, err := export.Archive(e.with(holds))
	if err != nil {
		return newReport(err.Error())
	}
	r := inspect.Text(string(text), inspect.Options{Notation: "har", From: from})
	relabel(r, e.in.ID, e.in.Label)
	return r
}

func (e *exported) report(from, count int) (*Report, error) {
	return ofMessages(e.read(from, func(*capture.Message) bool { return true }), count), nil
}

func (e *exported) export() *export.Connection {
	out := e.with(func(*capture.Message) bool { return true })
	if n := len(out.Messages); n > 0 && !out.Messages[n-1].At.IsZero() && e.began().IsZero() {
		out.Notes = append(out.Notes, "The source counts times from some start: the dates here are not those of the messages.")
	}
	return out
}

// with takes the heads and those messages out of the export.
func (e *exported) with(holds func(*capture.Message) bool) *export.Connection {
	first, _ := e.ends()
	out := &export.Connection{URL: e.of.URL, Encrypted: strings.HasPrefix(e.of.URL, "wss:"), Request: export.Piece{At: first}, Response: export.Piece{Server: true, At: first}}
	for i, to := range [...]*export.Piece{&out.Request, &out.Response} {
		e.in.Head(&e.of.Heads[i], func(b byte, _, _ int) { to.Bytes = append(to.Bytes, b) })
	}
	out.HTTP2 = bytes.HasPrefix(out.Request.Bytes, []byte(":"))
	for i := range e.of.Messages {
		if m := &e.of.Messages[i]; holds(m) {
			one := export.Message{Server: m.Sender == codec.Server, Opcode: m.Opcode}
			if m.Time >= 0 {
				one.At = time.UnixMicro(int64(m.Time * 1e6))
			}
			e.in.Payload(m, func(b byte, _, _ int) { one.Payload = append(one.Payload, b) })
			out.Messages = append(out.Messages, one)
		}
	}
	return out
}
