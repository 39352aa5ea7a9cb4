package codec

import "strconv"

const hexDigits = "0123456789abcdef"

func hexByte(b byte) string { return string([]byte{hexDigits[b>>4], hexDigits[b&0xF]}) }

func hexDigit(o Opcode) string { return "0x" + string("0123456789ABCDEF"[o&0xF]) }

func digit(set bool) string {
	if set {
		return "1"
	}
	return "0"
}

// count returns "1 byte", "2 bytes" and so on.
//
//go:noinline
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// counts tells whether b is a plus one, in either byte order.
func counts(a, b [4]byte) bool {
	big := func(k [4]byte) uint32 { return uint32(k[0])<<24 | uint32(k[1])<<16 | uint32(k[2])<<8 | uint32(k[3]) }
	little := func(k [4]byte) uint32 { return uint32(k[3])<<24 | uint32(k[2])<<16 | uint32(k[1])<<8 | uint32(k[0]) }
	return big(b) == big(a)+1 || little(b) == little(a)+1
}
