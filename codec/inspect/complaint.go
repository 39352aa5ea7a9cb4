package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/rule"
)

// complaintID is the notation of an error message, which is shown as it stands.
const complaintID = "complaint"

// payloadNotes are the findings about a text that stands for itself: for error messages the rules that they can mean, those
// of the first message first. A rule stands once, at the first message that means it.
func payloadNotes(in input) []rule.Finding {
	switch in.notation.ID {
	case messageID:
		return nil
	case complaintID:
	default:
		return []rule.Finding{payloadNote(in)}
	}
	var found []rule.Finding
	met := map[rule.ID]bool{}
	all := rule.Sayings(string(in.bytes))
	for _, said := range all {
		for _, id := range said.Rules {
			if !met[id] {
				met[id] = true
				found = append(found, rule.New(id, int64(said.Start), int64(said.End), whoSays(said)))
			}
		}
	}
	if found == nil && len(all) > 0 {
		found = append(found, rule.New(rule.InputMaybePayload, int64(all[0].Start), int64(all[0].End),
			"What it says breaks no rule of the protocol. If no program has printed it, it is a payload."))
	}
	return found
}

// whoSays says why a rule is a cause of a message.
func whoSays(said rule.Saying) string {
	switch {
	case strings.HasPrefix(said.By, "several ") || strings.Contains(said.By, " and "):
		return "This is what " + said.By + " say of such a fault."
	case said.By != "":
		return "This is what " + said.By + " says of such a fault."
	case said.Code != 0:
		return "A connection that ends by such a fault can end in this code."
	}
	return "The words of this line point to such a fault. Whose message it is, is not known."
}

// complaintVerdict is about the first message that tells a cause: whose it is, or what the status code says, and what it can
// be about; several causes come by likelihood. It says how many other messages there are.
func complaintVerdict(r *judged, level string) Verdict {
	all := different(r.Bytes)
	if len(all) == 0 {
		return Verdict{Level: level, Title: describeReport(r), Detail: ""} // the bytes are no longer those of the text
	}
	said := all[0]
	detail := strings.TrimLeft(said.Means+" "+causesOf(said), " ")
	if others := len(all) - 1; others == 1 {
		detail += " One other message stands in the text."
	} else if others > 1 {
		detail += " " + strconv.Itoa(others) + " other messages stand in the text."
	}
	return Verdict{Level: level, Title: titleOf(said, r.Bytes[said.Start:said.End]), Detail: strings.TrimRight(detail, " ")}
}

// different are the messages of a text that tell a cause, or all if none does; one that is repeated word by word stands once.
func different(b []byte) (all []rule.Saying) {
	met, told := map[string]bool{}, false
	for _, s := range rule.Sayings(string(b)) {
		tells := len(s.Rules) > 0
		if tells && !told {
			all, told = nil, true
		}
		if words := string(b[s.Start:s.End]); tells == told && !met[words] {
			met[words] = true
			all = append(all, s)
		}
	}
	return all
}

func titleOf(said rule.Saying, words []byte) string {
	switch {
	case said.By != "":
		return "An error message of " + said.By + ": “" + visible.Preview(words) + "”."
	case said.Code == 0:
		return "An error message: “" + visible.Preview(words) + "”."
	}
	title := "Close code " + strconv.Itoa(said.Code)
	if name := codec.CloseCode(said.Code).Name(); name != "" {
		title += ", “" + name + "”"
	}
	return title + "."
}

// causesOf says which rules a message can be about. Several are told by likelihood; behind a status code, and behind words
// alone, they are not all that it can be.
func causesOf(said rule.Saying) string {
	if len(said.Rules) == 0 {
		return ""
	}
	likeliest, _ := rule.Lookup(said.Rules[0])
	count := strconv.Itoa(len(said.Rules))
	switch {
	case len(said.Rules) == 1 && said.By == "" && said.Code == 0:
		return "Its words point to this fault: " + likeliest.Title + "."
	case len(said.Rules) == 1:
		return "It is about this fault: " + likeliest.Title + "."
	case said.By == "" && said.Code == 0:
		return "Its words point to " + count + " possible causes. The likeliest: " + likeliest.Title + "."
	case said.Code == codeOfNoClose:
		return "If a rule was broken, it may be one of " + count + ". The first: " + likeliest.Title + "."
	}
	return "It has " + count + " possible causes. The likeliest: " + likeliest.Title + "."
}

// codeOfNoClose is what an API reports where no Close came: mostly no rule was broken then.
const codeOfNoClose = 1006
