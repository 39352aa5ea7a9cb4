package inspect

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
)

// describeReport says in one sentence what the input is and who sent it.
func describeReport(r *Report) string {
	switch {
	case len(r.bytes) == 0 && len(r.Findings) > 0:
		return "No byte could be read."
	case len(r.bytes) == 0:
		return "Nothing to read yet."
	case r.Kind == "payload":
		return "A text of " + count(len(r.bytes), "byte") + ", not bytes in a notation."
	case r.Kind == "handshake":
		return describeShake(r.Handshake) + "."
	case r.Kind == "stream":
		return describeShake(r.Handshake) + ", then " + describeFrames(r) + "."
	}
	text := describeFrames(r)
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func describeShake(h *Handshake) string {
	switch {
	case h.Request != nil && h.Response != nil:
		return "An opening handshake, request and response"
	case h.Request != nil:
		return "A request to open a WebSocket"
	case strings.Contains(h.Response.StartLine, " 101"):
		return "A server's response that opens a WebSocket"
	}
	return "A server's response, “" + preview([]byte(h.Response.StartLine)) + "”"
}

func describeFrames(r *Report) string {
	switch {
	case r.FrameCount == 1 && len(r.Messages) == 1:
		return describeFrame(&r.Frames[0], &r.Messages[0])
	case r.FrameCount == 1:
		return "the start of a frame header"
	case r.MessageCount == 1 && len(r.Messages) == 1:
		return describeMessage(&r.Messages[0]) + " in " + strconv.Itoa(r.FrameCount) + " fragments"
	}
	return strconv.Itoa(r.FrameCount) + " frames" + from(sender(r)) + ": " + tally(r)
}

// sender is the direction of all frames, or "" if there are two.
func sender(r *Report) Direction {
	for _, f := range r.Frames {
		if f.Direction != r.Frames[0].Direction {
			return "both"
		}
	}
	return Direction(r.Frames[0].Direction)
}

func from(d Direction) string {
	switch d {
	case ClientToServer:
		return " from a client"
	case ServerToClient:
		return " from a server"
	case "both":
		return " from both sides"
	}
	return ""
}

// tally counts the messages by their opcode: "2 text messages, 1 ping".
func tally(r *Report) string {
	var parts []string
	for op, n := range r.tally {
		what := codec.Opcode(op).String()
		if op < 8 {
			what += " message"
		}
		if n > 0 {
			parts = append(parts, count(n, what))
		}
	}
	return strings.Join(parts, ", ")
}

func describeMessage(m *Message) string {
	name := codec.Opcode(m.Opcode).String()
	whole := "a whole "
	if !m.Complete {
		whole = "an unfinished "
	}
	if m.Compressed {
		name = "compressed " + name
	}
	return whole + name + " message" + content(m) + from(Direction(m.Direction))
}

// content quotes a payload, if it is short and readable, or gives its length.
func content(m *Message) string {
	switch {
	case m.ByteLength == 0:
		return " without payload"
	case m.Text != nil && utf8.ValidString(*m.Text):
		return ", “" + preview([]byte(*m.Text)) + "”,"
	}
	return " of " + count(m.ByteLength, "byte")
}

func describeFrame(f *Frame, m *Message) string {
	switch {
	case f.Opcode == int(codec.Close):
		return describeClose(m) + masking(f)
	case f.Opcode >= 8 || f.Opcode > 2:
		return "a " + f.OpcodeName + " frame" + strings.TrimSuffix(content(m), ",") + from(Direction(f.Direction)) + masking(f)
	case !f.Complete:
		return "a " + f.OpcodeName + " frame" + from(Direction(f.Direction)) + " that announces " + announced(f) + ", " +
			strconv.Itoa(len(f.payload)) + " of them here" + masking(f)
	case f.Opcode == int(codec.Continuation):
		return "a continuation frame" + strings.TrimSuffix(content(m), ",") + from(Direction(f.Direction)) + masking(f)
	case !f.FIN:
		return "the first fragment of a " + f.OpcodeName + " message" + content(m) + from(Direction(f.Direction)) + masking(f)
	}
	return describeMessage(m) + ": one final frame" + masking(f)
}

// announced is the payload length in words; it may be over what an int holds.
func announced(f *Frame) string {
	if f.PayloadLength == "1" {
		return "1 byte"
	}
	return f.PayloadLength + " bytes"
}

func describeClose(m *Message) string {
	text := "a Close" + from(Direction(m.Direction))
	if m.CloseCode == nil || *m.CloseCode == int(codec.CloseNoStatus) && m.ByteLength < 2 {
		return text + " without a status code"
	}
	code := codec.CloseCode(*m.CloseCode)
	text += ": " + strconv.Itoa(int(code)) + ", " + closeMeaning(code)
	if m.CloseReason != nil && *m.CloseReason != "" {
		text += ", “" + preview([]byte(*m.CloseReason)) + "”"
	}
	return text
}

func masking(f *Frame) string {
	if len(f.MaskingKey) == 8 {
		k := f.MaskingKey
		return ", masked with the key " + k[:2] + " " + k[2:4] + " " + k[4:6] + " " + k[6:]
	}
	if !f.Masked {
		return ", not masked"
	}
	return ""
}
