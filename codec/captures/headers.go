package captures

import (
	"time"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/report"
)

// headers is a connection of which a net log without raw bytes has the headers of frames alone.
type headers struct {
	noFrames
	url        string
	start, end time.Time
	frames     []loggedFrame
}

// loggedFrame is a header without its masking key, which the log does not tell.
type loggedFrame struct {
	server bool
	header codec.Header
	at     time.Time
}

// maxHeaders is how many of them are kept of a file.
const maxHeaders = 1 << 20

var errHeaders = &inspect.SpecError{Field: "index", Message: "the file has the headers of the frames of this connection, and no bytes: its report lists them"}

func (h *headers) began() time.Time { return h.start }

func (h *headers) export() *export.Connection { return &export.Connection{} }

func (h *headers) describe(index int) Connection {
	out := Connection{Index: index, URL: h.url, Holds: "headers", Start: format(h.start), End: format(h.end), Ended: "open",
		Notes: []Note{{"The net log was recorded without raw bytes: of the frames it has the headers, without masking keys and payloads.", howToRecord}}}
	var closed [2]bool
	for i := range h.frames {
		f := &h.frames[i]
		direction := report.Direction(senderOf(f.server))
		out.Frames.add(direction, 1)
		switch op := f.header.Opcode; {
		case op.IsControl():
			out.Controls.add(direction, 1)
			closed[sideOf(direction)] = closed[sideOf(direction)] || op == codec.Close
		case f.header.FIN:
			out.Messages.add(direction, 1)
		}
	}
	if closed[0] && closed[1] {
		out.Ended = "closed"
	}
	return out
}

func senderOf(server bool) codec.Sender {
	if server {
		return codec.Server
	}
	return codec.Client
}

// report lists the headers as frames that are not whole.
func (h *headers) report(from, most int) (*Report, error) {
	n := len(h.frames)
	out := &Report{Report: newReport("The headers were taken from a net log.")}
	out.FrameCount = n
	out.Verdict = inspect.Verdict{Level: "note", Title: count(n, "frame") + ", of which the net log has only the headers.", Detail: howToRecord}
	for i := min(from, n); i < min(from+most, n); i++ {
		f := &h.frames[i]
		raw := f.header.Append(nil)
		size := len(raw)
		if f.header.Masked {
			raw = raw[:size-4]
		}
		whole := report.FrameBytes{Header: f.header, Size: size, Raw: raw, Offset: len(out.Bytes), Terms: &connection.Terms{Sender: senderOf(f.server)}}
		out.Bytes = append(out.Bytes, raw...)
		out.Frames = append(out.Frames, report.NewFrame(whole, i, senderOf(f.server), false))
		out.FrameTimes = append(out.FrameTimes, format(f.at))
	}
	out.Plain = out.Bytes
	return out, nil
}

// newReport is one of bytes without anything in it.
func newReport(reason string) *inspect.Report {
	return &inspect.Report{Kind: "frames", Findings: []inspect.Finding{}, Frames: []inspect.Frame{}, Messages: []inspect.Message{},
		Hypotheses: []inspect.Weighing{}, Passages: []inspect.Passage{}, Stories: []inspect.Story{},
		Notation: inspect.Notation{ID: "bytes", Label: "Bytes", Reason: reason, Candidates: []inspect.Candidate{}}}
}
