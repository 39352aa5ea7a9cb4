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

// opcodeWords are the names of the opcodes.
var opcodeWords = [...]struct {
	word   string
	opcode int
}{{"cont", 0}, {"text", 1}, {"binary", 2}, {"close", 8}, {"ping", 9}, {"pong", 10}}

// opcodeIn is the opcode that a value tells as a number or by its name; -1 if it tells none.
func opcodeIn(value string) int {
	if n, ok := lex.NumberIn(value); ok {
		return n
	}
	return namedOpcode(value)
}

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
	case i <= stop:
		stop = i + lex.TrimEnd(text[i:stop])
		return hexValue(text, i, stop), stop
	}
	return nil, 0
}

// hexValue reads text[i:stop] as hex, of which a part may be in bold letters; it is nil for anything else.
func hexValue(text string, i, stop int) *lex.Output {
	if text[i:stop] == "0x" {
		return &lex.Output{}
	}
	i = lex.BehindHexMark(text[:stop], i)
	e := &reading.Excerpt{}
	for i < stop {
		part := lex.Until(text[i:stop], "*")
		e.Add(text, i, i+part)
		i += part + 1
	}
	if r, ok := e.Read([]*lex.Form{&digits.Hex, &digits.HexSpaced, &digits.HexColon}); ok && len(r.Problems) == 0 {
		return &lex.Output{Bytes: r.Bytes, Spans: r.Spans}
	}
	return nil
}

// quoted reads a string with its quotes. Of those without a b the numbers of escapes are decimal, as in Lua, where an equals sign follows the name.
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
			if v < 0 || v >= base {
				return false
			}
			n = min(n*base+v, 256)
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
