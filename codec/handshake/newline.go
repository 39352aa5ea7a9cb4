package handshake

import (
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// acceptWithNewline returns the Sec-WebSocket-Accept line if a newline of its own ends it: it is the last line, ends
// in LF alone, and the blank line behind it is CR LF. Otherwise it returns nil.
func (h *Head) acceptWithNewline() *Field {
	f := h.lastAccept()
	if f == nil || f.Line.End-f.TextEnd != 1 || h.Blank.End-h.Blank.Start != 2 {
		return nil
	}
	return f
}

// lastAccept returns the last field if it is the Sec-WebSocket-Accept of a response and the blank line follows it.
func (h *Head) lastAccept() *Field {
	n := len(h.Fields)
	if h.Kind != Response || !h.Complete || n == 0 {
		return nil
	}
	f := &h.Fields[n-1]
	if !ascii.EqualFold(f.Name, nameAccept) || f.Line.End != h.Blank.Start {
		return nil
	}
	return f
}

// newline tells of a newline that stands behind the accept value and ends the head too early, or ends a line alone. It
// returns the head as it was meant: with the fields that fell behind the early end.
func (c *checker) newline(h *Head, rest []byte) *Head {
	f := h.lastAccept()
	if f == nil {
		return h
	}
	if fields, n := strayFields(rest, h.End); n > 0 {
		c.strayHead(h, f, rest, n)
		meant := *h
		meant.Fields = append(append([]Field{}, h.Fields...), fields...)
		meant.End = h.End + n
		meant.Blank = Span{fields[len(fields)-1].Line.End, meant.End}
		return &meant
	}
	if n := leadingBreak(rest); n > 0 {
		c.strayLineEnd(h, f, rest, n)
	} else if h.acceptWithNewline() != nil {
		c.hiddenNewline(f)
	}
	return h
}

// newlineOrigin names the functions and programs that usually append the newline.
const newlineOrigin = " The newline comes from a base64 function that appends one: base64.encodebytes in Python (once " +
	"encodestring), Base64.encode64 in Ruby, openssl base64, base64 in a shell, or from echo without -n."

// strayLineEnd tells of a blank line that came too early where the accept value ends the head: the line end that was
// meant for the blank line, n bytes, stands in front of the frames.
func (c *checker) strayLineEnd(h *Head, f *Field, rest []byte, n int) {
	at := Span{f.TextEnd, h.End + n}
	patch(c.add(rule.HandshakeAcceptNewline, at, "%s The line end that was to close the head, %s, is left over in front of "+
		"the frames. %s%s", newlineText(f), spacedHex(rest[:n]), readAsFrame(rest), newlineOrigin),
		at, "\r\n\r\n", "Remove the newline")
}

// strayHead tells of a blank line that came too early where more fields, n bytes, follow the accept value.
func (c *checker) strayHead(h *Head, f *Field, rest []byte, n int) {
	textEnd, _ := nextLine(rest, 0)
	patch(c.add(rule.HandshakeAcceptNewline, Span{f.TextEnd, h.End + n}, "%s The rest of the head, %s from %q on, is left over "+
		"in front of the frames. %s%s", newlineText(f), words.Count(n, "byte"), string(rest[:textEnd]), readAsFrame(rest), newlineOrigin),
		Span{f.TextEnd, h.End}, "\r\n", "Remove the newline")
}

// hiddenNewline tells of a newline that ends the accept line in place of CR LF, with nothing left over behind the head.
func (c *checker) hiddenNewline(f *Field) {
	at := Span{f.TextEnd, f.Line.End}
	finding := c.add(rule.HandshakeAcceptNewline, at, "The line of Sec-WebSocket-Accept ends in LF (0a) alone, the blank line "+
		"in CR LF: the LF is a newline that belongs to the value, and one CR LF was left out to make up for it. Some clients "+
		"accept this, others refuse the LF.%s", newlineOrigin)
	finding.Severity = rule.Warning
	patch(finding, at, "\r\n", "End the line in CR LF")
}

// newlineText is the first sentence of a finding: what stands behind the value, and what it does to the head.
func newlineText(f *Field) string {
	if f.Line.End-f.TextEnd == 1 {
		return "A newline, LF (0a), follows the value of Sec-WebSocket-Accept. The line end behind it makes an empty line, " +
			"so the head ends there."
	}
	return "A newline follows the value of Sec-WebSocket-Accept; an encoder or a text box has made CR LF (0d 0a) of it, " +
		"or the server wrote one line end too many. The next line is empty, so the head ends there."
}
