package captures

import (
	"bytes"
	"strings"
	"time"

	"github.com/wslens/wslens/codec/capture/http2"
	"github.com/wslens/wslens/codec/capture/tcp"
)

// streams are those of an HTTP/2 connection. Each that an extended CONNECT opened (RFC 8441) is a talk of its own.
type streams struct {
	conversation *conversation
	reader       *http2.Reader
	client       int // the end that opened the connection
	open         map[uint32]*tunnel
	at           time.Time // of what is being read
	asked        bool      // a request of a WebSocket was there
}

// tunnel is a stream that carries a WebSocket.
type tunnel struct {
	talk  *talk
	ended [2]bool // by their ends
}

// maxStreams is how many streams of a connection may be open at a time.
const maxStreams = 10_000

// isHTTP2 tells the first bytes of an end of HTTP/2, and whether they are the client's.
func isHTTP2(b []byte) (found, client bool) {
	if strings.HasPrefix(http2.Preface, string(b[:min(len(b), len(http2.Preface))])) && len(b) > len("PRI ") {
		return true, true
	}
	return http2.IsSettings(b), false
}

func (c *conversation) beginHTTP2(client int) {
	s := &streams{conversation: c, client: client, open: map[uint32]*tunnel{}}
	s.reader = http2.NewReader(s)
	c.kind, c.client, c.streams = inHTTP2, client, s
}

// upgrade goes on in HTTP/2 once a client of HTTP/1.1 sends its preface: it has asked for h2c (RFC 7540 section 3.2). The server may
// have begun behind its response 101.
func (c *conversation) upgrade(client int, preface []byte, at time.Time) {
	answered := &c.sides[1-client]
	_, behind, _ := bytes.Cut(answered.held, []byte("\r\n\r\n"))
	c.beginHTTP2(client)
	if len(behind) > 0 {
		c.streams.push(1-client, behind, answered.at)
	}
	c.sides = [2]opening{}
	c.streams.push(client, preface, at)
}

func (s *streams) push(end int, b []byte, at time.Time) {
	s.at = at
	s.reader.Push(end, b)
}

func (s *streams) lose(end, n int, at time.Time) {
	s.at = at
	s.reader.Lose(end, n)
}

// Fields begins a talk, or goes on with it, by its head.
func (s *streams) Fields(end int, stream uint32, fields []http2.Field) {
	t := s.open[stream]
	if end == s.client {
		if t == nil && asksOver2(fields) && len(s.open) < maxStreams {
			c := s.conversation
			t = &tunnel{talk: newTalk(c.file, c.ends[s.client], c.ends[1-s.client], inHead, s.at)}
			t.talk.encrypted, t.talk.serverName, t.talk.transport = c.encrypted, c.serverName, "h2"
			s.open[stream], s.asked = t, true
			t.talk.push(false, headOver2(fields), s.at)
		}
		return
	}
	if t != nil && t.talk.streams[1].phase == inHead && !isInterim(fields) {
		t.talk.push(true, headOver2(fields), s.at)
	}
}

// asksOver2 tells an extended CONNECT that asks for a WebSocket (RFC 8441 section 4).
func asksOver2(fields []http2.Field) bool {
	for _, f := range fields {
		if f.Name == ":protocol" {
			return strings.EqualFold(f.Value, "websocket")
		}
	}
	return false
}

// isInterim tells the head of an interim response, which another one follows (RFC 9113 section 8.1).
func isInterim(fields []http2.Field) bool {
	return len(fields) > 0 && fields[0].Name == ":status" && strings.HasPrefix(fields[0].Value, "1") && fields[0].Value != "101"
}

// headOver2 writes the fields as lines. A line end in one of them, which is not allowed, becomes a space.
func headOver2(fields []http2.Field) []byte {
	var out strings.Builder
	for _, f := range fields {
		out.WriteString(oneLine.Replace(f.Name) + ": " + oneLine.Replace(f.Value) + "\r\n")
	}
	return []byte(out.String() + "\r\n")
}

var oneLine = strings.NewReplacer("\r", " ", "\n", " ", "\x00", " ")

// Data is a part of what a talk's frames are made of.
func (s *streams) Data(end int, stream uint32, b []byte) {
	if t := s.open[stream]; t != nil {
		t.talk.push(end != s.client, b, s.at)
	}
}

// Lost tells the talks whose bytes may be missing.
func (s *streams) Lost(end int, stream uint32, n int) {
	for id, t := range s.open {
		if id == stream || stream == 0 {
			t.talk.lose(end != s.client, n, s.at)
		}
	}
}

// End closes a talk once both ends have ended the stream.
func (s *streams) End(end int, stream uint32) {
	t := s.open[stream]
	if t == nil {
		return
	}
	if t.ended[end] = true; t.ended[1-end] {
		t.talk.finish(tcp.Closed)
		delete(s.open, stream)
	}
}

// Reset closes a talk.
func (s *streams) Reset(stream uint32, isError bool) {
	if t := s.open[stream]; t != nil {
		how := tcp.Closed
		if isError {
			how = tcp.Reset
		}
		t.talk.finish(how)
		delete(s.open, stream)
	}
}

// end closes the talks that are open with the connection.
func (s *streams) end(how tcp.Ending) {
	for _, t := range s.open {
		t.talk.finish(how)
	}
	clear(s.open)
	if s.reader.Broken() {
		s.conversation.file.http2++
	}
}
