// Package report has the types of a report on an input, and the words for its bits, fields, heads and lanes. In it a direction is
// a string; in the packages that it imports, a codec.Sender.
//
// The types cross the boundary to JavaScript: the TypeScript declarations are generated from them, comments included. A pointer
// becomes an optional property; a slice that JSON leaves out becomes a typed array of its own.
package report

// Report is what inspect tells of one input.
type Report struct {
	Notation Notation `js:"notation"`
	// What the text is made of, in its order; empty if bytes were given.
	Passages []Passage `js:"passages"`
	// How many passages there are; passages lists the first of them.
	PassageCount int `js:"passageCount"`
	// The connections that the passages tell of, the first of them; empty if the text is one passage.
	Stories []Story `js:"stories"`
	// The index of the connection that is read.
	Story int `js:"story"`
	// "frames", "handshake", "stream" (a head, then frames), "payload" or "capture".
	Kind string `js:"kind"`
	// The bytes that were read from the input.
	Bytes []byte `js:"bytes" json:"-"`
	// Bytes, with the payload of every frame unmasked.
	Plain []byte `js:"-" json:"-"`
	// For each byte the range of the input text that it came from, as UTF-16 offsets [start, end); empty if bytes were given.
	Spans []uint32 `js:"spans" json:"-"`
	// What the bytes were weighed as, best first; empty for heads, for captures and for texts that are no bytes.
	Hypotheses []Weighing `js:"hypotheses"`
	// Whether frames and the best other hypothesis are within ten bits: then both are to be offered.
	Near      bool       `js:"near"`
	Verdict   Verdict    `js:"verdict"`
	Handshake *Handshake `js:"handshake"`
	// What the heads and frames tell of the connection; absent if there are no frames and no handshake.
	Connection *Connection `js:"connection"`
	// What an export of developer tools or of a proxy holds; absent for all other input. Its bytes are the heads of the
	// connection that is shown, put together again, and the payloads of the messages that are listed.
	Capture *Capture `js:"capture"`
	Frames  []Frame  `js:"frames"`
	// How many frames the input holds; frames lists the first of them.
	FrameCount int       `js:"frameCount"`
	Messages   []Message `js:"messages"`
	// How many messages the input holds; messages lists the first of them. In a capture it goes for the connection that is
	// shown, and the list begins where the option says.
	MessageCount int       `js:"messageCount"`
	Findings     []Finding `js:"findings"`
	// How many findings there are; findings lists the first of them.
	FindingCount int `js:"findingCount"`
}

// Notation says how the input was read, and how else it could be.
type Notation struct {
	ID    string `js:"id"`
	Label string `js:"label"`
	// Why this reading was taken.
	Reason string `js:"reason"`
	// Every reading that fits, best first; the one taken among them.
	Candidates []Candidate `js:"candidates"`
}

// Weighing is one thing that the bytes may be.
type Weighing struct {
	// "frames", "payload", "http", "tls", "packet", "container", "key", "other" or "nothing".
	Kind string `js:"kind"`
	// What it is, in a few words that can stand in a sentence.
	Label string `js:"label"`
	// What was seen, as a sentence.
	Reason string `js:"reason"`
	// The evidence for it: ten bits more are a thousand times likelier.
	Bits int `js:"bits"`
}

// Candidate is one way to read the input.
type Candidate struct {
	ID     string `js:"id"`
	Label  string `js:"label"`
	Reason string `js:"reason"`
	// 0 to 100: how well the text fits.
	Score int `js:"score"`
	// The evidence that its bytes are something that is known, as of a Weighing; 0 if they are not, or were not weighed.
	Bits int `js:"bits"`
	// How many bytes it would give.
	ByteLength int `js:"byteLength"`
}

// Verdict is the whole report in a sentence or two.
type Verdict struct {
	// "ok", "note", "warning" or "error": the worst of the findings; "note" for an empty input, and
	// for frames that break no rule only if they are a server's, which nobody said.
	Level string `js:"level"`
	// What this is, who sent it, and whether a rule is broken.
	Title string `js:"title"`
	// What a receiver does with it, why it is taken for what it is, and what else there is to say.
	Detail string `js:"detail"`
}

// Frame is one frame (RFC 6455 section 5.2).
type Frame struct {
	Index int `js:"index"`
	// Bytes from the start of the input.
	Offset int `js:"offset"`
	// "client-to-server", "server-to-client" or "unknown".
	Direction  string `js:"direction"`
	FIN        bool   `js:"fin"`
	RSV1       bool   `js:"rsv1"`
	RSV2       bool   `js:"rsv2"`
	RSV3       bool   `js:"rsv3"`
	Opcode     int    `js:"opcode"`
	OpcodeName string `js:"opcodeName"`
	Masked     bool   `js:"masked"`
	// Eight hex digits, or empty.
	MaskingKey string `js:"maskingKey"`
	// 7, 16 or 64 bits; 0 if the header is cut before it.
	LengthForm int `js:"lengthForm"`
	// In bytes, decimal and exact, up to 2^64-1; empty if the header is cut before its end.
	PayloadLength string `js:"payloadLength"`
	HeaderBytes   int    `js:"headerBytes"`
	// How many bytes of the frame are there, header included.
	AvailableBytes int     `js:"availableBytes"`
	Complete       bool    `js:"complete"`
	Fields         []Field `js:"fields"`
	// What is there of the payload, unmasked, still compressed.
	Payload []byte `js:"payload" json:"-"`
	// Of the payload, in hex.
	SHA256 string `js:"sha256"`
}

// Field is one named run of bits. The fields of a frame tile its bytes: no bit is left out, and none is in two of them.
type Field struct {
	Name string `js:"name"`
	// Bits from the start of the input.
	BitOffset int    `js:"bitOffset"`
	BitLength int    `js:"bitLength"`
	Value     string `js:"value"`
	Meaning   string `js:"meaning"`
	Section   string `js:"section"`
}

// Message is one message: its frames put together. A control frame is a message of one frame.
type Message struct {
	Opcode    int    `js:"opcode"`
	Direction string `js:"direction"`
	// Indexes of its frames.
	Frames     []int `js:"frames"`
	Compressed bool  `js:"compressed"`
	// Whether its last frame is there in full.
	Complete   bool `js:"complete"`
	ByteLength int  `js:"byteLength"`
	// The bytes of its frames' payloads: on the wire, before inflating.
	WireLength int `js:"wireLength"`
	// Whether payload is the inflated one; a message that is not compressed needs none.
	Inflated bool `js:"inflated"`
	// Unmasked and put together.
	Payload []byte `js:"payload" json:"-"`
	// The payload as text, if it is a text message or a Close reason and valid UTF-8.
	Text   *string `js:"text"`
	SHA256 string  `js:"sha256"`
	// Of a Close frame; 1005 stands for none.
	CloseCode   *int    `js:"closeCode"`
	CloseReason *string `js:"closeReason"`
	// Only messages of a capture have the following; those among words have the places. In seconds: since 1970 in a HAR, since some start in events.
	Time *float64 `js:"time"`
	// What the exporting program reported in place of a message; the opcode is -1 then.
	Error *string `js:"error"`
	// The range of the input text that holds the payload, quotes included, as UTF-16 offsets.
	TextStart *int `js:"textStart"`
	TextEnd   *int `js:"textEnd"`
	// Where the payload begins in the report's bytes.
	ByteStart *int `js:"byteStart"`
}

// Finding is one rule met at one place.
type Finding struct {
	Rule string `js:"rule"`
	// The index, among the findings, of the one that this follows from, which follows from none itself: with that fixed, this is gone.
	CausedBy *int `js:"causedBy"`
	// "error", "warning" or "note".
	Severity string `js:"severity"`
	Section  string `js:"section"`
	// How binding the demand is: "MUST", "SHOULD", "MAY" (a text allows it), "registry" (that decides), "practice" (no text does); empty if one
	// word does not say it.
	Force string `js:"force"`
	// Who demands it, if that is not the text of the section, or of whom alone it is demanded; mostly empty.
	Demander string `js:"demander"`
	// The direction of the frame that the range lies in; in a session with two directions the one whose bytes it counts.
	Direction *string `js:"direction"`
	// The status code that a conforming receiver sends.
	CloseCode *int `js:"closeCode"`
	// The status of the response that refuses the handshake.
	HTTPStatus *int `js:"httpStatus"`
	// The range [byteStart, byteEnd) of the bytes; empty if the fault is in the text.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// The range of the input text, as UTF-16 offsets, if the input was text.
	TextStart *int `js:"textStart"`
	TextEnd   *int `js:"textEnd"`
	// The frame that the range lies in.
	Frame *int   `js:"frame"`
	Title string `js:"title"`
	// What was found here.
	Text string `js:"text"`
	// Why the rule is there, what a receiver does, how to fix it.
	Why  string `js:"why"`
	Peer string `js:"peer"`
	Mend string `js:"mend"`
	Fix  *Fix   `js:"fix"`
}

// Fix is a patch of the bytes: [byteStart, byteEnd) is replaced by bytes.
type Fix struct {
	// What it does, as a button's label.
	Text      string `js:"text"`
	ByteStart int    `js:"byteStart"`
	ByteEnd   int    `js:"byteEnd"`
	Bytes     []byte `js:"bytes" json:"-"`
	// What the input is after the correction; of the finding that the verdict is about, else empty.
	Outcome string `js:"outcome"`
}
