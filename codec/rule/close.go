package rule

// Ids of the rules about Close frames.
const (
	CloseBodyOneByte       ID = "close-body-one-byte"
	CloseCodeNotSendable   ID = "close-code-not-sendable"
	CloseCodeReserved      ID = "close-code-reserved"
	CloseCodeUndefined     ID = "close-code-undefined"
	CloseReasonInvalidUTF8 ID = "close-reason-invalid-utf8"
	CloseEmpty             ID = "close-empty"
	CloseCodeLate          ID = "close-code-late-registration"
	CloseCodeRange         ID = "close-code-range"
	CloseCodeWrongSide     ID = "close-code-wrong-side"
	CloseNotAnswered       ID = "close-not-answered"
)

var closeRules = []Rule{
	{ID: CloseBodyOneByte, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.5.1",
		Title: "A Close with a body of one byte",
		Why:   "The body is empty, or begins with a status code of two bytes.",
		Peer:  "It fails the connection with 1002; Firefox and gorilla take it for a Close without a code.",
		Mend:  "Send both bytes of the code, highest first, or no body at all."},
	{ID: CloseCodeNotSendable, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4.1",
		Title: "This status code is never sent",
		Why:   "1005, 1006 and 1015 are what an API reports when no code came; they have no place in a frame.",
		Peer:  "It fails the connection with 1002; Firefox accepts it.",
		Mend:  "Send 1000 for a normal end, 1001 for going away, 1011 for a fault of the server, or no body."},
	{ID: CloseCodeReserved, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4",
		Title: "This status code is reserved",
		Why:   "0 to 999 are not used, and 1004 and 1016 to 2999 are kept for later versions of the protocol.",
		Peer:  "It fails the connection with 1002; browsers accept these codes.",
		Mend:  "Use a registered code from 1000 to 1014, or one of your own from 4000 to 4999. Check that the code is in network byte order."},
	{ID: CloseCodeUndefined, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4.2",
		Title: "This status code has no meaning",
		Why:   "The ranges end at 4999; nothing defines 5000 and above.",
		Peer:  "Most fail the connection with 1002; browsers and gobwas accept it.",
		Mend:  "Use one of your own from 4000 to 4999. Check that the code is in network byte order."},
	{ID: CloseReasonInvalidUTF8, Severity: Error, CloseCode: 1007, Section: "RFC 6455 section 5.5.1",
		Title: "The Close reason is not valid UTF-8",
		Why:   "What follows the status code is text for a log, in UTF-8.",
		Peer:  "It fails the connection with 1007 or 1002; coder accepts it.",
		Mend:  "Encode the reason as UTF-8, and do not cut it in the middle of a character to fit 123 bytes."},
	{ID: CloseEmpty, Severity: Note, Section: "RFC 6455 section 7.1.5",
		Title: "A Close without a status code",
		Why:   "The body may be left out.",
		Peer:  "It answers with a Close of its own; its API reports 1005, no status received."},
	{ID: CloseCodeLate, Severity: Note, Section: "IANA WebSocket Close Code Number registry",
		Title: "This status code was registered after the RFC",
		Why:   "1012, 1013 and 1014 were added to the registry after RFC 6455 came out.",
		Peer:  "Browsers accept it. gobwas and faye-websocket fail the connection with 1002, gorilla does so for 1014."},
	{ID: CloseCodeRange, Severity: Note, Section: "RFC 6455 section 7.4.2",
		Title: "A status code of a library or a program",
		Why:   "3000 to 3999 are registered by libraries and frameworks, 4000 to 4999 are free for private use.",
		Peer:  "It accepts the code and hands it to the program. A browser's close() takes 1000 and 3000 to 4999 only."},
	{ID: CloseCodeWrongSide, Severity: Warning, Section: "RFC 6455 section 7.4.1",
		Title: "A status code from the wrong side",
		Why:   "1010 is the client's, for a missing extension, with the list in its reason; 1011 is the server's, for a fault of its own.",
		Peer:  "It accepts the code.",
		Mend:  "Let the client send 1010 and the server 1011."},
	{ID: CloseNotAnswered, Severity: Warning, Section: "RFC 6455 section 5.5.1",
		Title: "The Close is not answered",
		Why:   "A side that gets a Close and has not sent one sends a Close back; then the connection is closed cleanly.",
		Peer:  "It waits, then drops the connection and reports 1006 or an unclean end.",
		Mend:  "Answer a Close with a Close, usually with the same code."},
}
