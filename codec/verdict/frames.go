package verdict

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// frames are those of one side or of both.
type frames Subject

func (r *frames) what() (text, more string) { return (*Subject)(r).describeFrames() }

func (r *frames) verdict(worst *report.Finding, level string) report.Verdict {
	return (*Subject)(r).judged(r, worst, level)
}

// stream are heads, then frames.
type stream Subject

func (r *stream) what() (text, more string) {
	text, more = (*Subject)(r).describeFrames()
	heads := strings.TrimSuffix(strings.Replace((*Subject)(r).describeHeads(), "A server's response", "A response", 1), ", request and response")
	if r.brief && r.Request == nil {
		heads = "A " + strconv.Itoa(r.Response.Status) + " response"
	}
	return heads + ", then " + text, more
}

func (r *stream) verdict(worst *report.Finding, level string) report.Verdict {
	return (*Subject)(r).judged(r, worst, level)
}

// describeFrames says what frames there are, and who sends them.
func (r *Subject) describeFrames() (text, more string) {
	lanes := r.Connection.Lanes
	if len(lanes) == 2 {
		return describeBoth(r.Sides[0], r.Sides[1], lanes[0].State == "in-frame" || lanes[1].State == "in-frame")
	}
	text, more = r.describeSent()
	direction, both := lanes[0].Direction, r.Request != nil && r.Response != nil
	switch {
	case r.Kind == "stream" && !both: // the head shows whose they are
	case both && direction == clientToServer:
		text += " from the client"
	case both:
		text += " from the server"
	case direction == clientToServer:
		text = "a client sends " + text
	case direction == serverToClient && !r.Guessed: // clients that somebody writes forget the mask
		text = "a server sends " + text
	}
	return text, more
}

// describeSent says what frames the only lane has; many kinds of messages are counted behind that.
func (r *Subject) describeSent() (text, more string) {
	const fewKinds = 42
	n, mask := r.FrameCount, ""
	switch r.guessedFrom() {
	case clientToServer:
		mask = "masked "
	case serverToClient:
		mask = "unmasked "
	}
	count := words.Number(n) + " " + mask
	switch {
	case n == 1 && len(r.Messages) == 1:
		return r.describeFrame(&r.Frames[0], &r.Messages[0]), ""
	case n == 1:
		return "the start of a frame header", ""
	case len(r.Messages) == 1 && len(r.Messages[0].Frames) == n:
		return r.describeMessage(&r.Messages[0]) + " in " + count + "fragments", ""
	}
	if more = counts(r.Sides[0]); len(more) <= fewKinds && !r.brief {
		return count + "frames: " + more, ""
	}
	return count + "frames", more
}

// maskOf says of a frame whether it is masked, unless the heads before it or nothing tells.
func (r *Subject) maskOf(f *report.Frame) string {
	switch {
	case r.brief || r.Rebuilt || r.Kind == "stream" || f.AvailableBytes < 2:
		return ""
	case f.Masked:
		return "masked "
	}
	return "unmasked "
}

// counts tells how many messages of each opcode there are: "2 text messages, 1 Ping".
func counts(d *connection.Direction) string {
	var parts []string
	for op, n := range d.Tally {
		if n > 0 {
			parts = append(parts, words.Number(n)+" "+nouns[op].of(n)+nouns[op].rest)
		}
	}
	return strings.Join(parts, ", ")
}
