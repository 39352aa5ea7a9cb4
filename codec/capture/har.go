package capture

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// har is the HTTP Archive as Chrome writes it, with the messages of a WebSocket in its entry. mitmproxy, Playwright (whose times
// are in milliseconds) and others write the same; Firefox and Safari leave the messages out. The whole file, one entry, the
// list of messages, or messages one by one.
var har = Format{ID: "har", Label: "HAR", take: (*reader).harObject, what: "A HAR",
	tells: [][]string{{`"_webSocketMessages"`}, {`"log"`, `"entries"`}, {`"type"`, `"opcode"`, `"data"`}}}

// harObject takes an entry, or a message without one.
func (r *reader) harObject(o *object) {
	switch m, ok := r.harMessage(o); {
	case o.listed || r.opensSocket(o):
		c := Connection{Messages: o.messages}
		if o.request != nil {
			c.at(r, o.request.is[keyURL])
			c.Request = r.head(o.request, false)
		}
		if o.response != nil {
			c.Response = r.head(o.response, true)
		}
		r.out.Connections = append(r.out.Connections, c)
	case ok && (m.Sender != codec.UnknownSender || m.Opcode < 0) && o.is[keyOpcode].Kind == jsontext.Number:
		c := r.connection("")
		c.Messages = append(c.Messages, m)
	}
}

// opensSocket tells whether an entry without messages is that of a WebSocket.
func (r *reader) opensSocket(o *object) bool {
	if o.request == nil || o.response == nil {
		return false
	}
	return r.text(o.is[keyResource]) == "websocket" || strings.HasPrefix(r.text(o.request.is[keyURL]), "ws") ||
		o.response.is[keyStatus].Kind == jsontext.Number && r.integer(o.response.is[keyStatus]) == 101
}

// listedMessage takes an item of an entry's list.
func (r *reader) listedMessage(o *object, v jsontext.Token) {
	if v.Kind != '{' {
		return
	}
	var item object
	r.object(&item, deepest)
	if m, ok := r.harMessage(&item); ok {
		o.messages = append(o.messages, m)
	}
}

// harMessage is the message that an object stands for. Without an opcode its data is taken for text.
func (r *reader) harMessage(o *object) (Message, bool) {
	data := o.is[keyData]
	m := r.message(data, o.is[keyTime], int(codec.Text))
	if o.is[keyOpcode].Kind == jsontext.Number {
		m.Opcode = r.integer(o.is[keyOpcode])
	}
	switch r.text(o.is[keyType]) {
	case "send":
		m.Sender = codec.Client
	case "receive":
		m.Sender = codec.Server
	case "error":
		m.Opcode = -1
	}
	return m, data.Kind == jsontext.String
}

// Times beyond this are in milliseconds: in seconds it is the year 5138.
const latest = 1e11

// message makes a message of the string that holds its payload, and of its time.
func (r *reader) message(data, time jsontext.Token, opcode int) Message {
	m := Message{Opcode: opcode, Start: data.Start, End: data.End}
	if time.Kind == jsontext.Number {
		m.Time = r.number(time)
		if m.Time > latest {
			m.Time /= 1000
		}
		m.HasTime = m.Time >= 0 && m.Time <= latest
	}
	return m
}

// connection returns that of an id, which is empty where nothing tells connections apart.
func (r *reader) connection(id string) *Connection {
	i, ok := r.byID[id]
	if !ok {
		i = len(r.out.Connections)
		r.byID[id] = i
		r.out.Connections = append(r.out.Connections, Connection{})
	}
	return &r.out.Connections[i]
}

// at takes the URL of a connection, if that is one.
func (c *Connection) at(r *reader, url jsontext.Token) {
	if isFilled(url) {
		c.url, c.URL = url, r.text(url)
	}
}
