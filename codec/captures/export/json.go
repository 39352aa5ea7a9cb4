package export

import (
	"encoding/base64"
	"encoding/hex"
	"time"

	"github.com/wslens/wslens/codec"
)

// All that is known of a connection. Payloads of texts stand as text, all others as base64.
type (
	document struct {
		Wslens     int           `json:"wslens"` // the version of this shape
		Notes      []string      `json:"notes"`
		URL        string        `json:"url"`
		Client     string        `json:"client"`
		Server     string        `json:"server"`
		Encrypted  bool          `json:"encrypted"`
		Transport  string        `json:"transport"`
		Request    string        `json:"request"`
		Response   string        `json:"response"`
		Extensions string        `json:"extensions"`
		Frames     []jsonFrame   `json:"frames"`
		Messages   []jsonMessage `json:"messages"`
	}
	jsonFrame struct {
		From       string `json:"from"`
		Time       string `json:"time,omitempty"`
		FIN        bool   `json:"fin"`
		RSV1       bool   `json:"rsv1,omitempty"`
		RSV2       bool   `json:"rsv2,omitempty"`
		RSV3       bool   `json:"rsv3,omitempty"`
		Opcode     int    `json:"opcode"`
		MaskingKey string `json:"maskingKey,omitempty"`
		Length     uint64 `json:"length"`
		// As it came, masked: header and payload, in hex and base64.
		Header  string `json:"header"`
		Payload string `json:"payload"`
		Cut     bool   `json:"cut,omitempty"`
		Note    string `json:"note,omitempty"`
	}
	jsonMessage struct {
		From   string `json:"from"`
		Time   string `json:"time,omitempty"`
		Opcode int    `json:"opcode"`
		// Indexes of its frames.
		Frames     []int  `json:"frames,omitempty"`
		Compressed bool   `json:"compressed,omitempty"`
		Text       string `json:"text,omitempty"`
		Base64     string `json:"base64,omitempty"`
		Note       string `json:"note,omitempty"`
	}
)

func (c *Connection) json() ([]byte, error) {
	r := c.read()
	out := document{Wslens: 1, Notes: append([]string{noteBy}, c.Notes...), URL: c.URL, Client: c.Client, Server: c.Server, Encrypted: c.Encrypted,
		Transport: "http/1.1", Request: string(c.Request.Bytes), Response: string(c.Response.Bytes), Extensions: r.terms.Extensions, Frames: []jsonFrame{}, Messages: []jsonMessage{}}
	if c.HTTP2 {
		out.Transport = "h2"
	}
	for i := range r.frames {
		out.Frames = append(out.Frames, r.frames[i].json())
	}
	for i := range r.messages {
		out.Messages = append(out.Messages, r.messages[i].json())
	}
	return pretty(&out)
}

func (f *frame) json() jsonFrame {
	h := &f.header
	out := jsonFrame{From: who(f.server), Time: orEmpty(f.at), FIN: h.FIN, RSV1: h.RSV1, RSV2: h.RSV2, RSV3: h.RSV3, Opcode: int(h.Opcode), Length: h.PayloadLength,
		Header: hex.EncodeToString(f.raw), Cut: !f.whole, Note: f.note}
	payload := append([]byte{}, f.payload...)
	if h.Masked {
		out.MaskingKey = hex.EncodeToString(h.MaskingKey[:])
		codec.Mask(h.MaskingKey, 0, payload)
	}
	out.Payload = base64.StdEncoding.EncodeToString(payload)
	return out
}

func (m *Message) json() jsonMessage {
	out := jsonMessage{From: who(m.Server), Time: orEmpty(m.At), Opcode: m.Opcode, Frames: m.frames, Compressed: m.compressed}
	text, encoded, note := m.data()
	switch out.Note = note; {
	case m.Opcode != int(codec.Text) && m.Opcode >= 0:
		out.Base64 = text
	case encoded != "":
		out.Base64 = encoded
	default:
		out.Text = text
	}
	return out
}

func who(server bool) string {
	if server {
		return "server"
	}
	return "client"
}

func orEmpty(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return rfc3339(t)
}
