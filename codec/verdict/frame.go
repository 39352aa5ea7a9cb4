package verdict

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// The most characters of a text that a title quotes, and that it quotes where there is more to say.
const (
	quoted    = 20
	fewQuoted = 12
)

// quote shortens a text until it has no more characters than most, escapes among them.
func quote(text string, most int) string {
	said := visible.Text([]byte(text), most)
	for n := most - 1; utf8.RuneCountInString(said) > most+1; n-- {
		said = visible.Text([]byte(text), n)
	}
	return "“" + said + "”"
}

// describeFrame says what the only frame is, with its message.
func (r *Subject) describeFrame(f *report.Frame, m *report.Message) string {
	isData, noun := f.Opcode == int(codec.Text) || f.Opcode == int(codec.Binary), nouns[f.Opcode]
	if isData && !f.FIN && f.Complete {
		return "the first fragment of " + r.describeMessage(m)
	}
	mask := r.maskOf(f)
	if isData && f.Complete {
		return r.describeMessage(m) + " in one " + mask + "frame"
	}
	if isData {
		noun.one = f.OpcodeName + " frame"
	}
	text := "a " + mask + noun.one
	if strings.HasPrefix(mask, "u") {
		text = "an " + mask + noun.one
	}
	switch {
	case !f.Complete:
		text = "the start of " + text + " of " + announced(f)
	case f.Opcode == int(codec.Close):
		text += r.closeOf(m)
	case m.ByteLength == 0:
		text += " without payload"
	default:
		text += " of " + words.Count(m.ByteLength, "byte")
	}
	return text + noun.rest
}

// describeMessage says what a message of data frames is, or the part of it that is there.
func (r *Subject) describeMessage(m *report.Message) string {
	noun, most := nouns[m.Opcode], quoted
	if r.brief || m.Compressed || r.Kind == "stream" {
		most = fewQuoted
	}
	if m.Compressed {
		noun.one = "compressed " + noun.one
	}
	switch {
	case m.ByteLength == 0:
		return "an empty " + noun.one + noun.rest
	case !m.Complete && (r.brief || m.Text == nil || !utf8.ValidString(*m.Text)):
		return "a " + noun.one + noun.rest
	case m.Text == nil || !utf8.ValidString(*m.Text):
		return "a " + noun.one + " of " + words.Count(m.ByteLength, "byte") + noun.rest
	case !m.Complete:
		return "a " + noun.one + " that begins with " + quote(*m.Text, most)
	}
	return "the " + strings.TrimSuffix(noun.one, " message") + " " + quote(*m.Text, most)
}

// closeOf tells the status code and the reason of a Close.
func (r *Subject) closeOf(m *report.Message) string {
	if m.CloseCode == nil || *m.CloseCode == int(codec.CloseNoStatus) && m.ByteLength < 2 {
		return " without a status code"
	}
	text := " (" + strconv.Itoa(*m.CloseCode)
	if name := codec.CloseCode(*m.CloseCode).Name(); name != "" {
		text += ", " + name
	}
	if m.CloseReason != nil && *m.CloseReason != "" && !r.brief {
		text += ", " + quote(*m.CloseReason, fewQuoted)
	}
	return text + ")"
}

// announced is the payload length in words; it may be over what an int holds.
func announced(f *report.Frame) string {
	if f.PayloadLength == "1" {
		return "1 byte"
	}
	return words.Grouped(f.PayloadLength) + " bytes"
}

// capital returns the text with its first letter in upper case.
func capital(text string) string {
	if text[0] >= 'a' && text[0] <= 'z' {
		return string(rune(text[0]-'a'+'A')) + text[1:]
	}
	return text
}
