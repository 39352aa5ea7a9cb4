package rule

import (
	"strconv"
	"strings"
)

// closings are the status codes that an API or a log reports, each with what it says. Behind the second bar stand the rules
// whose breach can end in it, the likeliest first.
const closings = `1000|A normal end: the side that closed was done.|
1001|One side went away: a server that stops, or a page that was left.|
1002|One side saw a frame that breaks the protocol.|frame-client-not-masked frame-server-masked frame-rsv1-not-negotiated frame-rsv2-rsv3 frame-reserved-data-opcode frame-reserved-control-opcode frame-length-not-minimal frame-control-too-long frame-control-fragmented message-continuation-without-start message-start-inside-message close-body-one-byte close-code-not-sendable
1003|One side got a type of message that it does not take, such as binary where it wants text.|
1004|The code has no meaning yet and is not to be sent.|close-code-reserved
1005|No code came: the Close had an empty body. An API reports this number, which is never sent.|close-empty
1006|No Close came: the connection broke, or the handshake or a frame was refused. An API reports this number, which is never sent. A browser's console says more in the line above it.|close-not-answered frame-truncated handshake-status handshake-accept-mismatch handshake-accept-missing handshake-upgrade frame-server-masked frame-rsv1-not-negotiated input-other-protocol
1007|A message is not what its type says: text that is not UTF-8, or compressed data that cannot be inflated.|message-invalid-utf8 deflate-inflate-failed close-reason-invalid-utf8
1008|A message broke a rule of the program, not of the protocol, such as a missing login.|
1009|A message is longer than the receiver takes.|message-too-big deflate-output-limit
1010|The client needs an extension that the server did not accept; the reason lists it.|
1011|The server met a fault of its own: its log says more.|
1012|The server restarts: connect again after a moment.|
1013|The server has too much to do: connect again later.|
1014|A gateway got a bad answer from the server behind it.|
1015|The TLS handshake failed: look at the certificate. An API reports this number, which is never sent.|
`

// Codes from here on are those of libraries, and then of programs.
const (
	libraryCodes = 3000
	programCodes = 4000
	endOfCodes   = 5000
)

// A number in front of which a word like these stands is a status code, if the text speaks of a connection.
var (
	codeWords       = []string{"code", "Code", "clos", "Clos", "isconnect"}
	connectionWords = []string{"clos", "Clos", "ocket", "isconnect", "wasClean", "reason"}
)

// Between the word and its code no more characters than these can be seen.
const codeGap = 20

// saidOfClose finds the status code of a Close in a text that tells of one: in a CloseEvent, in a line of a log, or alone.
func saidOfClose(text string) Saying {
	if len(text) > oneMessage && !strings.Contains(text, "wasClean") {
		return Saying{}
	}
	announced := len(text) // where the last word ends that says that a code follows
	for start, end := 0, 0; start < len(text); start = end + 1 {
		for end = start; end < len(text) && isOfWord(text[end]); end++ {
		}
		if hasAny(text[start:end], codeWords) {
			announced = end
		}
		code := fourDigits(text[start:end])
		if code == 0 {
			continue
		}
		alone := code > 1000 && code < libraryCodes && isGap(text[:start]+text[end:], 0)
		if s, known := closing(code); known && (alone || announced < start && isGap(text[announced:start], codeGap) && hasAny(text, connectionWords)) {
			s.Start, s.End = start, end
			return s
		}
	}
	return Saying{}
}

func isOfWord(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == '-'
}

// fourDigits is the value of a number of four digits, 0 of any other word.
func fourDigits(word string) (n int) {
	if len(word) != 4 {
		return 0
	}
	for _, c := range []byte(word) {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// isGap tells whether a text has no number, no address, and at most so many characters that can be seen.
func isGap(text string, most int) bool {
	for _, c := range []byte(text) {
		if c > ' ' {
			most--
		}
		if most < 0 || c >= '0' && c <= '9' || c == '/' {
			return false
		}
	}
	return true
}

func hasAny(text string, words []string) bool {
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
	switch {
	case code >= programCodes && code < endOfCodes:
		s.Means = "A code of the program's own: who wrote it knows what it means."
	case code >= libraryCodes && code < programCodes:
		s.Means = "A code of a library or a framework: its documentation says what it means."
	default:
		_, row, found := strings.Cut("\n"+closings, "\n"+strconv.Itoa(code)+"|")
		if !found {
			return s, false
		}
		row, _, _ = strings.Cut(row, "\n")
		var causes string
		s.Means, causes, _ = strings.Cut(row, "|")
		s.Rules = idsOf(causes)
	}
	return s, true
}
