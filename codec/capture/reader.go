package capture

import (
	"github.com/wslens/wslens/codec/internal/jsontext"
)

// key is a member of an object whose value, if it is no container, is kept.
type key int

const (
	keyType key = iota
	keyTime
	keyOpcode
	keyData
	keyMethod
	keyRequestID
	keyTimestamp
	keyURL
	keyError
	keyPayload
	keyMask
	keyResource
	keyStatus
	keyStatusText
	keyVersion
	keyHeadersText
	keyRequestText
	keyName
	keyValue
	keys
)

var keyNames = [keys]string{"type", "time", "opcode", "data", "method", "requestId", "timestamp", "url", "errorMessage", "payloadData",
	"mask", "_resourceType", "status", "statusText", "httpVersion", "headersText", "requestHeadersText", "name", "value"}

// object is what is known of a JSON object: a HAR's entry or message, an event, a request, a response or a field.
type object struct {
	is                [keys]jsontext.Token
	request, response *object
	fields            []field
	messages          []Message
	listed            bool // whether it has a list of messages, which may be empty
}

// field is a header field.
type field struct{ name, value jsontext.Token }

// An object this deep within others that are looked into is looked at, but not into.
const deepest = 8

// More problems than this help nobody.
const maxProblems = 100

// reader reads the values of a text one by one. Of what it does not know it keeps nothing.
type reader struct {
	b       []byte
	s       *jsontext.Scanner
	out     *Capture
	take    func(r *reader, o *object)
	byID    map[string]int // the connections by their ids
	archive bool           // whether a list of entries was there
}

// values reads one value after the other: a single one, or one a line. Behind a mistake it goes on at the next line
// that begins one.
func (r *reader) values() {
	for pos := r.nextValue(0); pos < len(r.b); pos = r.nextValue(pos) {
		r.s = jsontext.From(r.b, pos)
		if t, ok := r.s.Next(); ok {
			r.value(t, 0)
		}
		pos = r.s.Pos()
		if e := r.s.Err(); e != nil {
			if len(r.out.Problems) < maxProblems {
				r.out.Problems = append(r.out.Problems, Problem{e.Start, e.End, e.Text})
			}
			pos = r.nextLine(max(e.Start, pos))
		}
	}
}

// nextValue returns the index of what follows white space, a byte order mark, and what stands between the members of an
// object, whose braces may not have been copied.
func (r *reader) nextValue(i int) int {
	for i < len(r.b) {
		switch r.b[i] {
		case ' ', '\t', '\r', '\n', ',', ':', 0xEF, 0xBB, 0xBF:
			i++
		default:
			return i
		}
	}
	return i
}

// nextLine returns the index of the next line that begins with a brace, or the end.
func (r *reader) nextLine(i int) int {
	for ; i+1 < len(r.b); i++ {
		if r.b[i] == '\n' && r.b[i+1] == '{' {
			return i + 1
		}
	}
	return len(r.b)
}

// value reads an object, or each in a list.
func (r *reader) value(t jsontext.Token, level int) {
	switch {
	case level == deepest:
	case t.Kind == '[':
		r.each(func(_, v jsontext.Token) { r.value(v, level+1) })
	case t.Kind == '{':
		var o object
		r.object(&o, level+1)
		r.take(r, &o)
	}
}

// each calls take for each member of the object, or each item of the list, that has just been opened. What take leaves of a
// container is passed over.
func (r *reader) each(take func(name, value jsontext.Token)) {
	for t, ok := r.s.Next(); ok && t.Kind != '}' && t.Kind != ']'; t, ok = r.s.Next() {
		var name jsontext.Token
		if t.Kind == jsontext.Key {
			name = t
			if t, ok = r.s.Next(); !ok {
				return
			}
		}
		depth := r.s.Depth()
		take(name, t)
		for (t.Kind == '{' || t.Kind == '[') && r.s.Depth() >= depth {
			if _, ok = r.s.Next(); !ok {
				return
			}
		}
	}
}

// object reads the members of the object that has just been opened.
func (r *reader) object(o *object, level int) {
	r.each(func(name, v jsontext.Token) {
		switch v.Kind {
		case '{', '[':
			if level < deepest {
				r.container(o, r.inQuotes(name), v, level)
			}
			return
		}
		inner := r.inQuotes(name)
		for k, known := range keyNames {
			if string(inner) == known {
				o.is[k] = v
			}
		}
	})
}

// container reads a member that is an object or a list. Wrappers, a log and the parameters of an event count as the
// object that they are in.
func (r *reader) container(o *object, name []byte, v jsontext.Token, level int) {
	isObject := v.Kind == '{'
	switch string(name) {
	case "log", "params", "message":
		if isObject {
			r.object(o, level+1)
		}
	case "request", "response":
		if !isObject {
			return
		}
		part := &object{}
		r.object(part, level+1)
		if string(name) == "request" {
			o.request = part
		} else {
			o.response = part
		}
	case "headers":
		r.headers(o, isObject)
	case "requestHeaders":
		o.request = &object{}
		r.headers(o.request, isObject)
	case "entries":
		if !isObject {
			r.archive = true
			r.value(v, level)
		}
	case "_webSocketMessages":
		if !isObject {
			o.listed = true
			r.each(func(_, v jsontext.Token) { r.listedMessage(o, v) })
		}
	}
}

// headers reads header fields: an object of them, or a list of names and values.
func (r *reader) headers(o *object, isObject bool) {
	r.each(func(name, v jsontext.Token) {
		f := field{name, v}
		if !isObject {
			if v.Kind != '{' {
				return
			}
			var pair object
			r.object(&pair, deepest)
			f = field{pair.is[keyName], pair.is[keyValue]}
		}
		if (f.name.Kind == jsontext.Key || f.name.Kind == jsontext.String) && f.value.Kind == jsontext.String {
			o.fields = append(o.fields, f)
		}
	})
}

func (r *reader) inQuotes(t jsontext.Token) []byte {
	if t.End-t.Start < 2 {
		return nil
	}
	return r.b[t.Start+1 : t.End-1]
}

// text is what a string stands for; empty if the value is none.
func (r *reader) text(t jsontext.Token) string {
	if t.Kind != jsontext.String {
		return ""
	}
	return jsontext.Unquote(r.b[t.Start:t.End])
}
