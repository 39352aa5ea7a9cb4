package inspect

import (
	"strconv"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// The usual mistakes in a length; what mends the last one the rule says.
var (
	inCharacters = rule.Cause{Title: "it counts characters, not bytes",
		Mend: "Count the bytes of the encoded text: len(s.encode()) in Python, getBytes(UTF_8).length in Java, Buffer.byteLength(s) in Node."}
	swapped   = rule.Cause{Title: "its bytes are in the wrong order", Mend: `Write the highest byte first: struct.pack(">H", n) in Python, htons(n) in C.`}
	inOneByte = rule.Cause{Title: "126 or more was put into 7 bits"}
)

// miswritten is a finding about the length of the frame at the offset start, if another one fits that a usual mistake makes of it: whole
// frames follow then, by t, or nothing. Without t nothing may follow.
func miswritten(b []byte, start int, t *tiles) *rule.Finding {
	h, size, err := codec.ParseHeader(b[start:])
	if !h.FIN || h.RSV1 || h.RSV2 || h.RSV3 || h.Opcode != codec.Text && h.Opcode != codec.Binary || start+2 >= len(b) {
		return nil
	}
	m := lengthFit{b: b, start: start, size: size, t: t, said: h.PayloadLength}
	n, cause := 0, (*rule.Cause)(nil)
	if err == nil {
		n, cause = m.inBytes(h)
	}
	if n == 0 {
		m.size, h.Masked, cause = 2, false, &inOneByte
		n = putInOneByte(b[start+1], b[start+2:], h.Opcode, m.fits)
	}
	if n == 0 {
		return nil
	}
	f := rule.New(rule.FrameLengthMiswritten, int64(start+1), int64(m.lengthEnd(h)), "It says "+words.Number64(m.said)+"; the payload has "+words.Count(n, "byte")+".")
	h.PayloadLength, h.LengthForm, f.Cause = uint64(n), 0, cause
	f.Fix = &rule.Fix{Start: int64(start), End: int64(start + m.size), Bytes: h.Append(nil), Text: "Make the length " + strconv.Itoa(n)}
	return &f
}

// lengthFit tries other lengths for the frame at an offset of b.
type lengthFit struct {
	b     []byte
	start int
	size  int // of the frame's header
	t     *tiles
	said  uint64
}

// fits tells whether the frame can have a payload of n bytes: whole frames follow, or nothing.
func (m *lengthFit) fits(n int) bool {
	end := m.start + m.size + n
	return n > 0 && uint64(n) != m.said && (end == len(m.b) || m.t != nil && m.t.at(end, 0) >= fitsNewline)
}

// lengthEnd is where the length ends.
func (m *lengthFit) lengthEnd(h codec.Header) int {
	if h.Masked {
		return m.start + m.size - 4
	}
	return m.start + m.size
}

// inBytes is the length in bytes of a payload whose header was read whole: it counts characters, or has its lowest byte first; 0 if neither.
func (m *lengthFit) inBytes(h codec.Header) (int, *rule.Cause) {
	if n := afterCharacters(h, m.b[m.start+m.size:], m.fits); n > 0 {
		return n, &inCharacters
	}
	if n := reversed(m.b[m.start+2 : m.lengthEnd(h)]); n <= uint64(len(m.b)) && m.fits(int(n)) {
		return int(n), &swapped
	}
	return 0, nil
}

// afterCharacters is how many bytes the text has of as many characters as the length says: code points, or units of UTF-16, as JavaScript and
// Java count; 0 if none fit.
func afterCharacters(h codec.Header, rest []byte, fits func(int) bool) int {
	n := h.PayloadLength
	if h.Opcode != codec.Text || n > uint64(len(rest)) {
		return 0
	}
	text := append([]byte(nil), rest[:min(len(rest), utf8.UTFMax*int(n))]...)
	if h.Masked {
		codec.Mask(h.MaskingKey, 0, text)
	}
	points, units := uint64(0), uint64(0)
	for end := 0; end < len(text) && points < n; {
		r, size := utf8.DecodeRune(text[end:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		end += size
		points++
		if units++; r > 0xFFFF {
			units++
		}
		if (points == n || units == n) && fits(end) {
			return end
		}
	}
	return 0
}

// reversed is the length of which these are the bytes, the lowest first.
func reversed(b []byte) (n uint64) {
	for i := len(b) - 1; i >= 0; i-- {
		n = n<<8 | uint64(b[i])
	}
	return n
}

// putInOneByte is how many bytes the payload has if the second byte is all of its length, or the low byte of it; 0 if that is not so.
func putInOneByte(second byte, rest []byte, opcode codec.Opcode, fits func(int) bool) int {
	n := len(rest)
	if own := int(second); own > codec.MaxControlPayload && own < n && fits(own) {
		n = own
	}
	if n <= codec.MaxControlPayload || byte(n) != second || !utf8.Valid(rest[:n]) && (opcode == codec.Text || n != int(second)) {
		return 0
	}
	return n
}
