package capture

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// cdp are events of the Chrome DevTools Protocol: in a list, one a line, or their parameters alone.
var cdp = Format{"cdp", "DevTools protocol"}

// event takes one event. Its connection is the request that it belongs to.
func (r *reader) event(o *step, depth int) bool {
	name, ok := strings.CutPrefix(r.text(r.get(keyEvent, o)), "Network.webSocket")
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

// senderOf goes by the event's name, and without one by the mask, which only a client's frame has.
func senderOf(event string, mask jsontext.Kind) codec.Sender {
	switch {
	case event == "FrameSent", event == "" && mask == jsontext.True:
		return codec.Client
	case event == "FrameReceived", event == "" && mask == jsontext.False:
		return codec.Server
	}
	return codec.UnknownSender
}
