package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/handshake"
)

// event is one of the Chrome DevTools Protocol (chromedevtools.github.io/devtools-protocol, the domain Network).
type event struct {
	Comment string         `json:"_comment,omitempty"`
	Method  string         `json:"method"`
	Params  map[string]any `json:"params"`
}

const requestID = "wslens.1"

// devtools writes a list of events, one a line.
func (c *Connection) devtools() ([]byte, error) {
	r := c.read()
	var times clock
	start := times.at(c.Request.At)
	since := func(t time.Time) float64 { return float64(t.Sub(start).Microseconds()) / 1e6 }
	url, made := c.url()
	list := c.opening(url, start, since)
	for i := range r.messages {
		m := &r.messages[i]
		list = append(list, m.event(since(times.at(m.At))))
	}
	if c.Closed {
		list = append(list, event{"", "Network.webSocketClosed", map[string]any{"requestId": requestID, "timestamp": since(times.last)}})
	}
	notes := append([]string{noteBy, "Times count from the first event, requestId is made up, and an event is a whole message."}, c.Notes...)
	for _, row := range [...]struct {
		holds bool
		note  string
	}{{made, noteURL}, {times.made, noteTimes}, {r.isInflated(), noteInflated}} {
		if row.holds {
			notes = append(notes, row.note)
		}
	}
	list[0].Comment = strings.Join(notes, " ")
	return onLines(list)
}

// opening are the events of the handshake.
func (c *Connection) opening(url string, start time.Time, since func(time.Time) float64) []event {
	asked, answered := parsed(&c.Request), parsed(&c.Response)
	list := []event{
		{"", "Network.webSocketCreated", map[string]any{"requestId": requestID, "url": url}},
		{"", "Network.webSocketWillSendHandshakeRequest", map[string]any{"requestId": requestID, "timestamp": 0, "wallTime": float64(start.UnixMicro()) / 1e6,
			"request": map[string]any{"headers": headers(asked)}}},
	}
	if answered == nil {
		return list
	}
	response := map[string]any{"status": answered.Status, "statusText": answered.Reason, "headers": headers(answered)}
	if asked != nil && !answered.HTTP2 {
		response["headersText"], response["requestHeaders"], response["requestHeadersText"] = string(c.Response.Bytes[:answered.End]), headers(asked), string(c.Request.Bytes)
	}
	at := start
	if !c.Response.At.IsZero() {
		at = c.Response.At
	}
	return append(list, event{"", "Network.webSocketHandshakeResponseReceived", map[string]any{"requestId": requestID, "timestamp": since(at), "response": response}})
}

// onLines writes a list with an item a line.
func onLines(list []event) ([]byte, error) {
	var out bytes.Buffer
	for i := range list {
		text, err := json.Marshal(&list[i])
		if err != nil {
			return nil, err
		}
		if i == 0 {
			out.WriteString("[")
		} else {
			out.WriteString(",\n")
		}
		out.Write(text)
	}
	out.WriteString("]\n")
	return out.Bytes(), nil
}

// headers are the fields by their names, several of one name in as many lines.
func headers(of *handshake.Head) map[string]string {
	out := map[string]string{}
	if of != nil {
		for _, f := range of.Fields {
			if before, there := out[f.Name]; there {
				out[f.Name] = before + "\n" + f.Value
			} else {
				out[f.Name] = f.Value
			}
		}
	}
	return out
}

// event is a message as an event.
func (m *Message) event(at float64) event {
	text, encoded, comment := m.data()
	params := map[string]any{"requestId": requestID, "timestamp": at}
	if m.Opcode < 0 {
		params["errorMessage"] = text
		return event{"", "Network.webSocketFrameError", params}
	}
	response := map[string]any{"opcode": m.Opcode, "mask": !m.Server, "payloadData": text}
	if encoded != "" {
		response["_base64"] = encoded
	}
	params["response"] = response
	name := "Network.webSocketFrameSent"
	if m.Server {
		name = "Network.webSocketFrameReceived"
	}
	return event{comment, name, params}
}
