package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Fields is the notation fields.
var Fields = lex.Form{ID: "fields", Label: "Header fields", Width: 1, Requires: lex.Naming("ebsocket|ebSocket"), Read: readFields, Whole: true}

// Fields that only a request has, and those that only a response has.
const (
	ofRequests  = " sec-websocket-key sec-websocket-version host origin user-agent cookie "
	ofResponses = " sec-websocket-accept server date set-cookie transfer-encoding content-encoding content-type location www-authenticate vary etag x-powered-by "
)

// fieldLine is a line of a head: side is -1 if only a request has such a field, 1 if only a response has.
type fieldLine struct {
	*lex.Output
	side int
}

// FieldsReader is the state of reading header fields.
type FieldsReader struct {
	Text string
	// The request, the response, and the fields that are not yet known to be of the one or the other.
	Heads [2]Builder
	block []fieldLine
	// Whether Upgrade, and Connection, are among those.
	upgrade, connection bool
	// How many more of the fields are a response's than a request's.
	balance   int
	good, bad int
	websocket bool
	// Upgrade has to say websocket: other objects than heads may have a member of that name.
	Strict bool
	// The object is called headers; a value is the name of a variable.
	isNamed, isCode bool
	// Only the first head of each side is kept.
	Once bool
}

// readFields reads header fields without a request line or a status line, as they are copied from a browser's panel: a
// field on each line, or a name and its value on two. That line is made up.
func readFields(text string, out *lex.Output) (int, string) {
	if !strings.Contains(text, "ebsocket") && !strings.Contains(text, "ebSocket") {
		return 0, ""
	}
	r := FieldsReader{Text: text}
	if r.objects(); r.isCode {
		return 0, ""
	} else if !r.websocket || r.good < 2 {
		r = FieldsReader{Text: text}
		r.lines()
	} else {
		r.parts()
	}
	if !r.websocket {
		return 0, ""
	}
	for i := range r.Heads {
		r.Write(i, out)
	}
	base := 96
	if r.Strict && strings.Contains(text, "(b'") {
		base = 99 // above that of the literals alone
	}
	return lex.Score(base, r.good, 2*r.bad), "Header fields without the line that a head begins with, which was made up: their names tell a request's from a response's."
}

// lines reads a field on each line, or a name and its value on two.
func (r *FieldsReader) lines() {
	text := r.Text
	name, paired := -1, false
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		i = min(lex.SkipSpace(text, i), end)
		end = i + lex.TrimEnd(text[i:end])
		if lex.StartsAt(text[:end], i, "`") && !lex.StartsAt(text, i, lex.Fence) { // the mark of code in Markdown
			i++
		}
		colon := i + lex.Until(text[i:end], ":")
		alone := colon >= end-1
		if name >= 0 && !alone && isRestAbove(text, name, text[i:colon]) {
			name, paired = -1, false
		}
		switch {
		case isPanelRemark(text[i:end]):
		case i == end, isPanelLabel(text[i:end]):
			r.EndBlock()
		case name >= 0:
			r.addField(name, name+lex.Until(text[name:], ":\r\n"), r.Decode(i, end))
			name = -1
		case r.good == 0 && lex.IsStartLine(text[i:end]):
			return
		case alone && (paired || r.good == 0):
			name, paired = i, true
		default:
			value := min(lex.SkipSpace(text, min(colon+1, end)), end)
			if lex.StartsAt(text[:end], value, "= ") { // libwebsockets
				value += len("= ")
			}
			r.addField(i, colon, r.Decode(value, end))
		}
		i = next
	}
	r.EndBlock()
}

// isRestAbove reports whether the line at text[name] is not the name of what follows, but what is left of another line, as a name that is
// known follows.
func isRestAbove(text string, name int, next string) bool {
	known, _ := pairName(next)
	return known != "" && text[name+lex.Until(text[name:], ":\r\n")] != ':'
}

// isPanelLabel tells the heading of a panel: that of the fields, or of what stands above them.
func isPanelLabel(line string) bool {
	label := ascii.LowerString(strings.Trim(line, "*#: "))
	return label == "general" || strings.HasPrefix(label, "request headers") || strings.HasPrefix(label, "response headers")
}

// isPanelRemark tells a line that an old browser's panel has made itself: a name in parentheses.
func isPanelRemark(line string) bool {
	return lex.StartsAt(line, 0, "(") && strings.Contains(line, "):")
}

// Decode is text[start:end] with its entities decoded.
func (r *FieldsReader) Decode(start, end int) *lex.Output {
	s := &lex.Output{}
	addDecoded(s, r.Text, start, end)
	return s
}

// addField takes the field whose name is text[start:colon].
func (r *FieldsReader) addField(start, colon int, value *lex.Output) {
	name := ascii.LowerString(r.Text[start:colon])
	line := r.Decode(start, colon)
	switch {
	case len(value.Bytes) > 0 && r.addPanelRow(name, value):
	case name == "", len(value.Bytes) == 0, name == "upgrade" && strings.Contains(string(value.Bytes), ": "), lex.Until(name, " \"'()[]{}<>/\\,") < len(name):
		r.bad++
	default:
		r.add(name, line, value)
	}
}

// AddNamed takes a field whose name, in lower case, stands at another place of the text, or in another form.
func (r *FieldsReader) AddNamed(name string, at lex.Span, value *lex.Output) {
	line := &lex.Output{}
	line.AddMissing(fieldName(name), at)
	r.add(name, line, value)
}

// add takes a field; the line holds its name so far.
func (r *FieldsReader) add(name string, line, value *lex.Output) {
	if name == "upgrade" && r.upgrade || name == "connection" && r.connection {
		r.EndBlock() // the next head, close behind this one
	}
	r.upgrade = r.upgrade || name == "upgrade"
	r.connection = r.connection || name == "connection"
	r.websocket = r.websocket || r.isOfWebSocket(name, string(value.Bytes))
	side := 0
	if strings.Contains(ofRequests, " "+name+" ") {
		side = -1
	} else if strings.Contains(ofResponses, " "+name+" ") {
		side = 1
	}
	r.balance += side
	line.AddMissingNext(": ")
	line.Append(value)
	r.block = append(r.block, fieldLine{line, side})
	r.good++
}

// isOfWebSocket tells a field that only the head of a WebSocket has. An object that is not called headers may have a member Upgrade.
func (r *FieldsReader) isOfWebSocket(name, value string) bool {
	switch {
	case !r.Strict:
		return name == "upgrade" || strings.HasPrefix(name, "sec-websocket-")
	case name == "upgrade":
		return r.isNamed && ascii.LowerString(value) == "websocket"
	}
	return strings.HasPrefix(name, "sec-websocket-")
}

// addPanelRow takes a row that a browser's panel shows above the fields, with a name and a value as these have, and tells whether it is one.
// The start lines of the heads are made of such rows.
func (r *FieldsReader) addPanelRow(name string, value *lex.Output) bool {
	switch name {
	case "request url":
		r.Heads[0].url = value
	case "request method":
		r.Heads[0].method = value
	case "status code":
		r.Heads[1].status = value
	case "remote address", "referrer policy":
	default:
		return false
	}
	return true
}

// EndBlock gives the fields of the block to the head that they belong to. A block without Upgrade and Connection may have fields of both
// heads: each goes to its own.
func (r *FieldsReader) EndBlock() {
	had := [2]bool{len(r.Heads[0].fields) > 0, len(r.Heads[1].fields) > 0}
	for _, line := range r.block {
		side := r.balance
		if line.side != 0 && !r.upgrade && !r.connection {
			side = line.side
		}
		if side = min(max(side, 0), 1); !r.Once || !had[side] {
			r.Heads[side].add(line.Output)
		}
	}
	r.block, r.balance, r.upgrade, r.connection = nil, 0, false, false
}

// Write writes one of the heads, if there is any field of it.
func (r *FieldsReader) Write(i int, out *lex.Output) {
	h := &r.Heads[i]
	if len(h.fields) == 0 {
		return
	}
	h.write(out, i == 1)
}
