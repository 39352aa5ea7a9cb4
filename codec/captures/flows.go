package captures

import (
	"encoding/base64"
	"encoding/json"
	"io"
	"time"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
	"github.com/wslens/wslens/codec/inspect"
)

// flow is a connection of which a file has whole messages. It is read as the HAR that a browser would write of it.
type flow struct {
	mitmproxy.Flow
	har string
}

// readFlows reads flows of mitmproxy.
func (f *File) readFlows(r io.Reader) error {
	f.Kind = "mitmproxy"
	err := mitmproxy.Read(r, func(found *mitmproxy.Flow) {
		one := &flow{Flow: *found, har: archive(found)}
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

func (f *flow) marks(bool) []mark { return nil }

func (f *flow) session() (*inspect.Session, error) { return nil, errNoFrames }

func (f *flow) bytes(bool) ([]byte, error) { return nil, errNoFrames }

func (f *flow) report() *inspect.Report { return inspect.Text(f.har, inspect.Options{}) }

func (f *flow) describe(index int) Connection {
	out := Connection{Index: index, Client: f.Client, Server: f.Server, URL: f.URL, Transport: "http/1.1", Start: format(f.Start), End: format(f.End), Ended: "open",
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
	r := f.report()
	if r.Connection != nil {
		out.Subprotocol, out.Extensions = r.Connection.Subprotocol, r.Connection.Extensions
	}
	for i := range r.Findings {
		out.count(&r.Findings[i])
	}
	return out
}

func format(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// What of a HAR is written (w3c.github.io/web-performance/specs/HAR), with the messages as Chrome writes them.
type (
	harFields []map[string]string
	harEntry  struct {
		ResourceType string         `json:"_resourceType"`
		Started      string         `json:"startedDateTime"`
		Request      map[string]any `json:"request"`
		Response     map[string]any `json:"response"`
		Messages     []harMessage   `json:"_webSocketMessages"`
	}
	harMessage struct {
		Type   string  `json:"type"`
		Time   float64 `json:"time"`
		Opcode int     `json:"opcode"`
		Data   string  `json:"data"`
	}
)

// archive writes a flow as a HAR.
func archive(f *mitmproxy.Flow) string {
	one := harEntry{ResourceType: "websocket", Started: format(f.Start),
		Request:  map[string]any{"method": f.Request.Method, "url": f.URL, "httpVersion": f.Request.Version, "headers": fields(f.Request.Fields)},
		Response: map[string]any{"status": f.Response.Status, "statusText": f.Response.Reason, "httpVersion": f.Response.Version, "headers": fields(f.Response.Fields)},
		Messages: []harMessage{}}
	for _, m := range f.Messages {
		message := harMessage{Type: "receive", Time: float64(m.Time.UnixMicro()) / 1e6, Opcode: 1, Data: m.Payload}
		if m.FromClient {
			message.Type = "send"
		}
		if !m.Text {
			message.Opcode, message.Data = 2, base64.StdEncoding.EncodeToString([]byte(m.Payload))
		}
		one.Messages = append(one.Messages, message)
	}
	text, err := json.Marshal(map[string]any{"log": map[string]any{"version": "1.2", "entries": []harEntry{one}}})
	if err != nil {
		return ""
	}
	return string(text)
}

func fields(pairs [][2]string) harFields {
	list := harFields{}
	for _, p := range pairs {
		list = append(list, map[string]string{"name": p[0], "value": p[1]})
	}
	return list
}
