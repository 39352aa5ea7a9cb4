package captures

import (
	"io"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
	"github.com/wslens/wslens/codec/captures/export"
	"github.com/wslens/wslens/codec/inspect"
)

// flow is a connection of which a file has whole messages. It is read as the HAR that a browser would write of it.
type flow struct {
	mitmproxy.Flow
	noFrames
	har string
}

// readFlows reads flows of mitmproxy.
func (f *File) readFlows(r io.Reader) error {
	f.Kind = "mitmproxy"
	err := mitmproxy.Read(r, func(found *mitmproxy.Flow) {
		har, _ := export.Archive(ofFlow(found))
		one := &flow{*found, noFrames{errNoFrames}, string(har)}
		if f.kept += len(one.har); f.kept <= maxKept {
			f.found = append(f.found, one)
		}
	})
	switch {
	case err != nil:
		f.Notes = append(f.Notes, Note{Text: "The file cannot be read to its end: " + reason(err)})
	case len(f.found) == 0:
		f.Notes = append(f.Notes, Note{Text: "The flows hold no WebSocket connection."})
	}
	if f.kept > maxKept {
		f.Notes = append(f.Notes, Note{Text: "The file holds more than is kept at a time: some connections are left out."})
	}
	return nil
}

func (f *flow) began() time.Time { return f.Start }

func (f *flow) report(from, count int) (*Report, error) {
	r := inspect.Text(f.har, inspect.Options{Notation: "har", From: from})
	relabel(r, "mitmproxy", "mitmproxy flow")
	return ofMessages(r, count), nil
}

// relabel names what a report was read from, which is no HAR.
func relabel(r *inspect.Report, id, label string) {
	if rest, ok := strings.CutPrefix(r.Verdict.Title, r.Notation.Label+":"); ok {
		r.Verdict.Title = label + ":" + rest
	}
	r.Notation.ID, r.Notation.Label = id, label
}

// ofMessages makes a report of one that lists messages alone.
func ofMessages(r *inspect.Report, count int) *Report {
	out := &Report{Report: r}
	r.Messages = r.Messages[:min(count, len(r.Messages))]
	for i := range r.Messages {
		at := ""
		if t := r.Messages[i].Time; t != nil && *t > latestStart {
			at = format(time.UnixMicro(int64(*t * 1e6)))
		}
		out.MessageTimes = append(out.MessageTimes, at)
	}
	return out
}

// latestStart is in seconds: times below it count from some start, those above from 1970.
const latestStart = 1e9

func (f *flow) describe(index int) Connection {
	out := Connection{Index: index, Client: f.Client, Server: f.Server, URL: f.URL, Transport: "http/1.1", Holds: "messages", Start: format(f.Start), End: format(f.End), Ended: "open",
		Notes: []Note{{Text: "mitmproxy keeps whole messages: frames, Pings, Pongs, masks and compression are not in its file."}}}
	for i := range f.Messages {
		if f.Messages[i].FromClient {
			out.Messages.Sent++
		} else {
			out.Messages.Received++
		}
	}
	if f.CloseCode != 0 {
		out.CloseCode, out.Ended = &f.CloseCode, "closed"
	}
	r := inspect.Text(f.har, inspect.Options{})
	if r.Connection != nil {
		out.Subprotocol, out.Extensions = r.Connection.Subprotocol, r.Connection.Extensions
	}
	for i := range r.Findings {
		out.count(&r.Findings[i])
	}
	return out
}
