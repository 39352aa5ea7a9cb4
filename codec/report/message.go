package report

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
)

// SetPayload fills in what the payload of a message tells: its length, its digest, its text, its status code.
func (m *Message) SetPayload(b []byte) {
	m.Payload, m.ByteLength, m.SHA256 = b, len(b), Digest(b)
	switch {
	case m.Opcode == int(codec.Close):
		m.closing(b)
	case m.Opcode == int(codec.Text) && (m.Inflated || !m.Compressed):
		m.text(b)
	}
}

func (m *Message) text(b []byte) {
	if utf8.Valid(b) {
		text := string(b)
		m.Text = &text
	}
}

func (m *Message) closing(body []byte) {
	status, reason := codec.ParseClose(body)
	if len(body) >= 2 && utf8.ValidString(reason) {
		m.CloseReason, m.Text = &reason, &reason
	}
	code := int(status)
	m.CloseCode = &code
}
