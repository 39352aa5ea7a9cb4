package verdict

import (
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/payload"
	"github.com/wslens/wslens/codec/report"
	"github.com/wslens/wslens/codec/rule"
)

// messageID is the notation of messages that stand among words as text.
const messageID = "message"

// isMessages tells whether the input is messages as text, or a text that is one of a known protocol.
func (r *Subject) isMessages() bool {
	const most = 64 << 10
	if r.Kind != "payload" || len(r.Bytes) > most || r.Notation.ID != "text" {
		return r.Kind == "payload" && r.Notation.ID == messageID && len(r.Bytes) > 0
	}
	label, _ := payload.Protocol(r.Bytes)
	return label != ""
}

// messages are messages that stand among words as text, or a text that is one.
type messages Subject

func (r *messages) what() (text, more string) { return r.describe().Title, "" }

// verdict says how many messages of which protocol the text holds, behind what could not be read of it. Without frames they are worth a
// note.
func (r *messages) verdict(worst *report.Finding, level string) report.Verdict {
	v := r.describe()
	if level == rule.Error.String() {
		v = report.Verdict{Level: level, Title: sentences(worst.Title), Detail: sentences(worst.Text, v.Title, v.Detail)}
	}
	return v
}

// protocol is the protocol of the first messages, empty if none is known, and whether it is a guess. others says that some
// are of another protocol, or of none that is known.
func (r *messages) protocol() (label string, guessed, others bool) {
	const most = 20
	guessed = true
	for i := range r.Messages[:min(len(r.Messages), most)] {
		of, guess := payload.Protocol(r.Messages[i].Payload)
		switch {
		case of == "" && r.Messages[i].ByteLength < 3: // a packet of Engine.IO
		case of == "" || label != "" && of != label && guess:
			others = others || of == ""
		case label == "" || guessed && !guess:
			label, guessed = of, guess
		case of != label:
			others = true
		}
	}
	return label, guessed, others
}

// describe says how many messages there are, and of which protocol.
func (r *messages) describe() report.Verdict {
	label, guessed, others := r.protocol()
	n, of, rest := words.Count(r.MessageCount, "message"), " of ", ""
	switch {
	case label == "" && !others:
		of = ", too short to tell a protocol by"
	case label == "" && beginsInCapitals(r.Messages[0].Payload): // a frame of STOMP that is cut, found by the marks in a client's log
		of = ", not whole or of no protocol that is known here"
	case label == "":
		n, of = words.Count(r.MessageCount, "JSON message"), ", of no protocol that is known here"
	case guessed && label == "SignalR": // only the record separator would make it certain
		of, rest = ", most likely of ", " without its end, 1e"
	case guessed:
		of = ", most likely of "
	case others:
		of, rest = ", of ", " and others"
	}
	if r.MessageCount == 1 {
		rest += ": " + quote(string(r.Messages[0].Payload), 30)
	}
	return report.Verdict{Level: rule.Note.String(), Title: n + of + label + rest + ".", Detail: "The text has no frame: to send a message takes one."}
}

func beginsInCapitals(b []byte) bool { return len(b) > 0 && b[0] >= 'A' && b[0] <= 'Z' }
