package rule

// Ids of the rules about compressed messages.
const (
	DeflateRSV1OnControl      ID = "deflate-rsv1-on-control"
	DeflateRSV1OnContinuation ID = "deflate-rsv1-on-continuation"
	DeflateInflateFailed      ID = "deflate-inflate-failed"
	DeflateMissingHistory     ID = "deflate-missing-history"
	DeflateOutputLimit        ID = "deflate-output-limit"
)

var deflateRules = []Rule{
	{ID: DeflateRSV1OnControl, Severity: Error, CloseCode: 1002, Section: "RFC 7692 section 6.1",
		Title: "RSV1 is set on a control frame",
		Why:   "Only messages are compressed; Close, Ping and Pong never are.",
		Peer:  "It fails the connection with 1002.",
		Mend:  "Send control frames with RSV1 as 0."},
	{ID: DeflateRSV1OnContinuation, Severity: Error, CloseCode: 1002, Section: "RFC 7692 section 6.1",
		Title: "RSV1 is set on a continuation frame",
		Why:   "RSV1 of the first frame decides for the whole message.",
		Peer:  "It fails the connection with 1002.",
		Mend:  "Set RSV1 on the first fragment alone."},
	{ID: DeflateInflateFailed, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.2.2",
		Title: "The compressed message does not inflate",
		Why:   "With RSV1 set, the payload followed by 00 00 ff ff must be raw DEFLATE data.",
		Peer:  "It fails the connection with 1007; browsers say that the frame is invalid.",
		Mend:  "Send raw DEFLATE without a zlib or gzip header, or clear RSV1 and send the message as it is."},
	{ID: DeflateMissingHistory, Severity: Error, CloseCode: 1007, Section: "RFC 7692 section 7.2.3.2",
		Title: "The compressed message refers to one before it",
		Why:   "With context takeover a message may repeat bytes of the messages before it in the same direction.",
		Peer:  "A peer that has the earlier messages inflates it; one that was told there is no takeover fails with 1007.",
		Mend:  "Paste the direction from its first compressed message on. If it is all here, the sender kept its context although no_context_takeover was agreed."},
	{ID: DeflateOutputLimit, Severity: Note, CloseCode: 1009, Section: "RFC 7692 section 8",
		Title: "The inflated message is over the limit of this page",
		Why:   "A few compressed bytes can stand for a great many.",
		Peer:  "A careful one has a limit too, and answers 1009."},
}
