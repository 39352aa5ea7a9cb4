package capture

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// cdp are events of the Chrome DevTools Protocol: in a list, one a line, or their parameters alone, with or
// without the name in front.
var cdp = Format{"cdp", "DevTools protocol"}

// event takes one event. Its connection is the request that it belongs to.
func (r *reader) event(o *step, depth int) bool {
	name, ok := strings.CutPrefix(r.text(r.get(keyEvent, o)), eventPrefix)
	if r.logged != "" && depth == 0 {
		name, ok = r.logged, true
		r.depth[keyEvent] = 0
	}
	opcode, data := -1, r.get(keyPayload, o)
	isFrame := data.Kind == jsontext.String
	if ok && r.depth[keyEvent] != depth || !ok && (name != "" || !isFrame || r.depth[keyPayload] > depth+1) {
		return false
	}
	r.out.Format = cdp
	c := r.connection(r.text(r.get(keyRequestID, o)))
	if isFrame {
		opcode = r.integer(r.get(keyOpcode, o))
	} else {
		data = r.get(keyError, o)
	}
	if data.Kind == jsontext.String {
		m := r.message(data, r.get(keyTimestamp, o), opcode)
		m.Sender = senderOf(name, r.get(keyMask, o).Kind)
		c.Messages = append(c.Messages, m)
	}
	if url := r.text(r.get(keyURL, o)); url != "" {
		c.URL = url
	}
	r.heads(c, o)
	r.last = [keys]jsontext.Token{}
	return true
}

// senderOf tells the sender by the event's name, and without one by the mask, which only a client's frame has.
func senderOf(event string, mask jsontext.Kind) codec.Sender {
	switch {
	case event == "FrameSent", event == "" && mask == jsontext.True:
		return codec.Client
	case event == "FrameReceived", event == "" && mask == jsontext.False:
		return codec.Server
	}
	return codec.UnknownSender
}

// Of the lines of a log only the start may hold the name of an event.
const longestLine = 200

const eventPrefix = "Network.webSocket"

// logged is the name without its prefix of an event that stands before the next brace, at most on the same line, and the
// index of that brace; empty and at if there is none. The name may stand before at, where a mistake was passed over.
func logged(b []byte, at int) (name string, brace int) {
	n := bytes.IndexByte(b[at:min(len(b), at+longestLine)], '{')
	brace = at + n
	start := brace
	for start > max(0, brace-longestLine) && b[start-1] != '\n' && b[start-1] != '{' {
		start--
	}
	if n < 0 || start > at {
		return "", at
	}
	_, name, ok := strings.Cut(string(b[start:brace]), eventPrefix)
	if !ok {
		return "", at
	}
	for i := 0; i < len(name); i++ {
		if c := name[i] | 0x20; c < 'a' || c > 'z' {
			return name[:i], brace
		}
	}
	return name, brace
}
