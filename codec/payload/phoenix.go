package payload

import "strings"

var phoenix = Format{ID: "phoenix", Label: "Phoenix channels", Subprotocols: []string{"phoenix"}, read: readPhoenix, weights: weights{0, 8, 1, 0, 0, 't'}}

var phoenixObjects = shapes{"topic", `
Message|Version 1 of the serializer|topic event payload ref ?join_ref
`, phoenixMembers}

const phoenixMembers = `
join_ref: The join of the channel that this belongs to; null for none
ref: The message, in its answer too; null if nobody waits for one
topic: The channel
event: What happens
payload: What the event carries
`

// phoenixOrder are the places of an array.
var phoenixOrder = [...]string{"join_ref", "ref", "topic", "event", "payload"}

// readPhoenix reads a message of version 1, an object, or of version 2, an array of five.
func readPhoenix(b []byte, t *tree) (int, string) {
	if len(b) == 0 || b[0] != '[' {
		return phoenixObjects.read(b, t)
	}
	const not = "It is no array of five as messages of Phoenix are."
	if !readJSON(b, 0, len(b), "", t) || t.nodes[0].Kind != "array of 5" {
		return 0, not
	}
	place, topic, event := 0, "", ""
	for i := range t.nodes[:min(len(t.nodes), MaxNodes)] {
		n := &t.nodes[i]
		if n.Depth != 1 {
			continue
		}
		n.Name = phoenixOrder[place]
		switch {
		case place < 2 && n.Kind != "null" && n.Kind != "string", (place == 2 || place == 3) && n.Kind != "string":
			return 0, not
		case place == 2:
			topic = n.Value
		case place == 3:
			event = n.Value
		}
		place++
	}
	t.nodes[0].Name, t.nodes[0].Meaning = "Message", "Version 2 of the serializer"
	t.describe(0, phoenixMembers)
	if topic == "phoenix" || strings.HasPrefix(event, "phx_") {
		return scoreKnown + 2, "It is an array of five as messages of Phoenix are, and the event or topic is one of its own."
	}
	return scoreShaped + 1, "A guess: it is an array of five as messages of Phoenix are."
}
