package fieldframes

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/digits"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
	"github.com/wslens/wslens/codec/notation/internal/log"
	"github.com/wslens/wslens/codec/notation/internal/reading"
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
	const others = finField | maskField | lengthField | payloadLengthField
	const header = 6 // with a masking key
	t.client = t.client || !t.server && t.length >= 0 && t.payloadLength >= 0 && t.length-t.payloadLength >= header
	t.masked = !t.keyed && !t.server && t.payloadLength > 0 && t.length >= 0 && t.payloadLength >= 0 && t.length-t.payloadLength >= header && t.payload != nil && len(t.payload.Bytes) == t.payloadLength
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
	stop := i + lex.Until(text[i:min(t.end, i+longest)], ",;\n}")
	value := text[i:stop]
	number, isNumber := lex.NumberIn(value)
	switch kind {
	case opcodeField:
		opcode := number
		if !isNumber {
			opcode = namedOpcode(value)
		}
		if opcode < 0 || opcode > 10 || opcode > 2 && opcode < 8 {
			return i
		}
		t.first = t.first&0x80 | byte(opcode)
	case finField:
		if word := ascii.LowerString(value); strings.Contains(word, "false") || isNumber && number == 0 {
			t.first &= 0x7f
		}
	case payloadField:
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
		t.payload, i = out, end
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

// mostPayloads is how many fields may be called as a payload is.
const mostPayloads = 8

// opcodeWords are the names of the opcodes.
var opcodeWords = [...]struct {
	word   string
	opcode int
}{{"cont", 0}, {"text", 1}, {"binary", 2}, {"close", 8}, {"ping", 9}, {"pong", 10}}

// namedOpcode is the opcode of a name such as "OpCode.Text"; -1 if it is none.
func namedOpcode(value string) int {
	value = ascii.LowerString(value)
	for _, row := range opcodeWords {
		if strings.Contains(value, row.word) {
			return row.opcode
		}
	}
	return -1
}

// luaText are the escapes of Lua but for those of numbers, which are decimal there.
var luaText = literal.EscapeForm{Letters: "abfnrtv\\\"'", Values: "\a\b\f\n\r\t\v\\\"'"}

// value reads the payload at text[i]: a string, a list of numbers, or hex up to stop. It is nil for anything else.
func (t *Frame) value(text string, i, stop int) (*lex.Output, int) {
	if lex.StartsAt(text, i, "string(") { // PHP tells its length
		i = lex.SkipSpace(text[:t.end], i+lex.Until(text[i:t.end], ")")+1)
	}
	if i >= t.end {
		return nil, 0
	}
	out := &lex.Output{}
	open := i + lex.Int(text[i] == 'b' && i+1 < t.end)
	switch c := text[open]; {
	case c == '"' || c == '\'':
		end := quotedBefore(text, open, t.end)
		if end == 0 {
			return nil, 0
		}
		t.quoted(text, open, end, out)
		return out, end
	case c == '[' || c == '<' && lex.StartsAt(text, open, "<Buffer"):
		end := open + strings.IndexByte(text[open:t.end], c+2) + 1 // the bracket that closes
		if end > open && readNumbers(text, open+1, end-1, c == '<', out) {
			return out, end
		}
		return nil, 0
	}
	if i > stop {
		return nil, 0
	}
	stop = i + lex.TrimEnd(text[i:stop])
	if text[i:stop] == "0x" {
		return out, stop
	}
	i = lex.BehindHexMark(text[:stop], i)
	e := &reading.Excerpt{}
	for i < stop { // a part of it may be in bold letters
		part := lex.Until(text[i:stop], "*")
		e.Add(text, i, i+part)
		i += part + 1
	}
	if r, ok := e.Read([]*lex.Form{&digits.Hex, &digits.HexSpaced, &digits.HexColon}); ok && len(r.Problems) == 0 {
		return &lex.Output{Bytes: r.Bytes, Spans: r.Spans}, stop
	}
	return nil, 0
}

// quoted reads a string with its quotes. Of those without a b the escapes are Lua's where an equals sign follows the name.
func (t *Frame) quoted(text string, open, end int, out *lex.Output) {
	isBytes := text[open-1] == 'b'
	isLua := strings.Contains(text[t.start:open], " = ") && !isBytes
	for i := open + 1; i < end-1; {
		digits := i + 1
		for digits < min(end-1, i+4) && lex.IsDigit(text[digits]) {
			digits++
		}
		switch {
		case text[i] != '\\':
			i = out.AddRune(text, i)
		case isBytes:
			i = literal.PythonEscapes.Read(text, i, end-1, out)
		case isLua && digits > i+1:
			n, _ := lex.NumberIn(text[i+1 : digits])
			out.Add(byte(n), i, digits)
			i = digits
		case isLua:
			i = luaText.Read(text, i, end-1, out)
		default:
			i = log.PythonText.Read(text, i, end-1, out)
		}
	}
}

// readNumbers reads bytes as decimal numbers, or hex where they are marked or in a Buffer of Node.js. It is false for other text.
func readNumbers(text string, i, end int, isHex bool, out *lex.Output) bool {
	if isHex {
		i += len("Buffer")
	}
	for i < end {
		next := i + lex.Until(text[i:end], ", \n")
		n, digits := 0, text[i:next]
		base := 10
		if rest, ok := strings.CutPrefix(digits, "0x"); ok || isHex {
			digits, base = rest, 16
		}
		for k := 0; k < len(digits); k++ {
			v := lex.HexValue(digits[k])
			if v < 0 || v >= base || n > 255 {
				return false
			}
			n = n*base + v
		}
		if n > 255 {
			return false
		}
		if digits != "" {
			out.Add(byte(n), i, next)
		}
		i = max(next, i+1)
	}
	return true
}
