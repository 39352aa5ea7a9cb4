package inspect

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/report"
)

// describeReport says in one sentence what the input is and who sent it.
func describeReport(r *judged) string {
	switch {
	case len(r.Bytes) == 0 && len(r.Findings) > 0:
		return "No byte could be read."
	case len(r.Bytes) == 0 && len(r.Passages) > 1:
		return "Every passage was left out."
	case len(r.Bytes) == 0:
		return "Nothing to read yet."
	case r.isMessages():
		return messagesVerdict(r, "").Title
	case r.Kind == "payload" && r.identity != nil:
		return identityVerdict(r, "").Title
	case r.Kind == "payload":
		if told := notation.ToldHeaders(string(r.Bytes)); told != "" {
			return told
		}
		return "A text of " + words.Count(len(r.Bytes), "byte") + ", not bytes in a notation."
	case r.Kind == "handshake":
		return describeShake(r) + "." + unread(r)
	case r.Kind == "stream":
		return describeShake(r) + ", then " + describeFrames(r) + "."
	}
	text := describeFrames(r)
	if r.rebuilt { // how they were masked is not known
		text = strings.ReplaceAll(text, ", not masked", "")
	}
	return capital(text) + "."
}

// unread tells of what follows a response that does not open the connection: it may look like frames.
func unread(r *judged) string {
	response := r.Handshake.Response
	if response == nil || !response.Complete || r.response.Opens() || response.ByteEnd > len(r.Bytes) {
		return ""
	}
	switch n := len(bytes.TrimRight(r.Bytes[response.ByteEnd:], "\r\n")) + r.beyond; n {
	case 0:
		return ""
	case 1:
		return " The 1 byte behind the response is no frame, for no WebSocket was opened."
	default:
		return " The " + strconv.Itoa(n) + " bytes behind the response are no frames, for no WebSocket was opened."
	}
}

// capital returns the text with its first letter in upper case.
func capital(text string) string {
	if text[0] >= 'a' && text[0] <= 'z' {
		return string(rune(text[0]-'a'+'A')) + text[1:]
	}
	return text
}

func describeFrames(r *judged) string {
	lanes := r.Connection.Lanes
	if len(lanes) == 2 {
		return describeTalk(&r.lanes[0], &r.lanes[1], lanes[0].State == "in-frame" || lanes[1].State == "in-frame")
	}
	sent := r.from(Direction(lanes[0].Direction))
	switch {
	case r.FrameCount == 1 && len(r.Messages) == 1:
		return describeFrame(&r.Frames[0], &r.Messages[0], sent)
	case r.FrameCount == 1:
		return "the start of a frame header"
	case len(r.Messages) == 1 && len(r.Messages[0].Frames) == r.FrameCount:
		return describeMessage(&r.Messages[0], sent) + " in " + strconv.Itoa(r.FrameCount) + " fragments"
	}
	return strconv.Itoa(r.FrameCount) + " frames" + sent + ": " + r.lanes[0].counts()
}

// from says who sent a direction. That what is not masked comes from a server is a guess, if nobody said so: clients that
// somebody writes forget the mask.
func (r *judged) from(d Direction) string {
	switch {
	case d == ClientToServer:
		return " from a client"
	case d == ServerToClient && r.guessed:
		return " taken for a server's"
	case d == ServerToClient:
		return " from a server"
	}
	return ""
}

// counts tells how many messages of each opcode there are: "2 text messages, 1 Ping".
func (l *laneSum) counts() string {
	var parts []string
	for op, n := range l.tally {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+kinds[op].of(n)+kinds[op].rest)
		}
	}
	return strings.Join(parts, ", ")
}

// kind is what messages of an opcode are called.
type kind struct{ one, many, rest string }

func (k kind) of(n int) string {
	if n == 1 {
		return k.one
	}
	return k.many
}

var kinds = [16]kind{
	codec.Continuation: {"continuation frame", "continuation frames", " with nothing to continue"},
	codec.Text:         {"text message", "text messages", ""},
	codec.Binary:       {"binary message", "binary messages", ""},
	codec.Close:        {"Close", "Close frames", ""},
	codec.Ping:         {"Ping", "Pings", ""},
	codec.Pong:         {"Pong", "Pongs", ""},
	0x3:                {"frame", "frames", " with the reserved opcode 0x3"},
	0x4:                {"frame", "frames", " with the reserved opcode 0x4"},
	0x5:                {"frame", "frames", " with the reserved opcode 0x5"},
	0x6:                {"frame", "frames", " with the reserved opcode 0x6"},
	0x7:                {"frame", "frames", " with the reserved opcode 0x7"},
	0xB:                {"frame", "frames", " with the reserved opcode 0xB"},
	0xC:                {"frame", "frames", " with the reserved opcode 0xC"},
	0xD:                {"frame", "frames", " with the reserved opcode 0xD"},
	0xE:                {"frame", "frames", " with the reserved opcode 0xE"},
	0xF:                {"frame", "frames", " with the reserved opcode 0xF"},
}

func describeMessage(m *Message, sent string) string {
	whole := "a whole "
	if !m.Complete {
		whole = "an unfinished "
	}
	if m.Compressed {
		whole += "compressed "
	}
	return strings.TrimSuffix(whole+kinds[m.Opcode].one+content(m)+kinds[m.Opcode].rest+sent, ",")
}

// content quotes a payload, if it is short and readable, or gives its length.
func content(m *Message) string {
	switch {
	case m.ByteLength == 0 && m.Inflated && m.WireLength > 0:
		return " without content"
	case m.ByteLength == 0:
		return " without payload"
	case m.Text != nil && utf8.ValidString(*m.Text):
		return ", “" + visible.Preview([]byte(*m.Text)) + "”,"
	}
	return " of " + words.Count(m.ByteLength, "byte")
}

func describeFrame(f *Frame, m *Message, sent string) string {
	k := kinds[f.Opcode]
	switch {
	case !f.Complete:
		what := k.one
		if f.Opcode == int(codec.Text) || f.Opcode == int(codec.Binary) {
			what = f.OpcodeName + " frame"
		}
		return "a " + what + k.rest + sent + ", with " + announced(f) + " announced and " + hereOf(f) + masking(f)
	case f.Opcode == int(codec.Close):
		return describeClose(m, sent) + masking(f)
	case f.Opcode > 2 || f.Opcode == 0:
		return "a " + k.one + strings.TrimSuffix(content(m), ",") + k.rest + sent + masking(f)
	case !f.FIN:
		return "the first fragment of a " + k.one + content(m) + sent + masking(f)
	}
	return describeMessage(m, sent) + ": one final frame" + masking(f)
}

// announced is the payload length in words; it may be over what an int holds.
func announced(f *Frame) string {
	if f.PayloadLength == "1" {
		return "1 byte"
	}
	return f.PayloadLength + " bytes"
}

// hereOf says how much of the payload is there.
func hereOf(f *Frame) string {
	if f.AvailableBytes == f.HeaderBytes {
		return "none of it here"
	}
	return strconv.Itoa(f.AvailableBytes-f.HeaderBytes) + " of them here"
}

func describeClose(m *Message, sent string) string {
	text := "a Close" + sent
	if m.CloseCode == nil || *m.CloseCode == int(codec.CloseNoStatus) && m.ByteLength < 2 {
		return text + " without a status code"
	}
	code := codec.CloseCode(*m.CloseCode)
	text += ": " + strconv.Itoa(int(code)) + ", " + report.CloseMeaning(code)
	if m.CloseReason != nil && *m.CloseReason != "" {
		text += ", “" + visible.Preview([]byte(*m.CloseReason)) + "”"
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
