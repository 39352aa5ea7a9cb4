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
		row, _ := rule.Lookup(id)
		found = append(found, rule.New(id, int64(said.Start), int64(said.End), "This is what "+said.By+" says for “"+row.Title+"”."))
	}
	return found
}

// complaintVerdict says whose message it is, and what it means; several causes come by likelihood.
func complaintVerdict(r *Report, level string) Verdict {
	first, causes := &r.Findings[0], ""
	if r.FindingCount > 1 {
		causes = " That is the likeliest of " + strconv.Itoa(r.FindingCount) + " causes."
	}
	return Verdict{level, "An error message: " + first.Title + ".", first.Text + causes}
}
