package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
)

// goodbye is a side's Close.
type goodbye struct{ frame, code int }

// describeTalk says what each side of a connection has sent, and how it ended.
func describeTalk(client, server *Lane) string {
	sent, came := client.data(), server.data()
	text := words.Count(sent, "message") + " from the client, " + strconv.Itoa(came) + " from the server"
	switch {
	case sent == 0 && came == 0:
		text = "no message from either side"
	case sent == 0:
		text = words.Count(came, "message") + " from the server, none from the client"
	case came == 0:
		text = words.Count(sent, "message") + " from the client, none from the server"
	}
	for _, op := range [...]codec.Opcode{codec.Ping, codec.Pong} {
		if n := client.tally[op] + server.tally[op]; n > 0 {
			text += ", " + words.Count(n, kinds[op].one)
		}
	}
	return text + "; " + ending(client, server)
}

// data counts the messages of a side that are no control frames.
func (l *Lane) data() (n int) {
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
	if answer == nil {
		return "the " + side + " closes " + g.withCode() + ", and no answer is here"
	}
	return "closed " + g.withCode() + " by the " + side
}

// withCode is "with 1000", or says that there is no code.
func (g *goodbye) withCode() string {
	if g.code == int(codec.CloseNoStatus) {
		return "without a status code"
	}
	return "with " + strconv.Itoa(g.code)
}
