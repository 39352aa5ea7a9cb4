package payload

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

// member is a member of a JSON object, or an element of an array.
type member struct {
	// name is the key, or an index such as "[0]".
	name string
	kind jsontext.Kind
	// The value is b[start:end].
	start, end int
}

// text is what a string says; "" for another value.
func (m *member) text(b []byte) string {
	if m.kind != jsontext.String || m.end > len(b) {
		return ""
	}
	return jsontext.Unquote(b[m.start:m.end])
}

// eachMember calls add for each member of the JSON object or array that begins at start and ends before end. It returns
// the index behind it, and what is wrong with it. Of a value that breaks off the last member goes up to end.
func eachMember(b []byte, start, end int, add func(i int, m *member)) (int, *jsontext.Error) {
	s := jsontext.From(b[:end], start)
	t, ok := s.Next()
	if !ok || t.Kind != '{' && t.Kind != '[' {
		return t.End, s.Err()
	}
	m := member{}
	for i := 0; ; i++ {
		t, ok = s.Next()
		if ok && t.Kind == jsontext.Key {
			m.name = jsontext.Unquote(b[t.Start:t.End])
			t, ok = s.Next()
		} else {
			m.name = "[" + strconv.Itoa(i) + "]"
		}
		if !ok || t.Kind == '}' || t.Kind == ']' {
			return s.Pos(), s.Err()
		}
		m.kind, m.start, m.end = t.Kind, t.Start, s.Skip(t)
		if s.Err() != nil {
			m.end = end
		}
		add(i, &m)
	}
}

// readMembers adds the JSON object or array that begins at start and ends before end. It calls read to add each member,
// and returns the index behind the last bracket.
func readMembers(b []byte, start, end int, name string, t *tree, read func(i int, m *member)) (next int, ok bool) {
	kind := "object"
	if b[start] == '[' {
		kind = "array"
	}
	known := len(t.problems)
	last := start + 1
	t.begin(name, kind, start)
	next, err := eachMember(b, start, end, func(i int, m *member) {
		read(i, m)
		last = m.end
	})
	if err != nil {
		if last < end {
			t.leaf("Rest", "not JSON", shownText(b[last:end]), last, end)
		}
		if len(t.problems) == known {
			t.problem(err.Start, err.End, err.Text)
		}
		next = end
	}
	t.end(next)
	return next, err == nil
}

// readMember adds the value of a member. What is done to the node after the next one is added is lost.
func readMember(b []byte, m *member, t *tree) *Node {
	at := len(t.nodes)
	readJSON(b, m.start, m.end, m.name, t)
	if at < len(t.nodes) {
		return &t.nodes[at]
	}
	return &Node{}
}

// pairOf returns what stands beside the key, or "".
func pairOf(rows [][2]string, key string) string {
	for _, row := range rows {
		if row[0] == key {
			return row[1]
		}
	}
	return ""
}

// isBlank tells whether JSON would pass over the bytes.
func isBlank(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}
