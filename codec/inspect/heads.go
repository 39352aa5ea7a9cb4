package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// shake is what the heads at the start of an input tell.
type shake struct {
	report            *Handshake
	request, response *handshake.Head
	end               int  // where the heads end
	size              int  // of the input
	oneSided          bool // nothing of the other side stands between the heads
	ending            handshake.Ending
}

// excerptFields is how many header fields of a side at most are taken for an excerpt, if no start line stands before them. More of a
// request are one as well if Host is not among them, which a list of all of them has.
const excerptFields = 2

// readHeads reads a request, a response, or one after the other, at the start of b.
func readHeads(in input, opts Options, found *findings) shake {
	s := shake{size: len(in.bytes), ending: in.ending()}
	s.parse(in.bytes, found)
	if s.end == 0 {
		return s
	}
	for _, head := range []*handshake.Head{s.request, s.response} {
		if head != nil && in.notation.ID == "fields" {
			head.HostTaken = in.extent == notation.AllButHost
			head.Excerpt = in.extent == notation.PartOfHead || !head.HostTaken && (len(head.Fields) <= excerptFields || head.Kind == handshake.Request && head.First("Host") == nil)
		}
	}
	s.dropLineEnd(in, found)
	s.judge(in.bytes[:s.size], opts, found, found)
	return s
}

// ending is what the end of the bytes means: a packet that ends in a head is followed by another one.
func (in *input) ending() handshake.Ending {
	switch id := in.notation.ID; {
	case id == "packets":
		return handshake.MoreFollows
	case !in.isText || strings.Contains(" head fields command head-frames ", " "+id+" "):
		return handshake.Copied
	}
	return handshake.OnWire
}

// parse reads the heads at the start of b.
func (s *shake) parse(b []byte, found *findings) {
	for s.next(b, found) {
		head, grammar := handshake.ParseEnding(b[s.end:], s.end, s.ending)
		if head.Kind == handshake.Request && s.request != nil || head.Kind == handshake.Response && s.response != nil {
			break
		}
		found.addAll(grammar)
		s.end = head.End
		if head.Kind == handshake.Request {
			s.request = &head
		} else {
			s.response = &head
		}
		if !head.Complete && !handshake.LooksLikeHead(b[s.end:]) {
			break
		}
	}
}

// judge checks the heads; b is the stream that the response stands in. What is found in the request and in the response
// may go to different places.
func (s *shake) judge(b []byte, opts Options, inRequest, inResponse *findings) {
	asked := s.asked(opts)
	var found []rule.Finding
	if s.request != nil {
		found = handshake.CheckRequest(s.request)
		inRequest.addAll(found)
	}
	if s.response != nil {
		more := handshake.CheckResponse(s.response, asked, b[s.response.End:])
		inResponse.addAll(more)
		found = append(found, more...)
	}
	s.describe(asked)
	if s.request == nil && !strings.Contains(opts.Request, ":") {
		asked = nil // a key alone says nothing of what was offered
	}
	s.report.Terms = negotiated(asked, s.response, found)
}

// next tells whether another head follows. What a client sent before the response came is passed over.
func (s *shake) next(b []byte, found *findings) bool {
	rest := b[s.end:]
	if !s.oneSided && s.request != nil && s.response == nil && !handshake.LooksLikeHead(rest) {
		if early := strings.Index(string(rest), "HTTP/1."); early > 0 && handshake.LooksLikeHead(rest[early:]) {
			found.addAll(handshake.CheckEarlyData(s.request, rest[:early]))
			s.end += early
			return true
		}
	}
	return len(rest) > 0 && handshake.LooksLikeHead(rest)
}

// dropLineEnd leaves out line ends behind a whole head that come from the copy: one LF, or any in a pasted text.
func (s *shake) dropLineEnd(in input, found *findings) {
	rest := string(in.bytes[s.end:])
	whole := s.response == nil || s.response.Complete
	if rest != "" && whole && (rest == "\n" || in.notation.ID == "head" && strings.Trim(rest, "\r\n") == "") {
		found.add(trailingNote(in.bytes[s.end:], s.end))
		s.size = s.end
	}
}

// asked returns the request that the response answers: the one in the input, or the option's.
func (s *shake) asked(opts Options) *handshake.Head {
	text := strings.Trim(opts.Request, " \t\r\n")
	switch {
	case s.request != nil || text == "":
		return s.request
	case !strings.Contains(text, ":"):
		text = s.requestWithKey(text)
	}
	head, _ := handshake.Parse([]byte(text+"\r\n\r\n"), 0)
	return &head
}

// requestWithKey makes the request that is known by its key alone: whatever the response chose counts as offered.
func (s *shake) requestWithKey(key string) string {
	text := "GET / HTTP/1.1\r\nSec-WebSocket-Key: " + key
	if s.response == nil {
		return text
	}
	for _, name := range []string{"Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"} {
		for _, value := range s.response.Values(name) {
			text += "\r\n" + name + ": " + value
		}
	}
	return text
}

func (s *shake) describe(asked *handshake.Head) {
	out := &Handshake{Request: report.NewHead(s.request), Response: report.NewHead(s.response), AcceptState: "unknown", Terms: []Term{}}
	s.report = out
	expected := ""
	if asked != nil && !asked.HTTP2 {
		if key, ok := asked.Key(); ok {
			a := report.NewAcceptance(handshake.Derive(key))
			out.Acceptance, expected = &a, a.Accept
		}
	}
	if s.response == nil || s.response.HTTP2 {
		return
	}
	field := s.response.First("Sec-WebSocket-Accept")
	switch {
	case field == nil && s.response.Cut.End == 0:
		out.AcceptState = "missing"
		return
	case field == nil:
		return
	case expected == "":
	case field.Value == expected:
		out.AcceptState = "match"
	default:
		out.AcceptState = "mismatch"
	}
	out.AcceptFound = field.Value
}

// opens tells whether a response opens a WebSocket, or a request asks for one.
func opens(h *handshake.Head) bool {
	if h.Kind == handshake.Response {
		return h.Opens()
	}
	for _, name := range [...]string{"Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", ":protocol"} {
		if h.First(name) != nil {
			return true
		}
	}
	return false
}

// Accept derives the Sec-WebSocket-Accept value of a key, step by step (RFC 6455 section 4.2.2).
func Accept(key string) Acceptance { return report.NewAcceptance(handshake.Derive(key)) }

func (s *shake) kind() string {
	switch {
	case s.end == 0:
		return "frames"
	case s.hasFrames():
		return "stream"
	}
	return "handshake"
}

// hasFrames tells whether frames may follow the heads: what follows a refusal is a body.
func (s *shake) hasFrames() bool {
	return s.end < s.size && (s.response == nil || s.response.Opens())
}
