package rule

// Ids of the rules about compressed messages.
const (
	DeflateRSV1OnControl      ID = "deflate-rsv1-on-control"
	DeflateRSV1OnContinuation ID = "deflate-rsv1-on-continuation"
	DeflateInflateFailed      ID = "deflate-inflate-failed"
	DeflateMissingHistory     ID = "deflate-missing-history"
	DeflateBeyondWindow       ID = "deflate-beyond-window"
	DeflateWrongContainer     ID = "deflate-wrong-container"
	DeflateTailNotStripped    ID = "deflate-tail-not-stripped"
	DeflateEmptyMessage       ID = "deflate-empty-message"
	DeflateRSV1ButPlain       ID = "deflate-rsv1-but-plain"
	DeflatePlainButInflates   ID = "deflate-plain-but-inflates"
	DeflateBFINAL             ID = "deflate-bfinal"
	DeflateLargerThanPlain    ID = "deflate-larger-than-plain"
	DeflateOutputLimit        ID = "deflate-output-limit"
)

// notInflated is what those do that were run with a message that does not inflate. RFC 7692 names no code for it.
const notInflated = "ws and undici fail the connection with 1007, Chromium with 1002, Firefox, gorilla and coder without a Close."

var deflateRules = []Rule{
	{ID: DeflateRSV1OnControl, Severity: Error, CloseCode: 1002, Section: "RFC 7692 section 6.1", Force: Must,
		Title: "RSV1 is set on a control frame",
		Why:   "Only messages are compressed; Close, Ping and Pong never are.",
		Peer:  mustFail + "Chromium, ws and coder send 1002, Firefox no Close; undici and gorilla take the frame.",
		Mend:  "Send control frames with RSV1 as 0.",
		Fix:   ClearRSV1},
	{ID: DeflateRSV1OnContinuation, Severity: Error, CloseCode: 1002, Section: "RFC 7692 section 6.1", Force: Must,
		Title: "RSV1 is set on a continuation frame",
		Why:   "RSV1 of the first frame decides for the whole message.",
		Peer:  mustFail + "Chromium, ws and coder send 1002, Firefox no Close; undici and gorilla take the frame.",
		Mend:  "Set RSV1 on the first fragment alone.",
		Fix:   ClearRSV1},
	{ID: DeflateInflateFailed, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.2.2", Force: Must,
		Title: "The compressed message does not inflate",
		Why:   "With RSV1 set, the payload followed by 00 00 ff ff must be raw DEFLATE data.",
		Peer:  "It cannot deliver the message: " + notInflated + " Chromium calls it an invalid frame header.",
		Mend:  "Send raw DEFLATE without a zlib or gzip header, or clear RSV1 and send the message as it is."},
	{ID: DeflateMissingHistory, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.2.3.2", Force: Must,
		Title: "The compressed message refers to one before it",
		Why:   "With context takeover a message may repeat bytes of the messages before it in the same direction.",
		Peer:  "A receiver that has the earlier messages inflates it. Of those without them " + notInflated,
		Mend:  "Paste the direction from its first compressed message on. If it is all here, the sender kept its context although no_context_takeover was agreed."},
	{ID: DeflateBeyondWindow, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.1.2", Force: Must,
		Title: "The compressed message refers back beyond the window",
		Why:   "The receiver keeps as many bytes of history as max_window_bits allows, and no more.",
		Peer:  "Far beyond the window ws and undici fail the connection with 1007, Firefox without a Close; Chromium, gorilla and coder always keep 32,768 bytes. A little beyond, all that were run take it.",
		Mend:  "Make the sender's compressor with the agreed window bits, or negotiate more of them."},
	{ID: DeflateWrongContainer, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.2.1", Force: Must,
		Title: "The compressed message is wrapped in zlib or gzip",
		Why:   "The payload is raw DEFLATE (RFC 1951): no header before it, no checksum behind it.",
		Peer:  "It takes the header for a block that makes no sense: " + notInflated,
		Mend:  "Ask the library for raw DEFLATE: negative window bits in zlib, deflateRaw in Node, flate in Go."},
	{ID: DeflateTailNotStripped, Severity: Warning, Section: "RFC 7692 section 7.2.1", Force: Must,
		Title: "The compressed message does not end where it should",
		Why:   "A sender ends with an empty stored block and takes its last four bytes, 00 00 ff ff, off; the receiver adds them again.",
		Peer:  "The bytes that it adds leave it inside a block. Where the four bytes were left on, Chromium and gorilla fail at this message, Firefox and undici at the next compressed one; ws and coder deliver both.",
		Mend:  "Flush the compressor (Z_SYNC_FLUSH in zlib), then take exactly 00 00 ff ff off.",
		Fix:   EndWithBlock},
	{ID: DeflateEmptyMessage, Severity: Warning, Section: "RFC 7692 section 7.2.3.6", Force: Must,
		Title: "An empty compressed message without a byte",
		Why:   "The empty message is the one byte 00: the header of an empty block, whose rest is taken off.",
		Peer:  "Most deliver an empty message; gorilla fails the connection without a Close. The next compressed message may come out wrong.",
		Mend:  "Send the byte 00, or leave RSV1 at 0 for an empty message.",
		Fix:   EmptyBlock},
	{ID: DeflateRSV1ButPlain, Severity: Warning, Section: "RFC 7692 section 6.1", Force: Must,
		Title: "RSV1 says compressed, but the payload is readable as it is",
		Why:   "RSV1 of the first frame alone tells the receiver whether to inflate the message.",
		Peer:  "It tries to inflate the text: " + notInflated,
		Mend:  "Leave RSV1 at 0 for a message that is sent as it is, or compress it."},
	{ID: DeflatePlainButInflates, Severity: Warning, Section: "RFC 7692 section 6.1",
		Title: "RSV1 says plain, but the payload is a compressed text",
		Why:   "RSV1 of the first frame alone tells the receiver whether to inflate the message.",
		Peer:  "It delivers the compressed bytes as they are, or finds them no UTF-8 if the message says it is text.",
		Mend:  "Set RSV1 on the first frame. If the program itself compresses its messages, nothing is wrong."},
	{ID: DeflateBFINAL, Severity: Note, Section: "RFC 7692 section 7.2.3.4", Force: May,
		Title: "A block of the compressed message has BFINAL set",
		Why:   "The last block of a stream may be inside a message: the next one begins at the next byte, and the window stays.",
		Peer:  "Chromium, Firefox, ws and gorilla inflate on; coder fails at the next compressed message, and undici makes other bytes of it.",
		Mend:  "Flush the compressor instead of finishing the stream: then receivers of every kind read on."},
	{ID: DeflateLargerThanPlain, Severity: Note, Section: "RFC 7692 section 6.1", Force: May,
		Title: "The compressed message is larger than the plain one",
		Why:   "What is compressed or encrypted already, or random, only grows. Messages under 64 bytes often do, and are not noted.",
		Peer:  "It inflates the message like any other.",
		Mend:  "Send such a message with RSV1 as 0: each message may be compressed or not."},
	{ID: DeflateOutputLimit, Severity: Note, CloseCode: 1009, Section: "RFC 6455 sections 7.4.1 and 10.4",
		Title: "The inflated message is over the limit of this page",
		Why:   "A few compressed bytes can stand for a great many.",
		Peer:  "It must protect itself with a limit of its own; 1009 is the code for that."},
}
