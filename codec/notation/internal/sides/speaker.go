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
		kind, party := kindOf(plain[i-1 : end+1])
		switch {
		case kind == isParty && before == isFrom:
		case kind == isParty:
			if around := words[max(0, i-2):min(len(words), end)]; named != Unknown || strings.ContainsAny(around, "/.@") { // two of them, or a host
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

// kindOf is what a word is, which has a blank at either end, and which side it names.
func kindOf(word string) (kind int, party Side) {
	switch {
	case strings.HasSuffix(word, "client "):
		return isParty, Client
	case strings.HasSuffix(word, "server "):
		return isParty, Server
	}
	for k, row := range speakerWords {
		if strings.Contains(row, word) {
			return k, Unknown
		}
	}
	return isOther, Unknown
}

// senderOf is the side that sent what the named side sent or received, as the verb says.
func senderOf(side Side, verb int) Side {
	if verb == isSent {
		return side
	}
	return Client + Server - side
}
