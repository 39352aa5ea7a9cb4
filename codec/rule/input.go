package rule

// Ids of the rules about the input itself.
const (
	InputNotation      ID = "input-notation"
	InputOtherProtocol ID = "input-other-protocol"
	InputMaybePayload  ID = "input-maybe-payload"
)

var inputRules = []Rule{
	{ID: InputNotation, Severity: Error, Section: "How the input is written", Weight: Heaviest,
		Title: "Part of the text cannot be read as bytes",
		Why:   "Everything else was read; what is here was left out, so later bytes may be misplaced.",
		Peer:  "This is about the text that was pasted, not about what a receiver would get.",
		Mend:  "Correct the text, or choose another notation."},
	{ID: InputOtherProtocol, Severity: Warning, Section: "RFC 6455 section 5.2", Weight: 4,
		Title: "Bytes look like another protocol",
		Why:   "Nearly all bytes can be read as a frame header, so foreign bytes decode to nonsense.",
		Peer:  "A WebSocket endpoint would fail the connection at the first frame.",
		Mend:  "Find the place where WebSocket frames begin: after the 101 response, and inside TLS if there is any."},
	{ID: InputMaybePayload, Severity: Note, Section: "RFC 6455 section 5.2",
		Title: "This may be a message's payload, not a frame",
		Why:   "Browsers' developer tools copy payloads: unmasked, inflated and without any header.",
		Peer:  "The other side never sees these bytes alone, only inside a frame.",
		Mend:  "To see a frame that could have carried it, build one with this payload."},
}
