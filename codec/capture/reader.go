package capture

import "github.com/wslens/wslens/codec/internal/jsontext"

// deepest is how deep the values that are looked at are nested at most.
const deepest = 12

// maxProblems is how many problems of a text are listed.
const maxProblems = 100

// The heads of a connection.
const (
	request  = 0
	response = 1
)

// reader goes through the tokens of a text once. Of each key that it knows it keeps the last value, so that an object that
// ends finds its members by where they stand. Of all else it keeps nothing.
type reader struct {
	b            []byte
	out          *Capture
	byID         map[string]int // the connections by their ids
	path         [deepest]step
	last         [keys]jsontext.Token
	depth        [keys]int // of the containers that they are in
	fields       [2][]field
	list         int // where the list of messages begins that no entry has taken yet
	listed       []Message
	from         int    // where the export begins
	archive      bool   // whether a list of entries was there
	logged       string // the name that a script has logged before the event
	progress     func(done int)
	nextProgress int // the offset from which on progress is called again
}

// progressEvery is how many bytes are read between two calls of progress.
const progressEvery = 1 << 18

// step is an open container.
type step struct {
	name  []byte // the key that it is the value of; empty in a list
	start int
}

// values reads one value after the other: a single one, or one a line. Behind a mistake it goes on at the next object, so
// that the brackets that were open there close nothing. Messages of a HAR that then stand alone are the last connection's.
func (r *reader) values() {
	for pos := r.from; pos < len(r.b); {
		switch r.b[pos] {
		case ']', '}':
			if len(r.out.Problems)+len(r.out.Connections) == 0 { // else one that the copied part does not open
				break
			}
			fallthrough
		case ' ', '\t', '\r', '\n', ',', ':', '.', 0xEF, 0xBB, 0xBF: // the braces around a member may not have been copied, and dots stand for messages
			pos++
			continue
		}
		r.logged, pos = logged(r.b, pos)
		s := jsontext.From(r.b, pos)
		r.value(s)
		pos = s.Pos()
		if e := s.Err(); e != nil {
			if len(r.out.Problems) < maxProblems {
				r.out.Problems = append(r.out.Problems, Problem{e.Start, e.End, e.Text})
			}
			if n := len(r.out.Connections); n > 0 && r.out.Format == har {
				r.byID[""] = n - 1
			}
			for pos = max(pos, e.Start); pos < len(r.b) && !beginsObject(r.b[pos:]); {
				pos++
			}
		}
	}
}

// beginsObject tells a brace with a key behind it. One within a string has a backslash before that quote.
func beginsObject(b []byte) bool {
	i := 1
	for b[0] == '{' && i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\r' || b[i] == '\n') {
		i++
	}
	return b[0] == '{' && i < len(b) && b[i] == '"'
}

// value reads one value. What is open at a mistake counts as if it ended there.
func (r *reader) value(s *jsontext.Scanner) {
	var name jsontext.Token
	for t, ok := s.Next(); ok; t, ok = s.Next() {
		if t.Start >= r.nextProgress && r.progress != nil {
			r.progress(t.Start)
			r.nextProgress = t.Start + progressEvery
		}
		switch d := s.Depth(); t.Kind {
		case jsontext.Key:
			name = t
			continue
		case '{', '[':
			r.opened(d-1, step{r.inQuotes(&name), t.Start})
		case '}', ']':
			r.closed(d)
		default:
			r.scalar(d-1, &name, &t)
		}
		name = jsontext.Token{}
	}
	for d := s.Depth() - 1; d >= 0; d-- {
		r.closed(d)
	}
}

func (r *reader) opened(depth int, o step) {
	if depth >= deepest {
		return
	}
	r.path[depth] = o
	switch string(o.name) {
	case "request", "requestHeaders":
		r.fields[request] = r.fields[request][:0]
	case "response":
		r.fields[response] = r.fields[response][:0]
	case "entries":
		r.archive = true
	case "_webSocketMessages":
		r.list = o.start
	}
}

// closed takes the object that has ended at that depth, if it is one that counts.
func (r *reader) closed(depth int) {
	if depth >= deepest || r.b[r.path[depth].start] != '{' {
		return
	}
	o := &r.path[depth]
	in := ""
	if depth > 0 {
		in = string(r.path[depth-1].name)
	}
	switch {
	case len(o.name) > 0 && string(o.name) != "message":
	case in == "headers":
		r.field(depth-1, r.get(keyName, o), r.get(keyValue, o))
	case in == "_webSocketMessages":
		r.harMessage(o, depth, true)
	case !r.harEntry(o) && !r.event(o, depth):
		r.harMessage(o, depth, false)
	}
}

// scalar takes a value that is no container, in the container at that depth.
func (r *reader) scalar(depth int, name, v *jsontext.Token) {
	if depth < 0 || depth >= deepest {
		return
	}
	in := 0
	switch string(r.path[depth].name) {
	case "headers", "requestHeaders":
		r.field(depth, name, v)
	case "", "message":
		in = inItem
		if r.logged != "" && depth == 0 {
			in |= inParams
		}
	case "params":
		in = inParams
	case "request":
		in = inRequest
	case "response":
		in = inResponse
	}
	if in == 0 {
		return
	}
	inner := r.inQuotes(name)
	for k := range names {
		if n := &names[k]; n.in&in != 0 && len(n.name) == len(inner) && string(inner) == n.name {
			r.last[k], r.depth[k] = *v, depth
		}
	}
}

var none jsontext.Token

// get is the value of a key in the object; empty if there is none.
func (r *reader) get(k key, in *step) *jsontext.Token {
	if v := &r.last[k]; v.Start > in.start {
		return v
	}
	return &none
}

func (r *reader) inQuotes(t *jsontext.Token) []byte {
	if t.End-t.Start < 2 {
		return nil
	}
	return r.b[t.Start+1 : t.End-1]
}

// text is what a string stands for; empty if the value is none.
func (r *reader) text(t *jsontext.Token) string {
	if t.Kind != jsontext.String {
		return ""
	}
	return jsontext.Unquote(r.b[t.Start:t.End])
}

// connection returns that of an id, which is empty where nothing tells connections apart.
func (r *reader) connection(id string) *Connection {
	i, ok := r.byID[id]
	if !ok {
		i = len(r.out.Connections)
		r.byID[id] = i
		r.out.Connections = append(r.out.Connections, Connection{})
	}
	return &r.out.Connections[i]
}

// Times beyond this are in milliseconds: in seconds it is the year 5138.
const latest = 1e11

// message makes a message of the string that holds its payload, and of its time.
func (r *reader) message(data, time *jsontext.Token, opcode int) Message {
	m := Message{Opcode: opcode, Time: -1, Start: data.Start, End: data.End}
	if time.Kind == jsontext.Number {
		m.Time = r.number(time)
	}
	if m.Time > latest {
		m.Time = min(m.Time/1000, latest)
	}
	return m
}
