package verdict

import "github.com/wslens/wslens/codec/report"

// nothing is an input without a byte.
type nothing Subject

func (n *nothing) what() (text, more string) {
	switch {
	case len(n.Findings) > 0:
		return "No byte could be read", ""
	case len(n.Passages) > 1:
		return "Every passage was left out", ""
	}
	return "Nothing to read yet", ""
}

func (n *nothing) verdict(worst *report.Finding, level string) report.Verdict {
	text, more := n.what()
	detail := "Paste bytes in any notation, or the heads of a handshake."
	switch {
	case level != "ok":
		return (*Subject)(n).judged(n, worst, level)
	case len(n.Passages) > 1:
		detail = "Take one of them in to see what it means."
	}
	return report.Verdict{Level: "note", Title: sentences(text), Detail: sentences(more, detail)}
}
