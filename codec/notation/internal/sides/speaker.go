package sides

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Words of a line in which a side is named, by what they are: the row is one of the constants below.
var speakerWords = [...]string{
	" sent send sending sends wrote writes writing outgoing tx transmit transmits ",
	" received receive receives receiving recv rcv rx got gets incoming ",
	" message messages msg request response reply frame frames data packet payload event says close ping pong ",
	" from to ", " by ", " the a ",
}

const (
	isSent = iota
	isReceived
	isOwn
	isFrom
	isBy
	isArticle
	isParty
	isOther
)

// speaker is the side that sent what a line is about, if the line names one side, perhaps as the tag of its program, and says what that
// side did: what a client received, the server sent. The plain text is the words in lower case, with a blank at either end and in
// place of every mark.
func speaker(words, plain string) (side Side) {
	named, before, verb := Unknown, isOther, isOther
	for i := 1; i < len(plain); i++ {
		end := i + lex.Until(plain[i:], " ")
		if end == i {
			continue
		}
		kind, party := isOther, Unknown
		for k, row := range speakerWords {
			if strings.Contains(row, plain[i-1:end+1]) {
				kind = k
			}
		}
		if strings.HasSuffix(plain[:end], "client") {
			kind, party = isParty, Client
		} else if strings.HasSuffix(plain[:end], "server") {
			kind, party = isParty, Server
		}
		switch {
		case kind == isParty && before == isFrom:
		case kind == isParty:
			if named != Unknown || lex.Until(words[max(0, i-2):min(len(words), end)], "/.@") < min(len(words), end)-max(0, i-2) { // two of them, or a host
				return Unknown
			}
			named = party
			if before == isBy && verb != isOther {
				return senderOf(party, verb)
			}
		case kind == isOwn && before == isParty: // the client's message
			return Unknown
		case kind <= isReceived:
			if verb = kind; named != Unknown && side == Unknown {
				side = senderOf(named, kind)
			}
		}
		if i = end; kind != isArticle {
			before = kind
		}
	}
	return side
}

// senderOf is the side that sent what the named side sent or received, as the verb says.
func senderOf(side Side, verb int) Side {
	if verb == isSent {
		return side
	}
	return Client + Server - side
}
