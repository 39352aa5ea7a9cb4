package inspect

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
)

// goodbye is a side's Close.
type goodbye struct{ frame, code int }

// describeTalk says what each side of a connection has sent, and how it ended.
func describeTalk(client, server *Lane) string {
	sent, came := client.said(), server.said()
	parts := []string{"no message from the client", "no message from the server"}
	if sent > 0 {
		parts[0] = words.Count(sent, "message") + " from the client"
	}
	switch {
	case came > 0 && sent > 0:
		parts[1] = strconv.Itoa(came) + " from the server"
	case came > 0:
		parts[1] = words.Count(came, "message") + " from the server"
	}
	for _, op := range [...]codec.Opcode{codec.Ping, codec.Pong} {
		if n := client.tally[op] + server.tally[op]; n > 0 {
			parts = append(parts, words.Count(n, kinds[op].one))
		}
	}
	return strings.Join(parts, ", ") + "; " + ending(client, server)
}

// said counts the messages of a side, without control frames.
func (l *Lane) said() (n int) {
	for op := codec.Continuation; op < codec.Close; op++ {
		n += l.tally[op]
	}
	return n
}

// ending says who closed the connection, if anyone did.
func ending(client, server *Lane) string {
	switch a, b := client.close, server.close; {
	case a != nil && (b == nil || a.frame < b.frame):
		return a.words("client", b)
	case b != nil:
		return b.words("server", a)
	case client.State == "in-frame" || server.State == "in-frame":
		return "the input ends inside a frame"
	}
	return "not closed yet"
}

// words tell of the first Close and its answer, which is nil if there is none.
func (g *goodbye) words(side string, answer *goodbye) string {
	code := " with " + strconv.Itoa(g.code)
	if g.code == int(codec.CloseNoStatus) {
		code = " without a status code"
	}
	if answer == nil {
		return "the " + side + " closes" + code + ", and no answer is here"
	}
	return "closed" + code + " by the " + side
}
