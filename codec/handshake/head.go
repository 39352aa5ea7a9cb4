package handshake

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// Kind tells a request from a response.
type Kind uint8

// The kinds of heads.
const (
	// Request is a head that starts with a request line; anything that does not start with "HTTP/" is read as one.
	Request Kind = iota
	// Response is a head that starts with a status line.
	Response
)

// String returns "request" or "response".
func (k Kind) String() string {
	if k == Response {
		return "response"
	}
	return "request"
}

// Span is the byte range [Start, End) of the input, counted as the function that made it says.
type Span struct{ Start, End int }

// Head is the start line and the fields of one request or response, with their positions.
type Head struct {
	// Kind tells a request from a response.
	Kind Kind
	// Start and End are the head's byte range in the input, blank line included.
	Start, End int
	// HTTP2 says that the head is one of HTTP/2 or HTTP/3, its fields written out as text.
	HTTP2 bool
	// Excerpt says that a few fields were taken out of a head: what they lack is not missed. It is for the caller to set.
	Excerpt bool
	// HostTaken says that Host was taken out of the fields: it is not missed.
	HostTaken bool
	// Complete says whether the blank line that ends the head is there; a head of HTTP/2 needs none.
	Complete bool
	// Quoted says that the lines stand in a text: the blank line behind them need not.
	Quoted bool
	// Cut is the line that the head is cut off in; empty if it is not. What the head lacks may have followed.
	Cut Span
	// Blank is the blank line; it is empty and stands at End if there is none.
	Blank Span

	// StartLine is the first line, without its line end. In a head of HTTP/2 it is the first field, or "HTTP/2 200" as tools
	// write it.
	StartLine string
	// StartLineAt is the range of StartLine.
	StartLineAt Span

	// Method and Target are parts of a request line, such as "GET" and "/chat".
	Method, Target string
	// Version is the protocol version of either start line, such as "HTTP/1.1"; empty if there is none.
	Version string
	// Status is the three-digit code of a status line; 0 if there is none.
	Status int
	// Reason is the text behind the status code.
	Reason string
	// The ranges of the parts; a part that is not there has an empty range where it would stand. In a head of HTTP/2 the
	// parts are the values of pseudo-header fields, and the range of one that is not there is zero.
	MethodAt, TargetAt, VersionAt, StatusAt Span

	// Fields holds every line that has a colon, in order, repeated names included.
	Fields []Field

	// cutFields is how many fields stand before the line that the head is cut off in.
	cutFields int
	// isFollowed says that other bytes follow the last line, where a blank line should.
	isFollowed bool
	// lacksBreak says that the last line has no line end.
	lacksBreak bool
	// malformed says that a line has a fault for which a server refuses the head.
	malformed bool
}

// Field is one field line of a head.
type Field struct {
	// Name is what stands before the colon, as written.
	Name string
	// Value is what follows the colon, without the white space around it; folded lines are joined with spaces.
	Value string
	// Raw is all that stands between the colon and the line end.
	Raw string
	// Line is the whole line, line end included, and with it any folded lines that follow.
	Line Span
	// NameAt and ValueAt are the ranges of Name and Value.
	NameAt, ValueAt Span
	// TextEnd is where the line end begins; equal to Line.End if there is none.
	TextEnd int
}

// Opens reports whether a response opens the connection: by 101, or by 2xx over HTTP/2 (RFC 8441 section 5).
func (h *Head) Opens() bool {
	if h.HTTP2 {
		return h.Status/100 == 2
	}
	return h.Status == 101 && h.OtherUpgrade() == ""
}

// All returns the fields with this name in order; upper and lower case are the same.
func (h *Head) All(name string) []*Field {
	var found []*Field
	for i := range h.Fields {
		if ascii.EqualFold(h.Fields[i].Name, name) {
			found = append(found, &h.Fields[i])
		}
	}
	return found
}

// First returns the first field with this name, or nil; upper and lower case are the same.
func (h *Head) First(name string) *Field {
	for i := range h.Fields {
		if ascii.EqualFold(h.Fields[i].Name, name) {
			return &h.Fields[i]
		}
	}
	return nil
}

// Values returns the values of the fields with this name in order; upper and lower case are the same.
func (h *Head) Values(name string) []string {
	var values []string
	for _, f := range h.All(name) {
		values = append(values, f.Value)
	}
	return values
}

// Key returns the first Sec-WebSocket-Key as found, with any white space around it but for the one space that usually
// follows the colon, and whether there is one (RFC 6455 section 11.3.1). It is what Accept takes.
func (h *Head) Key() (key string, found bool) {
	if f := h.First(nameKey); f != nil {
		return strings.TrimPrefix(f.Raw, " "), true
	}
	return "", false
}

// Extensions returns the value of Sec-WebSocket-Extensions, for ParseExtensions: several fields make one list (RFC 6455
// section 9.1). It is empty if there is none.
func (h *Head) Extensions() string {
	return join(h.Values(nameExtensions))
}

// join makes one list of the values of several fields.
func join(values []string) string {
	var out strings.Builder
	for i, v := range values {
		if i > 0 {
			out.WriteString(", ")
		}
		out.WriteString(v)
	}
	return out.String()
}

// The field names that the rules look for.
const (
	nameHost       = "Host"
	nameUpgrade    = "Upgrade"
	nameConnection = "Connection"
	nameOrigin     = "Origin"
	nameLength     = "Content-Length"
	nameEncoding   = "Transfer-Encoding"
	nameKey        = "Sec-WebSocket-Key"
	nameAccept     = "Sec-WebSocket-Accept"
	nameVersion    = "Sec-WebSocket-Version"
	nameProtocol   = "Sec-WebSocket-Protocol"
	nameExtensions = "Sec-WebSocket-Extensions"
)

// Asks tells whether a request asks for a WebSocket, by any of the fields that have no other use.
func (h *Head) Asks() bool {
	if h.OtherUpgrade() != "" {
		return false
	}
	for _, name := range [...]string{"Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", ":protocol"} {
		if h.First(name) != nil {
			return true
		}
	}
	return false
}
