package sides

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Words of a sentence that says who sent the bytes behind it, by what they are: the row is one of the constants below.
var saidWords = [...]string{
	" sends sent send sending writes wrote replies replied responds responded answers answered emits emitted transmits transmitted pushes pushed returns returned ",
	" receives received receive receiving gets got reads sees saw ",
	" client browser chrome firefox safari ",
	" server backend ",
	" then also now just only always sometimes suddenly immediately first still has have had is was will would should may does did that which side library lib code app application program script ",
	" frame frames bytes byte message messages data buffer reply response answer packet me us back with following as raw hex text binary ping pong close next last one another final single ",
	" the a an this these my our your its ",
	" from ",
	" by ",
	" to ",
}

const (
	saysSent = iota
	saysReceived
	saysClient
	saysServer
	saysAside
	saysBytes
	saysArticle
	saysFrom
	saysBy
	saysTo
	saysOther
)

// Said is the side that sent what follows the words, if a sentence that ends with them says so: a side and what it did, such as "my server
// then sends me this frame:", or both sides, such as "from the client to the server". A label or the name of a log says less.
func Said(words string) Side {
	s := sentence{kind: saysOther}
	lower := ascii.LowerString(words)
	at := 0
	for i := 0; i < len(lower); i++ {
		end := i
		for end < len(lower) && lex.IsLetter(lower[end]) {
			end++
		}
		if end == i {
			continue
		}
		s.marks(lower[at:i])
		s.word(kindOfSaid(lower[i:end]))
		at, i = end, end
	}
	if s.marks(lower[at:]); s.side == Unknown || s.kind == saysTo {
		return Unknown
	}
	return s.side
}

func kindOfSaid(word string) int {
	for kind, row := range saidWords {
		if strings.Contains(row, " "+word+" ") {
			return kind
		}
	}
	switch {
	case strings.HasSuffix(word, "client"):
		return saysClient
	case strings.HasSuffix(word, "server"):
		return saysServer
	}
	return saysOther
}

// sentence is how much of such a sentence has been read.
type sentence struct {
	subject, side Side // side is set once all is said
	verb          bool // of side, so that whom it was sent to may follow
	kind          int  // of the last word, but for articles
	done          int  // the verb before "by"
	arrow         bool // stands before the next word
}

// marks takes what stands between two words, or behind the last one.
func (s *sentence) marks(between string) {
	s.arrow = strings.Contains(between, "->") || strings.Contains(between, "=>") || strings.Contains(between, "→")
	if strings.ContainsAny(between, ".;!?\n") || strings.Contains(between, "<-") || strings.Contains(between, "<=") || s.side == Unknown && !s.arrow && strings.ContainsAny(between, ":=[]()|-/") {
		*s = sentence{kind: saysOther}
	}
}

func (s *sentence) word(kind int) {
	before := s.kind
	if kind != saysArticle {
		s.kind = kind
	}
	switch kind {
	case saysArticle:
	case saysAside, saysBytes:
		if s.side == Unknown && kind == saysBytes {
			s.subject = Unknown // the client's data
		}
	case saysClient, saysServer:
		s.party(Client+Side(kind-saysClient), before)
	case saysSent, saysReceived:
		if s.subject != Unknown && s.side == Unknown {
			s.side, s.verb = senderOf(s.subject, kind), true
		} else if s.side != Unknown {
			*s = sentence{kind: kind}
		}
	default:
		if s.done = before; !s.mayFollow(kind, before) {
			*s = sentence{kind: saysOther}
		}
	}
}

// mayFollow reports whether "from", "by" or "to" has what it needs before it.
func (s *sentence) mayFollow(kind, before int) bool {
	switch kind {
	case saysFrom:
		return s.side != Unknown || before <= saysReceived || before == saysBytes
	case saysBy:
		return s.side == Unknown && before <= saysReceived
	}
	return kind == saysTo && (s.side != Unknown || s.subject != Unknown)
}

// party takes a side: who does something, or whom it is sent to, or from whom it comes.
func (s *sentence) party(side Side, before int) {
	switch {
	case s.side != Unknown && (before == saysTo || before == saysFrom || s.verb && before <= saysReceived): // sends the client
	case s.side != Unknown:
		*s = sentence{subject: side, kind: s.kind}
	case before == saysFrom:
		s.side = side
	case before == saysBy:
		s.side = senderOf(side, s.done)
	case (before == saysTo || s.arrow) && s.subject != Unknown && s.subject != side:
		s.side = s.subject
	default:
		s.subject = side
	}
}
