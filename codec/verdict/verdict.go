package verdict

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// kind is what an input was taken for.
type kind interface {
	// what says in a sentence what it is, and who sent it.
	what() string
	// verdict says besides whether a peer takes it, and who refuses it; worst is the finding that matters most, level the gravest
	// severity, or "ok".
	verdict(worst *report.Finding, level string) report.Verdict
}

func (r *Subject) kind() kind {
	switch {
	case r.Exchange != nil:
		return captured{r}
	case len(r.Bytes) == 0:
		return nothing{r}
	case r.Notation.ID == ErrorMessageID:
		return errorMessage{r}
	case r.isMessages():
		return messages{r}
	case r.Kind == "payload" && r.Identity != nil:
		return payloadBytes{r}
	case r.Kind == "payload":
		return plainText{r}
	case r.Kind == "handshake":
		return heads{r}
	case r.Kind == "stream":
		return stream{r}
	}
	return frames{r}
}

// What says in one sentence what the input is and who sent it.
func (r *Subject) What() string { return r.kind().what() }

// Verdict says the whole in two sentences: what it is and who sent it, and whether a peer would take it. An error comes first. worst and
// level are those of Worst.
func (r *Subject) Verdict(worst *report.Finding, level string) report.Verdict {
	v := r.kind().verdict(worst, level)
	if r.Near && r.Kind == "frames" && !r.Identity.Decided {
		v.Detail += " These bytes may be a payload as well."
	}
	return r.withBeside(r.withOthers(v))
}

// judged is the verdict on heads and frames; what says what they are.
func (r *Subject) judged(what string, worst *report.Finding, level string) report.Verdict {
	switch {
	case level == "ok" && r.guessedFrom() == serverToClient:
		return report.Verdict{Level: "note", Title: what, Detail: "As a server's it breaks no rule. " + r.taken() + " From a client it would break one: a client masks every frame."}
	case level == "ok" && r.guessedFrom() == clientToServer:
		return report.Verdict{Level: level, Title: what, Detail: "No rule of RFC 6455 is broken. " + r.taken() + " It is taken for a client's, as it is masked: a server must not mask."}
	case level == "ok":
		return report.Verdict{Level: level, Title: what, Detail: "No rule of RFC 6455 is broken. " + r.taken()}
	case level == "error":
		if IsOutOfStep(worst) { // the frames are not what the sender meant
			what = worst.Text
		}
		return report.Verdict{Level: level, Title: headline(worst), Detail: strings.TrimRight(what+" "+r.refused(worst), " ")}
	case r.Kind == "handshake":
		return report.Verdict{Level: level, Title: what, Detail: r.headsTaken(worst) + " " + r.remarks()}
	case level == "warning":
		return report.Verdict{Level: level, Title: what, Detail: "No rule is broken that ends the connection. " + r.remarks()}
	}
	return report.Verdict{Level: level, Title: what, Detail: r.allowed() + r.remarks()}
}

var (
	clientToServer = report.Direction(codec.Client)
	serverToClient = report.Direction(codec.Server)
)

// allowed says that there are no more than notes. RSV1 may be allowed or not.
func (r *Subject) allowed() string {
	for i := range r.Findings {
		if r.Findings[i].Rule == string(rule.FrameRSV1NotNegotiated) {
			return "The RFC allows RSV1 only if an extension was negotiated that uses it, which is not known here. "
		}
	}
	if r.guessedFrom() == serverToClient {
		return "As a server's the RFC allows this; a client would have to mask it. "
	}
	return "The RFC allows this. "
}

// guessedFrom is the direction of frames whose sender nobody named; "" if it is known, or no frame tells.
func (r *Subject) guessedFrom() string {
	if r.Connection == nil || !r.Guessed || len(r.Connection.Lanes) != 1 || r.FrameCount == 0 {
		return ""
	}
	return r.Connection.Lanes[0].Direction
}

// headline says what is wrong. The newline behind the accept value has a sentence of its own, for its effect is far away.
func headline(worst *report.Finding) string {
	if worst.Rule == "handshake-accept-newline" && worst.ByteEnd-worst.ByteStart > 1 {
		return "A newline follows the accept value: the header ends early, and the client misreads the rest."
	}
	return worst.Title + "."
}
