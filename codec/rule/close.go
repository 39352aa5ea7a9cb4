package rule

// Ids of the rules about Close frames.
const (
	CloseBodyOneByte         ID = "close-body-one-byte"
	CloseCodeNotSendable     ID = "close-code-not-sendable"
	CloseCodeReserved        ID = "close-code-reserved"
	CloseCodeUndefined       ID = "close-code-undefined"
	CloseReasonInvalidUTF8   ID = "close-reason-invalid-utf8"
	CloseEmpty               ID = "close-empty"
	CloseCodeLate            ID = "close-code-late-registration"
	CloseCodeRange           ID = "close-code-range"
	CloseCodeWrongSide       ID = "close-code-wrong-side"
	CloseExtensionsNotListed ID = "close-extensions-not-listed"
	CloseNotAnswered         ID = "close-not-answered"
)

// refuseCode is what those that were run do with a code that may not be sent.
const refuseCode = "ws, undici, gorilla, coder and faye-websocket fail the connection with 1002"

var closeRules = []Rule{
	{ID: CloseBodyOneByte, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 5.5.1", Force: Must,
		Title: "A Close with a body of one byte",
		Why:   "The body is empty, or begins with a status code of two bytes.",
		Peer:  "Chromium, ws, undici, coder and faye-websocket fail the connection with 1002; Firefox and gorilla take it for a Close without a code.",
		Mend:  "Send both bytes of the code, highest first, or no body at all.",
		Fix:   DropBody},
	{ID: CloseCodeNotSendable, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4.1", Force: Must,
		Title: "This status code is never sent",
		Why:   "An API reports 1005 where a Close has no code, 1006 where no Close came, and may report 1015 where TLS failed; no frame may carry them.",
		Peer:  "Chromium, " + refuseCode + "; Firefox reports the code.",
		Mend:  "Send 1000 for a normal end, 1001 for going away, 1011 for a fault of your own, or no body.",
		Fix:   NormalClose},
	{ID: CloseCodeReserved, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4", Force: Registry, Demander: "IANA WebSocket Close Code Number registry",
		Title: "This status code is reserved",
		Why:   "0 to 999 are not used. 1004 and 1016 to 2999 are kept for later versions of the protocol and for extensions with a public specification.",
		Peer:  "Browsers report the code as it is; " + refuseCode + ".",
		Mend:  "Use 1000 or another registered code, one of 1001 to 1003 and 1007 to 1014, or one of your own from 4000 to 4999. Check that the code is in network byte order.",
		Fix:   NormalClose},
	{ID: CloseCodeUndefined, Severity: Error, CloseCode: 1002, Section: "RFC 6455 section 7.4.2", Force: Practice, Demander: "ws, undici, gorilla, coder and faye-websocket",
		Title: "This status code has no meaning",
		Why:   "The ranges end at 4999; nothing defines 5000 and above.",
		Peer:  "Browsers and gobwas report the code as it is; " + refuseCode + ".",
		Mend:  "Use one of your own from 4000 to 4999. Check that the code is in network byte order.",
		Fix:   NormalClose},
	{ID: CloseReasonInvalidUTF8, Severity: Error, CloseCode: 1007, Section: "RFC 6455 section 5.5.1", Force: Must,
		Title: "The Close reason is not valid UTF-8",
		Why:   "What follows the status code is UTF-8: text for a log, or for the program. A page finds it in its close event; users are not to be shown it.",
		Peer:  "Chromium, gorilla and faye-websocket fail the connection with 1002, ws and undici with 1007, Firefox without a Close; coder takes it.",
		Mend:  "Encode the reason as UTF-8, and do not cut it in the middle of a character to fit 123 bytes.",
		Fix:   DropReason},
	{ID: CloseEmpty, Severity: Note, Section: "RFC 6455 section 7.1.5", Force: May,
		Title: "A Close without a status code",
		Why:   "The body may be left out.",
		Peer:  "It answers with a Close of its own. Its API reports 1005, no status received; that of faye-websocket 1000, and x/net has no code."},
	{ID: CloseCodeLate, Severity: Note, Section: "IANA WebSocket Close Code Number registry", Force: Registry,
		Title: "This status code was registered after the RFC",
		Why:   "1012, 1013 and 1014 were added to the registry after RFC 6455 came out.",
		Peer:  "Browsers accept it. gobwas and faye-websocket fail the connection with 1002, gorilla does so for 1014."},
	{ID: CloseCodeRange, Severity: Note, Section: "RFC 6455 section 7.4.2", Force: May,
		Title: "A status code of a library or a program",
		Why:   "3000 to 3999 are registered by libraries, frameworks and applications; 4000 to 4999 are free for private use.",
		Peer:  "It accepts the code and hands it to the program. A browser's close() takes 1000 and 3000 to 4999 only."},
	{ID: CloseCodeWrongSide, Severity: Warning, Section: "RFC 6455 section 7.4.1",
		Title: "A status code from the wrong side",
		Why:   "1010 is a client's, for an extension that the server did not accept. A server can refuse the handshake instead.",
		Peer:  "It accepts the code.",
		Mend:  "Refuse the handshake, or send another code."},
	{ID: CloseExtensionsNotListed, Severity: Warning, Section: "RFC 6455 section 7.4.1", Force: Should,
		Title: "1010 without a list of extensions",
		Why:   "With 1010 a client says that it needs extensions, and the reason should list them.",
		Peer:  "It accepts the Close, and its log cannot say what was missing.",
		Mend:  "Write the names of the extensions into the reason."},
	{ID: CloseNotAnswered, Severity: Warning, Section: "RFC 6455 section 5.5.1", Force: Must,
		Title: "The Close is not answered",
		Why:   "A side that gets a Close and has not sent one must send a Close back; then the connection is closed cleanly.",
		Peer:  "It waits, then drops the connection and reports 1006 or an unclean end.",
		Mend:  "Answer a Close with a Close, usually with the same code."},
}
