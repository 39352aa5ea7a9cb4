package rule

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// closings are the status codes that an API or a log reports, each with what it says. Behind the second bar stand the rules
// whose breach can end in it, the likeliest first.
const closings = `1000|A normal end: the side that closed was done.|
1001|One side went away: a server that stops, or a page that was left.|
1002|One side saw a frame that breaks the protocol. Where that side is a browser, its page gets 1006 all the same.|frame-client-not-masked frame-server-masked frame-rsv1-not-negotiated frame-rsv2-rsv3 frame-reserved-data-opcode frame-reserved-control-opcode frame-length-not-minimal frame-control-too-long frame-control-fragmented message-continuation-without-start message-start-inside-message close-body-one-byte close-code-not-sendable
1003|One side got a type of message that it does not take, such as binary where it wants text. A few libraries send it for a frame that is not masked.|
1004|The code has no meaning yet and is not to be sent.|close-code-reserved
1005|No code came: the Close had an empty body. An API reports this number, which is never sent.|close-empty
1006|No Close came before the connection was gone. An API reports this number, which is never sent. Look first at the network, at the time that a proxy lets a connection idle, at a crash of the other side, and at a page that was left; then at what the console or the log says just before.|close-not-answered handshake-status ping-unanswered handshake-accept-mismatch handshake-accept-missing handshake-upgrade input-other-protocol frame-truncated frame-server-masked frame-rsv1-not-negotiated
1007|A message is not what its type says: text that is not UTF-8, or compressed data that cannot be inflated.|message-invalid-utf8 deflate-inflate-failed close-reason-invalid-utf8
1008|A message broke a rule of the program, not of the protocol, such as a missing login.|
1009|A message is longer than the receiver takes.|message-too-big deflate-output-limit
1010|The client needs an extension that the server did not accept; the reason lists it.|
1011|The side that closed met a fault of its own: its log says more.|
1012|The server restarts: connect again after 5 to 30 seconds, not all clients at once.|
1013|The server has too much to do: connect to another address of it if it has one, else only when a user asks for it.|
1014|A gateway got a bad answer from the server behind it, as with the HTTP status 502.|
1015|The TLS handshake failed: look at the certificate. An API reports this number, which is never sent; Chromium reports 1006 for it.|
3000|Unauthorized, as with the HTTP status 401: a login or a token is missing. Programs may mean something else by it.|
3003|Forbidden, as with the HTTP status 403: the login is good and does not allow this. Programs may mean something else by it.|
3008|Timeout, as with the HTTP status 408: something took too long. Programs may mean something else by it.|
4003|At Discord's gateway: a message came before the login.|
4004|In graphql-transport-ws: the server's message is not valid. At Discord's gateway: the token is wrong.|
4005|In graphql-transport-ws: the client met a fault of its own. At Discord's gateway: a second login came.|
4007|At Discord's gateway: the sequence number of a resume is not a good one; begin a new session.|
4008|At Discord's gateway: too many messages came in too short a time.|
4009|At Discord's gateway: the session timed out; connect again and begin a new one.|
4010|At Discord's gateway: the shard is not a good one.|
4011|At Discord's gateway: the connection has too many servers to follow, so it must be sharded.|
4012|At Discord's gateway: the version of the API is not a good one.|
4013|At Discord's gateway: the intents are not a good value.|
4014|At Discord's gateway: an intent is not enabled or not allowed for this program.|
4400|In graphql-transport-ws: a message is not valid.|
4401|In graphql-transport-ws: a subscribe came before connection_ack. Many programs close so when a login is missing.|
4403|In graphql-transport-ws: the server refuses the connection_init. Many programs close so when a login does not allow this.|
4406|In graphql-transport-ws: the server takes none of the client's subprotocols.|
4408|In graphql-transport-ws: no connection_init came in time.|
4409|In graphql-transport-ws: a subscription of this id is there already.|
4429|In graphql-transport-ws: connection_init came twice.|
4500|In graphql-transport-ws: the server met a fault of its own.|
4504|In graphql-transport-ws: no connection_ack came in time.|
`

const (
	lastRegistered = 1015 // the last code of the protocol that is registered
	libraryCodes   = 3000 // the first code of libraries
	programCodes   = 4000 // the first code of programs
	endOfCodes     = 5000 // the first that is no code
)

const (
	codeDigits = 4
	// announcedWithin is how many bytes before a code the word that announces it is looked for. codeGap is the most bytes that may
	// stand between the two, without blanks.
	announcedWithin = 64
	codeGap         = 32
)

// A number is a status code if one of closeWords stands before it, with nothing but betweenWords in between. A number behind the word
// "code" is one if the text around has one of contextWords.
var (
	closeWords   = []string{"clos", "disconnect"}
	otherWords   = []string{"closest", "closet", "enclos", "disclos"} // contain one of closeWords and mean something else
	betweenWords = []string{"with", "status", "event", "by", "as", "frame", "connection", "websocket", "socket", "the", "reason", "code"}
	reportWords  = []string{"return", "returns", "returned", "error", "got", "gives"} // between "websocket" and a code
	contextWords = []string{"socket", "disconnect", "wasclean", "closeevent", "close event", "close code", "close frame", "connection clos", "ws clos", "onclose", "reason", "graphql"}
)

// isCloseCode takes the number in [start, end) for the status code of a Close if the text says so: in a CloseEvent, in a line
// of a log, or by being all of the text.
func (s *scanner) isCloseCode(start, end int) bool {
	text := s.text
	code := codeIn(text[start:end])
	if code < 1000 || code > lastRegistered && code < libraryCodes || code >= endOfCodes {
		return false
	}
	before := ascii.LowerString(text[max(0, start-announcedWithin):start])
	if n := strings.LastIndex(before, "code"); n >= len("op") && before[n-len("op"):n] == "op" && strings.Trim(text[start:end], "01") == "" {
		return false // the four bits of an opcode
	}
	if hasAny(before[strings.LastIndexByte(before, '\n')+1:], maskWords) {
		return false // two bytes of a masking key
	}
	if rest, _, _ := strings.Cut(text[end:], "\n"); hasAny(ascii.LowerString(rest[:min(len(rest), announcedWithin)]), miswrittenWords) {
		return false // another number came of it
	}
	alone := code > 1000 && code < libraryCodes && codeDigits == len(strings.Trim(text[max(0, start-contextWithin):min(len(text), end+contextWithin)], " \t\r\n"))
	return alone || s.isEnd(start, end) && !isCount(text[end:])
}

// endWords say that a connection has ended. One of them stands before a status code in brackets behind a reason.
var endWords = []string{"clos", "disconnect", "terminated", "dropped"}

// maskWords before a number say that it was read out of a masking key.
var maskWords = []string{"maskkey", "mask key", "mask_key", "mask-key", "masking key"}

// miswrittenWords behind a number say that another one stands on the wire in its place.
var miswrittenWords = []string{"is sent as", "was sent as", "is sent like", "sent as 0x", "becomes ", "turns into", "is read as", "is received as", "arrives as", "shows up as"}

// sentWords stand before a status code that a program sends, or is about to send.
var sentWords = []string{".close(", "closemessage(", "sendclose(", "to close ", "send a close", "send close"}

const sentMeans = "It is the program's own here: no side may send it, browsers do not let a page, and the receiver of such a Close reports 1002. " +
	"To end as it says, end the connection without a Close."

// isSent tells by the words before a status code, in its line, whether the program of the text sends it.
func isSent(before string) bool {
	return hasAny(before[strings.LastIndexByte(before, '\n')+1:], sentWords)
}

// countWords stand directly before brackets with a number that is no status code.
const countWords = " port line pid id timeout after ms in delay interval thread process http "

// isEnd tells whether a number that its line announces is a status code, and one in brackets behind the reason of a Close as well:
// "connection closed: no such session. (4006)". The word before the brackets, which may be a file, can say that it is something else.
func (s *scanner) isEnd(start, end int) bool {
	const most = 160
	text := s.text[:min(len(s.text), end+1)]
	announced := s.isAnnounced(start, end)
	if around := text[max(0, start-2):start] + text[end:]; around != " ()" && around != " []" {
		return announced
	}
	before := ascii.LowerString(text[max(0, start-most) : start-2])
	before = before[strings.LastIndexByte(before, '\n')+1:]
	word := strings.TrimRight(before[strings.LastIndexByte(before, ' ')+1:], ".,;:!")
	return !strings.Contains(countWords, " "+word+" ") && strings.IndexByte(word, '.') < 0 &&
		(announced || hasAny(before, endWords) && !hasAny(before, otherWords) && hasAny(before, contextWords))
}

// codeIn is the value of a word of digits, -1 of any other.
func codeIn(word string) (code int) {
	for _, c := range []byte(word) {
		if c < '0' || c > '9' {
			return -1
		}
		code = code*10 + int(c-'0')
	}
	return code
}

// digitPair is a status code whose two bytes are digits, as of "1000" sent as text: 31 30 is 12592.
var digitPair = row{phrase: "#n", causes: string(CloseCodeUndefined), means: "Its two bytes are digits: the code was sent as text, and is to be a number of two bytes."}

func isDigitPair(code int) bool {
	return code > 0 && code>>8 >= '1' && code>>8 <= '4' && code&0xff >= '0' && code&0xff <= '9'
}

// isCount tells by what stands behind a number that it counts something, or is part of a date, a fraction or an address.
func isCount(rest string) bool {
	if len(rest) < 2 {
		return false
	}
	if rest[0] == '-' || rest[0] == '%' || (rest[0] == '.' || rest[0] == ',' || rest[0] == ':') && digit(rest[1]) < 10 {
		return true
	}
	noun, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " ")
	noun = ascii.LowerString(strings.TrimRight(noun, ".,;:)\n"))
	switch noun {
	case "ms", "s", "bytes", "kb":
		return true
	case "is", "was", "has", "means", "as", "this":
		return false
	}
	return rest[0] == ' ' && len(noun) > 4 && noun[len(noun)-1] == 's' && noun[len(noun)-2] != 's' && isLetters(noun)
}

func isLetters(word string) bool {
	for _, c := range []byte(word) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// hasAny tells whether a short text has one of the words in it, whatever its capitals.
func hasAny(text string, words []string) bool {
	text = ascii.LowerString(text)
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// closing looks a status code up.
func closing(code int) (s Saying, known bool) {
	s.Code = code
	for rest := closings; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if codeIn(line[:codeDigits]) == code {
			var causes string
			s.Means, causes, _ = strings.Cut(line[codeDigits+1:], "|")
			s.Rules = idsOf(causes)
			known = true
			break
		}
	}
	switch {
	case known && code >= programCodes:
		s.Means += " It may also be a code of the program's own: who wrote it knows what it means."
	case known:
	case code >= programCodes && code < endOfCodes:
		s.Means = "A code of the program's own: who wrote it knows what it means."
	case code >= libraryCodes && code < programCodes:
		s.Means = "A code of a library or a framework: its documentation says what it means."
	default:
		return s, false
	}
	return s, true
}
