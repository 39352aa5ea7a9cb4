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
	said, lengthEnd, n, cause := h.PayloadLength, start+size, 0, &inCharacters
	if h.Masked {
		lengthEnd -= 4
	}
	fits := func(n int) bool {
		end := start + size + n
		return n > 0 && uint64(n) != said && (end == len(b) || t != nil && t.at(end, 0) >= fitsNewline)
	}
	if err == nil {
		n = afterCharacters(h, b[start+size:], fits)
		if turned := reversed(b[start+2 : lengthEnd]); n == 0 && turned <= uint64(len(b)) && fits(int(turned)) {
			n, cause = int(turned), &swapped
		}
	}
	if n == 0 {
		cause, size, lengthEnd, h.Masked = &inOneByte, 2, start+2, false
		if n = putInOneByte(b[start+1], b[start+2:], h.Opcode, fits); n == 0 {
			return nil
		}
	}
	f := rule.New(rule.FrameLengthMiswritten, int64(start+1), int64(lengthEnd), "It says "+words.Number64(said)+"; the payload has "+words.Count(n, "byte")+".")
	h.PayloadLength, h.LengthForm, f.Cause = uint64(n), 0, cause
	f.Fix = &rule.Fix{Start: int64(start), End: int64(start + size), Bytes: h.Append(nil), Text: "Make the length " + strconv.Itoa(n)}
	return &f
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
