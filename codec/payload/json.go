package payload

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/internal/words"
)

var jsonFormat = Format{ID: "json", Label: "JSON", Subprotocols: []string{"json"}, read: readJSONValues}

// readJSONValues reads one value, or several with white space between them, as in JSON lines (RFC 8259, and NDJSON).
func readJSONValues(b []byte, t *tree) (int, string) {
	pos, whole, values := 0, true, 0
	if startsWith(b, byteOrderMark) {
		pos, whole = len(byteOrderMark), false
		t.problem(0, pos, "JSON must not begin with a byte order mark (RFC 8259 section 8.1).")
	}
	r := jsonReader{b: b, t: t, keys: map[string]int{}}
	last := -1
	for pos = afterSpace(b, pos); pos < len(b); pos = afterSpace(b, pos) {
		if pos == last {
			whole = false
			t.problem(pos, pos+1, "White space between two JSON values is missing here.")
		}
		next, ok := r.value(pos, "")
		if values++; !ok {
			whole = false
			break
		}
		pos, last = next, next
	}
	return r.score(whole, values)
}

// score weighs what was read. Quotes inside brackets are what other texts do not have.
func (r *jsonReader) score(whole bool, values int) (int, string) {
	switch {
	case values == 0:
		return 0, "There is no JSON value."
	case whole && r.containers > 0 && values == 1:
		return scoreShaped, "The payload is well-formed JSON with brackets."
	case whole && r.containers > 0:
		return scoreShaped, "The payload is " + words.Count(values, "JSON value") + " one after the other."
	case whole && values == 1:
		return scoreScalar, "The payload is a JSON value without brackets, as other texts are too."
	case r.quoted > 0:
		return scoreBroken, "The payload begins as JSON and is not well-formed."
	case whole || r.tokens > 0:
		return scoreChance, "A part of the payload could be JSON."
	}
	return 0, "The payload is not JSON."
}

// readJSON adds the value in b[start:end] to the open container. It tells whether it is well-formed and alone.
func readJSON(b []byte, start, end int, name string, t *tree) (ok bool) {
	r := jsonReader{b: b[:end], t: t, keys: map[string]int{}}
	t.kind = ""
	next, ok := r.value(start, name)
	if next = afterSpace(r.b, next); ok && next < end {
		t.problem(next, end, words.Count(end-next, "byte")+" after the end of the JSON value.")
		return false
	}
	return ok
}

func afterSpace(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t') {
		i++
	}
	return i
}

// jsonReader reads JSON values that end before the end of b.
type jsonReader struct {
	b      []byte
	t      *tree
	name   string // of the outermost value
	levels []jsonLevel
	key    jsontext.Token // waits for its value
	waits  bool
	again  string // the meaning of a value whose key the object has had before
	broken bool   // a string is not UTF-8
	// The keys that were seen, each behind the number of its object.
	keys map[string]int
	// What was seen, for the score.
	tokens, containers, quoted int
}

// jsonLevel is an object or array that is open, from the byte start on, with n values so far.
type jsonLevel struct {
	object   bool
	start, n int
}

// value reads the value that begins at start or behind the white space there. It returns the index behind it.
func (r *jsonReader) value(start int, name string) (next int, ok bool) {
	s := jsontext.From(r.b, start)
	base := len(r.t.open)
	r.name, r.levels, r.broken = name, r.levels[:0], false
	for token, more := s.Next(); more; token, more = s.Next() {
		r.addToken(token)
	}
	err := s.Err()
	if err == nil {
		return s.Pos(), !r.broken
	}
	text := err.Text
	if n := s.Depth(); n > 0 && err.Start == len(r.b) {
		text += " " + words.Count(n, "closing bracket") + " " + words.IsAre(uint64(n)) + " missing."
	}
	r.t.problem(err.Start, err.End, text)
	if r.waits {
		r.leaf("key without a value", "", r.key)
	}
	r.t.endTo(base, err.Start)
	return err.Start, false
}

func (r *jsonReader) addToken(token jsontext.Token) {
	r.tokens++
	switch token.Kind {
	case jsontext.Key:
		r.key, r.waits = token, true
		r.quoted++
		r.check(token)
	case '{', '[':
		r.containers++
		name, start := r.place(token.Start)
		l := jsonLevel{object: token.Kind == '{', start: token.Start}
		r.t.begin(name, l.kind(), start).Meaning = r.again
		r.levels = append(r.levels, l)
	case '}', ']':
		r.closed(token.End)
	case jsontext.String:
		r.quoted += min(len(r.levels), 1)
		r.check(token)
		text := r.unquoted(token)
		if r.leaf("string", text, token); len(text) >= minNested && (text[0] == '{' || text[0] == '[' || len(text)%4 == 0) {
			r.t.addNested([]byte(text), false)
		}
	case jsontext.Number:
		n := r.leaf("number", string(r.b[token.Start:token.End]), token)
		if overDouble(n.Value) {
			n.Meaning = strings.TrimRight("Over 2^53: JavaScript may round it. "+n.Meaning, " ")
		}
	case jsontext.Null:
		r.leaf("null", "null", token)
	default:
		r.leaf("boolean", string(r.b[token.Start:token.End]), token)
	}
}

// check notes what is not UTF-8 in a string (RFC 8259 section 8.1).
func (r *jsonReader) check(token jsontext.Token) {
	if !r.t.checkUTF8(r.b, token.Start, token.End) {
		r.broken = true
	}
}

// unquoted is the text of a string; empty if the node is only counted.
func (r *jsonReader) unquoted(token jsontext.Token) string {
	if r.t.full() {
		return ""
	}
	return jsontext.Unquote(r.b[token.Start:token.End])
}

func (r *jsonReader) leaf(kind, value string, token jsontext.Token) *Node {
	if len(r.levels) == 1 && r.levels[0].object && string(r.b[r.key.Start:r.key.End]) == `"type"` {
		r.t.kind = strings.Trim(string(r.b[token.Start:token.End]), `"`)
	}
	name, start := r.place(token.Start)
	n := r.t.leaf(name, kind, value, start, token.End)
	n.Meaning = r.again
	return n
}

// place is the name of the value that begins at start, and where its node begins: a key belongs to its value.
func (r *jsonReader) place(start int) (string, int) {
	r.again = ""
	if len(r.levels) == 0 {
		return r.name, start
	}
	top := &r.levels[len(r.levels)-1]
	top.n++
	if top.object {
		r.waits = false
		name := r.unquoted(r.key)
		r.repeated(top.start, name)
		return name, r.key.Start
	}
	return r.t.index(uint64(top.n - 1)), start
}

// repeated notes that a key is one that its object, which begins at that byte, has had before (RFC 8259 section 4).
func (r *jsonReader) repeated(object int, key string) {
	if r.t.full() {
		return
	}
	key = strconv.Itoa(object) + ":" + key
	if r.keys[key] > 0 {
		r.again = "This name comes again: mostly its last value is taken."
	}
	r.keys[key] = 1
}

func (r *jsonReader) closed(end int) {
	last := len(r.levels) - 1
	l := r.levels[last]
	r.t.endAs(l.kind()+" of "+strconv.Itoa(l.n), end)
	r.levels = r.levels[:last]
}

func (l jsonLevel) kind() string {
	if l.object {
		return "object"
	}
	return "array"
}

// overDouble tells whether a number is an integer that need not be one of the doubles.
func overDouble(number string) bool {
	const most = "9007199254740992" // 2^53
	digits := 0
	for i := range len(number) {
		switch c := number[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c != '-':
			return false
		}
	}
	return digits > len(most) || digits == len(most) && number[len(number)-digits:] > most
}
