package capture

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// cdp are events of the Chrome DevTools Protocol: in a list, one a line, or their parameters alone.
var cdp = Format{ID: "cdp", Label: "DevTools protocol", take: (*reader).event, what: "Events of the Chrome DevTools Protocol",
	tells: [][]string{{`"payloadData"`}, {`"Network.webSocket`}}}

// event takes one event. Its connection is the request that it belongs to.
func (r *reader) event(o *object) {
	method := r.text(o.is[keyMethod])
	name, ok := strings.CutPrefix(method, "Network.webSocket")
	frame := o
	if o.response != nil {
		frame = o.response
	}
	data, failure := frame.is[keyPayload], o.is[keyError]
	if !ok && (method != "" || data.Kind != jsontext.String && failure.Kind != jsontext.String) {
		return
	}
	c := r.connection(r.text(o.is[keyRequestID]))
	c.at(r, o.is[keyURL])
	switch {
	case data.Kind == jsontext.String:
		m := r.message(data, o.is[keyTimestamp], r.integer(frame.is[keyOpcode]))
		m.Sender = senderOf(name, frame.is[keyMask].Kind)
		c.Messages = append(c.Messages, m)
	case failure.Kind == jsontext.String:
		c.Messages = append(c.Messages, r.message(failure, o.is[keyTimestamp], -1))
	case o.request != nil:
		c.Request = r.head(o.request, false)
	case o.response != nil:
		r.answered(c, o.response)
	}
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

// answered takes the response, and with it the request as it was sent, where the event has it.
func (r *reader) answered(c *Connection, response *object) {
	c.Response = r.head(response, true)
	request := response.request
	if request == nil {
		request = &object{}
	}
	request.is[keyHeadersText] = response.is[keyRequestText]
	if sent := r.head(request, false); sent != nil {
		c.Request = sent
	}
}
