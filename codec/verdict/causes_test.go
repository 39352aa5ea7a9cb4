package verdict_test

import (
	"slices"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// causes lists of each finding which one it follows from, -1 for none.
func causes(s *verdict.Subject) []int {
	out := []int{}
	for _, f := range s.Findings {
		if f.CausedBy == nil {
			out = append(out, -1)
		} else {
			out = append(out, *f.CausedBy)
		}
	}
	return out
}

// What follows has one cause, and a cause follows from nothing.
func TestFollow(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps [][2]int // what follows, and from what
		want  []int
	}{
		{"from another", [][2]int{{1, 0}}, []int{-1, 0, -1}},
		{"from itself", [][2]int{{1, 1}}, []int{-1, -1, -1}},
		{"from what follows", [][2]int{{1, 0}, {2, 1}}, []int{-1, 0, 0}},
		{"what others follow from", [][2]int{{2, 1}, {1, 0}}, []int{-1, 0, 0}},
		{"twice", [][2]int{{1, 0}, {1, 2}}, []int{-1, 0, -1}},
		{"in a circle", [][2]int{{1, 0}, {0, 1}}, []int{-1, 0, -1}},
	} {
		s := with(frames(server, text("Hi")), breaks(rule.FrameRSV2RSV3, rule.FrameLengthMSB, rule.FrameTruncated))
		for _, step := range c.steps {
			s.Follow(step[0], step[1])
		}
		if got := causes(s); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What follows by the rules alone, and beside each case one near it in which nothing follows. A length with its top bit set has no
// end (RFC 6455 section 5.2); one Close came too early for all that is behind it (section 5.5.1); what does not inflate leaves
// unknown what later messages refer to (RFC 7692 section 7.2.3.2).
func TestKnownCauses(t *testing.T) {
	in := func(frame int, id rule.ID, start int) report.Finding {
		return inFrame(frame, server, found(id, start, start+1))
	}
	toServer := func(frame int, id rule.ID, start int) report.Finding {
		return inFrame(frame, client, found(id, start, start+1))
	}
	for _, c := range []struct {
		name string
		list []report.Finding
		want []int
	}{
		{"a length, and the cut of its frame", []report.Finding{in(0, rule.FrameTruncated, 0), in(0, rule.FrameLengthMSB, 2)}, []int{1, -1}},
		{"a length, and the cut of another", []report.Finding{in(0, rule.FrameLengthMSB, 2), in(1, rule.FrameTruncated, 4)}, []int{-1, -1}},
		{"a length and a cut in no frame", []report.Finding{found(rule.FrameTruncated, 0, 1), in(0, rule.FrameLengthMSB, 2)}, []int{-1, -1}},
		{"of both sides", []report.Finding{toServer(0, rule.FrameTruncated, 0), in(0, rule.FrameLengthMSB, 2)}, []int{-1, -1}},
		{"two behind a Close", []report.Finding{in(1, rule.MessageAfterClose, 4), in(2, rule.MessageAfterClose, 6)}, []int{-1, 0}},
		{"a Ping and a text behind a Close", []report.Finding{as(rule.Note, in(1, rule.MessageAfterClose, 4)), in(2, rule.MessageAfterClose, 6)}, []int{-1, -1}},
		{"one behind the Close of each side", []report.Finding{in(1, rule.MessageAfterClose, 4), toServer(2, rule.MessageAfterClose, 6)}, []int{-1, -1}},
		{"history of what does not inflate", []report.Finding{in(0, rule.DeflateInflateFailed, 2), as(rule.Note, in(1, rule.DeflateMissingHistory, 7))}, []int{-1, 0}},
		{"history that is wrong by itself", []report.Finding{in(0, rule.DeflateInflateFailed, 2), in(1, rule.DeflateMissingHistory, 7)}, []int{-1, -1}},
		{"history before it", []report.Finding{as(rule.Note, in(0, rule.DeflateMissingHistory, 2)), in(1, rule.DeflateInflateFailed, 7)}, []int{-1, -1}},
		{"history of what is wrapped", []report.Finding{in(0, rule.DeflateWrongContainer, 2), as(rule.Note, in(1, rule.DeflateMissingHistory, 7))}, []int{-1, 0}},
		{"history of what lacks its own", []report.Finding{in(0, rule.DeflateMissingHistory, 2), as(rule.Note, in(1, rule.DeflateMissingHistory, 7))}, []int{-1, 0}},
		{"history, noted twice", []report.Finding{as(rule.Note, in(0, rule.DeflateMissingHistory, 2)), as(rule.Note, in(1, rule.DeflateMissingHistory, 7))}, []int{-1, -1}},
		{"history beside another fault", []report.Finding{in(0, rule.DeflateBeyondWindow, 2), as(rule.Note, in(1, rule.DeflateMissingHistory, 7))}, []int{-1, -1}},
		{"frames of another protocol", []report.Finding{found(rule.InputOtherProtocol, 0, 3), in(0, rule.FrameRSV2RSV3, 0)}, []int{-1, 0}},
		{"heads of another protocol", []report.Finding{found(rule.InputOtherProtocol, 0, 3), found(rule.HandshakeMethod, 0, 3)}, []int{-1, -1}},
		{"another protocol twice", []report.Finding{in(0, rule.InputOtherProtocol, 0), in(1, rule.InputOtherProtocol, 4)}, []int{-1, -1}},
	} {
		s := with(frames(server, text("Hi"), text("Hi"), text("Hi")), finds(c.list...))
		s.KnownCauses()
		if got := causes(s); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// A refusal follows from an error in its request, not from a remark, nor from what another head has.
func TestRefusalFollows(t *testing.T) {
	refusal := at(inResponse, rule.HandshakeStatus)
	refused := response("HTTP/1.1 400 Bad Request\r\n\r\n")
	for _, c := range []struct {
		name string
		of   *verdict.Subject
		want []int
	}{
		{"from the request", heads(request(good), refused, at(inRequest, rule.HandshakeMethod), refusal), []int{-1, 0}},
		{"from a remark", heads(request(good), refused, at(inRequest, rule.HandshakeLineEndings), refusal), []int{-1, -1}},
		{"from the response", heads(request(good), refused, at(inResponse, rule.HandshakeMethod), refusal), []int{-1, -1}},
		{"from what is in no head", heads(request(good), refused, at(500, rule.HandshakeMethod), refusal), []int{-1, -1}},
		{"of another kind than a status", heads(request(good), refused, at(inRequest, rule.HandshakeMethod), at(inResponse, rule.HandshakeAcceptMismatch)), []int{-1, -1}},
		{"over HTTP/2", heads(request(extends), response(":status: 400\r\n\r\n"), at(inRequest, rule.H2FieldCase), at(inResponse, rule.H2Status)), []int{-1, 0}},
		{"of a status in the request", heads(request(good), refused, at(inRequest, rule.HandshakeMethod, rule.HandshakeStatus)), []int{-1, -1}},
	} {
		c.of.KnownCauses()
		if got := causes(c.of); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	alone := with(frames(server, text("Hi")), finds(found(rule.HandshakeMethod, 0, 1), found(rule.HandshakeStatus, 2, 3)))
	if alone.KnownCauses(); causes(alone)[1] != -1 {
		t.Error("a refusal without heads follows")
	}
}

// A fault that a sender has in every frame is one fault, of those that are no accident.
func TestHabits(t *testing.T) {
	all := func(id rule.ID, direction string, at ...int) change {
		return func(s *verdict.Subject) {
			for _, i := range at {
				finds(inFrame(i, direction, found(id, 10*i, 10*i+1)))(s)
			}
		}
	}
	three := func(direction string) *verdict.Subject {
		return frames(direction, text("a"), text("b"), sent(codec.Ping, ""))
	}
	for _, c := range []struct {
		name string
		of   *verdict.Subject
		want []int
	}{
		{"no mask in any frame", with(three(client), all(rule.FrameClientNotMasked, client, 0, 1, 2)), []int{-1, 0, 0}},
		{"no mask in two of three", with(three(client), all(rule.FrameClientNotMasked, client, 0, 1)), []int{-1, -1}},
		{"in one of one", with(frames(client, text("a")), all(rule.FrameClientNotMasked, client, 0)), []int{-1}},
		{"a mask", with(three(server), all(rule.FrameServerMasked, server, 0, 1, 2)), []int{-1, 0, 0}},
		{"long lengths", with(three(server), all(rule.FrameLengthNotMinimal, server, 0, 1, 2)), []int{-1, 0, 0}},
		{"RSV1", with(three(server), all(rule.FrameRSV1NotNegotiated, server, 0, 1, 2)), []int{-1, 0, 0}},
		{"keys of zero", with(three(client), all(rule.FrameZeroKey, client, 0, 1, 2)), []int{-1, 0, 0}},
		{"reserved bits", with(three(server), all(rule.FrameRSV2RSV3, server, 0, 1, 2)), []int{-1, -1, -1}},
		{"reserved opcodes", with(three(server), all(rule.FrameReservedDataOpcode, server, 0, 1, 2)), []int{-1, -1, -1}},
		{"texts that are not UTF-8", with(three(server), all(rule.MessageInvalidUTF8, server, 0, 1, 2)), []int{-1, -1, -1}},
		{"frames of nobody", with(three(anyone), all(rule.FrameLengthNotMinimal, anyone, 0, 1, 2)), []int{-1, -1, -1}},
		{"of the other side", with(three(server), all(rule.FrameLengthNotMinimal, client, 0, 1, 2)), []int{-1, -1, -1}},
		// Of a flood of frames the findings are not all listed: those that are have to be those of all the frames so far.
		{"the first of many", with(three(client), all(rule.FrameClientNotMasked, client, 0, 1), func(s *verdict.Subject) { s.FindingCount = 3 }), []int{-1, 0}},
		{"some of the first of many", with(three(client), all(rule.FrameClientNotMasked, client, 0, 2), func(s *verdict.Subject) { s.FindingCount = 3 }), []int{-1, -1}},
	} {
		c.of.KnownCauses()
		if got := causes(c.of); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
