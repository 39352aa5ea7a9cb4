package export

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// An archive (w3c.github.io/web-performance/specs/HAR) with all that Chrome asks for when it imports one, and the messages as it writes them.
type (
	harLog struct {
		Version string       `json:"version"`
		Creator harProgram   `json:"creator"`
		Pages   []struct{}   `json:"pages"`
		Entries [1]*harEntry `json:"entries"`
		Comment string       `json:"comment"`
	}
	harProgram struct {
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	harEntry struct {
		ResourceType string         `json:"_resourceType"`
		Started      string         `json:"startedDateTime"`
		Time         float64        `json:"time"`
		Request      harRequest     `json:"request"`
		Response     harResponse    `json:"response"`
		Cache        struct{}       `json:"cache"`
		Timings      map[string]int `json:"timings"`
		Comment      string         `json:"comment"`
		Messages     []harMessage   `json:"_webSocketMessages"`
	}
	harRequest struct {
		Method      string     `json:"method"`
		URL         string     `json:"url"`
		Version     string     `json:"httpVersion"`
		Headers     []harField `json:"headers"`
		Query       []harField `json:"queryString"`
		Cookies     []harField `json:"cookies"`
		HeadersSize int        `json:"headersSize"`
		BodySize    int        `json:"bodySize"`
	}
	harResponse struct {
		Status      int        `json:"status"`
		StatusText  string     `json:"statusText"`
		Version     string     `json:"httpVersion"`
		Headers     []harField `json:"headers"`
		Cookies     []harField `json:"cookies"`
		Content     harContent `json:"content"`
		RedirectURL string     `json:"redirectURL"`
		HeadersSize int        `json:"headersSize"`
		BodySize    int        `json:"bodySize"`
	}
	harContent struct {
		Size     int    `json:"size"`
		MimeType string `json:"mimeType"`
	}
	harField struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	harMessage struct {
		Type   string   `json:"type"`
		Time   *float64 `json:"time,omitempty"`
		Opcode int      `json:"opcode"`
		Data   string   `json:"data"`
		// Of what the data cannot hold: the bytes of a text that is no UTF-8, or of a message that could not be inflated.
		Base64  string `json:"_base64,omitempty"`
		Comment string `json:"_comment,omitempty"`
	}
)

func (c *Connection) har() ([]byte, error) { return pretty(c.archive(true)) }

// Archive is the HAR in one line; times that are not known are left out, not made up.
func Archive(c *Connection) ([]byte, error) { return json.Marshal(c.archive(false)) }

func (c *Connection) archive(allTimes bool) any {
	r := c.read()
	notes := append([]string{noteBy}, c.Notes...)
	url, made := c.url()
	if made {
		notes = append(notes, noteURL)
	}
	var time clock
	started := time.at(c.Request.At)
	entry := harEntry{ResourceType: "websocket", Started: rfc3339(started), Timings: map[string]int{"send": 0, "wait": 0, "receive": 0}, Messages: []harMessage{}}
	entry.request(c, url)
	entry.response(c)
	if len(c.Request.Bytes) == 0 {
		notes = append(notes, "The request is not known.")
	}
	for i := range r.messages {
		m := &r.messages[i]
		one := m.forHAR()
		if allTimes || !m.At.IsZero() {
			seconds := float64(time.at(m.At).UnixMicro()) / 1e6
			one.Time = &seconds
		}
		entry.Messages = append(entry.Messages, one)
	}
	entry.Time = max(0, float64(time.last.Sub(started).Microseconds())/1000)
	if time.made {
		notes = append(notes, noteTimes)
	}
	if r.isInflated() {
		notes = append(notes, noteInflated)
	}
	entry.Comment = strings.Join(notes, " ")
	return map[string]any{"log": harLog{Version: "1.2", Creator: harProgram{"wslens", "1"}, Pages: []struct{}{}, Entries: [1]*harEntry{&entry}, Comment: noteBy}}
}

func (e *harEntry) request(c *Connection, url string) {
	e.Request = harRequest{Method: "GET", URL: url, Version: version(nil), Headers: []harField{}, Query: []harField{}, Cookies: []harField{},
		HeadersSize: -1, BodySize: 0}
	if head := parsed(&c.Request); head != nil {
		e.Request.Method, e.Request.Version, e.Request.Headers, e.Request.HeadersSize = head.Method, version(head), fields(head), len(c.Request.Bytes)
	}
}

func (e *harEntry) response(c *Connection) {
	e.Response = harResponse{Version: version(nil), Headers: []harField{}, Cookies: []harField{}, Content: harContent{0, "x-unknown"}, HeadersSize: -1, BodySize: -1}
	if head := parsed(&c.Response); head != nil {
		e.Response.Status, e.Response.StatusText, e.Response.Version = head.Status, head.Reason, version(head)
		e.Response.Headers, e.Response.HeadersSize = fields(head), head.End
	}
}

func version(of *handshake.Head) string {
	if of != nil && of.HTTP2 {
		return "h2"
	}
	return "http/1.1"
}

func fields(of *handshake.Head) []harField {
	list := []harField{}
	for _, f := range of.Fields {
		list = append(list, harField{f.Name, f.Value})
	}
	return list
}

// forHAR is a message as Chrome writes it: text as it is, all else as base64.
func (m *Message) forHAR() harMessage {
	out := harMessage{Type: "send", Opcode: m.Opcode}
	if m.Server {
		out.Type = "receive"
	}
	if m.Opcode < 0 {
		out.Type = "error"
	}
	out.Data, out.Base64, out.Comment = m.data()
	return out
}

// data is a payload as a string of JSON, with its bytes beside it where that cannot hold them, and what is to be said of it.
func (m *Message) data() (text, encoded, comment string) {
	isText := m.Opcode == int(codec.Text) || m.Opcode < 0
	switch {
	case m.cut:
		comment = "The message is not whole."
	case m.broken:
		comment = "The message is compressed, and could not be inflated."
	}
	switch encoded = base64.StdEncoding.EncodeToString(m.Payload); {
	case !isText:
		return encoded, "", comment
	case m.broken:
		return "", encoded, comment
	case utf8.Valid(m.Payload):
		return string(m.Payload), "", comment
	}
	return string(m.Payload), encoded, comment
}

func rfc3339(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func pretty(v any) ([]byte, error) {
	text, err := json.MarshalIndent(v, "", " ")
	return append(text, '\n'), err
}
