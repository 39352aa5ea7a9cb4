package codec

import "github.com/wslens/wslens/codec/internal/hextext"

func hexByte(b byte) string { return hextext.Encode([]byte{b}) }

func hexDigit(o Opcode) string { return "0x" + string("0123456789ABCDEF"[o&0xF]) }

// called is what a sentence calls a frame or a message of an opcode; noun is "frame" or "message". Inlined into its callers it would make the
// WebAssembly module 5 kB larger, uncompressed.
//
//go:noinline
func called(o Opcode, noun string) string {
	switch {
	case o == Close:
		return "Close"
	case o == Ping:
		return "Ping"
	case o == Pong:
		return "Pong"
	case o.IsReserved():
		return noun + " with the reserved opcode " + hexDigit(o)
	}
	return o.String() + " " + noun
}

// isSuccessor tells whether b is a plus one, in either byte order.
func isSuccessor(a, b [4]byte) bool {
	big := func(k [4]byte) uint32 { return uint32(k[0])<<24 | uint32(k[1])<<16 | uint32(k[2])<<8 | uint32(k[3]) }
	little := func(k [4]byte) uint32 { return uint32(k[3])<<24 | uint32(k[2])<<16 | uint32(k[1])<<8 | uint32(k[0]) }
	return big(b) == big(a)+1 || little(b) == little(a)+1
}
