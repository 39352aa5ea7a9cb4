package rule

import (
	"strconv"
	"strings"
)

// tlsRecords name the types of TLS records, of which the first is 0x14 (RFC 8446 section 5.1). Behind the type stands the byte 3.
var tlsRecords = [...]string{"a change of the cipher", "an alert", "a part of the handshake", "application data, which is encrypted"}

// httpWords begin the heads of HTTP.
const httpWords = " GET HTTP POST OPTIONS CONNECT DELETE "

// addBits adds what the reserved bits of a frame's first byte tell, RSV1 being 4, and its opcode: RSV1 alone and an opcode other than those
// of data are no compressed message.
func (s *Saying) addBits(bits, opcode int) {
	if bits <= 0 || bits >= len(ofBits) {
		return
	}
	s.Rules = narrowed(s.Rules, func(id ID) bool { return mayBe(id, bits == onlyRSV1, opcode) })
	s.Means = ofBits[bits]
	if bits != onlyRSV1 || opcode <= 2 || opcode > 15 {
		return
	}
	s.Means = "With the opcode " + strconv.Itoa(opcode) + " it is no compressed message: the first byte is 4x or cx"
	if letter := string(rune('@' + opcode)); strings.Contains(httpWords, " "+letter) {
		_, word, _ := strings.Cut(httpWords, " "+letter)
		word, _, _ = strings.Cut(word, " ")
		s.Means += ", such as the letter " + letter + " of " + letter + word + ": the other side may speak HTTP here"
	}
	s.Means += "."
}

// mayBe reports whether a rule may be the cause, of RSV1 alone or of other reserved bits, with such an opcode.
func mayBe(id ID, onlyRSV1 bool, opcode int) bool {
	switch {
	case !onlyRSV1:
		return id == InputOtherProtocol || id == FrameRSV2RSV3
	case opcode <= 2:
		return id != FrameRSV2RSV3 && id != InputOtherProtocol
	}
	return id == InputOtherProtocol || opcode > 7 && strings.HasPrefix(string(id), "deflate-rsv1-")
}

// addBytes adds what the first two bytes tell of a frame that a client has sent. The second byte of a masked frame is 0x80 or more.
func (s *Saying) addBytes(first, second int) {
	isOther := func(id ID) bool { return id == InputOtherProtocol }
	switch record := first - 0x14; {
	case record >= 0 && record < len(tlsRecords) && second == 3:
		s.Rules = narrowed(s.Rules, isOther)
		s.Means = "The bytes begin a record of TLS, " + tlsRecords[record] + ": the other side speaks TLS where ws: is spoken."
	case isPrintable(first) && isPrintable(second):
		s.Rules = narrowed(s.Rules, isOther)
		s.Means = "The bytes are the text “" + string([]byte{byte(first), byte(second)}) + "”, and no frame of a client: the other side may speak HTTP or plain text here."
	default:
		s.addBits(first>>4&7, first&15)
	}
}

func isPrintable(c int) bool { return c >= ' ' && c < 0x7f }

// quotedPair reads the first two bytes of a quote: as they are, or as escapes. The quote may be within another one, which doubles its
// backslashes.
func quotedPair(text string, at int) (value, end int, ok bool) {
	length := quoteLength(text[at:])
	if at += length; length == 0 {
		return 0, 0, false
	}
	for _, opening := range [...]string{"b'", "bytearray(b'"} {
		if strings.HasPrefix(text[at:], opening) {
			at += len(opening)
		}
	}
	for n := 0; n < 2; n++ {
		if at == len(text) || text[at] < ' ' || quoteLength(text[at:]) == 1 {
			return 0, 0, false
		}
		c := int(text[at])
		if at++; c == '\\' {
			if strings.HasPrefix(text[at:], `\`) {
				at++
			}
			if c, at, ok = escaped(text, at); !ok {
				return 0, 0, false
			}
		}
		value = value<<8 | c
	}
	for n := 0; n < 2; n++ {
		at += quoteLength(text[at:])
	}
	return value, at, true
}

// escaped reads what stands behind the backslash of an escape.
func escaped(text string, at int) (c, end int, ok bool) {
	rest := text[at:]
	switch {
	case len(rest) >= len("x17") && rest[0]|0x20 == 'x' && digit(rest[1]) < 16 && digit(rest[2]) < 16:
		return digit(rest[1])<<4 | digit(rest[2]), at + len("x17"), true
	case rest != "" && strings.IndexByte("tnr", rest[0]) >= 0:
		return int("\t\n\r"[strings.IndexByte("tnr", rest[0])]), at + 1, true
	}
	return 0, 0, false
}
