package payload

import "strings"

var phoenix = Format{
	ID: "phoenix", Label: "Phoenix channels", Subprotocols: []string{"phoenix"}, read: readPhoenix, weights: weights{0, 8, 1, 0, 0, 't'},
}

var phoenixObjects = shapes{"topic", `
Message|Version 1 of the serializer|topic event payload ref ?join_ref
`, phoenixMembers}

const (
	phoenixArray   = "oossd|join_ref/ref/topic/event/payload|Message|Version 2 of the serializer|"
	phoenixMembers = `
join_ref: The join of the channel that this belongs to; null for none
ref: The message, in its answer too; null if nobody waits for one
topic: The channel
event: What happens
payload: What the event carries
`
)

// readPhoenix reads a message of version 1, an object, or of version 2, an array of five.
func readPhoenix(b []byte, t *tree) (int, string) {
	const not = "It is no array of five as messages of Phoenix are."
	if !startsWith(b, "[") {
		return phoenixObjects.read(b, t)
	}
	if !readJSON(b, 0, len(b), "", t) || !t.places(b, phoenixArray) {
		return 0, not
	}
	t.describe(0, phoenixMembers)
	if t.valueOf("topic") == "phoenix" || strings.HasPrefix(t.valueOf("event"), "phx_") {
		return scoreKnown + 2, "It is an array of five as messages of Phoenix are, and the event or topic is one of its own."
	}
	if ref := t.valueOf("ref"); ref != "null" && decimalNumber(ref) < 0 {
		return 0, not
	}
	return scoreShaped + 1, "A guess: it is an array of five as messages of Phoenix are."
}
