package payload

var sockJS = Format{ID: "sockjs", Label: "SockJS", read: readSockJS, weights: weights{16, 0, 0, 0, 0, 't'}}

const sockJSFrames = `
o: Open|The server begins the session
h: Heartbeat|The server is still there
a: Messages|The server sends messages
c: Close|The server ends the session, with a code and a reason
`

// readSockJS reads a frame of a server: a letter, and JSON behind two of them.
func readSockJS(b []byte, t *tree) (int, string) {
	const not = "It is no frame of SockJS."
	if len(b) == 0 {
		return 0, not
	}
	name := rowOf(sockJSFrames, string(b[:1]))
	letter := b[0] == 'o' || b[0] == 'h'
	if name == "" || letter != (len(b) == 1) || !letter && b[1] != '[' {
		return 0, not
	}
	t.begin("", "frame", 0)
	t.name(0, name)
	t.leaf("Type", "letter", string(b[:1]), 0, 1)
	node := len(t.nodes)
	ok := letter || readJSON(b, 1, len(b), "Data", t)
	t.end(len(b))
	switch {
	case letter && t.isText:
		return scoreText + 1, "A guess: SockJS sends this letter as a whole message."
	case letter:
		return scoreHint, not
	case !ok:
		return scoreBroken, "It begins as a frame of SockJS."
	}
	for i := node + 1; i < len(t.nodes); i++ {
		if n := &t.nodes[i]; b[0] == 'a' && n.Kind != "string" {
			return scoreHint, not
		}
	}
	if b[0] == 'c' && (len(t.nodes) != node+3 || t.nodes[node+1].Kind != "number") {
		return scoreHint, not
	}
	return scoreCertain, "It has the letter of a frame of SockJS, and an array as such a frame has."
}
