package verdict

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/connection"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/report"
)

// describeBoth says what each side of a connection has sent, and behind that how it ended.
func describeBoth(client, server *connection.Direction, isCut bool) (text, more string) {
	sent, came := dataMessages(client), dataMessages(server)
	text = words.Count(sent, "message") + " from the client, " + words.Number(came) + " from the server"
	switch {
	case sent == 0 && came == 0:
		text = "no message from either side"
	case sent == 0:
		text = words.Count(came, "message") + " from the server, none from the client"
	case came == 0:
		text = words.Count(sent, "message") + " from the client, none from the server"
	}
	more = ending(client, server, isCut)
	between := "; "
	for _, op := range [...]codec.Opcode{codec.Ping, codec.Pong} {
		if n := client.Tally[op] + server.Tally[op]; n > 0 {
			more += between + words.Number(n) + " " + nouns[op].of(n)
			between = ", "
		}
	}
	return text, more + "."
}

// ending says who closed the connection, if anyone did.
func ending(client, server *connection.Direction, isCut bool) string {
	switch a, b := client.Close, server.Close; {
	case a != nil && (b == nil || a.Frame < b.Frame):
		return closing(a, "client", b)
	case b != nil:
		return closing(b, "server", a)
	case isCut:
		return "The input ends inside a frame"
	}
	return "Not closed yet"
}

// closing tells of the first Close and its answer, which is nil if there is none.
func closing(g *connection.SentClose, side string, answer *connection.SentClose) string {
	if answer == nil {
		return "The " + side + " closes " + report.WithCode(g) + ", and no answer is here"
	}
	return "Closed " + report.WithCode(g) + " by the " + side
}

// dataMessages counts the messages that are no control frames.
func dataMessages(d *connection.Direction) (n int) {
	for op := codec.Continuation; op < codec.Close; op++ {
		n += d.Tally[op]
	}
	return n
}
