package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec/rule"
)

// complaintID is the notation of an error message, which is shown as it stands.
const complaintID = "complaint"

// payloadNotes are the findings about a text that stands for itself: for an error message the rules that it can mean.
func payloadNotes(in input) []rule.Finding {
	if in.notation.ID != complaintID {
		return []rule.Finding{payloadNote(in)}
	}
	var found []rule.Finding
	said := rule.SaidBy(string(in.bytes))
	for _, id := range said.Rules {
		found = append(found, rule.New(id, int64(said.Start), int64(said.End), "This is what "+said.By+" says of such a fault."))
	}
	return found
}

// complaintVerdict says whose message it is, and what it means; several causes come by likelihood.
func complaintVerdict(r *Report, level string) Verdict {
	said := rule.SaidBy(string(r.bytes))
	likeliest, _ := rule.Lookup(said.Rules[0])
	title := "An error message of " + said.By + ": “" + preview(r.bytes[said.Start:said.End]) + "”."
	if len(said.Rules) == 1 {
		return Verdict{level, title, "It is about this fault: " + likeliest.Title + "."}
	}
	return Verdict{level, title, "It has " + strconv.Itoa(len(said.Rules)) + " possible causes. The likeliest: " + likeliest.Title + "."}
}
