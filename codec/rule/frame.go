package rule

// Ids of the rules about frame headers.
const (
	FrameTruncated             ID = "frame-truncated"
	FrameRSV2RSV3              ID = "frame-rsv2-rsv3"
	FrameRSV1NotNegotiated     ID = "frame-rsv1-not-negotiated"
	FrameReservedDataOpcode    ID = "frame-reserved-data-opcode"
	FrameReservedControlOpcode ID = "frame-reserved-control-opcode"
	FrameClientNotMasked       ID = "frame-client-not-masked"
	FrameServerMasked          ID = "frame-server-masked"
	FrameMixedMasks            ID = "frame-mixed-masks"
	FrameLengthNotMinimal      ID = "frame-length-not-minimal"
	FrameLengthMSB             ID = "frame-length-msb"
	FrameControlTooLong        ID = "frame-control-too-long"
	FrameControlFragmented     ID = "frame-control-fragmented"
	FrameZeroKey               ID = "frame-zero-key"
	FramePredictableKey        ID = "frame-predictable-key"
	FrameHugeLength            ID = "frame-huge-length"
	FrameTrailingBytes         ID = "frame-trailing-bytes"
	FrameStrayBytes            ID = "frame-stray-bytes"
	FrameLengthTooLong         ID = "frame-length-too-long"
	FrameLengthMiswritten      ID = "frame-length-miswritten"
)

// What those do that were run (web/data/accepts.json) with frames that most of them refuse, and what the RFC wants of a receiver.
const (
	sends1002 = "Chromium, ws, undici, gorilla, coder and faye-websocket fail the connection with 1002, Firefox and gobwas without a Close"
	mustFail  = "It must fail the connection. "
)

var frameRules = []Rule{
	{ID: FrameTruncated, Severity: Error, Section: "RFC 6455 section 5.2", Weight: 2,
		Title: "The input ends inside a frame",
		Why:   "A frame is over only when every byte its header announced has arrived.",
		Peer:  "It waits for the rest. Most deliver nothing before; one that streams may hand over the part that has come.",
		Mend:  "Copy the whole frame, or go on reading: one read from a socket may return less than a frame."},
	{ID: FrameRSV2RSV3, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "RSV2 or RSV3 is set",
		Why:   "The bits are kept for extensions, and no registered extension uses these two.",
		Peer:  mustFail + sends1002 + "; x/net takes the frame.",
		Mend:  "Send both bits as 0. If they are set by chance, the reader is probably not at the start of a frame.",
		Fix:   ClearRSV2RSV3},
	{ID: FrameRSV1NotNegotiated, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must, Habit: true,
		Title: "RSV1 is set without permessage-deflate",
		Why:   "RSV1 means what a negotiated extension says: with permessage-deflate, that the message is compressed.",
		Peer:  "Without such an extension it must fail the connection. " + sends1002 + "; x/net delivers the payload as it is.",
		Mend:  "Send RSV1 as 0, or negotiate permessage-deflate in the handshake.",
		Fix:   ClearRSV1},
	{ID: FrameReservedDataOpcode, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "Reserved data opcode",
		Why:   "Opcodes 3 to 7 are kept for data frames that nobody has defined yet.",
		Peer:  mustFail + sends1002 + "; x/net skips the frame.",
		Mend:  "Use 1 for text, 2 for binary, 0 to continue a message."},
	{ID: FrameReservedControlOpcode, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "Reserved control opcode",
		Why:   "Opcodes 0xB to 0xF are kept for control frames that nobody has defined yet.",
		Peer:  mustFail + sends1002 + "; x/net skips the frame.",
		Mend:  "Use 8 for Close, 9 for Ping, 0xA for Pong. A reserved opcode often means that the reader is not at the start of a frame."},
	{ID: FrameClientNotMasked, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.1", Force: Must, Habit: true,
		Title: "A client's frame is not masked",
		Why:   "A client masks every frame with a fresh key, so that a page cannot choose the bytes that pass through a proxy. That keeps nothing secret: the key is in the frame.",
		Peer:  "A server must close the connection. Of those that were run ws, gorilla and x/net send 1002, faye-websocket 1003, coder and gobwas no Close.",
		Mend:  "Set MASK, add four random bytes as key, and XOR the payload with them.",
		Fix:   Mask},
	{ID: FrameServerMasked, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.1", Force: Must, Habit: true,
		Title: "A server's frame is masked",
		Why:   "Only clients mask; a server sends its payload as it is.",
		Peer:  "A client must close the connection. Chromium, ws, undici, gorilla and x/net send 1002, gobwas no Close. Firefox and faye-websocket unmask the frame; coder delivers the payload still masked.",
		Mend:  "Clear MASK, leave the key out, and send the payload unmasked.",
		Fix:   Unmask},
	{ID: FrameMixedMasks, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.1", Force: Must,
		Title: "Masked and unmasked frames in one direction",
		Why:   "One side is either the client and masks every frame, or the server and masks none.",
		Peer:  "It must close the connection at the first frame of the wrong kind; 1002 is the code for that, and some send no Close.",
		Mend:  "Mask all frames of a client, none of a server. If these are both sides of one connection, nothing is wrong."},
	{ID: FrameLengthNotMinimal, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must, Habit: true,
		Title: "The payload length is not in its shortest form",
		Why:   "A length up to 125 is written in 7 bits, up to 65,535 in 16 bits, and only a longer one in 64.",
		Peer:  "Chromium fails the connection with 1002, Firefox without a Close. Most libraries let it pass; in a Ping ws, undici and gorilla fail with 1002.",
		Mend:  "Write the length in the shortest form that holds it.",
		Fix:   ShortestLength},
	{ID: FrameLengthMSB, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "The top bit of the 64-bit length is set",
		Why:   "The length is at most 2^63-1, so that it fits a signed 64-bit number.",
		Peer:  "Chromium fails the connection with 1002; ws, undici and faye-websocket with 1009; Firefox, gorilla, coder and gobwas without a Close. x/net reads on.",
		Mend:  "Send the top bit as 0. Check that the length is written in network byte order, highest byte first."},
	{ID: FrameControlTooLong, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.5", Force: Must,
		Title: "A control frame is longer than 125 bytes, by its length byte",
		Why:   "Close, Ping and Pong have at most 125 bytes, whose number is in the length byte itself. 126 or 127 there is wrong, whatever follows.",
		Peer:  sends1002 + "; x/net takes the frame.",
		Mend:  "Shorten the payload to 125 bytes or less; a Close has room for a reason of 123 bytes.",
		Fix:   CutControl},
	{ID: FrameControlFragmented, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.5", Force: Must,
		Title: "A control frame is fragmented",
		Why:   "Control frames may come between the fragments of a message and so cannot be fragmented themselves.",
		Peer:  sends1002 + "; x/net takes the frame.",
		Mend:  "Set FIN on every Close, Ping and Pong.",
		Fix:   SetFIN},
	{ID: FrameZeroKey, Severity: Warning, Section: "RFC 6455 section 5.3", Force: Must, Habit: true,
		Title: "The masking key is zero",
		Why:   "XOR with zero changes nothing: the application itself chooses the bytes on the wire, which masking is there to prevent. It hides nothing either way: the key is in the frame.",
		Peer:  "It accepts the frame.",
		Mend:  "Take four fresh random bytes for each frame.",
		Fix:   MaskAnew},
	{ID: FramePredictableKey, Severity: Warning, Section: "RFC 6455 section 5.3", Force: Must,
		Title: "The masking key can be predicted",
		Why:   "Whoever can guess the next key can choose the bytes on the wire, which masking is there to prevent.",
		Peer:  "It accepts the frame.",
		Mend:  "Take four fresh bytes from a strong random source for each frame.",
		Fix:   MaskAnew},
	{ID: FrameHugeLength, Severity: Note, Section: "RFC 6455 section 5.2", Force: May,
		Title: "The announced length is very large",
		Why:   "The RFC allows lengths up to 2^63-1; few programs do.",
		Peer:  "From 2^31 bytes on Chromium and Firefox drop the connection; ws, undici and faye-websocket answer 1009; gorilla, coder and gobwas wait for the bytes. JavaScript numbers are exact up to 2^53-1.",
		Mend:  "If that much was not meant, check the byte order of the length and where the frame starts."},
	{ID: FrameTrailingBytes, Severity: Note, Section: "RFC 6455 section 5.2",
		Title: "Bytes are left over after the last whole frame",
		Why:   "They are too few, or too broken, to be read as another frame.",
		Peer:  "It waits for the rest, or has already failed the connection.",
		Mend:  "Check where the copy ends, and whether an earlier length is right."},
	{ID: FrameStrayBytes, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "Stray bytes put the reader out of step",
		Why:   "Nothing marks where a frame begins but the end of the one before. One byte too many, and the reader takes all that follows for other headers and lengths.",
		Peer:  "It takes the bytes for a frame header, and fails the connection or waits for a payload that never comes.",
		Mend:  "Write nothing but frames: no newline behind them, no whole buffer where only its start is filled. Count a length in bytes, not in characters."},
	{ID: FrameLengthTooLong, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "The payload length reaches into the next frame",
		Why:   "The length alone says where the next frame begins. If it is too large, or bytes were lost, the reader takes part of the next frame for payload and is out of step from there on.",
		Peer:  "It delivers a message that is too long, or waits; then it fails the connection.",
		Mend:  "Set the length to the number of payload bytes, without the header and the masking key. If the length is right, find out where bytes are lost."},
	{ID: FrameLengthMiswritten, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.2", Force: Must,
		Title: "The payload length is wrong",
		Why:   "The length counts the bytes of the payload. Up to 125 it stands in 7 bits of the second byte; a longer one follows that, its highest byte first.",
		Peer:  "It takes part of the payload for the next header, or waits for bytes that never come.",
		Mend:  "Count bytes, not characters. Write 126 and two bytes for a length from 126 on, 127 and eight for one from 65,536 on, in network byte order."},
}
