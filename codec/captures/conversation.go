package captures

import (
	"time"

	"github.com/wslens/wslens/codec/capture/http2"
	"github.com/wslens/wslens/codec/capture/tcp"
)

// conversation finds what the two ends of a TCP connection say to each other: HTTP that turns into a WebSocket, frames whose
// beginning was not captured, TLS, or something else. It is a tcp.Receiver.
type conversation struct {
	file      *File
	ends      [2]string
	encrypted string
	started   bool // the first bytes of both ends are the first of the connection
	kind      kind
	sides     [2]opening
	talk      *talk
	client    int // the end that asked for the WebSocket, once there is a talk
	tls       *sealed
	streams   *streams
	// serverName is that of the TLS around it.
	serverName string
}

type kind uint8

const (
	unknown kind = iota
	http
	webSocket
	inTLS
	inHTTP2
	laterHTTP2 // its beginning is not in the capture
	other
)

// opening is what an end has said and nothing was made of so far.
type opening struct {
	held   []byte
	starts []int // of segments in held
	at     time.Time
	seen   int // segments
}

// maxOpening is how much of what an end says is looked at to find out what it is; maxSegments is in how many segments.
const (
	maxOpening  = 64 << 10
	maxSegments = 64
)

// Data takes what an end sends.
func (c *conversation) Data(end int, b []byte, at time.Time) {
	switch c.kind {
	case webSocket:
		if c.talk.refused && end == c.client {
			c.again(end, b, at)
			return
		}
		c.talk.push(end != c.client, b, at)
	case inTLS:
		c.tls.data(end, b, at)
	case inHTTP2:
		c.streams.push(end, b, at)
	case unknown:
		c.classify(end, b, at)
	case http:
		c.request(end, b, at)
	}
}

// Lost tells of bytes that are missing: where nothing is known yet, what follows has no beginning.
func (c *conversation) Lost(end int, n int, at time.Time) {
	switch c.kind {
	case webSocket:
		c.talk.lose(end != c.client, n, at)
	case inTLS:
		c.tls.lost(end, n, at)
	case inHTTP2:
		c.streams.lose(end, n, at)
	case unknown, http:
		c.kind, c.started = unknown, false
		c.sides[end] = opening{}
	}
}

// End says that nothing follows.
func (c *conversation) End(how tcp.Ending, at time.Time) {
	switch c.kind {
	case webSocket:
		c.talk.finish(how)
	case inTLS:
		c.tls.ending = how
		c.file.sealed = append(c.file.sealed, c.tls)
	case inHTTP2:
		c.streams.end(how)
	}
	c.kind, c.sides = other, [2]opening{}
}

// classify tells by the first bytes of a segment what the connection is.
func (c *conversation) classify(end int, b []byte, at time.Time) {
	newer, fromClient := isHTTP2(b)
	switch {
	case isTLS(b):
		c.kind, c.tls = inTLS, newSealed(c)
		c.tls.data(end, b, at)
		return
	case newer:
		if c.client = end; !fromClient {
			c.client = 1 - end
		}
		c.beginHTTP2(c.client)
		c.streams.push(end, b, at)
		return
	case !c.started && http2.IsFrames(b):
		c.kind = laterHTTP2
		c.file.laterHTTP2 = append(c.file.laterHTTP2, c.ends[0]+" with "+c.ends[1])
		return
	case isHTTP(b):
		c.kind = http
		c.request(end, b, at)
		return
	}
	o := c.sides[end].add(b, at)
	if !c.started && c.frames() {
		return
	}
	if c.started && len(o.held) > 16 || len(o.held) > maxOpening || o.seen > maxSegments {
		c.kind, c.sides = other, [2]opening{}
	}
}

func (o *opening) add(b []byte, at time.Time) *opening {
	if len(o.held) == 0 {
		o.at = at
	}
	o.seen++
	o.starts = append(o.starts, len(o.held))
	o.held = append(o.held, b...)
	return o
}

// frames looks for frames without a handshake in what the ends have said: the one that masks is the client.
func (c *conversation) frames() bool {
	for client := range c.sides {
		if masked, other := &c.sides[client], &c.sides[1-client]; evidence(masked, true)+evidence(other, false) < convincing {
			continue
		}
		at := c.sides[client].at
		if other := c.sides[1-client].at; at.IsZero() || !other.IsZero() && other.Before(at) {
			at = other
		}
		c.client = client
		c.begin(searching, at)
		for i := range c.sides {
			c.handOver(i)
		}
		return true
	}
	return false
}

// handOver gives a talk what was held, segment by segment.
func (c *conversation) handOver(end int) {
	o := &c.sides[end]
	for i, start := range o.starts {
		stop := len(o.held)
		if i+1 < len(o.starts) {
			stop = o.starts[i+1]
		}
		c.talk.push(end != c.client, o.held[start:stop], o.at)
	}
	c.sides[end] = opening{}
}

// begin starts a talk.
func (c *conversation) begin(p phase, at time.Time) {
	c.kind = webSocket
	c.talk = newTalk(c.file, c.ends[c.client], c.ends[1-c.client], p, at)
	c.talk.encrypted, c.talk.serverName, c.talk.transport = c.encrypted, c.serverName, "http/1.1"
}

// again is for what a client says after a refusal: it may ask once more on the same connection.
func (c *conversation) again(end int, b []byte, at time.Time) {
	refused := c.talk
	c.request(end, b, at)
	if c.talk != refused {
		refused.finish(tcp.Open)
	}
}
