package verdict

import (
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// kind is what an input was taken for.
type kind interface {
	// what says what it is, and who sent it: text begins a sentence, and has no full stop. More are sentences behind it.
	what() (text, more string)
	// verdict says besides whether a rule is broken, and who refuses it; worst is the finding that matters most, level the gravest
	// severity, or "ok".
	verdict(worst *report.Finding, level string) report.Verdict
}

func (r *Subject) kind() kind {
	switch {
	case r.Exchange != nil:
		return (*captured)(r)
	case len(r.Bytes) == 0:
		return (*nothing)(r)
	case r.Notation.ID == ErrorMessageID:
		return (*errorMessage)(r)
	case r.isMessages():
		return (*messages)(r)
	case r.Kind == "payload" && r.Identity != nil:
		return (*payloadBytes)(r)
	case r.Kind == "payload":
		return (*plainText)(r)
	case r.Kind == "handshake":
		return (*heads)(r)
	case r.Kind == "stream":
		return (*stream)(r)
	}
	return (*frames)(r)
}

// What says what the input is and who sent it.
func (r *Subject) What() string {
	text, more := r.kind().what()
	return sentences(text, more)
}

// Verdict says the whole: what it is, who sent it and whether a rule is broken in the title, and the rest behind it. An error comes first.
// worst and level are those of Worst.
func (r *Subject) Verdict(worst *report.Finding, level string) report.Verdict {
	v := r.kind().verdict(worst, level)
	if r.Near && r.Kind == "frames" && !r.Identity.Decided {
		v = r.doubted(v, worst)
	}
	return r.withBeside(r.withOthers(v))
}

// doubted says of what is read as frames that it may be none; in the title if as frames it breaks a rule. That a usual mistake in a length
// leads to whole frames speaks for these.
func (r *Subject) doubted(v report.Verdict, worst *report.Finding) report.Verdict {
	switch {
	case worst == nil:
	case worst.Rule == string(rule.MessageInvalidUTF8) && r.FrameCount == 1 && r.Cut() != nil:
		v.Title = "These bytes may be no frame; as one, its text is not valid UTF-8."
	case IsError(worst) && worst.Frame != nil && worst.Rule != string(rule.FrameLengthMiswritten):
		v.Title, v.Detail = "Doubtful as frames: "+sentences(worst.Title), sentences(v.Title, v.Detail)
	}
	v.Detail = sentences(v.Detail, "These bytes may be a payload as well.")
	return v
}

// judged is the verdict on heads and frames.
func (r *Subject) judged(k kind, worst *report.Finding, level string) report.Verdict {
	text, more := k.what()
	end, about, guess, others := "; no rule broken", "", r.guess(), ""
	if r.guessedFrom() == serverToClient {
		end = "; from a server, no rule broken"
	}
	switch cut := r.Cut(); {
	case level == "error":
		return r.refused(text, more, worst)
	case level == "warning":
		return r.remarked(k, text, more, worst)
	case level == "ok":
		if about = r.taken(); r.guessedFrom() == serverToClient {
			level = rule.Note.String()
		}
	case cut != nil: // its text ends with what is still to come
		end, about, others = cut.Text[strings.IndexByte(cut.Text, ';'):], "A receiver would wait for that.", r.inAll(1)
	case r.Kind == "handshake":
		about, others = r.headsTaken(worst), r.remarks(worst)
	case worst.Rule == string(rule.FrameRSV1NotNegotiated):
		end, about, others = "; right if that was agreed", "RSV1 is allowed only if an extension was negotiated that uses it, which is not known here.", r.inAll(1)
	default:
		others = r.remarks(worst)
	}
	title, more := r.fitting(k, text, more, end)
	switch {
	case title != "":
	case r.Cut() != nil:
		title, more = "the input ends inside a frame"+end, sentences(text, more)
	default:
		title, more = strings.TrimPrefix(end, "; "), sentences(text, more)
	}
	return report.Verdict{Level: level, Title: sentences(title), Detail: sentences(more, about, guess, others)}
}

// remarked is the verdict on what is wrong, and fails no connection for it.
func (r *Subject) remarked(k kind, text, more string, worst *report.Finding) report.Verdict {
	about, end := "No receiver has to fail the connection for it.", "; "+clause(worst.Title)
	if r.Kind == "handshake" {
		about = r.headsTaken(worst)
	}
	title, more := r.fitting(k, text, more, end)
	if title == "" {
		title, more = worst.Title, sentences(text, more)
	}
	_, follow := r.consequences(nil)
	return report.Verdict{Level: rule.Warning.String(), Title: sentences(title), Detail: sentences(more, about, r.inAll(1+follow))}
}

var (
	clientToServer = report.Direction(codec.Client)
	serverToClient = report.Direction(codec.Server)
)

// guess says why frames are taken for one side's: a sentence names it, or nobody did.
func (r *Subject) guess() string {
	if r.Named && r.FrameCount > 0 {
		return "The text says that the " + r.Connection.Lanes[0].Direction[:len("client")] + " sent it."
	}
	switch r.guessedFrom() {
	case serverToClient:
		return "From a client a rule would be broken: a client must mask every frame."
	case clientToServer:
		return "Taken for a client's, as it is masked: a server must not mask."
	}
	return ""
}

// guessedFrom is the direction of frames whose sender nobody named; "" if it is known, or no frame tells.
func (r *Subject) guessedFrom() string {
	if r.Connection == nil || !r.Guessed || len(r.Connection.Lanes) != 1 || r.FrameCount == 0 {
		return ""
	}
	return r.Connection.Lanes[0].Direction
}

// Cut is the finding that the input ends inside a frame, nil if it does not, or if that follows from something else.
func (r *Subject) Cut() *report.Finding {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == string(rule.FrameTruncated) && f.CausedBy == nil {
			return f
		}
	}
	return nil
}
