package codec

// Opcode is the four bits that say what a frame is (RFC 6455 section 5.2).
type Opcode uint8

// The opcodes in use (RFC 6455 section 11.8). The others are reserved.
const (
	Continuation Opcode = 0x0
	Text         Opcode = 0x1
	Binary       Opcode = 0x2
	Close        Opcode = 0x8
	Ping         Opcode = 0x9
	Pong         Opcode = 0xA
)

var opcodeNames = [16]string{
	Continuation: "continuation",
	Text:         "text",
	Binary:       "binary",
	0x3:          "reserved data 0x3",
	0x4:          "reserved data 0x4",
	0x5:          "reserved data 0x5",
	0x6:          "reserved data 0x6",
	0x7:          "reserved data 0x7",
	Close:        "close",
	Ping:         "ping",
	Pong:         "pong",
	0xB:          "reserved control 0xB",
	0xC:          "reserved control 0xC",
	0xD:          "reserved control 0xD",
	0xE:          "reserved control 0xE",
	0xF:          "reserved control 0xF",
}

// String returns the opcode's name in lower case; a reserved one has its number in it.
func (o Opcode) String() string { return opcodeNames[o&0xF] }

// IsControl tells whether frames of this opcode are control frames: opcodes 8 to 0xF (RFC 6455 section 5.5).
func (o Opcode) IsControl() bool { return o&0x8 != 0 }

// IsReserved tells whether RFC 6455 leaves the opcode undefined: 3 to 7 and 0xB to 0xF.
func (o Opcode) IsReserved() bool { return o&0x7 > 2 }

// OpcodeByName returns the opcode that String names so, such as "text", and whether there is one.
func OpcodeByName(name string) (Opcode, bool) {
	for o, n := range opcodeNames {
		if n == name {
			return Opcode(o), true
		}
	}
	return 0, false
}
