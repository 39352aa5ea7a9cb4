package codec_test

import "github.com/wslens/wslens/codec/rule"

// The oracle judges a frame by what the RFCs say of its bits. It shares nothing with the codec but the names of the rules: what
// the codec finds is held against it for every header, length, status code and sequence of UTF-8 (enumeration_test.go).

type (
	role      int // who sends the frame
	extension int // what is known of permessage-deflate
	state     int // what came before in the direction
)

const (
	anyone role = iota
	client
	server
)

const (
	notKnown extension = iota
	noDeflate
	withDeflate
)

const (
	idle         state = iota
	inText             // 01: a text message has begun
	inCompressed       // 41: a compressed one has
	closed             // 88: this side has sent its Close
)

// sent is a frame as the oracle sees it.
type sent struct {
	role      role
	extension extension
	state     state
	first     byte
	masked    bool
	form      int // 7, 16 or 64: the bits that the length stands in
	length    uint64
}

func (f *sent) opcode() byte    { return f.first & 0x0F }
func (f *sent) isControl() bool { return f.first&0x08 != 0 }
func (f *sent) rsv1() bool      { return f.first&0x40 != 0 }
func (f *sent) inMessage() bool { return f.state == inText || f.state == inCompressed }

// demands are the sentences of the RFCs that a header can break.
var demands = []struct {
	id       rule.ID
	section  string
	sentence string
	broken   func(f *sent) bool
}{
	{"frame-rsv2-rsv3", "5.2", "MUST be 0 unless an extension is negotiated that defines meanings for non-zero values",
		func(f *sent) bool { return f.first&0x30 != 0 }},
	{"frame-rsv1-not-negotiated", "5.2", "MUST be 0 unless an extension is negotiated that defines meanings for non-zero values",
		func(f *sent) bool { return f.rsv1() && f.extension == noDeflate }},
	{"deflate-rsv1-on-control", "RFC 7692 6.1", "MUST NOT set the \"Per-Message Compressed\" bit of control frames",
		func(f *sent) bool { return f.rsv1() && f.extension == withDeflate && f.isControl() }},
	{"deflate-rsv1-on-continuation", "RFC 7692 6.1", "and non-first fragments of a data message",
		func(f *sent) bool { return f.rsv1() && f.extension == withDeflate && f.opcode() == 0 }},
	{"frame-reserved-data-opcode", "5.2", "If an unknown opcode is received, the receiving endpoint MUST _Fail the WebSocket Connection_",
		func(f *sent) bool { return f.opcode() >= 0x3 && f.opcode() <= 0x7 }},
	{"frame-reserved-control-opcode", "5.2", "If an unknown opcode is received, the receiving endpoint MUST _Fail the WebSocket Connection_",
		func(f *sent) bool { return f.opcode() >= 0xB }},
	{"frame-control-fragmented", "5.5", "All control frames ... MUST NOT be fragmented",
		func(f *sent) bool { return f.isControl() && f.first&0x80 == 0 }},
	{"frame-control-too-long", "5.5", "All control frames MUST have a payload length of 125 bytes or less",
		func(f *sent) bool { return f.isControl() && f.length > 125 }},
	{"frame-length-not-minimal", "5.2", "the minimal number of bytes MUST be used to encode the length",
		func(f *sent) bool { return f.form == 16 && f.length < 126 || f.form == 64 && f.length < 65536 }},
	{"frame-length-msb", "5.2", "the most significant bit MUST be 0",
		func(f *sent) bool { return f.length >= 1<<63 }},
	{"frame-client-not-masked", "5.1", "a client MUST mask all frames that it sends to the server",
		func(f *sent) bool { return f.role == client && !f.masked }},
	{"frame-server-masked", "5.1", "A server MUST NOT mask any frames that it sends to the client",
		func(f *sent) bool { return f.role == server && f.masked }},
	// The frame before it had no mask.
	{"frame-mixed-masks", "5.1", "either of the two sentences above, whichever side this is",
		func(f *sent) bool { return f.role == anyone && f.state != idle && f.masked }},
	{"message-continuation-without-start", "5.4", "a single frame with the FIN bit clear and an opcode other than 0, followed by ... the opcode set to 0",
		func(f *sent) bool { return f.opcode() == 0 && !f.inMessage() }},
	{"message-start-inside-message", "5.4", "The fragments of one message MUST NOT be interleaved between the fragments of another message",
		func(f *sent) bool { return (f.opcode() == 1 || f.opcode() == 2) && f.inMessage() }},
	{"message-after-close", "5.5.1", "The application MUST NOT send any more data frames after sending a Close frame",
		func(f *sent) bool { return f.state == closed && !f.isControl() }},
	{"message-after-close", "7.1.5", "will not send further Close frames",
		func(f *sent) bool { return f.state == closed && f.opcode() == 8 }},
	{"close-body-one-byte", "5.5.1", "If there is a body, the first two bytes of the body MUST be a 2-byte unsigned integer",
		func(f *sent) bool { return f.opcode() == 8 && f.length == 1 }},
}

// judge gives the rules that a frame's header breaks. Where the extension is not known, a header is wrong if it is with it and
// without; then all that are broken either way are given.
func (f sent) judge() (broken map[rule.ID]bool) {
	if f.extension == notKnown {
		with, without := f, f
		with.extension, without.extension = withDeflate, noDeflate
		a, b := with.judge(), without.judge()
		if len(a) == 0 || len(b) == 0 {
			return map[rule.ID]bool{}
		}
		delete(b, "frame-rsv1-not-negotiated")
		for id := range b {
			a[id] = true
		}
		return a
	}
	broken = map[rule.ID]bool{}
	for i := range demands {
		if demands[i].broken(&f) {
			broken[demands[i].id] = true
		}
	}
	return broken
}

// statusCodes are the ranges of RFC 6455 section 7.4 and of the IANA registry (1012 to 1014), each from its first code on.
var statusCodes = []struct {
	from   int
	broken rule.ID
}{
	{0, "close-code-reserved"},        // "Status codes in the range 0-999 are not used."
	{1000, ""},                        // 1000 to 1003 are defined
	{1004, "close-code-reserved"},     // "Reserved. The specific meaning might be defined in the future."
	{1005, "close-code-not-sendable"}, // "MUST NOT be set as a status code in a Close control frame", and 1006
	{1007, ""},                        // 1007 to 1011 are defined, 1012 to 1014 registered
	{1015, "close-code-not-sendable"}, // "MUST NOT be set as a status code in a Close control frame"
	{1016, "close-code-reserved"},     // "reserved for definition by this protocol, its future revisions, and extensions"
	{3000, ""},                        // "reserved for use by libraries, frameworks, and applications", and for private use
	{5000, "close-code-undefined"},    // no range has them
}

func judgeCode(code int) (broken rule.ID) {
	for _, row := range statusCodes {
		if code >= row.from {
			broken = row.broken
		}
	}
	return broken
}

// utf8Forms are the byte ranges of RFC 3629 section 4.
var utf8Forms = [][][2]byte{
	{{0x00, 0x7F}},
	{{0xC2, 0xDF}, {0x80, 0xBF}},
	{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}},
	{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}},
	{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}},
	{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}},
	{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
	{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
	{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}},
}

// judgeUTF8 gives the number of bytes after which it is certain that b is no UTF-8, 0 if it is. One that ends inside a character is
// so at its end.
func judgeUTF8(b []byte) (certain int) {
	for at := 0; at < len(b); {
		longest, whole := 0, false
		for _, form := range utf8Forms {
			n := 0
			for n < len(form) && at+n < len(b) && b[at+n] >= form[n][0] && b[at+n] <= form[n][1] {
				n++
			}
			longest, whole = max(longest, n), whole || n == len(form)
		}
		switch {
		case whole:
			at += longest
		case at+longest == len(b):
			return len(b)
		default:
			return at + longest + 1
		}
	}
	return 0
}
