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
	list := []event{
		{"", "Network.webSocketCreated", map[string]any{"requestId": requestID, "url": url}},
		{"", "Network.webSocketWillSendHandshakeRequest", map[string]any{"requestId": requestID, "timestamp": 0, "wallTime": float64(start.UnixMicro()) / 1e6,
			"request": map[string]any{"headers": headers(parsed(&c.Request))}}},
	}
	if head := parsed(&c.Response); head != nil {
		answered := map[string]any{"status": head.Status, "statusText": head.Reason, "headers": headers(head)}
		if asked := parsed(&c.Request); asked != nil && !head.HTTP2 {
			answered["headersText"], answered["requestHeaders"], answered["requestHeadersText"] = string(c.Response.Bytes[:head.End]), headers(asked), string(c.Request.Bytes)
		}
		list = append(list, event{"", "Network.webSocketHandshakeResponseReceived", map[string]any{"requestId": requestID, "timestamp": since(times.at(c.Response.At)), "response": answered}})
	}
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

// onLines writes a list with an item a line.
func onLines(list []event) ([]byte, error) {
	var out bytes.Buffer
	for i := range list {
		text, err := json.Marshal(&list[i])
		if err != nil {
			return nil, err
		}
		out.WriteString(map[bool]string{true: "[", false: ",\n"}[i == 0])
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
