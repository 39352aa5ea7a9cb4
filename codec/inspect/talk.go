package inspect

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/words"
)

// describeTalk says what each side of a connection has sent, and how it ended.
func describeTalk(client, server *laneSum, isCut bool) string {
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
	return text + "; " + ending(client, server, isCut)
}

// ending says who closed the connection, if anyone did.
func ending(client, server *laneSum, isCut bool) string {
	switch a, b := client.close, server.close; {
	case a != nil && (b == nil || a.frame < b.frame):
		return a.words("client", b)
	case b != nil:
		return b.words("server", a)
	case isCut:
		return "the input ends inside a frame"
	}
	return "not closed yet"
}

// words tell of the first Close and its answer, which is nil if there is none.
func (g *sentClose) words(side string, answer *sentClose) string {
	if answer == nil {
		return "the " + side + " closes " + g.withCode() + ", and no answer is here"
	}
	return "closed " + g.withCode() + " by the " + side
}

// withCode is "with 1000", or says that there is no code.
func (g *sentClose) withCode() string {
	if g.code == int(codec.CloseNoStatus) {
		return "without a status code"
	}
	return "with " + strconv.Itoa(g.code)
}
