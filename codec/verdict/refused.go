package verdict

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// refused is the verdict on an error: what is wrong and what comes of it. Both stand in the title if they are short enough.
func (r *Subject) refused(text, more string, worst *report.Finding) report.Verdict {
	switch {
	case IsOutOfStep(worst): // the frames are not what the sender meant
		text, more = worst.Text, ""
	case worst.Rule == string(rule.InputNotation):
		text, more = worst.Text, sentences(text, more)
	}
	title := r.headline(worst)
	effect, behind := r.effect(worst)
	if whole := title + ": " + effect; effect != "" && !strings.Contains(title, ": ") && !isTooLong(whole) {
		title, effect = whole, ""
	}
	its, _ := r.consequences(worst)
	says := ""
	if r.Named {
		says = r.guess()
	}
	return report.Verdict{Level: rule.Error.String(), Title: sentences(title), Detail: sentences(text, more, says, effect, behind, counted(its, "consequence", ""), r.inAll(1+its))}
}

// headline says what is wrong: mostly the title of the rule. Of a newline behind the accept value it says what a client misses, and
// of a status which one it is.
func (r *Subject) headline(worst *report.Finding) string {
	switch {
	case worst.Rule == string(rule.HandshakeAcceptNewline) && worst.ByteEnd-worst.ByteStart > 1:
		return "A newline behind the accept value ends the head: a client " + r.lost(worst.ByteEnd)
	case worst.Rule == string(rule.HandshakeKeyMissing) && r.Request != nil && r.Request.OldDraft():
		return "The request is of an old draft, hixie-76, which RFC 6455 has replaced"
	case isStatus(worst) && r.Response != nil && r.Response.Status > 0:
		return "The response is " + strconv.Itoa(r.Response.Status) + "," + strings.TrimPrefix(worst.Title, "The response is")
	}
	return worst.Title
}

// lost says what a client misses of the bytes behind a head that ends early: the first text message, if that is there whole.
func (r *Subject) lost(at int) string {
	if at < len(r.Bytes) && r.Exchange == nil {
		h, size, err := codec.ParseHeader(r.Bytes[at:])
		if rest := r.Bytes[min(at+size, len(r.Bytes)):]; err == nil && h.FIN && h.Opcode == codec.Text && !h.RSV1 && !h.Masked &&
			h.PayloadLength > 0 && h.PayloadLength <= uint64(len(rest)) {
			return "never sees " + quote(string(rest[:h.PayloadLength]), fewQuoted)
		}
	}
	return "misreads the rest"
}

// effect is what comes of an error, as a clause that ends a sentence, and a sentence that follows; both may be empty.
func (r *Subject) effect(worst *report.Finding) (effect, behind string) {
	effect, behind = r.headsRefused(worst)
	// An export has no frames that a receiver would refuse, and nobody has received what cannot be read.
	if effect != "" || r.Exchange != nil || worst.Rule == string(rule.InputNotation) {
		return effect, behind
	}
	direction := ""
	if worst.Direction != nil {
		direction = *worst.Direction
	}
	receiver, code := r.receiver(direction), r.closeCode(worst)
	switch id := rule.ID(worst.Rule); {
	case id == rule.MessageAfterClose:
		if receiver != "a server" {
			behind = "Chromium reports a failure."
		}
		return receiver + " would discard it", behind
	case id == rule.DeflateMissingHistory && r.beginsLater(worst):
		return receiver + " that has had every message before it would inflate it", ""
	case IsOutOfStep(worst):
		return "the receiver fails the connection, or waits for more", ""
	case code != nil:
		return r.failing(id, receiver, *code)
	}
	return "", ""
}

// failing says what a receiver does with a frame for which it fails the connection. It may leave the Close out, and a page does not get
// the code of a Close that its own browser sends (RFC 6455 sections 7.1.5 and 7.1.7). The receiver is not named where the sender is a
// guess.
func (r *Subject) failing(id rule.ID, receiver string, code int) (effect, behind string) {
	if r.guessedFrom() == serverToClient {
		receiver = "the receiver"
	}
	if receiver == "a client" {
		behind = "In a browser the page gets 1006."
	}
	verb := " should"
	if row, _ := rule.Lookup(id); row.Force == rule.May {
		verb = " may"
	}
	return receiver + verb + " fail the connection with " + strconv.Itoa(code), behind
}

// consequences counts the findings that follow from a cause, and those that follow from any.
func (r *Subject) consequences(cause *report.Finding) (its, all int) {
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
func (r *Subject) closeCode(cause *report.Finding) *int {
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
func (r *Subject) beginsLater(f *report.Finding) bool {
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

// remarks says how many there are, and which is the first.
func (r *Subject) remarks(first *report.Finding) string {
	_, follow := r.consequences(nil)
	n, of := r.FindingCount-follow, ": "
	if n > 1 {
		of = ", the first: "
	}
	return counted(n, "remark", of+clause(first.Title))
}

// inAll counts the findings, if there are more than those that were told.
func (r *Subject) inAll(told int) string {
	if r.FindingCount <= told {
		return ""
	}
	return counted(r.FindingCount, "finding", " in all")
}

// counted begins a sentence with a number of things; it is empty for none.
func counted(n int, noun, rest string) string {
	if n == 0 {
		return ""
	}
	return words.Count(n, noun) + rest
}
