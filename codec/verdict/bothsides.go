package verdict

import (
	"strconv"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// describeBoth says what each side of a connection has sent, and how it ended.
func describeBoth(client, server *connection.Direction, isCut bool) string {
	sent, came := dataMessages(client), dataMessages(server)
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
		if n := client.Tally[op] + server.Tally[op]; n > 0 {
			text += ", " + words.Count(n, nouns[op].one)
		}
	}
	return text + "; " + ending(client, server, isCut)
}

// ending says who closed the connection, if anyone did.
func ending(client, server *connection.Direction, isCut bool) string {
	switch a, b := client.Close, server.Close; {
	case a != nil && (b == nil || a.Frame < b.Frame):
		return closing(a, "client", b)
	case b != nil:
		return closing(b, "server", a)
	case isCut:
		return "the input ends inside a frame"
	}
	return "not closed yet"
}

// closing tells of the first Close and its answer, which is nil if there is none.
func closing(g *connection.SentClose, side string, answer *connection.SentClose) string {
	if answer == nil {
		return "the " + side + " closes " + report.WithCode(g) + ", and no answer is here"
	}
	return "closed " + report.WithCode(g) + " by the " + side
}

// dataMessages counts the messages that are no control frames.
func dataMessages(d *connection.Direction) (n int) {
	for op := codec.Continuation; op < codec.Close; op++ {
		n += d.Tally[op]
	}
	return n
}
