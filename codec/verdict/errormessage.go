package verdict

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// ErrorMessageID is the notation of an error message, which is shown as it stands.
const ErrorMessageID = "complaint"

// errorMessage is a text that has an error message and no bytes.
type errorMessage Subject

func (r *errorMessage) what() (text, more string) { return (*plainText)(r).what() }

// verdict is about the first message that tells a cause: whose it is, or what the status code says, and what it can
// be about; several causes come by likelihood. It says how many other messages there are.
func (r *errorMessage) verdict(_ *report.Finding, level string) report.Verdict {
	all := distinctMessages(r.Bytes)
	if len(all) == 0 {
		return (*plainText)(r).verdict(nil, level) // the bytes are no longer those of the text
	}
	said := mostTelling(all, r.Bytes)
	others, also := counted(len(all)-1, "other message", " in the text"), ""
	if len(r.Messages) > 0 && r.Messages[0].ByteStart != nil { // else the text stands for itself
		also = "The text also holds " + (*messages)(r).describe().Title
	}
	return report.Verdict{Level: level, Title: titleOf(said, r.Bytes[said.Start:said.End]), Detail: sentences(said.Means, causesOf(said), others, also)}
}

// distinctMessages are the messages of a text that have a cause, or all if none has one; one that is repeated word by word stands once.
func distinctMessages(b []byte) (all []rule.Saying) {
	met, anyCause := map[string]bool{}, false
	for _, s := range rule.Sayings(string(b)) {
		hasCause := len(s.Rules) > 0
		if hasCause && !anyCause {
			all, anyCause = nil, true
		}
		if words := string(b[s.Start:s.End]); hasCause == anyCause && !met[words] {
			met[words] = true
			all = append(all, s)
		}
	}
	return all
}

// mostTelling is the first message of a text, but for code 1006, which says only that no Close came, and for one without a cause in whose line
// the same program goes on: what stands behind says why.
func mostTelling(all []rule.Saying, text []byte) rule.Saying {
	for i, said := range all {
		if said.Code == codeOfNoClose && said.By == "" {
			continue
		}
		if i+1 < len(all) && len(said.Rules) == 0 && all[i+1].By == said.By && !bytes.ContainsRune(text[said.End:max(said.End, all[i+1].Start)], '\n') {
			return all[i+1]
		}
		return said
	}
	return all[0]
}

func titleOf(said rule.Saying, words []byte) string {
	const most = 44
	switch {
	case said.Status == 101:
		return "A log's line that tells of status 101."
	case said.Status > 0:
		return "Words that tell of status " + strconv.Itoa(said.Status) + ", where 101 would open a WebSocket."
	case said.By != "":
		return "An error message of " + said.By + ": " + quote(string(words), most) + "."
	case said.Code == 0 && strings.Trim(string(words), "0123456789") == "":
		return "Close code " + string(words) + "."
	case said.Code == 0:
		return "Words about a fault: " + quote(string(words), most) + "."
	}
	title := "Close code " + strconv.Itoa(said.Code)
	if name := codec.CloseCode(said.Code).Name(); name != "" {
		title += ", “" + name + "”"
	}
	return title + "."
}

// causesOf says which rules a message can be about: how many, and which to look for first. Behind a status code, and behind words alone, there may be
// others.
func causesOf(said rule.Saying) string {
	switch {
	case len(said.Rules) == 0:
		return ""
	case said.Status > 0:
		return sentences(handshake.StatusMeaning(said.Status), "Both heads would tell more")
	}
	likeliest, _ := rule.Lookup(said.Rules[0])
	count := strconv.Itoa(len(said.Rules))
	switch {
	case len(said.Rules) == 1 && said.By == "" && said.Code == 0:
		return "Its words point to this fault: " + likeliest.Title + "."
	case len(said.Rules) == 1:
		return "It is about this fault: " + likeliest.Title + "."
	case said.By == "" && said.Code == 0:
		return "Its words may be about one of " + count + " faults. The first to look for: " + likeliest.Title + "."
	case said.Code == codeOfNoClose:
		return "If a rule was broken, it may be one of " + count + ". The first: " + likeliest.Title + "."
	}
	return "It can have one of " + count + " causes. The first to look for: " + likeliest.Title + "."
}

// codeOfNoClose is what an API reports where no Close came: mostly no rule was broken then.
const codeOfNoClose = 1006

// withBeside adds to a verdict what the error message beside the bytes can mean.
func (r *Subject) withBeside(v report.Verdict) report.Verdict {
	if r.Said == nil {
		return v
	}
	said := *r.Said
	left := r.narrowed(said)
	if r.isOfOtherPair(said, v) {
		left.Rules, left.Means = nil, ""
		v = report.Verdict{Level: rule.Note.String(), Title: "The accept value answers this key, so the message is not about this pair.",
			Detail: sentences("It is of another attempt, or the server sends other bytes than these: look at what is on the wire", v.Title, v.Detail)}
	}
	if len(left.Rules) == 0 && len(said.Rules) > 0 && said.By == "" && said.Code == 0 {
		return v // words alone, for which nothing else speaks
	}
	if v.Level == "ok" {
		v.Level = rule.Note.String()
	}
	if len(left.Rules) == 1 && left.By != "" && v.Level != rule.Error.String() {
		v = r.ledBy(left.Rules[0], v)
	}
	causes := causesOf(left)
	if len(left.Rules) > 1 && r.explains(left.Rules) {
		causes = ""
	}
	v.Detail = sentences(v.Detail, "The text also holds: "+sentences(titleOf(left, []byte(r.Words)), left.Means, causes))
	return v
}

// narrowed leaves out of a message the causes that the same text rules out.
func (r *Subject) narrowed(said rule.Saying) rule.Saying {
	if len(said.Rules) > 0 && said.Rules[0] == rule.FrameRSV1NotNegotiated && r.agreesOnDeflate() {
		said.Means = "Both heads agree on permessage-deflate, so the side that says this has not taken it as agreed, or RSV1 is on a frame that may not have it."
	}
	said.Rules = r.possible(said.Rules, ascii.LowerString(r.Words))
	return said
}

// isOfOtherPair tells of a library's message about a wrong accept value that the heads beside it, which fit, cannot have led to it.
func (r *Subject) isOfOtherPair(said rule.Saying, v report.Verdict) bool {
	isMatch := r.Request != nil && r.Handshake != nil && r.Handshake.AcceptState == "match"
	return isMatch && said.By != "" && v.Level != rule.Error.String() && slices.Contains(said.Rules, rule.HandshakeAcceptMismatch)
}

// explains tells whether the error that matters most is one of the causes of a message, or a reader out of step, which is behind many.
func (r *Subject) explains(causes []rule.ID) bool {
	worst, _ := r.Worst()
	return worst != nil && IsError(worst) && (IsOutOfStep(worst) || slices.Contains(causes, rule.ID(worst.Rule)))
}

// ledBy puts a finding in front that is no error by itself, but for which a program has failed.
func (r *Subject) ledBy(id rule.ID, v report.Verdict) report.Verdict {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == string(id) {
			return report.Verdict{Level: v.Level, Title: sentences(f.Title), Detail: sentences(v.Title, v.Detail)}
		}
	}
	return v
}

// withOthers says behind the verdict which other connections the text tells of.
func (r *Subject) withOthers(v report.Verdict) report.Verdict {
	if n := len(r.Stories); n > 1 {
		label, text := r.Stories[(r.Story+1)%n].Label, "The text tells of "+words.Count(n-1, "other connection")+", too"
		switch {
		case strings.HasSuffix(label, " of bytes") && strings.IndexByte(label, ',') < 0: // no head tells of a connection
			text = "Bytes that do not go on with these are in " + words.Count(n-1, "other part") + " of the text"
		case label != "":
			text += ": " + label
		}
		v.Detail = sentences(v.Detail, text)
	}
	return v
}

// possible leaves out the causes that the heads of the same text rule out; the words of the message, in lower case, may say which of
// the two it is about.
func (r *Subject) possible(rules []rule.ID, words string) (left []rule.ID) {
	agreed := r.agreesOnDeflate()
	for _, id := range rules {
		if (id != rule.FrameRSV1NotNegotiated || !agreed) && !r.isGood(id, words) {
			left = append(left, id)
		}
	}
	if agreed && len(left) > 1 && left[0] == rule.InputOtherProtocol { // after a handshake it is the least likely
		left = append(left[1:], rule.InputOtherProtocol)
	}
	return left
}

// agreesOnDeflate tells whether the heads agree on permessage-deflate: the response takes what the request has offered.
func (r *Subject) agreesOnDeflate() bool {
	for i := range r.Findings {
		if r.Findings[i].Rule == string(rule.HandshakeExtensionNotOffered) {
			return false
		}
	}
	return r.Connection != nil && connection.Parameters(r.Connection.Extensions) != nil
}

// causeFields are the fields that causes are about: where one stands and breaks no rule, it is no cause.
var causeFields = [...]struct {
	id   rule.ID
	name string
}{{rule.HandshakeUpgrade, "Upgrade"}, {rule.HandshakeConnection, "Connection"}, {rule.HandshakeVersion, "Sec-WebSocket-Version"}, {rule.HandshakeKeyMissing, "Sec-WebSocket-Key"}}

// isGood tells whether the heads that a message is about have the field of a cause, and no rule about it is broken.
func (r *Subject) isGood(id rule.ID, words string) bool {
	for i := range r.Findings {
		if r.Findings[i].Rule == string(id) {
			return false
		}
	}
	switch id {
	case rule.HandshakeSubprotocolNotOffered, rule.HandshakeSubprotocolNoneChosen:
		return hasField(r.Request, "Sec-WebSocket-Protocol") && hasField(r.Response, "Sec-WebSocket-Protocol")
	case rule.MessageInvalidUTF8:
		return r.hasNoText() || r.Kind == "payload" && !utf8.Valid(r.Bytes) // a payload that is no text breaks no rule
	}
	for _, row := range causeFields {
		if row.id == id {
			asked, answered := hasField(r.Request, row.name), hasField(r.Response, row.name)
			return asked && (answered || len(row.name) > len("Connection") || strings.Contains(words, "request")) || answered && strings.Contains(words, "response")
		}
	}
	return false
}

// hasNoText tells whether there are frames, and none of a text message: what was decoded as UTF-8 is more than that.
func (r *Subject) hasNoText() bool {
	for i := range r.Frames {
		if op := r.Frames[i].Opcode; op == int(codec.Text) || op == int(codec.Continuation) {
			return false
		}
	}
	return len(r.Frames) > 0
}

func hasField(h *handshake.Head, name string) bool { return h != nil && h.First(name) != nil }
