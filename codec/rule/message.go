package rule

// Ids of the rules about messages.
const (
	MessageContinuationWithoutStart ID = "message-continuation-without-start"
	MessageStartInsideMessage       ID = "message-start-inside-message"
	MessageUnfinished               ID = "message-unfinished"
	MessageInvalidUTF8              ID = "message-invalid-utf8"
	MessageSplitCodePoint           ID = "message-split-code-point"
	MessageInterleavedControl       ID = "message-interleaved-control"
	MessageEmptyFragment            ID = "message-empty-fragment"
	MessageAfterClose               ID = "message-after-close"
	MessageTooBig                   ID = "message-too-big"
	PingUnanswered                  ID = "ping-unanswered"
	PongDiffers                     ID = "pong-differs"
	PongUnsolicited                 ID = "pong-unsolicited"
)

var messageRules = []Rule{
	{ID: MessageContinuationWithoutStart, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.4", Force: Must,
		Title: "A continuation without a message to continue",
		Why:   "Opcode 0 goes on with a message that a text or binary frame with FIN 0 began.",
		Peer:  sends1002 + "; x/net skips the frame.",
		Mend:  "Begin the message with opcode 1 or 2 and FIN 0, or send the frame with its own opcode.",
		Fix:   GiveOpcode},
	{ID: MessageStartInsideMessage, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.4", Force: Must,
		Title: "A new message starts inside an unfinished one",
		Why:   "The fragments of one message follow each other; unless an extension allows more, only control frames may come between.",
		Peer:  sends1002 + "; x/net delivers each frame by itself.",
		Mend:  "Send every fragment after the first with opcode 0, and set FIN on the last.",
		Fix:   MakeContinuation},
	{ID: MessageUnfinished, Severity: Warning, Section: "RFC 6455 section 5.4", Force: Must,
		Title: "The message has no last fragment",
		Why:   "A message ends with a frame that has FIN set; none came.",
		Peer:  "It waits for the rest, and never delivers the message if the connection closes first.",
		Mend:  "Send the last fragment with FIN set before the Close."},
	{ID: MessageInvalidUTF8, Severity: Error, CloseCode: 1007, Section: "RFC 6455 section 8.1", Force: Must,
		Title: "The text is not valid UTF-8",
		Why:   "The payload of a text message, put together from all its fragments, must be UTF-8.",
		Peer:  mustFail + "Here ws, undici and faye-websocket send 1007, Chromium 1002, Firefox and gobwas no Close; gorilla, coder and x/net leave the check to the program.",
		Mend:  "Encode the text as UTF-8, or send the bytes as a binary message (opcode 2)."},
	{ID: MessageSplitCodePoint, Severity: Note, Section: "RFC 6455 section 5.6", Force: May,
		Title: "A character is split over two frames",
		Why:   "Only the whole message has to be valid UTF-8, so a fragment may end in the middle of a character.",
		Peer:  "It accepts this; one that checks each frame by itself is wrong."},
	{ID: MessageInterleavedControl, Severity: Note, Section: "RFC 6455 section 5.4", Force: May,
		Title: "A control frame inside a fragmented message",
		Why:   "Control frames may come between fragments, so that a Ping need not wait for a long message.",
		Peer:  "It handles the control frame at once and goes on with the message."},
	{ID: MessageEmptyFragment, Severity: Note, Section: "RFC 6455 section 5.4", Force: May,
		Title: "An empty fragment",
		Why:   "A fragment may have no payload; it adds nothing to the message.",
		Peer:  "It accepts this. Many empty fragments look like an attack, and some servers limit them."},
	{ID: MessageAfterClose, Severity: Error, Section: "RFC 6455 section 5.5.1", Force: Must,
		Title: "A frame follows this side's Close",
		Why:   "After its Close a side must send no data frame. It may send a Ping, and must answer one, until it has got the other side's Close.",
		Peer:  "Most discard what comes. Chromium reports a failure, even for a Ping or Pong, and its page gets 1006.",
		Mend:  "Send all data before the Close.",
		Fix:   LeaveOut},
	{ID: MessageTooBig, Severity: Error, CloseCode: 1009, Section: "RFC 6455 section 7.4.1", Force: May,
		Title: "The message is over the limit",
		Why:   "A receiver may refuse messages that are larger than it wants to hold.",
		Peer:  "It may fail the connection as soon as the announced lengths pass its limit; 1009 is the code for that.",
		Mend:  "Send smaller messages, or raise the receiver's limit."},
	{ID: PingUnanswered, Severity: Warning, Section: "RFC 6455 sections 5.5.2 and 5.5.3", Force: Must,
		Title: "A Ping without a Pong",
		Why:   "A Ping must be answered with a Pong, unless a Close from its sender has come before; of several Pings only the latest must be.",
		Peer:  "One that waits for it takes the connection for dead after a time.",
		Mend:  "Answer with a Pong that carries the Ping's payload."},
	{ID: PongDiffers, Severity: Warning, Section: "RFC 6455 section 5.5.3", Force: Must,
		Title: "The Pong does not carry the Ping's payload",
		Why:   "A Pong must repeat the payload of the Ping that it answers.",
		Peer:  "It cannot match the Pong, and may take the Ping for unanswered.",
		Mend:  "Copy the Ping's payload into the Pong."},
	{ID: PongUnsolicited, Severity: Note, Section: "RFC 6455 section 5.5.3", Force: May,
		Title: "A Pong that no Ping asked for",
		Why:   "A Pong may be sent on its own as a one-way sign of life.",
		Peer:  "It expects this and does not answer."},
}
