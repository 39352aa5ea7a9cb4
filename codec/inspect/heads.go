package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// excerptFields is how many header fields of a side at most are taken for an excerpt, if no start line stands before them. More of a
// request are one as well if Host is not among them, which a list of all of them has.
const excerptFields = 2

// readHeads reads a request, a response, or one after the other, at the start of an input, and puts them into the report.
func readHeads(r *verdict.Subject, in input, opts Options, found *connection.Findings) connection.Heads {
	h := connection.Heads{Size: len(in.bytes), Ending: in.ending()}
	h.Parse(in.bytes, found)
	if h.End == 0 {
		return h
	}
	for _, head := range []*handshake.Head{h.Request, h.Response} {
		if head != nil {
			in.markExcerpt(head, h.Ending)
		}
	}
	h.DropLineEnd(in.bytes, in.notation.ID == "head", found)
	asked, broken := h.Judge(in.bytes[:h.Size], opts.connection(), found, found)
	r.Handshake, r.Request, r.Response = opts.newHandshake(&h, asked, broken), h.Request, h.Response
	return h
}

// markExcerpt marks a head of which the input has but a part.
func (in *input) markExcerpt(head *handshake.Head, ending handshake.Ending) {
	switch {
	case ending == handshake.Quoted && head.Status == 101 && len(head.Fields) == 0 && !head.Complete: // its first line alone was copied
		head.Excerpt = true
	case in.shown != nil && isPartOfExport(head):
		head.Excerpt = true
	}
	if in.notation.ID == "fields" {
		head.HostTaken = in.extent == notation.AllButHost
		head.Excerpt = in.extent == notation.PartOfHead || !head.HostTaken && (len(head.Fields) <= excerptFields || head.Kind == handshake.Request && head.First("Host") == nil)
	}
}

// isPartOfExport tells a head of which an export has a part: what was sent has Host, and what opened a connection an accept value.
func isPartOfExport(h *handshake.Head) bool {
	if h.HTTP2 {
		return false
	}
	return h.Kind == handshake.Request && h.First("Host") == nil || h.Status == 101 && h.First("Sec-WebSocket-Accept") == nil
}

// newHandshake describes heads that were judged.
func (o Options) newHandshake(h *connection.Heads, asked *handshake.Head, broken []rule.Finding) *Handshake {
	return report.NewHandshake(h, asked, !strings.Contains(o.Request, ":"), broken)
}

// ending is what the end of the bytes means: a packet that ends in a head is followed by another one.
func (in *input) ending() handshake.Ending {
	switch id := in.notation.ID; {
	case id == "packets", in.extent == notation.CutHead:
		return handshake.MoreFollows
	case !in.isText:
		return handshake.Copied
	case strings.Contains(" head fields command head-frames ", " "+id+" "):
		return handshake.Quoted
	}
	return handshake.OnWire
}

// Accept derives the Sec-WebSocket-Accept value of a key, step by step (RFC 6455 section 4.2.2).
func Accept(key string) Acceptance { return report.NewAcceptance(handshake.Derive(key)) }

// kindOf is what an input is that begins with heads, or with none.
func kindOf(h *connection.Heads) string {
	switch {
	case h.End == 0:
		return "frames"
	case h.HasFrames():
		return "stream"
	}
	return "handshake"
}
