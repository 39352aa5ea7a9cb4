package rule

// variants are the words of rules that are met with another severity than that of their rows, where what the row says is not true then.
var variants = []Rule{
	{ID: FrameRSV1NotNegotiated, Severity: Note,
		Title: "RSV1 is set, and the handshake is not known",
		Why:   "RSV1 means what a negotiated extension says: with permessage-deflate, that the message is compressed.",
		Peer:  "If permessage-deflate was negotiated, it inflates the message; if nothing was that uses the bit, it must fail the connection.",
		Mend:  "Paste the handshake, or say which extensions were negotiated."},
	{ID: FrameMixedMasks, Severity: Note,
		Title: "Both sides are here, told apart by MASK",
		Why:   "A client masks every frame, a server none.",
		Peer:  "Each side gets the frames of the other: nothing is wrong.",
		Mend:  "If one side has sent all of them, choose it: then the others break a rule."},
	{ID: MessageAfterClose, Severity: Note,
		Title: "A Ping or Pong follows this side's Close",
		Why:   "After its Close a side may still send a Ping, and must answer one, until it has got the other side's Close.",
		Peer:  "Most discard it. Chromium reports a failure, and its page gets 1006."},
	{ID: HandshakeOrigin, Severity: Warning,
		Title: "More than one Origin",
		Why:   "A browser says once which origin asks: scheme, host and port of its page, or null. More than one is forbidden (RFC 6454 section 7.3).",
		Peer:  "Node joins the values with a comma, so that a server which compares them with a list finds none and answers 403. Others see the first alone.",
		Mend:  "Send one Origin, or none if the client is not a browser."},
	{ID: InputNotation, Severity: Note,
		Title: "The text does not have all bytes",
		Why:   "A tool has left bytes out here, or the text is cut off. What stands behind may be misplaced.",
		Peer:  "This is about the text that was pasted, not about what a receiver would get.",
		Mend:  "Let the tool print all bytes."},
	{ID: HandshakeKeySample, Severity: Note,
		Title: "The key is made of letters",
		Why:   "Each connection must take a new random key, so that no earlier response can answer it. Some clients draw 16 letters for that: they are random, though not all bytes are possible.",
		Peer:  "A server accepts it; it cannot know.",
		Mend:  "If the key is always this one, take 16 bytes from a random source for each connection."},
	{ID: HandshakeUpgrade, Severity: Note,
		Title: "The request asks for no WebSocket",
		Why:   "What asks for one is Upgrade, with Connection, a key and a version. Without any of them a request is one of HTTP, as for a page.",
		Peer:  "A server answers it as any other request.",
		Mend:  "If a WebSocket was meant, send these fields, and see that no proxy removes them."},
	{ID: HandshakeTarget, Severity: Note,
		Title: "The whole request target is not shown",
		Why:   "A part of it is what a shell or a program puts in.",
		Peer:  "A server gets what is put in.",
		Mend:  "Paste the request as it was sent."},
	{ID: HandshakeKeyNotBase64, Severity: Note,
		Title: "The key is not shown",
		Why:   "What stands in its place is no key: a shell or a program puts one in, or somebody took it out.",
		Peer:  "A server gets the key itself.",
		Mend:  "To see whether the accept value is right, paste the key as it was sent."},
	{ID: HandshakeAcceptMismatch, Severity: Note,
		Title: "The accept value is not shown",
		Why:   "What stands in its place is no value of 20 bytes in base64: a program puts it in, or somebody took it out.",
		Peer:  "A client gets the value itself.",
		Mend:  "To see whether it is right, paste the value as it was sent."},
	{ID: HandshakeLineEndings, Severity: Note,
		Title: "The end of the head is not shown",
		Why:   "An empty line ends a head. Texts and logs seldom have it.",
		Peer:  "It waits for the empty line, if that is missing on the wire, too.",
		Mend:  "End the head with an empty line."},
}

// At is the row that has the words for where the rule is met with a severity: the rule's own, or a variant.
func (r *Rule) At(s Severity) *Rule {
	for i := range variants {
		if v := &variants[i]; v.ID == r.ID && v.Severity == s {
			return v
		}
	}
	return r
}
