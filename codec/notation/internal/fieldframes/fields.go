package fieldframes

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// readFields reads the fields of the object, and tells whether it is a frame: it has an opcode, a payload, and FIN, a mask or a
// length.
func (t *Frame) readFields(text string) bool {
	t.first, t.length, t.payloadLength = 0x80, -1, -1
	for i := t.start; i < t.end; {
		name, value := nextField(text, i, t.end)
		if value == 0 {
			break
		}
		i = t.readField(text, kindOfField(name), value)
	}
	t.judgeMask()
	const others = finField | maskField | lengthField | payloadLengthField
	if t.has&opcodeField == 0 || t.has&others == 0 || t.has&rawField > 0 || t.payload == nil {
		return false
	}
	t.unmask()
	b := t.payload.Bytes
	if t.payloadLength > len(b) && len(b) > 0 && lex.StartsAt(text, max(0, int(t.payload.Spans[0].Start)-len("0x")), "0x") {
		return false // zeros are left out of the hex, so that it can be read in several ways
	}
	return len(b) == 0 || b[0]&15 != t.first&15 || lex.Framing(b) != lex.WholeFrames // else it is the frame itself
}

// nextField returns the name of the next field in text[i:end], and where its value begins; 0 if there is none.
func nextField(text string, i, end int) (name string, value int) {
	for i < end {
		c := text[i]
		if c == '"' || c == '\'' {
			stop := quotedBefore(text, i, end)
			if stop == 0 {
				i++
				continue
			}
			if value = behindName(text, stop, end); value > 0 {
				return text[i+1 : stop-1], value
			}
			i = stop
			continue
		}
		if !lex.IsLetter(c) && c != '_' {
			i++
			continue
		}
		start := i
		for i < end && (lex.IsWordChar(text[i]) || text[i] == '-' || text[i] == ' ' && i+1 < end && lex.IsLetter(text[i+1])) {
			i++
		}
		if value = behindName(text, i, end); value > 0 {
			name = text[start:i]
			if kindOfField(name) == 0 { // words may stand before it
				name = name[strings.LastIndexByte(name, ' ')+1:]
			}
			return name, value
		}
	}
	return "", 0
}

// behindName is where the value begins behind a name and a colon, an equals sign or an arrow; 0 if none of them is there.
func behindName(text string, i, end int) int {
	i = lex.SkipAny(text[:end], i, "] ")
	mark := i
	for i < end && strings.IndexByte(":=>", text[i]) >= 0 {
		i++
	}
	if i == mark || text[mark] == '>' {
		return 0
	}
	if i = lex.SkipSpace(text[:end], i); i == end {
		return 0
	}
	return i
}

// readField reads the value of a field at text[i], and returns an index behind which the next field is looked for.
func (t *Frame) readField(text string, kind fieldKind, i int) int {
	const longest = 200 // of a value that is a number or a word
	value := text[i : i+lex.Until(text[i:min(t.end, i+longest)], ",;\n}")]
	number, isNumber := lex.NumberIn(value)
	switch kind {
	case opcodeField:
		opcode := opcodeIn(value)
		if opcode < 0 || opcode > 10 || opcode > 2 && opcode < 8 {
			return i
		}
		t.first = t.first&0x80 | byte(opcode)
	case finField:
		if word := ascii.LowerString(value); strings.Contains(word, "false") || isNumber && number == 0 {
			t.first &= 0x7f
		}
	case payloadField:
		return t.readPayload(text, i)
	case maskingKeyField, maskField:
		kind = maskField
		t.readKey(value)
		t.client, t.server = t.client || value == "True", t.server || value == "False" // as Wireshark and Python say it
	case lengthField:
		t.length = number
	case payloadLengthField:
		t.payloadLength = number
	}
	t.has |= kind
	return i
}

// readPayload reads the payload at text[i], if there is none yet, and returns the index behind it; i for what is none.
func (t *Frame) readPayload(text string, i int) int {
	if t.tries++; t.payload != nil || t.tries > mostPayloads {
		return i
	}
	out, end := t.value(text, i, i+lex.Until(text[i:t.end], ",;\n}"))
	if line := lex.Until(text[i:t.end], "\r\n"); line == t.payloadLength { // as it is
		out, end = &lex.Output{}, i+line
		out.AddText(text, i, end)
	}
	if out == nil {
		return i
	}
	t.payload, t.has = out, t.has|payloadField
	return end
}

// mostPayloads is how many fields may be called as a payload is.
const mostPayloads = 8
