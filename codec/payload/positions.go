package payload

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/internal/words"
)

// A layout says what the elements of an array are whose first element is a number, the type of a message.
type layout struct {
	code          int
	name, meaning string
	// fields has a letter for each further element; those behind ? may be left out.
	fields string
}

// The fields of layouts: what they are called, their type, and what they are for. The types are n for a number, s for a
// string, d for a dictionary, l for a list, b for a boolean, and * for any.
var layoutFields = []struct {
	letter, kind  byte
	name, meaning string
}{
	// WAMP
	{'a', 'l', "Arguments", "The values by place"},
	{'k', 'd', "ArgumentsKw", "The values by name"},
	{'o', 'd', "Options", ""},
	{'d', 'd', "Details", ""},
	{'r', 'n', "Request", "The same in what answers this message"},
	{'q', 'n', "Request", "The request that this answers"},
	{'T', 'n', "Request type", "The code of the message that failed"},
	{'R', 's', "Realm", "Where the session takes place"},
	{'S', 'n', "Session", "The session"},
	{'t', 's', "Topic", "The topic, a URI"},
	{'p', 's', "Procedure", "The procedure, a URI"},
	{'e', 's', "Error", "What failed, a URI"},
	{'c', 's', "Reason", "Why, a URI"},
	{'P', 'n', "Publication", "The event that was published"},
	{'u', 'n', "Subscription", "The subscription"},
	{'g', 'n', "Registration", "The procedure that is registered"},
	{'m', 's', "AuthMethod", "How the client is to prove who it is"},
	{'s', 's', "Signature", "The proof"},
	{'x', 'd', "Extra", ""},
	// SignalR
	{'h', 'd', "Headers", ""},
	{'i', '*', "InvocationId", "The call, in all of its messages; nil if nobody waits for an answer"},
	{'G', 's', "Target", "The method"},
	{'A', 'l', "Arguments", "The values for the method"},
	{'I', 'l', "StreamIds", "The streams that the caller sends along"},
	{'y', '*', "Item", "One value of the stream"},
	{'K', 'n', "ResultKind", "1 for an error, 2 for no result, 3 for a result"},
	{'z', '*', "Result", "The result, or the text of the error"},
	{'E', '*', "Error", "Why the connection ends; nil for a normal end"},
	{'B', 'b', "AllowReconnect", "Whether the client may connect again"},
	{'Q', 'n', "SequenceId", "The number of a message"},
}

// layoutReader reads an array by its layout. It is for one array.
type layoutReader struct {
	b []byte
	t *tree
	*layout
	// How many elements came, whether all were as they should be, and whether there was one that is not a number.
	n           int
	good, mixed bool
}

// newLayoutReader returns nil if there is no layout with this code.
func newLayoutReader(b []byte, t *tree, layouts []layout, code int) *layoutReader {
	for i := range layouts {
		if layouts[i].code == code {
			return &layoutReader{b: b, t: t, layout: &layouts[i], good: true}
		}
	}
	return nil
}

// place returns what the next element is called and what it is for. Its kind is that of a field, or 0.
func (r *layoutReader) place(kind byte, start, end int) (name, meaning string) {
	place := r.n
	r.n++
	r.mixed = r.mixed || kind != 'n'
	if place == 0 {
		return "Type", r.name
	}
	fields := strings.Replace(r.fields, "?", "", 1)
	if place > len(fields) {
		if r.good {
			r.t.problem(start, end, "The array should end before this: "+r.name+" has no more elements.")
		}
		r.good = false
		return "", ""
	}
	for _, row := range layoutFields {
		if row.letter == fields[place-1] {
			if row.kind != kind && row.kind != '*' {
				r.good = false
				r.t.problem(start, end, row.name+" should be "+layoutKind(row.kind)+".")
			}
			return row.name, row.meaning
		}
	}
	return "", ""
}

func layoutKind(kind byte) string {
	switch kind {
	case 'n':
		return "a number"
	case 's':
		return "a string"
	case 'd':
		return "a dictionary"
	case 'l':
		return "a list"
	}
	return "a boolean"
}

// enough checks, at the end of the array, that no element is missing.
func (r *layoutReader) enough(end int) bool {
	least, _, _ := strings.Cut(r.fields, "?")
	if r.good && r.n <= len(least) {
		r.good = false
		r.t.problem(end, end, r.name+" should have more elements here.")
	}
	return r.good
}

// readJSON reads a JSON array. It returns the index behind it.
func (r *layoutReader) readJSON(start, end int) (next int, ok bool) {
	at := len(r.t.nodes)
	next, ok = readMembers(r.b, start, end, r.name, r.t, func(_ int, m *member) {
		name, meaning := r.place(jsonLetter(m.kind), m.start, m.end)
		if name != "" {
			m.name = name
		}
		readMember(r.b, m, r.t).Meaning = meaning
	})
	if at < len(r.t.nodes) {
		r.t.nodes[at].Meaning = r.meaning
	}
	return next, ok && r.enough(next)
}

// readBinary reads a MessagePack or CBOR array, whose head of one byte says that it has so many elements. The first one
// takes typeSize bytes.
func (r *layoutReader) readBinary(start, end, elements, typeSize int, read binaryReader, letter func(byte) byte) (next int, ok bool) {
	r.t.begin(r.name, "array of "+strconv.Itoa(elements), start).Meaning = r.meaning
	r.t.leaf("Length", "array head", strconv.Itoa(elements), start, start+1)
	next, ok = start+1+typeSize, true
	r.place('n', start, next)
	r.t.leaf("Type", "integer", strconv.Itoa(r.code), start+1, next).Meaning = r.name
	for ok && r.n < elements {
		if next == end {
			r.t.problem(end, end, "The payload ends here, and the array has "+words.Count(elements-r.n, "more element")+".")
			ok = false
			break
		}
		name, meaning := r.place(letter(r.b[next]), next, next+1)
		at := len(r.t.nodes)
		next, ok = read(r.b, next, end, name, r.t)
		if at < len(r.t.nodes) {
			r.t.nodes[at].Meaning = meaning
		}
	}
	r.t.end(next)
	return next, ok && r.enough(next)
}

// A binaryReader adds the value that begins at start and ends before end.
type binaryReader func(b []byte, start, end int, name string, t *tree) (next int, ok bool)

// The letters of kinds: of a JSON token, and of the first byte of a value in MessagePack and CBOR.

func jsonLetter(kind jsontext.Kind) byte {
	switch kind {
	case jsontext.Number:
		return 'n'
	case jsontext.String:
		return 's'
	case '{':
		return 'd'
	case '[':
		return 'l'
	case jsontext.True, jsontext.False:
		return 'b'
	}
	return 0
}

func msgpackLetter(c byte) byte {
	switch {
	case c < 0x80 || c >= 0xE0 || c >= 0xCA && c <= 0xD3:
		return 'n'
	case c>>5 == 0xA0>>5 || c >= 0xD9 && c <= 0xDB:
		return 's'
	case c>>4 == 8 || c >= 0xDE:
		return 'd'
	case c>>4 == 9 || c >= 0xDC:
		return 'l'
	case c == 0xC2 || c == 0xC3:
		return 'b'
	}
	return 0
}

func cborLetter(c byte) byte {
	switch {
	case c>>5 <= 1 || c >= 0xF9 && c <= 0xFB:
		return 'n'
	case c == 0xF4 || c == 0xF5:
		return 'b'
	}
	return [8]byte{3: 's', 4: 'l', 5: 'd'}[c>>5]
}
