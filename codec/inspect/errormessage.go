package inspect

import (
	"strings"

	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/codec/verdict"
)

// payloadNotes are the findings about a text that stands for itself: for error messages the rules that they can mean, those
// of the first message first. A rule stands once, at the first message that means it.
func payloadNotes(in input) []rule.Finding {
	switch in.notation.ID {
	case messageID:
		return nil
	case verdict.ErrorMessageID:
	default:
		return []rule.Finding{payloadNote(in)}
	}
	all := rule.Sayings(string(in.bytes))
	found := causesOf(all, nil, "")
	if found == nil && len(all) > 0 {
		found = append(found, rule.New(rule.InputMaybePayload, int64(all[0].Start), int64(all[0].End),
			"What it says breaks no rule of the protocol. If no program has printed it, it is a payload."))
	}
	return found
}

// causesOf are the rules that error messages can mean, each once: at the words, or at the message of a capture that holds them.
func causesOf(all []rule.Saying, in *Message, more string) (found []rule.Finding) {
	met := map[rule.ID]bool{}
	for _, said := range all {
		start, end := said.Start, said.End
		if in != nil {
			start, end = *in.ByteStart, *in.ByteStart+in.ByteLength
		}
		for _, id := range said.Rules {
			if !met[id] {
				met[id] = true
				found = append(found, rule.New(id, int64(start), int64(end), whoSays(said)+more))
			}
		}
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
