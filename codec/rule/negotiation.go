package rule

// Ids of the rules about which extensions are in use, and with which parameters.
const (
	DeflateUnknownParameter       ID = "deflate-unknown-parameter"
	DeflateDuplicateParameter     ID = "deflate-duplicate-parameter"
	DeflateTakeoverWithValue      ID = "deflate-takeover-with-value"
	DeflateWindowBitsInvalid      ID = "deflate-window-bits-invalid"
	DeflateServerBitsMissingValue ID = "deflate-server-bits-missing-value"
	DeflateClientBitsMissingValue ID = "deflate-client-bits-missing-value"
	DeflateClientBitsNotOffered   ID = "deflate-client-bits-not-offered"
	DeflateServerTakeoverIgnored  ID = "deflate-server-takeover-ignored"
	DeflateServerBitsTooLarge     ID = "deflate-server-bits-too-large"
	DeflateServerBitsUnanswered   ID = "deflate-server-bits-unanswered"
	DeflateClientBitsTooLarge     ID = "deflate-client-bits-too-large"
	DeflateWindowBits8            ID = "deflate-window-bits-8"
	ExtensionAcceptedTwice        ID = "extension-accepted-twice"
	ExtensionRSV1Conflict         ID = "extension-rsv1-conflict"
	ExtensionOldName              ID = "extension-old-name"
	ExtensionUnregistered         ID = "extension-unregistered"
)

// What peers do about a parameter that breaks a rule in an offer or an answer, and in an answer alone.
const (
	badParameter = "A server declines the offer and takes the next one; npm ws answers 400. A client fails the connection."
	badAnswer    = "A client fails the connection."

	extensionRegistry = "IANA WebSocket Extension Name Registry"
)

var negotiationRules = []Rule{
	{ID: DeflateUnknownParameter, Severity: Error, Section: "RFC 7692 section 7.1", Force: Must,
		Title: "There is no such parameter of permessage-deflate",
		Why:   "There are four parameters; nobody knows what another one means.",
		Peer:  badParameter,
		Mend:  "Leave the parameter out, or spell it right."},
	{ID: DeflateDuplicateParameter, Severity: Error, Section: "RFC 7692 section 7.1", Force: Must,
		Title: "A parameter of permessage-deflate appears twice",
		Why:   "Each parameter appears once at most.",
		Peer:  badParameter,
		Mend:  "Write it once. A second offer begins with its own permessage-deflate after a comma."},
	{ID: DeflateTakeoverWithValue, Severity: Error, Section: "RFC 7692 section 7.1.1", Force: Must,
		Title: "A no_context_takeover parameter has a value",
		Why:   "The parameters about context takeover are there or not; they take no value.",
		Peer:  badParameter,
		Mend:  "Write the name alone."},
	{ID: DeflateWindowBitsInvalid, Severity: Error, Section: "RFC 7692 section 7.1.2", Force: Must,
		Title: "The window bits are not a number from 8 to 15",
		Why:   "A window holds 2 to the power of 8 to 15 bytes. The number is decimal, without a leading zero.",
		Peer:  badParameter,
		Mend:  "Write a number from 8 to 15."},
	{ID: DeflateServerBitsMissingValue, Severity: Error, Section: "RFC 7692 section 7.1.2.1", Force: Must,
		Title: "There is no value for server_max_window_bits",
		Why:   "It says how large a window the server may use, so it needs the number in an offer and in an answer.",
		Peer:  badParameter,
		Mend:  "Give it a number from 8 to 15, or leave it out."},
	{ID: DeflateClientBitsMissingValue, Severity: Error, Section: "RFC 7692 section 7.1.2.2", Force: Must,
		Title: "The response has no value for client_max_window_bits",
		Why:   "Without a value it says that a client knows the parameter. In an answer it sets the client's window.",
		Peer:  badAnswer,
		Mend:  "Give it a number from 8 to 15, or leave it out."},
	{ID: DeflateClientBitsNotOffered, Severity: Error, Section: "RFC 7692 section 7.1.2.2", Force: Must,
		Title: "The client did not offer client_max_window_bits",
		Why:   "A client that does not offer the parameter may not be able to limit its window.",
		Peer:  badAnswer,
		Mend:  "Leave it out of the answer, or let the client offer it."},
	{ID: DeflateServerTakeoverIgnored, Severity: Error, Section: "RFC 7692 section 7.1.1.1", Force: Must,
		Title: "The answer lacks server_no_context_takeover",
		Why:   "The client asks the server to forget its context after each message. To accept the offer is to say so too.",
		Peer:  badAnswer,
		Mend:  "Add server_no_context_takeover to the answer and keep to it, or decline the offer."},
	{ID: DeflateServerBitsTooLarge, Severity: Error, Section: "RFC 7692 section 7.1.2.1", Force: Must,
		Title: "The server's window is larger than the client asked for",
		Why:   "The client has no room for a larger window. An answer without the number means 15 bits.",
		Peer:  badAnswer,
		Mend:  "Answer with the same number or a smaller one, or decline the offer."},
	{ID: DeflateServerBitsUnanswered, Severity: Note, Section: "RFC 7692 section 7.1.2.1", Force: Must,
		Title: "The answer does not repeat server_max_window_bits=15",
		Why:   "A server accepts an offer with this parameter by answering it. Without it a window of 15 bits is meant, which is what was asked for.",
		Peer:  "A client goes on: nothing is different.",
		Mend:  "Add server_max_window_bits=15 to the answer, or leave it out of the offer."},
	{ID: DeflateClientBitsTooLarge, Severity: Warning, Section: "RFC 7692 section 7.1.2.2", Force: Practice, Demander: "npm ws",
		Title: "The answer allows the client a larger window than it offered",
		Why:   "The number in an offer is a hint: the client uses no larger window, whatever the answer says. A server may ignore it, or answer with the same number or a smaller one.",
		Peer:  "Strict clients, among them npm ws, fail the connection; others use the window that they offered.",
		Mend:  "Answer with the same number or a smaller one, or leave it out.",
		Taken: "A strict client such as npm ws would fail the connection, others would keep to the window that they offered."},
	{ID: DeflateWindowBits8, Severity: Note, Section: "RFC 7692 section 7.1.2", Force: Practice, Demander: "zlib",
		Title: "A window of 8 bits",
		Why:   "8 bits are allowed, but zlib cannot compress raw DEFLATE with less than 9.",
		Peer:  "Programs on zlib decline such an offer, fail, or use 9 bits.",
		Mend:  "Use 9 bits or more.",
		Taken: "A program on zlib would do without compression, fail, or use 9 bits."},
	{ID: ExtensionAcceptedTwice, Severity: Error, Section: "RFC 7692 section 5", Force: Must,
		Title: "The response accepts an extension twice",
		Why:   "Of several offers of one extension a server accepts one at most: two would both claim RSV1.",
		Peer:  badAnswer,
		Mend:  "Accept one."},
	{ID: ExtensionRSV1Conflict, Severity: Error, Section: "RFC 7692 section 5", Force: Must,
		Title: "Two of the accepted extensions use RSV1",
		Why:   "RSV1 tells which messages are compressed, and can tell it of one extension only.",
		Peer:  "A client must fail the connection.",
		Mend:  "Accept one of them."},
	{ID: ExtensionOldName, Severity: Note, Section: "RFC 6455 sections 9.1 and 11.4", Force: Registry, Demander: extensionRegistry,
		Title: "An extension that never became a standard",
		Why:   "It comes from a draft or an experiment, and is not in the registry.",
		Peer:  "It ignores the name, unless it is as old.",
		Mend:  "Offer permessage-deflate.",
		Taken: "Today's servers and clients would ignore the extension."},
	{ID: ExtensionUnregistered, Severity: Note, Section: "RFC 6455 sections 9.1 and 11.4", Force: Registry, Demander: extensionRegistry,
		Title: "An extension that is not registered",
		Why:   "An extension must have a registered name. The registry is open to all, and has permessage-deflate and bbf-usp-protocol.",
		Peer:  "It ignores the name, unless it was written for it.",
		Mend:  "Between two programs of your own it does no harm. Register the name if others are to know it."},
}
