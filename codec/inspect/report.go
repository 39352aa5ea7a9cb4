package inspect

// The types of this file cross the boundary to JavaScript: the TypeScript declarations are generated from them,
// comments included. A pointer becomes an optional property; an unexported slice of bytes with a js tag becomes a
// Uint8Array, of other numbers their typed array.

// Report is what inspect tells of one input.
type Report struct {
	Notation Notation `js:"notation"`
	// "frames", "handshake", "stream" (a head, then frames), "payload" or "capture".
	Kind string `js:"kind"`
	// The bytes that were read from the input.
	bytes  []byte `js:"bytes"`
	beyond int    // bytes behind these that are not kept
	plain  []byte // bytes, with the payload of every frame unmasked
	// For each byte the range of the input text that it came from, as UTF-16 offsets [start, end); empty if bytes were given.
	spans     []uint32   `js:"spans"`
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

// Candidate is one way to read the input.
type Candidate struct {
	ID     string `js:"id"`
	Label  string `js:"label"`
	Reason string `js:"reason"`
	// 0 to 100: how well the text fits.
	Score int `js:"score"`
	// How many bytes it would give.
	ByteLength int `js:"byteLength"`
}

// Verdict is the whole report in a sentence or two.
type Verdict struct {
	// "ok", "note", "warning" or "error": the worst of the findings; "note" for an empty input.
	Level string `js:"level"`
	// What this is, who sent it.
	Title string `js:"title"`
	// Whether a peer would take it.
	Detail string `js:"detail"`
}

// Handshake is what was read of the opening handshake (RFC 6455 section 4).
type Handshake struct {
	Request  *Head `js:"request"`
	Response *Head `js:"response"`
	// The accept value that the request's key leads to; absent without a key.
	Acceptance *Acceptance `js:"acceptance"`
	// The response's Sec-WebSocket-Accept, as it stands there.
	AcceptFound string `js:"acceptFound"`
	// "match", "mismatch", "missing" or "unknown" (no key to judge by, no response, or HTTP/2, which has no such value).
	AcceptState string `js:"acceptState"`
	// Offer against answer: the subprotocol, each extension, and each of its parameters.
	Terms []Term `js:"terms"`
}

// Term is one thing that a handshake negotiates.
type Term struct {
	// "subprotocol", or the name of an extension or of a parameter.
	Name string `js:"name"`
	// The extension that a parameter belongs to; empty for all else.
	Extension string `js:"extension"`
	// As written by the client and by the server: a value, "yes" for a name without one, empty if it is not there.
	Offered  string `js:"offered"`
	Answered string `js:"answered"`
	// What is in force because of it, or would be.
	Meaning string `js:"meaning"`
	// The id of the rule that it breaks; empty for none.
	Rule string `js:"rule"`
}

// Reply is what a good server answers to a request.
type Reply struct {
	// The whole head with CR LF, blank line included.
	Response string `js:"response"`
	Status   int    `js:"status"`
	// Absent if there is no key, or none is used.
	Acceptance *Acceptance `js:"acceptance"`
	// Those of the request.
	Findings []Finding `js:"findings"`
}

// Connection is what is known of a connection as a whole, and of each direction at the end of the input.
type Connection struct {
	// "handshake", "option" or "unknown": where the extensions are known from.
	TermsFrom string `js:"termsFrom"`
	// The negotiated ones, as in Sec-WebSocket-Extensions.
	Extensions  string `js:"extensions"`
	Subprotocol string `js:"subprotocol"`
	// The client's frames, then the server's; one alone if all came from one side, or from an unknown one.
	Lanes []Lane `js:"lanes"`
	// Each Ping with its Pong, each Close with its answer; the first 500.
	Pairs []Pair `js:"pairs"`
}

// Lane is the state of one direction at the end of the input.
type Lane struct {
	Direction string `js:"direction"`
	Frames    int    `js:"frames"`
	Messages  int    `js:"messages"`
	// Of all frames, on the wire.
	PayloadBytes int      `js:"payloadBytes"`
	tally        [16]int  // messages by opcode
	close        *goodbye // its Close, if it has come
	// "open", "in-message" (a message waits for its end), "in-frame" (a frame is cut), "closing" (its Close was sent)
	// or "closed" (both have been).
	State string `js:"state"`
	// The state as a sentence.
	Text    string       `js:"text"`
	Deflate *LaneDeflate `js:"deflate"`
}

// LaneDeflate is permessage-deflate in one direction; absent if it is not in use.
type LaneDeflate struct {
	// 8 to 15; 15 unless fewer were agreed.
	WindowBits int  `js:"windowBits"`
	Takeover   bool `js:"takeover"`
	// How many messages were compressed, their bytes on the wire, and what these inflate to.
	Messages        int `js:"messages"`
	CompressedBytes int `js:"compressedBytes"`
	InflatedBytes   int `js:"inflatedBytes"`
}

// Pair is a Ping or Close and its answer, by the indexes of their frames; -1 stands for a frame that is not there.
type Pair struct {
	// "ping" or "close".
	Kind     string `js:"kind"`
	Asked    int    `js:"asked"`
	Answered int    `js:"answered"`
	// "answered", "unanswered", "differs", "unsolicited", "superseded" (the Pong of a later Ping stands for it), or
	// "unknown" (the other direction is not in the input).
	State string `js:"state"`
}

// Head is the start line and header fields of a request or response.
type Head struct {
	// "request" or "response".
	Kind string `js:"kind"`
	// The head's bytes in the input, blank line included; both are 0 for a request given as an option.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// Whether the blank line that ends the head is there.
	Complete bool `js:"complete"`
	// "HTTP/1.1", or "HTTP/2" for a head of pseudo-header fields, which may be of HTTP/3 too.
	Protocol  string      `js:"protocol"`
	opens     bool        // a response after which frames follow
	StartLine string      `js:"startLine"`
	Fields    []HeadField `js:"fields"`
	// How many fields the head has; fields lists the first of them.
	FieldCount int `js:"fieldCount"`
}

// HeadField is one line of a head.
type HeadField struct {
	Name string `js:"name"`
	// Without the white space around it.
	Value string `js:"value"`
	// The whole line's bytes in the input, line end included.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// What the field is for, and which section says so; empty for fields that have no part in the handshake.
	Meaning string `js:"meaning"`
	Section string `js:"section"`
}

// Acceptance is the derivation of Sec-WebSocket-Accept (RFC 6455 section 4.2.2).
type Acceptance struct {
	Key          string `js:"key"`
	TrimmedKey   string `js:"trimmedKey"`
	Concatenated string `js:"concatenated"`
	// The 20 bytes of the digest, in hex.
	SHA1   string `js:"sha1"`
	Accept string `js:"accept"`
	Steps  []Step `js:"steps"`
}

// Step is one line of the derivation.
type Step struct {
	Name    string `js:"name"`
	Value   string `js:"value"`
	Text    string `js:"text"`
	Section string `js:"section"`
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
	payload []byte `js:"payload"`
	// Of the payload, in hex.
	SHA256 string `js:"sha256"`
}

// Field is one named run of bits. The fields of a frame tile its bytes: no bit is left out, none stands twice.
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
	payload []byte `js:"payload"`
	// The payload as text, if it is a text message or a Close reason and valid UTF-8.
	Text   *string `js:"text"`
	SHA256 string  `js:"sha256"`
	// Of a Close frame; 1005 stands for none.
	CloseCode   *int    `js:"closeCode"`
	CloseReason *string `js:"closeReason"`
	// The following are told of the messages of a capture alone. In seconds: since 1970 in a HAR, since some start in events.
	Time *float64 `js:"time"`
	// What the exporting program reported in place of a message; the opcode is -1 then.
	Error *string `js:"error"`
	// The range of the input text that holds the payload, quotes included, as UTF-16 offsets.
	TextStart *int `js:"textStart"`
	TextEnd   *int `js:"textEnd"`
	// Where the payload begins in the report's bytes.
	ByteStart *int `js:"byteStart"`
}

// Capture is what an export of developer tools or of a proxy holds: payloads of whole messages, never frames.
type Capture struct {
	// The first 500.
	Connections     []CaptureConnection `js:"connections"`
	ConnectionCount int                 `js:"connectionCount"`
	// The index of the connection that is shown.
	Shown int `js:"shown"`
	// The index, among the messages of that connection, of the first that is listed.
	From int `js:"from"`
	// Says so if another connection was asked for; else empty.
	Note string `js:"note"`
}

// CaptureConnection is one connection of a capture.
type CaptureConnection struct {
	// Empty if the export does not tell it.
	URL          string `js:"url"`
	MessageCount int    `js:"messageCount"`
	// Of the first and the last message, in seconds; absent if no time is told.
	FirstTime *float64 `js:"firstTime"`
	LastTime  *float64 `js:"lastTime"`
}

// Finding is one rule met at one place.
type Finding struct {
	Rule string `js:"rule"`
	// "error", "warning" or "note".
	Severity string `js:"severity"`
	Section  string `js:"section"`
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
	// Why the rule is there, what a peer does, how to mend it.
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
	bytes     []byte `js:"bytes"`
	// What the input is after the correction; of the finding that the verdict is about, else empty.
	Outcome string `js:"outcome"`
}

// Summary is what a session knows so far.
type Summary struct {
	Bytes ByteCounts `js:"bytes"`
	// Frames of both directions are counted in the order in which they begin; the one that is being read counts.
	FrameCount int `js:"frameCount"`
	// Messages are counted in the order in which they end.
	MessageCount int `js:"messageCount"`
	// The byte ranges count from the start of the finding's direction.
	Findings     []Finding   `js:"findings"`
	FindingCount int         `js:"findingCount"`
	Handshake    *Handshake  `js:"handshake"`
	Connection   *Connection `js:"connection"`
	Verdict      Verdict     `js:"verdict"`
	// Whether the input has ended.
	Finished bool `js:"finished"`
}

// ByteCounts are the bytes that a session has taken.
type ByteCounts struct {
	Client int `js:"client"`
	Server int `js:"server"`
	// Bytes that nothing tells the side of, so far.
	Unknown int `js:"unknown"`
}

// FrameColumns are the frames from..to-1 of a session, each a row of the columns.
type FrameColumns struct {
	From int `js:"from"`
	To   int `js:"to"`
	// Bytes from the start of the frame's direction.
	offset []float64 `js:"offset"`
	// As announced, in bytes; exact up to 2^53.
	payloadLength []float64 `js:"payloadLength"`
	// FIN, RSV1 to RSV3 and the opcode.
	firstByte []byte `js:"firstByte"`
	// 1 or 0.
	masked []byte `js:"masked"`
	// 0: the client's, 1: the server's, 2: unknown.
	direction []byte `js:"direction"`
	// 1 if the whole frame is there, or 0.
	complete []byte `js:"complete"`
	// 1 if a finding is about the frame, or 0.
	found []byte `js:"found"`
	// The index of the frame's message; -1 as long as that has not ended.
	message []int32 `js:"message"`
}

// Blocks is what a compressed payload is made of (RFC 1951).
type Blocks struct {
	// The first 1,000.
	Blocks []Block `js:"blocks"`
	// Five numbers a token: its first bit in the payload, its length in bits, how many bytes it makes, how far back
	// these are copied from (0 for literal bytes), and where they begin in bytes. The end of a block makes no bytes.
	tokens []uint32 `js:"tokens"`
	// How many tokens there are; tokens lists the first 20,000 of them.
	TokenCount int `js:"tokenCount"`
	// What comes out, up to 1 MiB.
	bytes []byte `js:"bytes"`
	// What ends the reading early, and the bit at which; empty if nothing does.
	Problem    string `js:"problem"`
	ProblemBit int    `js:"problemBit"`
}

// Block is one DEFLATE block.
type Block struct {
	// "stored", "fixed", "dynamic" or "reserved".
	Kind string `js:"kind"`
	// BFINAL.
	Final bool `js:"final"`
	// [bitStart, bitEnd) in the payload, counted from the low bit of each byte; the first headerBits hold no data.
	BitStart   int `js:"bitStart"`
	BitEnd     int `js:"bitEnd"`
	HeaderBits int `js:"headerBits"`
	// [tokenStart, tokenEnd) of the tokens.
	TokenStart int `js:"tokenStart"`
	TokenEnd   int `js:"tokenEnd"`
	// [byteStart, byteEnd) of what comes out.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
}

// Readings is a payload read as an application's data, and what else it could be.
type Readings struct {
	// The format that the payload was read as.
	ID    string `js:"id"`
	Label string `js:"label"`
	// Why it was taken.
	Reason string `js:"reason"`
	// "choice", "subprotocol" or "score": what decided.
	By string `js:"by"`
	// The values in the order of their bytes, each container before what is in it; none for plain text and for hex.
	Nodes []ReadingNode `js:"nodes"`
	// How many values there are; nodes lists the first 20,000 of them.
	NodeCount int              `js:"nodeCount"`
	Problems  []ReadingProblem `js:"problems"`
	// Every format that fits, best first.
	Candidates []ReadingCandidate `js:"candidates"`
}

// ReadingNode is one value in a payload.
type ReadingNode struct {
	// 0 for the outermost values; what a container holds is one deeper.
	Depth int `js:"depth"`
	// The key, field or index that it stands under; may be empty.
	Name string `js:"name"`
	// The type in the format's own words.
	Kind string `js:"kind"`
	// Empty for a container.
	Value string `js:"value"`
	// The range [byteStart, byteEnd) of the payload.
	ByteStart int `js:"byteStart"`
	ByteEnd   int `js:"byteEnd"`
	// What the value is for, where the format gives it a meaning.
	Meaning string `js:"meaning"`
}

// ReadingProblem is a place of the payload, [byteStart, byteEnd), that could not be read.
type ReadingProblem struct {
	ByteStart int    `js:"byteStart"`
	ByteEnd   int    `js:"byteEnd"`
	Text      string `js:"text"`
}

// ReadingCandidate is one format that fits a payload.
type ReadingCandidate struct {
	ID     string `js:"id"`
	Label  string `js:"label"`
	Reason string `js:"reason"`
	// 0 to 100: how well the payload fits.
	Score int `js:"score"`
}
