package payload

import "bytes"

// stompLogMarks begin a frame in the log of a client, which shows it without the NUL at its end.
var stompLogMarks = [...]string{">>> ", "<<< "}

// stompMarked tells whether a line of such a log begins here.
func stompMarked(b []byte) bool {
	return startsWith(b, stompLogMarks[0]) || startsWith(b, stompLogMarks[1])
}

// isSTOMPLog tells whether a line begins as a frame in such a log.
func isSTOMPLog(b []byte) bool {
	return stompMarked(b) || bytes.Contains(b, []byte("\n>>> ")) || bytes.Contains(b, []byte("\n<<< "))
}

// readSTOMPLog reads what clients such as stomp.js log of the frames that they send (>>>) and get (<<<).
func readSTOMPLog(b []byte, t *tree) (int, string) {
	const mark = len(">>> ")
	frames := 0
	for at := 0; at < len(b); {
		end := at + 1
		for end < len(b) && !(b[end-1] == '\n' && stompMarked(b[end:])) {
			end++
		}
		side := "sent"
		if b[at] == '<' {
			side = "received"
		}
		s := &stompReader{b: b[:end], t: t, at: min(at+mark, end), logged: true}
		word := string(s.line())
		if !stompMarked(b[at:]) {
			word = ""
		}
		s.at = at + mark
		switch {
		case rowOf(stompCommands, word) != "":
			t.leaf("Mark", "text", side, at, at+mark)
			s.frame()
			frames++
		case word == "PING" || word == "PONG":
			t.leaf("Heart-beat", "line", side, at, end)
			frames++
		default:
			t.leaf("Log", "line", shownText(b[at:end]), at, end)
		}
		at = end
	}
	if frames == 0 {
		return 0, "It is no log of a STOMP client."
	}
	return scoreCertain, "It is the log of a STOMP client: >>> is before frames that were sent, and <<< before those that were received."
}
