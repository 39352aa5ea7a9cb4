package codec

import (
	"encoding/binary"
	"unicode/utf8"
)

// UTF8 checks a text that comes in pieces (RFC 3629). The zero value is ready; a code point may be split anywhere.
type UTF8 struct {
	// lead is the number of bytes read of the open code point, need the number still to come.
	lead, need uint8
	// low and high bound the next byte.
	low, high byte
}

// InvalidUTF8 checks a whole text (RFC 6455 section 8.1; RFC 3629). It returns the offset of the byte at which b cannot be UTF-8 any more, or where its last character is cut; -1 if
// it is UTF-8.
func InvalidUTF8(b []byte) int {
	var text UTF8
	at := text.Write(b)
	if n := text.Pending(); at < 0 && n > 0 {
		return len(b) - n
	}
	return at
}

// Write checks b as the next piece. It returns the index of the first byte at which the text cannot be valid any
// more, or -1. After that the checker is back at a code point's start.
func (u *UTF8) Write(b []byte) int {
	i := 0
	for i < len(b) {
		if u.need > 0 {
			if !u.step(b[i]) {
				*u = UTF8{}
				return i
			}
			i++
			continue
		}
		if n := skipValid(b[i:]); n > 0 {
			i += n
			continue
		}
		if !u.start(b[i]) {
			return i
		}
		i++
	}
	return -1
}

// Pending returns the number of bytes read of a code point that is not yet whole: 0 to 3.
func (u *UTF8) Pending() int { return int(u.lead) }

// skipValid returns the length of a run of whole code points at the start of b; it may stop early.
func skipValid(b []byte) int {
	n := 0
	for len(b)-n >= 8 && binary.LittleEndian.Uint64(b[n:])&0x8080808080808080 == 0 {
		n += 8
	}
	for n < len(b) {
		size := 1
		if b[n] >= utf8.RuneSelf {
			size = runeLength(b[n:])
		}
		if size == 0 {
			break
		}
		n += size
	}
	return n
}

// runeLength returns the length of the code point that is not ASCII at the start of b, 0 if it is broken or cut. The
// leads whose second byte may be any continuation are looked at here, which is twice as fast as decoding them.
func runeLength(b []byte) int {
	lead := b[0]
	switch {
	case lead >= 0xC2 && lead < 0xE0 && len(b) > 1 && b[1]&0xC0 == 0x80:
		return 2
	case lead > 0xE0 && lead < 0xF0 && lead != 0xED && len(b) > 2 && b[1]&0xC0 == 0x80 && b[2]&0xC0 == 0x80:
		return 3
	}
	r, size := utf8.DecodeRune(b)
	if r == utf8.RuneError && size <= 1 {
		return 0
	}
	return size
}

// start takes the first byte of a code point and tells whether there can be one.
func (u *UTF8) start(b byte) bool {
	*u = UTF8{lead: 1, low: 0x80, high: 0xBF}
	switch {
	case b < 0x80:
		*u = UTF8{}
	case b >= 0xC2 && b <= 0xDF:
		u.need = 1
	case b >= 0xE0 && b <= 0xEF:
		u.need = 2
		if b == 0xE0 {
			u.low = 0xA0 // below is overlong
		} else if b == 0xED {
			u.high = 0x9F // above are surrogates
		}
	case b >= 0xF0 && b <= 0xF4:
		u.need = 3
		if b == 0xF0 {
			u.low = 0x90 // below is overlong
		} else if b == 0xF4 {
			u.high = 0x8F // above is over U+10FFFF
		}
	default:
		*u = UTF8{}
		return false
	}
	return true
}

// step takes a following byte of a code point and tells whether it fits.
func (u *UTF8) step(b byte) bool {
	if b < u.low || b > u.high {
		return false
	}
	u.low, u.high = 0x80, 0xBF
	u.need--
	u.lead++
	if u.need == 0 {
		*u = UTF8{}
	}
	return true
}
