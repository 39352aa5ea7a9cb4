package codec

import (
	"strconv"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// textCheck is an incremental check that knows where the open code point began.
type textCheck struct {
	utf8 UTF8
	from int64
}

// write checks b, which stands at the offset at. It returns the range from the start of the code point that is broken
// to the byte that breaks it, and whether there is one; if not, the range of b.
func (t *textCheck) write(b []byte, at int64) (start, end int64, broken bool) {
	open := int(t.utf8.need)
	bad := t.utf8.Write(b)
	if bad < 0 {
		if n := t.utf8.Pending(); n > 0 && n <= len(b) {
			t.from = at + int64(len(b)-n)
		}
		return at, at + int64(len(b)), false
	}
	start = at + int64(badStart(b, bad))
	if bad < open {
		start = t.from
	}
	return start, at + int64(bad) + 1, true
}

// badStart returns where the code point begins that b[bad] breaks: at most three bytes before.
func badStart(b []byte, bad int) int {
	for i := bad - 1; i >= 0 && i >= bad-3; i-- {
		if b[i] >= 0xC0 {
			var u UTF8
			if u.Write(b[i:bad]) < 0 && u.Pending() > 0 {
				return i
			}
			break
		}
	}
	return bad
}

// textData checks a piece of a text message's payload and returns the offset behind the last byte checked.
func (c *checker) textData(b []byte, at int64) int64 {
	start, end, broken := c.text.write(b, at)
	if broken {
		c.textFailed = true
		c.report(rule.MessageInvalidUTF8, max(start, c.dataFrom), end, describeInvalidByte(b[end-1-at], start == end-1))
	}
	return end
}

// describeInvalidByte says why the byte b of a text is not UTF-8 where it stands; first says that it begins a character.
func describeInvalidByte(b byte, first bool) string {
	text := "The byte " + hexByte(b)
	switch {
	case !first:
		return text + " cannot follow the bytes before it: the character is cut, overlong, a surrogate or over U+10FFFF."
	case b < 0xC0:
		return text + " continues a character, but none has begun."
	case b < 0xC2:
		return text + " can only begin an overlong form of an ASCII character."
	case b < 0xF5:
		return text + " begins a character that does not go on."
	}
	return text + " never occurs in UTF-8."
}

// textEnd checks the end of a text frame's payload at the offset at.
func (c *checker) textEnd(at int64) {
	n := c.text.utf8.Pending()
	if n == 0 {
		return
	}
	start := max(c.text.from, c.dataFrom)
	if !c.frame.FIN {
		if start < at {
			c.report(rule.MessageSplitCodePoint, start, at,
				"The frame ends after "+words.Count(n, "byte")+" of a character; the next fragment has to go on with it.")
		}
		return
	}
	c.textFailed = true
	c.report(rule.MessageInvalidUTF8, min(start, at-1), at, "The message ends inside a character, after "+words.Count(n, "byte")+" of it.")
}

// closeBody is what has been read of a Close frame's payload.
type closeBody struct {
	code   CloseCode
	n      int
	reason textCheck
	failed bool
}

// closeData checks a piece of a Close frame's body and returns the offset behind the last byte checked.
func (c *checker) closeData(b []byte, at int64) int64 {
	for c.close.n < 2 && len(b) > 0 {
		c.close.code = c.close.code<<8 | CloseCode(b[0])
		c.close.n++
		b, at = b[1:], at+1
		if c.close.n == 2 && c.closeCode(at-2) {
			return at
		}
	}
	if len(b) == 0 || c.close.failed {
		return at + int64(len(b))
	}
	start, end, broken := c.close.reason.write(b, at)
	if broken {
		c.close.failed = true
		c.report(rule.CloseReasonInvalidUTF8, start, end, describeInvalidByte(b[end-1-at], start == end-1))
	}
	return end
}

// closeCode checks the status code, which stands at [from, from+2), and tells whether there is something to say of it.
func (c *checker) closeCode(from int64) bool {
	code := c.close.code
	text := "The code is " + strconv.Itoa(int(code))
	if name := code.Name(); name != "" {
		text += ", " + name
	}
	id := rule.ID("")
	switch code.Class() {
	case CloseNotSendable:
		id = rule.CloseCodeNotSendable
	case CloseReserved:
		id = rule.CloseCodeReserved
	case CloseUndefined:
		id = rule.CloseCodeUndefined
	case CloseLate:
		id = rule.CloseCodeLate
	case CloseLibrary, ClosePrivate:
		id = rule.CloseCodeRange
	}
	if code == CloseMandatoryExt && c.Sender == Server {
		id, text = rule.CloseCodeWrongSide, text+", sent by a server"
	}
	if id != "" {
		c.report(id, from, from+2, text+".")
	}
	return id != ""
}

// oneByte reports a body of one byte, which is too short for a status code; the length that says so stands at [from, end).
func (c *checker) oneByte(from, end int64) {
	c.report(rule.CloseBodyOneByte, from, end, "The body has one byte; a status code takes two.")
}

func (c *checker) closeEnd(at int64) {
	switch {
	case c.frame.PayloadLength == 0:
		c.report(rule.CloseEmpty, c.start, at, "The body is empty.")
	case c.close.code == CloseMandatoryExt && c.frame.PayloadLength == 2 && c.Sender != Server:
		c.report(rule.CloseExtensionsNotListed, c.dataFrom, at, "The code is 1010, Mandatory Ext., and the reason is empty.")
	case c.close.reason.utf8.Pending() > 0 && !c.close.failed:
		c.close.failed = true
		c.report(rule.CloseReasonInvalidUTF8, c.close.reason.from, at, "The reason ends inside a character.")
	}
}
