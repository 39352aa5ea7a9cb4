package connection

import (
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// Heads are those at the start of an input.
type Heads struct {
	// Request and Response are nil as long as there is none.
	Request, Response *handshake.Head
	// End is where they end, Size where the input does.
	End, Size int
	// Ending is what the end of the bytes means for a head that is not whole.
	Ending   handshake.Ending
	oneSided bool // nothing of the other side stands between the heads
}

// Parse reads the heads at the start of b.
func (h *Heads) Parse(b []byte, found *Findings) {
	for h.next(b, found) {
		head, grammar := handshake.ParseEnding(b[h.End:], h.End, h.Ending)
		if head.Kind == handshake.Request && h.Request != nil || head.Kind == handshake.Response && h.Response != nil {
			break
		}
		found.addHeads(grammar)
		h.End = head.End
		if head.Kind == handshake.Request {
			h.Request = &head
		} else {
			h.Response = &head
		}
		if !head.Complete && !handshake.LooksLikeHead(b[h.End:]) {
			break
		}
	}
}

// next tells whether another head follows. What a client sent before the response came is passed over.
func (h *Heads) next(b []byte, found *Findings) bool {
	rest := b[h.End:]
	if !h.oneSided && h.Request != nil && h.Response == nil && !handshake.LooksLikeHead(rest) {
		if early := strings.Index(string(rest), "HTTP/1."); early > 0 && handshake.LooksLikeHead(rest[early:]) {
			found.addHeads(handshake.CheckEarlyData(h.Request, rest[:early]))
			h.End += early
			return true
		}
	}
	return len(rest) > 0 && handshake.LooksLikeHead(rest)
}

// Judge checks the heads; b is the stream that the response stands in. What is found in the request and in the response may go to
// different places. It returns the request that the response was judged by, or nil, and all that was found.
func (h *Heads) Judge(b []byte, opts Options, inRequest, inResponse *Findings) (asked *handshake.Head, found []rule.Finding) {
	asked = h.asked(opts)
	if h.Request != nil {
		if found = handshake.CheckOrdinary(h.Request, h.Response); found != nil {
			inRequest.addHeads(found)
			return asked, found
		}
	}
	if h.Request != nil {
		found = handshake.CheckRequest(h.Request)
		inRequest.addHeads(found)
	}
	if h.Response != nil {
		more := handshake.CheckResponse(h.Response, asked, b[h.Response.End:])
		inResponse.addHeads(more)
		found = append(found, more...)
	}
	return asked, found
}

// DropLineEnd leaves out line ends behind a whole head that come from copying: one LF, or any number in a text (fromText).
func (h *Heads) DropLineEnd(b []byte, fromText bool, found *Findings) {
	rest := string(b[h.End:])
	whole := h.Response == nil || h.Response.Complete
	if rest != "" && whole && (rest == "\n" || fromText && strings.Trim(rest, "\r\n") == "") {
		found.Add(trailingNote(b[h.End:], h.End))
		h.Size = h.End
	}
}

// asked returns the request that the response answers: the one in the input, or the option's.
func (h *Heads) asked(opts Options) *handshake.Head {
	text := strings.Trim(opts.Request, " \t\r\n")
	switch {
	case h.Request != nil || text == "":
		return h.Request
	case !strings.Contains(text, ":"):
		text = h.requestWithKey(text)
	}
	head, _ := handshake.Parse([]byte(text+"\r\n\r\n"), 0)
	return &head
}

// requestWithKey makes the request that is known by its key alone: whatever the response chose counts as offered.
func (h *Heads) requestWithKey(key string) string {
	text := "GET / HTTP/1.1\r\nSec-WebSocket-Key: " + key
	if h.Response == nil {
		return text
	}
	for _, name := range []string{"Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"} {
		for _, value := range h.Response.Values(name) {
			text += "\r\n" + name + ": " + value
		}
	}
	return text
}

// HasFrames tells whether frames may follow the heads: what follows a refusal is a body.
func (h *Heads) HasFrames() bool {
	return h.End < h.Size && (h.Response == nil || h.Response.Opens()) && !(h.Request != nil && h.Request.OldDraft())
}
