package verdict

import (
	"github.com/wslens/wslens/codec/internal/visible"
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
type messages struct{ of *Subject }

func (r messages) what() string { return r.describe().Title }

// verdict says how many messages of which protocol the text holds, behind what could not be read of it. Without frames they are worth a
// note.
func (r messages) verdict(worst *report.Finding, level string) report.Verdict {
	v := r.describe()
	if level == rule.Error.String() {
		v.Level, v.Detail = level, worst.Text+" "+v.Detail
	}
	return v
}

func (r messages) describe() report.Verdict {
	const most = 20
	label, guessed, others := "", true, false
	for i := range r.of.Messages[:min(len(r.of.Messages), most)] {
		of, guess := payload.Protocol(r.of.Messages[i].Payload)
		switch {
		case of == "" && r.of.Messages[i].ByteLength < 3: // a packet of Engine.IO
		case of == "" || label != "" && of != label && guess:
			others = others || of == ""
		case label == "" || guessed && !guess:
			label, guessed = of, guess
		case of != label:
			others = true
		}
	}
	n := words.Count(r.of.MessageCount, "message")
	title, detail := n+" of "+label+".", "They stand here without frames: it takes a frame to send each."
	switch {
	case label == "" && !others:
		title = n + ", too short to tell a protocol by."
	case label == "" && beginsInCapitals(r.of.Messages[0].Payload): // taken by the marks of its client's log
		title = n + ", not whole or of no protocol that is known here."
	case label == "":
		title = words.Count(r.of.MessageCount, "JSON message") + ", of no protocol that is known here."
	case guessed:
		title = n + ", most likely of " + label + "."
	case others:
		title = n + ", of " + label + " and others."
	}
	if r.of.MessageCount == 1 {
		title = title[:len(title)-1] + ": “" + visible.Preview(r.of.Messages[0].Payload) + "”."
		detail = "It stands here without a frame: it takes one to send it."
	}
	return report.Verdict{Level: rule.Note.String(), Title: title, Detail: detail}
}

func beginsInCapitals(b []byte) bool { return len(b) > 0 && b[0] >= 'A' && b[0] <= 'Z' }
