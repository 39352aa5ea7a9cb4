package fieldframes

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Frame is a frame that a text shows field by field: a log, or the print of an object, that has the opcode, FIN and the payload apart.
type Frame struct {
	// The range [start, end) of the text that shows it.
	start, end int
	first      byte // the first byte of the frame: FIN and the opcode
	payload    *lex.Output
	masked     bool // the payload is still masked, and the key is not there
	keyed      bool // the masking key is there
	key        [4]byte
	client     bool // it was masked, by a field or by its lengths: a client sent it
	server     bool // a field says that it was not masked
	tries      int  // fields that have been tried as the payload
	// The fields that were found.
	has fieldKind
	// The length of the whole frame and that of its payload; -1 if no field says so.
	length, payloadLength int
}

type fieldKind uint8

const (
	opcodeField fieldKind = 1 << iota
	finField
	payloadField
	maskField
	lengthField
	payloadLengthField
	rawField
	maskingKeyField
)

// The names of the fields, in lower case and without what joins their words.
var fieldNames = [...]struct {
	kind  fieldKind
	names string
}{
	{opcodeField, " opcode frameopcode opcodevalue opcodename "},
	{finField, " fin final finish isfinal isfin finalfragment isfinalfragment finished finalframe "},
	{payloadField, " payload data payloaddata applicationdata content unmaskedpayload ping pong text "},
	{maskField, " mask masked ismasked hasmask rsv rsv1 reserved maskedpayload "},
	{maskingKeyField, " maskingkey maskkey key "},
	{lengthField, " length len size "},
	{payloadLengthField, " payloadlength payloadlen payloadsize "},
	{rawField, " raw rawframe rawbytes "},
}

// kindOfField is the kind of the field with the name; 0 for a name that is not in the table.
func kindOfField(name string) fieldKind {
	var plain []byte
	for i := 0; i < len(name); i++ {
		if c := name[i]; c != '_' && c != '-' && c != ' ' {
			plain = append(plain, c)
		}
	}
	name = " " + ascii.LowerString(string(plain)) + " "
	for _, row := range fieldNames {
		if strings.Contains(row.names, name) {
			return row.kind
		}
	}
	return 0
}

const (
	mostBefore    = 800      // characters from the start of an object to its opcode
	longestObject = 64 << 10 // characters
	longestBlock  = 4 << 10  // characters of a block of lines
	mostScans     = 8        // how often a text may be looked through in all
)

// finder finds the frames that a text shows field by field.
type finder struct {
	text string
	// How many characters were looked at so far.
	spent int
}

// Find are the frames that a text shows field by field, in the order of the text. Around each word opcode it tries the innermost
// object, the one around that, the line, and the block of lines.
func Find(t *lex.Traits) (all []Frame) {
	if !lex.HasWords(t) {
		return nil
	}
	text, least := t.Text, 0
	f := finder{text: text}
	for i := 0; i+len("opcode") <= len(text) && f.spent < mostScans*(len(text)+mostBefore); i++ {
		if text[i]|0x20 != 'o' || ascii.LowerString(text[i:i+len("opcode")]) != "opcode" {
			continue
		}
		from, inner := max(least, i-mostBefore), Frame{}
		for try := 0; try < 4; try++ {
			t := Frame{}
			switch try {
			case 0:
				t = f.objectAround(i, from)
				inner = t
			case 1:
				t = f.objectAround(inner.start, from)
			case 2:
				t = lineAround(text, i)
			case 3:
				t = blockAround(text, i, from)
			}
			f.spent += t.end - t.start
			if t.start >= least && t.end > i && t.readFields(text) {
				if t.masked {
					t.findUnmasked(text)
				}
				all, least = append(all, t), t.end
				i = t.end - 1
				break
			}
		}
	}
	return all
}

// objectAround is the innermost object around text[i] between brackets, with the name before them; it has no end if there is none.
func (f *finder) objectAround(i, least int) Frame {
	depth, text := 0, f.text
	for i--; i >= least; i-- {
		switch text[i] {
		case '}', ')':
			depth++
		case '{', '(':
			if depth--; depth < 0 {
				end := f.closing(i)
				if end == 0 {
					return Frame{}
				}
				for i > least && (lex.IsWordChar(text[i-1]) || text[i-1] == '.') {
					i--
				}
				return Frame{start: i, end: end}
			}
		}
	}
	return Frame{}
}

// lineAround is the line that text[i] is in.
func lineAround(text string, i int) Frame {
	start := max(0, i-mostBefore)
	end, _ := lex.LineEnd(text[:min(len(text), i+longestObject)], i)
	return Frame{start: start + strings.LastIndexByte(text[start:i], '\n') + 1, end: end}
}

// blockAround is the lines around text[i], up to blank ones and fences.
func blockAround(text string, i, least int) Frame {
	start, end := i, i
	for start > least && !(text[start-1] == '\n' && (start < 2 || text[start-2] == '\n' || lex.StartsAt(text, start, lex.Fence))) {
		start--
	}
	if start == least && start > 0 && text[start-1] != '\n' || lex.StartsAt(text, start, lex.Fence) { // within a line, or at a fence
		_, start = lex.LineEnd(text[:i], start)
	}
	for end < len(text) && end < i+longestBlock {
		stop, next := lex.LineEnd(text, end)
		if end > i && (lex.SkipSpace(text[:stop], end) == stop || lex.StartsAt(text, end, lex.Fence)) {
			break
		}
		end = next
	}
	return Frame{start: start, end: end}
}

// closing is the index behind the bracket that closes the one at text[i]; 0 if there is none near.
func (f *finder) closing(i int) int {
	depth, start, text := 0, i, f.text
	for last := min(len(text), i+longestObject); i < last; i++ {
		switch c := text[i]; c {
		case '{', '(':
			depth++
		case '}', ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"', '\'':
			if end := quotedBefore(text, i, last); end > 0 {
				i = end - 1
			}
		}
	}
	f.spent += i - start
	return 0
}

// quotedBefore is the index behind the string that begins at text[i]; 0 if it does not end in its line.
func quotedBefore(text string, i, last int) int {
	mark := text[i]
	for i++; i < last && text[i] != '\n'; i++ {
		if text[i] == mark {
			return i + 1
		}
		if text[i] == '\\' {
			i++
		}
	}
	return 0
}
