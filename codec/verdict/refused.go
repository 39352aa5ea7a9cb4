package verdict

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// peer names the side that receives; of a connection with both sides in the input the one that gets the frame, if it is
// known.
func (r *Subject) peer(worst *report.Finding) string {
	direction := ""
	if len(r.Connection.Lanes) == 1 {
		direction = r.Connection.Lanes[0].Direction
	} else if worst != nil && worst.Direction != nil {
		direction = *worst.Direction
	}
	switch direction {
	case clientToServer:
		return "A server"
	case serverToClient:
		return "A client"
	}
	return "A peer"
}

func (r *Subject) taken() string {
	switch {
	case r.Kind == "handshake":
		return r.headsTaken(nil)
	case len(r.Messages) == 1 && r.Messages[0].Opcode >= 8:
		return r.peer(nil) + " would handle it at once."
	case len(r.Messages) == 1:
		return r.peer(nil) + " would deliver it as it is."
	}
	if len(r.Connection.Lanes) == 2 {
		return "Both sides would take it all."
	}
	return r.peer(nil) + " would take it all."
}

func (r *Subject) refused(worst *report.Finding) string {
	text := r.headsRefused(worst)
	switch {
	case text != "":
	case worst.Rule == string(rule.MessageAfterClose):
		if text = r.peer(worst) + " would discard what follows the Close."; !strings.HasPrefix(text, "A server") {
			text += " Chromium reports a failure."
		}
	case worst.Rule == string(rule.DeflateMissingHistory) && r.beginsLater(worst):
		text = r.peer(worst) + " that has had every message before it would inflate it."
	case IsOutOfStep(worst):
		text = "A peer would fail the connection, or wait for more."
	case r.closeCode(worst) != nil:
		text = failing(r.peer(worst), *r.closeCode(worst))
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

// failing says what a receiver does with a frame that ends the connection. It may leave the Close out, and a page does not get the
// code of a Close that its own browser sends (RFC 6455 sections 7.1.5 and 7.1.7).
func failing(peer string, code int) string {
	text := peer + " should fail the connection; the code for that is " + strconv.Itoa(code)
	if peer == "A client" {
		text += ", and a page gets 1006"
	}
	return text + "."
}

// consequences counts what follows from a finding, and all that follows from any.
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

func (r *Subject) remarks() string {
	_, follow := r.consequences(nil)
	if r.FindingCount-follow == 1 {
		return "One remark is below."
	}
	return strconv.Itoa(r.FindingCount-follow) + " remarks are below."
}
