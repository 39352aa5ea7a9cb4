package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/rule"
)

// verdict says the whole report in two sentences: what it is and who sent it, and whether a peer would take it. An
// error comes first.
func verdict(r *judged, worst *Finding, level string) Verdict {
	v := settledVerdict(r, worst, level)
	if r.Near && r.Kind == "frames" && !r.identity.decided {
		v.Detail += " These bytes may be a payload as well."
	}
	return v
}

// settledVerdict is the verdict on what the input was taken for.
func settledVerdict(r *judged, worst *Finding, level string) Verdict {
	what := describeReport(r)
	switch {
	case len(r.Bytes) == 0 && level == "ok" && len(r.Passages) > 1:
		return Verdict{Level: "note", Title: what, Detail: "Take one of them in to see what it means."}
	case len(r.Bytes) == 0 && level == "ok":
		return Verdict{Level: "note", Title: what, Detail: "Paste bytes in any notation, or the heads of a handshake."}
	case r.Notation.ID == complaintID && len(r.Bytes) > 0:
		return complaintVerdict(r, level)
	case r.isMessages():
		return messagesVerdict(r, "note")
	case r.Kind == "payload" && r.identity != nil:
		v := identityVerdict(r, level)
		if worst != nil && worst.Rule == string(rule.InputNotation) {
			v.Detail = worst.Text + " " + v.Detail
		}
		return v
	case r.Kind == "payload" && strings.HasPrefix(what, "A log"):
		return Verdict{Level: level, Title: what, Detail: "No payload that can be read is in the text."}
	case r.Kind == "payload":
		return Verdict{Level: level, Title: what, Detail: "It may be the payload of a message: a frame can carry it."}
	case level == "ok" && guessedFrom(r) == ServerToClient:
		return Verdict{Level: "note", Title: what, Detail: "As a server's it breaks no rule. " + taken(r) + " From a client it would break one: a client masks every frame."}
	case level == "ok" && guessedFrom(r) == ClientToServer:
		return Verdict{Level: level, Title: what, Detail: "No rule of RFC 6455 is broken. " + taken(r) + " It is taken for a client's, as it is masked: a server must not mask."}
	case level == "ok":
		return Verdict{Level: level, Title: what, Detail: "No rule of RFC 6455 is broken. " + taken(r)}
	case level == "error":
		if isOutOfStep(worst) { // the frames are not what the sender meant
			what = worst.Text
		}
		return Verdict{Level: level, Title: headline(r, worst), Detail: strings.TrimRight(what+" "+refused(r, worst), " ")}
	case r.Kind == "handshake":
		return Verdict{Level: level, Title: what, Detail: headsTaken(r, worst) + " " + remarks(r)}
	case level == "warning":
		return Verdict{Level: level, Title: what, Detail: "No rule is broken that ends the connection. " + remarks(r)}
	}
	return Verdict{Level: level, Title: what, Detail: allowed(r) + remarks(r)}
}

// allowed says that there are no more than notes. RSV1 may be allowed or not.
func allowed(r *judged) string {
	for i := range r.Findings {
		if r.Findings[i].Rule == string(rule.FrameRSV1NotNegotiated) {
			return "The RFC allows RSV1 only if an extension was negotiated that uses it, which is not known here. "
		}
	}
	if guessedFrom(r) == ServerToClient {
		return "As a server's the RFC allows this; a client would have to mask it. "
	}
	return "The RFC allows this. "
}

// guessedFrom is the direction of frames whose sender nobody named; "" if it is known, or no frame tells.
func guessedFrom(r *judged) Direction {
	if r.Connection == nil || !r.guessed || len(r.Connection.Lanes) != 1 || r.FrameCount == 0 {
		return ""
	}
	return Direction(r.Connection.Lanes[0].Direction)
}

// isOutOfStep tells of what makes a reader take other bytes for headers.
func isOutOfStep(f *Finding) bool {
	return f.Rule == string(rule.FrameStrayBytes) || f.Rule == string(rule.FrameLengthTooLong)
}

// headline says what is wrong. The newline behind the accept value has a sentence of its own, for its effect is far away,
// and so has the status over HTTP/2.
func headline(r *judged, worst *Finding) string {
	switch {
	case worst.Rule == "handshake-accept-newline" && worst.ByteEnd-worst.ByteStart > 1:
		return "A newline follows the accept value: the header ends early, and the client misreads the rest."
	case worst.Rule == string(rule.HandshakeStatus) && r.response.HTTP2:
		return "The response is not 2xx."
	}
	return worst.Title + "."
}

// outcome says what the input is once the fix is made.
func outcome(in input, fix *Fix, opts Options) string {
	opts.Holds = HoldsFrames // what was frames stays frames
	r, _ := run(in.mended(fix), opts)
	text := describeReport(r)
	if _, level := worstFinding(r); level != "error" {
		text += " No error is left then."
	}
	return text
}

// worstFinding returns the finding that matters most, which follows from none: a fault of the text itself, else the first of
// those that are or lead to the worst.
func worstFinding(r *judged) (*Finding, string) {
	var worst *Finding
	worstWeight := 0
	weights := weights(r.Findings)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.CausedBy != nil {
			continue
		}
		if worst == nil || weights[i] > worstWeight || weights[i] == worstWeight && isEarlier(f, worst) {
			worst, worstWeight = f, weights[i]
		}
	}
	if worst == nil {
		return nil, "ok"
	}
	return worst, gravest(r)
}

// isEarlier tells whether a finding lies in an earlier frame than another: a session lists each direction by itself.
func isEarlier(f, than *Finding) bool {
	return f.Frame != nil && than.Frame != nil && *f.Frame < *than.Frame
}

// gravest is the severity of the gravest finding: what comes first need not be an error.
func gravest(r *judged) string {
	level := rule.Note
	for _, f := range r.Findings {
		for s := rule.Error; s < level; s++ {
			if f.Severity == s.String() {
				level = s
			}
		}
	}
	return level.String()
}

// weights are those of the findings; what others follow from weighs as much as the heaviest of these.
func weights(list []Finding) []int {
	out := make([]int, len(list))
	for i := range list {
		at := i
		if by := list[i].CausedBy; by != nil {
			at = *by
		}
		out[at] = max(out[at], weight(&list[i]))
	}
	return out
}

// heaviest is the greatest weight.
const heaviest = 5

func weight(f *Finding) int {
	switch {
	case f.Rule == string(rule.InputNotation):
		return heaviest
	case f.Rule == string(rule.InputOtherProtocol) || f.Rule == string(rule.HandshakeStatus):
		return 4
	case f.Severity == rule.Error.String() && f.Rule != string(rule.FrameTruncated):
		return 3
	case f.Severity == rule.Error.String():
		return 2
	case f.Severity == rule.Warning.String():
		return 1
	}
	return 0
}

// peer names the side that receives; of a connection with both sides in the input the one that gets the frame, if it is
// known.
func peer(r *judged, worst *Finding) string {
	direction := r.Connection.Lanes[0].Direction
	if len(r.Connection.Lanes) == 2 {
		direction = ""
		if worst != nil && worst.Direction != nil {
			direction = *worst.Direction
		}
	}
	switch Direction(direction) {
	case ClientToServer:
		return "A server"
	case ServerToClient:
		return "A client"
	}
	return "A peer"
}

func taken(r *judged) string {
	switch {
	case r.Kind == "handshake":
		return headsTaken(r, nil)
	case len(r.Messages) == 1 && r.Messages[0].Opcode >= 8:
		return peer(r, nil) + " would handle it at once."
	case len(r.Messages) == 1:
		return peer(r, nil) + " would deliver it as it is."
	}
	if len(r.Connection.Lanes) == 2 {
		return "Both sides would take it all."
	}
	return peer(r, nil) + " would take it all."
}

func refused(r *judged, worst *Finding) string {
	text := headsRefused(r, worst)
	switch {
	case text != "":
	case worst.Rule == string(rule.MessageAfterClose):
		text = peer(r, worst) + " would ignore what follows the Close."
	case worst.Rule == string(rule.DeflateMissingHistory) && r.beginsLater(worst):
		text = peer(r, worst) + " that has had every message before it would inflate it."
	case isOutOfStep(worst):
		text = "A peer would close the connection with 1002, or wait for more."
	case r.closeCode(worst) != nil:
		text = peer(r, worst) + " would close the connection with " + strconv.Itoa(*r.closeCode(worst)) + "."
	case worst.Rule == string(rule.FrameTruncated) && (r.FrameCount > 1 || r.MessageCount == 0):
		text = worst.Text
	}
	n, _ := r.consequences(worst)
	switch {
	case n == 1:
		text += " One consequence is below it."
	case n > 1:
		text += " " + strconv.Itoa(n) + " consequences are below it."
	}
	if r.FindingCount > 1+n {
		text += " " + strconv.Itoa(r.FindingCount) + " findings in all."
	}
	return strings.TrimLeft(text, " ")
}

// consequences counts what follows from a finding, and all that follows from any.
func (r *judged) consequences(cause *Finding) (its, all int) {
	for i := range r.Findings {
		if by := r.Findings[i].CausedBy; by != nil {
			all++
			if &r.Findings[*by] == cause {
				its++
			}
		}
	}
	return its, all
}

// closeCode is the status code for a finding, or for the first that follows from it; nil if there is none.
func (r *judged) closeCode(cause *Finding) *int {
	if cause.CloseCode != nil {
		return cause.CloseCode
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.CausedBy != nil && &r.Findings[*f.CausedBy] == cause && f.CloseCode != nil {
			return f.CloseCode
		}
	}
	return nil
}

// beginsLater tells whether the messages before those of the input may be what a finding misses: the input does not show
// how the connection begins, and the direction may refer back to earlier messages.
func (r *judged) beginsLater(f *Finding) bool {
	if r.Handshake != nil {
		return false
	}
	for _, l := range r.Connection.Lanes {
		if f.Direction != nil && l.Direction == *f.Direction && l.Deflate != nil {
			return l.Deflate.Takeover
		}
	}
	return false
}

func remarks(r *judged) string {
	_, follow := r.consequences(nil)
	if r.FindingCount-follow == 1 {
		return "One remark is below."
	}
	return strconv.Itoa(r.FindingCount-follow) + " remarks are below."
}
