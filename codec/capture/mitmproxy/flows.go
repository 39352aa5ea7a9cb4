// Package mitmproxy reads the flows that mitmproxy saves, a tnetstring each: of them those of WebSockets. They hold whole messages,
// unmasked and inflated, and no frames, Pings or Pongs.
package mitmproxy

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

// Flow is one WebSocket connection.
type Flow struct {
	Client, Server, URL string
	Request, Response   Head
	Messages            []Message
	// CloseCode is 0 if the connection was not closed when the flow was saved.
	CloseCode   int
	CloseReason string
	// ClosedByClient says who closed.
	ClosedByClient bool
	Start, End     time.Time
}

// Head is what a flow has of a request or a response.
type Head struct {
	Method, Version, Reason string
	Status                  int
	Fields                  [][2]string
	Time                    time.Time
}

// Message is one message.
type Message struct {
	FromClient bool
	Text       bool
	Payload    string
	Time       time.Time
}

// Recognise tells by its beginning whether a file holds flows.
func Recognise(start []byte) bool {
	digits, rest, found := bytes.Cut(start[:min(len(start), 64)], []byte(":"))
	if _, err := strconv.ParseUint(string(digits), 10, 40); !found || err != nil {
		return false
	}
	return bytes.HasPrefix(rest, []byte("4:type")) || bytes.HasPrefix(rest, []byte("9:websocket")) ||
		bytes.Contains(start, []byte("7:version")) || bytes.Contains(start, []byte("11:client_conn"))
}

// maxAsked is how many handshakes are kept for the flows that follow them: before version 7 the two stood apart.
const maxAsked = 10_000

// Read gives the flows of WebSockets in their order. A file that is cut gives those before, and io.ErrUnexpectedEOF.
func Read(r io.Reader, each func(*Flow)) error {
	in := bufio.NewReader(r)
	asked := map[string]map[string]any{}
	for {
		v, err := readValue(in)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		f, _ := v.(map[string]any)
		if socket := dict(f, "websocket"); socket != nil {
			each(newFlow(f, socket))
		} else if meta := dict(f, "metadata"); meta["websocket"] == true && len(asked) < maxAsked {
			asked[text(f, "id")] = f
		} else if id := text(meta, "websocket_handshake"); id != "" {
			handshake := asked[id]
			if handshake == nil {
				handshake = f
			}
			each(newFlow(handshake, f))
		}
	}
}

func newFlow(f, socket map[string]any) *Flow {
	request, response := dict(f, "request"), dict(f, "response")
	out := &Flow{
		Client: address(dict(f, "client_conn"), "peername", "address"), Server: address(dict(f, "server_conn"), "peername", "ip_address", "address"),
		URL:     url(request),
		Request: head(request), Response: head(response),
		CloseCode: int(number(socket, "close_code")), CloseReason: text(socket, "close_reason"),
		Start: seconds(number(request, "timestamp_start")), End: seconds(number(socket, "timestamp_end")),
	}
	out.ClosedByClient, _ = socket["closed_by_client"].(bool)
	if text(socket, "close_sender") == "client" {
		out.ClosedByClient = true
	}
	messages, _ := socket["messages"].([]any)
	for _, m := range messages {
		row, _ := m.([]any) // opcode, from the client, payload, time, and what was done to it
		if len(row) < 4 {
			continue
		}
		opcode, _ := row[0].(float64)
		from, _ := row[1].(bool)
		payload, _ := row[2].(string)
		at, _ := row[3].(float64)
		out.Messages = append(out.Messages, Message{from, opcode == 1, payload, seconds(at)})
	}
	if n := len(out.Messages); out.End.IsZero() && n > 0 {
		out.End = out.Messages[n-1].Time
	}
	return out
}

func head(h map[string]any) Head {
	out := Head{Method: text(h, "method"), Version: text(h, "http_version"), Reason: text(h, "reason"), Status: int(number(h, "status_code")),
		Time: seconds(number(h, "timestamp_start"))}
	fields, _ := h["headers"].([]any)
	for _, f := range fields {
		pair, _ := f.([]any)
		if len(pair) != 2 {
			continue
		}
		name, _ := pair[0].(string)
		value, _ := pair[1].(string)
		out.Fields = append(out.Fields, [2]string{name, value})
	}
	return out
}

// url is that of the request, as the client asked for it where its Host tells.
func url(request map[string]any) string {
	scheme := "ws://"
	if text(request, "scheme") == "https" {
		scheme = "wss://"
	}
	host := text(request, "authority")
	for _, f := range head(request).Fields {
		if host == "" && strings.EqualFold(f[0], "host") {
			host = f[1]
		}
	}
	if host == "" {
		host = net.JoinHostPort(text(request, "host"), strconv.Itoa(int(number(request, "port"))))
	}
	return scheme + host + text(request, "path")
}

// address is the first of the names that has a host and a port.
func address(c map[string]any, names ...string) string {
	for _, name := range names {
		if pair, _ := c[name].([]any); len(pair) >= 2 {
			host, _ := pair[0].(string)
			port, _ := pair[1].(float64)
			return net.JoinHostPort(host, strconv.Itoa(int(port)))
		}
	}
	return ""
}

func dict(d map[string]any, name string) map[string]any {
	inner, _ := d[name].(map[string]any)
	return inner
}

func text(d map[string]any, name string) string {
	s, _ := d[name].(string)
	return s
}

func number(d map[string]any, name string) float64 {
	f, _ := d[name].(float64)
	return f
}

func seconds(s float64) time.Time {
	if s <= 0 {
		return time.Time{}
	}
	return time.UnixMicro(int64(s * 1e6))
}
