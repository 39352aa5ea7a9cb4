package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
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
	text := "This is what " + said.By + " says of such a fault."
	if said.By == "" {
		text = "A connection that ends by such a fault can end in this code."
	}
	for _, id := range said.Rules {
		found = append(found, rule.New(id, int64(said.Start), int64(said.End), text))
	}
	return found
}

// complaintVerdict says whose message it is, or what the status code says, and what it can be about; several causes come by
// likelihood.
func complaintVerdict(r *Report, level string) Verdict {
	said := rule.SaidBy(string(r.bytes))
	title := "An error message of " + said.By + ": “" + preview(r.bytes[said.Start:said.End]) + "”."
	if said.By == "" {
		title = "Close code " + strconv.Itoa(said.Code)
		if name := codec.CloseCode(said.Code).Name(); name != "" {
			title += ", “" + name + "”"
		}
		title += "."
	}
	if len(said.Rules) == 0 {
		return Verdict{"note", title, said.Means}
	}
	likeliest, _ := rule.Lookup(said.Rules[0])
	about := "It is about this fault: "
	if len(said.Rules) > 1 {
		about = "It has " + strconv.Itoa(len(said.Rules)) + " possible causes. The likeliest: "
	}
	return Verdict{level, title, strings.TrimLeft(said.Means+" "+about+likeliest.Title+".", " ")}
}
