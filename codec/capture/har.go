package capture

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// har is the HTTP Archive as Chrome writes it, with the messages of a WebSocket in its entry. mitmproxy, Playwright (whose
// times are in milliseconds) and others write the same; Firefox leaves the messages out. The whole file, one entry, the list of
// messages, or messages one by one.
var har = Format{"har", "HAR"}

// harEntry takes an entry.
func (r *reader) harEntry(o *step) bool {
	url, status := r.get(keyURL, o), r.get(keyStatus, o)
	where := r.text(url)
	known := where != "" && status.Kind == jsontext.Number &&
		(string(r.inQuotes(r.get(keyResource, o))) == "websocket" || strings.HasPrefix(where, "ws") || r.number(status) == 101)
	if !known && r.list <= o.start {
		return false
	}
	c := Connection{URL: where, Messages: r.listed}
	r.heads(&c, o)
	r.out.Connections = append(r.out.Connections, c)
	r.last, r.list, r.listed = [keys]jsontext.Token{}, 0, nil
	return true
}

// harMessage takes the message that an object stands for, if it is one. In an entry's list it needs its data only; without an
// opcode that is taken for text.
func (r *reader) harMessage(o *step, depth int, inList bool) {
	data, opcode := r.get(keyData, o), r.get(keyOpcode, o)
	if data.Kind != jsontext.String || r.depth[keyData] != depth {
		return
	}
	m := r.message(data, r.get(keyTime, o), int(codec.Text))
	given := opcode.Kind == jsontext.Number
	if given {
		m.Opcode = r.integer(opcode)
	}
	switch string(r.inQuotes(r.get(keyType, o))) {
	case "send":
		m.Sender = codec.Client
	case "receive":
		m.Sender = codec.Server
	case "error":
		m.Opcode = -1
	default:
		given = false
	}
	switch {
	case inList:
		r.listed = append(r.listed, m)
	case given:
		c := r.connection("")
		c.Messages = append(c.Messages, m)
	}
}
