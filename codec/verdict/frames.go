package verdict

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// frames are those of one side or of both.
type frames struct{ of *Subject }

func (r frames) what() string {
	text := r.of.describeFrames()
	if r.of.Rebuilt { // how they were masked is not known
		text = strings.ReplaceAll(text, ", not masked", "")
	}
	return capital(text) + "."
}

func (r frames) verdict(worst *report.Finding, level string) report.Verdict {
	return r.of.judged(r.what(), worst, level)
}

// stream are heads, then frames.
type stream struct{ of *Subject }

func (r stream) what() string { return r.of.describeHeads() + ", then " + r.of.describeFrames() + "." }

func (r stream) verdict(worst *report.Finding, level string) report.Verdict {
	return r.of.judged(r.what(), worst, level)
}

// capital returns the text with its first letter in upper case.
func capital(text string) string {
	if text[0] >= 'a' && text[0] <= 'z' {
		return string(rune(text[0]-'a'+'A')) + text[1:]
	}
	return text
}

func (r *Subject) describeFrames() string {
	lanes := r.Connection.Lanes
	if len(lanes) == 2 {
		return describeBoth(r.Sides[0], r.Sides[1], lanes[0].State == "in-frame" || lanes[1].State == "in-frame")
	}
	sent := r.from(lanes[0].Direction)
	switch {
	case r.FrameCount == 1 && len(r.Messages) == 1:
		return describeFrame(&r.Frames[0], &r.Messages[0], sent)
	case r.FrameCount == 1:
		return "the start of a frame header"
	case len(r.Messages) == 1 && len(r.Messages[0].Frames) == r.FrameCount:
		return describeMessage(&r.Messages[0], sent) + " in " + strconv.Itoa(r.FrameCount) + " fragments"
	}
	return strconv.Itoa(r.FrameCount) + " frames" + sent + ": " + counts(r.Sides[0])
}

// from says who sent a direction. That what is not masked comes from a server is a guess, if nobody said so: clients that
// somebody writes forget the mask.
func (r *Subject) from(d string) string {
	switch {
	case d == clientToServer:
		return " from a client"
	case d == serverToClient && r.Guessed:
		return " taken for a server's"
	case d == serverToClient:
		return " from a server"
	}
	return ""
}

// counts tells how many messages of each opcode there are: "2 text messages, 1 Ping".
func counts(d *connection.Direction) string {
	var parts []string
	for op, n := range d.Tally {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+nouns[op].of(n)+nouns[op].rest)
		}
	}
	return strings.Join(parts, ", ")
}

func describeMessage(m *report.Message, sent string) string {
	whole := "a whole "
	if !m.Complete {
		whole = "an unfinished "
	}
	if m.Compressed {
		whole += "compressed "
	}
	return strings.TrimSuffix(whole+nouns[m.Opcode].one+content(m)+nouns[m.Opcode].rest+sent, ",")
}

// content quotes a payload, if it is short and readable, or gives its length.
func content(m *report.Message) string {
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

func describeFrame(f *report.Frame, m *report.Message, sent string) string {
	k := nouns[f.Opcode]
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
func announced(f *report.Frame) string {
	if f.PayloadLength == "1" {
		return "1 byte"
	}
	return f.PayloadLength + " bytes"
}

// hereOf says how much of the payload is there.
func hereOf(f *report.Frame) string {
	if f.AvailableBytes == f.HeaderBytes {
		return "none of it here"
	}
	return strconv.Itoa(f.AvailableBytes-f.HeaderBytes) + " of them here"
}

func describeClose(m *report.Message, sent string) string {
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

func masking(f *report.Frame) string {
	if len(f.MaskingKey) == 8 {
		k := f.MaskingKey
		return ", masked with the key " + k[:2] + " " + k[2:4] + " " + k[4:6] + " " + k[6:]
	}
	if !f.Masked {
		return ", not masked"
	}
	return ""
}
