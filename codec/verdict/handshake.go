package verdict

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// headsRefused tells who refuses a handshake for an error in its heads, and how, as a clause that ends a sentence; behind is a sentence
// that follows. Both are empty for an error elsewhere.
func (r *Subject) headsRefused(f *report.Finding) (effect, behind string) {
	h := r.Handshake
	switch {
	case h == nil || f.Severity != rule.Error.String(): // the error that follows from it is behind the head
		return "", ""
	case isOther(r.Response):
		return "", ""
	case h.Response.Holds(f):
		return r.clientRefuses(f)
	case !h.Request.Holds(f) || f.Rule == string(rule.InputNotation):
		return "", ""
	case f.Rule == string(rule.HandshakeLineEndings) && !r.Request.Complete:
		return "a server would wait for the end of the head", ""
	case !r.Request.Asks():
		return "a server would answer it as an ordinary request", ""
	case isNegotiation(f):
		return "a server would decline the offer", "It would take the next one, or go on without the extension."
	case h.Response != nil && isAnswer(r.Response.Status, f):
		return "the server has refused it with " + strconv.Itoa(r.Response.Status), ""
	case r.Response != nil && r.Response.Opens():
		return "a strict server would " + serverRefuses(r.Request, f), ""
	}
	return "a server would " + serverRefuses(r.Request, f), ""
}

// isNegotiation tells whether a finding in a head is about the parameters of an extension.
func isNegotiation(f *report.Finding) bool {
	return strings.HasPrefix(f.Rule, "deflate-") || strings.HasPrefix(f.Rule, "extension-")
}

// isStatus tells of a response that opens no WebSocket.
func isStatus(f *report.Finding) bool {
	return f.Rule == string(rule.HandshakeStatus) || f.Rule == string(rule.H2Status)
}

// serverRefuses is what a server does to a request. A malformed one ends its stream of HTTP/2, and may be answered before (RFC
// 9113 section 8.1.1); the statuses that are about HTTP/1.1 have no place there.
func serverRefuses(request *handshake.Head, f *report.Finding) string {
	switch row, _ := rule.Lookup(rule.ID(f.Rule)); {
	case row.Refusal != "" && (!request.HTTP2 || f.Rule != string(rule.HandshakeVersion)):
		return row.Refusal
	case strings.HasPrefix(f.Rule, "h2-"):
		return "answer 400 or reset the stream"
	case request.HTTP2:
		return "answer 400"
	case f.HTTPStatus == nil:
		return "refuse it"
	}
	return "answer " + strconv.Itoa(*f.HTTPStatus)
}

// clientRefuses is what a client does to a response, as headsRefused says it. Of a response that refuses the request the cause is looked
// for in the request.
func (r *Subject) clientRefuses(f *report.Finding) (effect, behind string) {
	if row, _ := rule.Lookup(rule.ID(f.Rule)); row.ClientRefusal != "" {
		return "a client would " + row.ClientRefusal, ""
	}
	switch {
	case f.Rule == string(rule.HandshakeLineEndings) && !r.Response.Complete:
		return "a client would wait for the end of the head", ""
	case f.Rule == string(rule.HandshakeAcceptNewline): // the headline says it
		return "", ""
	case !isStatus(f):
		return clientFails, ""
	}
	effect, behind = askingAgain(r.Response.Status)
	for i := range r.Findings {
		if cause := &r.Findings[i]; cause.HTTPStatus != nil && r.Handshake.Request.Holds(cause) {
			return effect, sentences(behind, "The cause may be in the request: “"+cause.Title+"”")
		}
	}
	return effect, behind
}

const clientFails = "a client would fail the connection"

// askingAgain is what a client does to a response that opens no WebSocket: what HTTP says of its status (RFC 6455 section 4.1).
func askingAgain(status int) (effect, behind string) {
	switch status {
	case 401, 407:
		return "a client may ask again with credentials", "Browsers do so where they have some; else the connection fails."
	case 301, 302, 303, 307, 308:
		return "browsers fail the connection", "Another client may ask at the other address."
	}
	return clientFails, ""
}

// headsTaken tells who takes a handshake that breaks no rule for which it is refused; worst is nil without a finding.
func (r *Subject) headsTaken(worst *report.Finding) string {
	if text := r.partTaken(); text != "" {
		return text
	}
	if text := r.ordinaryTaken(); text != "" {
		return text
	}
	for _, severity := range [...]rule.Severity{rule.Warning, rule.Note} {
		if text := r.doubt(severity); text != "" {
			return text
		}
	}
	switch {
	case r.Response == nil && r.Request.First("Origin") == nil:
		return "A server would accept the request, unless it wants an Origin, which only browsers send."
	case r.Response == nil:
		return "A server would accept the request."
	case (worst == nil || worst.Severity == rule.Note.String()) && r.Handshake.AcceptState == "unknown" && !r.Response.HTTP2:
		return "Whether the accept value is right shows with the request, or its key."
	}
	return "A client would go on to frames."
}

// ordinaryTaken is what comes of a request that asks for no WebSocket; empty for others.
func (r *Subject) ordinaryTaken() string {
	switch {
	case r.Request == nil || !r.Request.IsOrdinary() || r.Response != nil && r.Response.Opens():
	case r.Request.IsPolling():
		return "It is long polling of Engine.IO, which works without a WebSocket."
	case r.Response != nil:
		return "No WebSocket comes of it."
	}
	return ""
}

// partTaken is what can be said of heads that are not whole; empty if they are.
func (r *Subject) partTaken() string {
	switch h := r.Handshake; {
	case r.isExcerpt() && h.AcceptState == "match":
		return "The accept value answers the key. What else the heads have is not in the text."
	case r.isExcerpt():
		return "What else the head has is not in the text."
	case r.isCut():
		return "What the head lacks may have followed, and is not called missing."
	case h.Response != nil && !h.Response.Complete && !r.Response.Quoted:
		return "A client would wait for the rest of the head."
	case h.Response == nil && !h.Request.Complete && !r.Request.Quoted:
		return "A server would wait for the rest of the head."
	}
	return ""
}

// doubt is what the rule of the first finding of a severity says of who takes the heads (rule.Rule.Taken); empty if none says anything. A
// finding that is a note only here, where its rule is more severe, does not count.
func (r *Subject) doubt(severity rule.Severity) string {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Severity == severity.String() {
			if row, _ := rule.Lookup(rule.ID(f.Rule)); row.Taken != "" && (severity != rule.Note || row.Severity == severity) {
				return row.Taken
			}
		}
	}
	return ""
}

// heads are those of a handshake, with no frames behind them.
type heads Subject

func (r *heads) what() (text, more string) {
	return (*Subject)(r).describeHeads(), (*Subject)(r).unread()
}

func (r *heads) verdict(worst *report.Finding, level string) report.Verdict {
	return (*Subject)(r).judged(r, worst, level)
}

// describeHeads says in some words what the heads are.
func (r *Subject) describeHeads() string {
	lineQuoted, opening := 40, "An opening handshake"
	if r.brief {
		lineQuoted, opening = 12, "A handshake"
	}
	if text := r.describePart(lineQuoted, opening); text != "" {
		return text
	}
	switch request, response := r.Request, r.Response; {
	case request != nil && response != nil && request.IsOrdinary() && !response.Opens():
		return "An HTTP request that asks for no WebSocket, and its response"
	case request != nil && response != nil:
		return opening + over(request) + ", request and response"
	case request != nil:
		return describeRequest(request)
	case response.Opens():
		return "A server's response that opens a WebSocket" + over(response)
	}
	return "A server's response, " + quote(r.Response.StartLine, lineQuoted)
}

// describePart says what heads are of which a part is there, or that are about another protocol; it is empty for others.
func (r *Subject) describePart(lineQuoted int, opening string) string {
	switch request, response := r.Request, r.Response; {
	case response != nil && isCut(response):
		return "A server's response that is cut off, " + quote(response.StartLine, lineQuoted)
	case response == nil && isCut(request):
		return "A request that is cut off, " + quote(request.StartLine, lineQuoted)
	case isOther(response) || isOther(request) && response == nil:
		return "An upgrade to another protocol than WebSocket"
	case r.isFirstLine(response) && request != nil:
		return opening + ", of the response the first line alone"
	case r.isFirstLine(response):
		return "The first line of a response that opens a WebSocket"
	case r.isExcerpt():
		return describeFields(request, response)
	}
	return ""
}

// isFirstLine tells a response of which the text has the start line alone, as a whole one.
func (r *Subject) isFirstLine(response *handshake.Head) bool {
	return response != nil && response.Excerpt && len(response.Fields) == 0 && (r.Notation.ID == "head" || r.Notation.ID == "command")
}

func describeFields(request, response *handshake.Head) string {
	switch {
	case response == nil:
		return "Header fields of a request"
	case request == nil:
		return "Header fields of a response"
	}
	return "Header fields of a request and of its response"
}

func describeRequest(request *handshake.Head) string {
	if !request.Asks() {
		return "An HTTP request that asks for no WebSocket"
	}
	return "A request to open a WebSocket" + over(request)
}

// endOf is where a head ends, 0 if there is none.
func endOf(h *handshake.Head) int {
	if h == nil {
		return 0
	}
	return h.End
}

// isOther tells a head that is about an upgrade to another protocol.
func isOther(h *handshake.Head) bool { return h != nil && h.OtherUpgrade() != "" }

// isExcerpt tells whether a few fields of a head are all that is there of it.
func (r *Subject) isExcerpt() bool {
	return r.Request != nil && r.Request.Excerpt || r.Response != nil && r.Response.Excerpt
}

// isCut tells whether a head is cut off within a line.
func isCut(h *handshake.Head) bool { return h.Cut.End > 0 }

// isCut tells whether the last of the heads is cut off.
func (r *Subject) isCut() bool {
	return r.Response != nil && isCut(r.Response) || r.Response == nil && isCut(r.Request)
}

// over names the version of HTTP, or of the protocol, where it is not the usual one.
func over(h *handshake.Head) string {
	switch {
	case h.HTTP2:
		return " over HTTP/2"
	case h.OldDraft():
		return " by an old draft (hixie-76)"
	}
	return ""
}

// unread tells of what follows a response that does not open the connection: it may look like frames.
func (r *Subject) unread() string {
	response := r.Response
	if r.Request != nil && r.Request.OldDraft() && max(r.Request.End, endOf(response)) < len(r.Bytes) {
		return "What follows is no frame of RFC 6455: by that draft 8 bytes behind the request are its third key"
	}
	if response == nil || !response.Complete || r.Response.Opens() || response.End > len(r.Bytes) {
		return ""
	}
	n := len(bytes.TrimRight(r.Bytes[response.End:], "\r\n")) + r.Beyond
	if n == 0 {
		return ""
	}
	text := "No WebSocket was opened, so the " + words.Count(n, "byte") + " behind the response " + words.IsAre(uint64(n)) + " no frame"
	if n > 1 {
		text += "s"
	}
	return text
}
