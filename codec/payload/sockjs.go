package payload

var sockJS = Format{ID: "sockjs", Label: "SockJS", read: readSockJS, weights: weights{16, 0, 0, 0, 0, 't'}}

const sockJSFrames = `
o: Open|The server begins the session|
h: Heartbeat|The server is still there|
a: Messages|The server sends messages|
c: Close|The server ends the session, with a code and a reason|
`

// readSockJS reads a frame of a server: a letter, and behind two of them an array of strings, or a code and a string.
func readSockJS(b []byte, t *tree) (int, string) {
	const not = "It is no frame of SockJS."
	name := ""
	if len(b) > 0 {
		name = rowOf(sockJSFrames, string(b[:1]))
	}
	letter := len(b) == 1
	if name == "" || letter != (b[0] >= 'h') || !letter && b[1] != '[' || letter && !t.isText {
		return 0, not
	}
	t.begin("", "frame", 0)
	t.name(0, name)
	t.leaf("Type", "letter", string(b[:1]), 0, 1)
	if letter {
		return scoreText + 1, "A guess: SockJS sends this letter as a whole message."
	}
	if !readJSON(b, 1, len(b), "Data", t) {
		return scoreBroken, "It begins as a frame of SockJS."
	}
	for i := range t.nodes {
		if n := &t.nodes[i]; n.Depth > 2 || n.Depth == 2 && n.Kind != sockJSKind(b[0], n.Name) {
			return 0, not
		}
	}
	return scoreCertain, "It has the letter of a frame of SockJS, and an array as such a frame has."
}

// sockJSKind is what a frame with such a letter has at a place of its array.
func sockJSKind(letter byte, place string) string {
	if letter == 'c' && place == "[0]" {
		return "number"
	}
	return "string"
}
