package rule

import (
	"slices"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// A number of three digits is a status of HTTP if one of statusWords stands before it or one of reasonPhrases behind it, and the text
// speaks of a WebSocket near it; behind one of weakWords if its own line does.
var (
	statusWords   = []string{"http", "status", "statuscode", "resp", "response", "answered"}
	weakWords     = []string{"code", "was", "got", "with", "returned", "returns", "received", "error", "failed", "but"}
	reasonPhrases = []string{"bad request", "unauthorized", "forbidden", "not found", "method not allowed", "upgrade required", "too many requests",
		"internal server error", "not implemented", "bad gateway", "service unavailable", "gateway time", "moved permanently", "proxy authentication"}
	openingWords = []string{"websocket", "web socket", "ws:", "wss:", "handshake", "hand shake"}
	inLineWords  = []string{"websocket", "web socket", "ws:", "wss:", "handshake", "upgrad", "101"}
	wantedWords  = []string{"handshake", "upgrad", "101"} // a status below 400 is a fault beside these only
	otherWork    = []string{"get /", "get http", "post /", "post http", "favicon", "load resource"}
	sourceWords  = []string{"return ", "if (", "status(", "new response(", "throw "}
)

// findStatus is the first line that tells of a status of HTTP where a WebSocket was to be opened.
func findStatus(text string) []Saying {
	var around context
	var opened []Saying
	start := 0
	for rest := text[:min(len(text), wordsWithin)]; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if len(line) <= longestLine && !isRequirement(line) && !isSource(line) {
			status, weak := statusIn(line)
			if status > 0 && (hasAny(line, inLineWords) || !weak && !hasAny(line, otherWork) && around.has(text, start, openingWords)) {
				said := saidIn(line, start)
				said.Status, said.Rules = status, []ID{HandshakeStatus}
				return []Saying{said}
			}
			if opened == nil && isOpened(line) {
				said := saidIn(line, start)
				said.Status, said.Means = 101, openedMeans
				opened = []Saying{said}
			}
		}
		start += len(line) + len("\n")
	}
	return opened
}

// saidIn is the message that a line is, which begins at the index start of the text.
func saidIn(line string, start int) Saying {
	words := strings.Trim(line, " \t\r")
	start += strings.Index(line, words)
	return Saying{Start: start, End: start + len(words)}
}

const openedMeans = "The server answered 101 to this request, so the WebSocket was opened. What was said on it afterwards is not in such a line."

// isOpened tells a line of an access log by which a request was answered 101.
func isOpened(line string) bool {
	return strings.Contains(line, `"GET `) && strings.Contains(line, " HTTP/1.1\"") && strings.Contains(line, " 101 ")
}

// statusIn is the first status of HTTP in a line that opens no WebSocket, 0 if there is none; weak says that only a word before it which
// may announce other numbers as well makes it one.
func statusIn(line string) (status int, weak bool) {
	lower := ascii.LowerString(line)
	for at := 0; at < len(lower); {
		if !isOfWord(lower[at]) {
			at++
			continue
		}
		w := wordAt(lower, at)
		at = w.end
		number := codeIn(lower[w.start:w.end])
		if w.end-w.start != len("400") || number < 300 && number != 200 || number > 599 || isCount(lower[w.end:]) {
			continue
		}
		switch before := wordBefore(lower[:w.start]); {
		case number < 400 && !hasAny(lower, wantedWords):
		case slices.Contains(statusWords, before), hasReason(lower[w.end:]):
			return number, false
		case slices.Contains(weakWords, before):
			return number, true
		}
	}
	return 0, false
}

// isSource tells a line that is no words: of a program, which says what it would answer, or of a head.
func isSource(line string) bool {
	end := strings.Trim(line, " \t\r")
	return strings.HasPrefix(end, "HTTP/") || strings.HasPrefix(end, ":status") || strings.HasSuffix(end, ";") || strings.HasSuffix(end, "{") || hasAny(line, sourceWords)
}

// hasReason tells whether a reason phrase stands directly behind a status.
func hasReason(rest string) bool {
	rest = strings.TrimLeft(rest, " (:-'\"")
	for _, phrase := range reasonPhrases {
		if strings.HasPrefix(rest, phrase) {
			return true
		}
	}
	return false
}

// wordBefore is the word at the end of a text, without the signs behind it; that of "HTTP/1.1" is http.
func wordBefore(text string) string {
	text = strings.TrimRight(text, " \t:='\"`([")
	for _, version := range [...]string{"/1.1", "/1.0", "/2"} {
		text = strings.TrimSuffix(text, version)
	}
	return text[startOfWord(text, len(text), 0):]
}
