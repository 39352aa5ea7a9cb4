package rule

import (
	"slices"
	"strings"
)

// Saying is a phrase by which a browser, a library or a proxy tells what went wrong, or the status code of a Close.
type Saying struct {
	// Start and End are the range [Start, End) of the phrase in the text, in bytes.
	Start, End int
	// By names the program that says so; it is empty if it is a status code that anybody may have printed, or if the words
	// tell what is wrong and not who says it.
	By string
	// Code is the status code of a Close; 0 if none is told.
	Code int
	// Means says what it tells and what to look at next; empty if the rules say it all.
	Means string
	// Rules are the causes that it can have, the likeliest first. There are none where no rule of the protocol is broken.
	Rules []ID
}

// mostSayings is how many sayings of a text are kept: a log can say the same thing a million times.
const mostSayings = 1000

// Sayings finds what a text tells of faults, anywhere in its lines, in order and without overlaps: phrases of error messages
// and status codes of Close frames. The causes of each are those that the numbers in it, the reason behind a code and the
// other sayings of the text leave. Time is linear in the text.
func Sayings(text string) []Saying {
	found := scan(text)
	if len(found) == 0 {
		return inOwnWords(text)
	}
	slices.SortStableFunc(found, func(a, b Saying) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	found = withoutOverlaps(found)
	letReasonsDecide(text, found)
	letExactDecide(found)
	return found
}

// scan goes over the words of a text once and tries at each the phrases that begin with it.
func scan(text string) (found []Saying) {
	var last [3]word // the last words, the newest last
	for at := 0; at < len(text) && len(found) < mostSayings; {
		if skip := escapeLength(text[at:]); skip > 0 {
			at += skip
			continue
		}
		if !isOfWord(text[at]) {
			at++
			continue
		}
		w := wordAt(text, at)
		last[0], last[1], last[2] = last[1], last[2], w
		found = phrasesAt(text, last, found)
		if w.end-w.start == codeDigits {
			if s, told := closeCodeAt(text, w.start, w.end); told {
				found = append(found, s)
			}
		}
		at = w.end
	}
	return found
}

// escapeLength is the length of what a terminal or a literal writes before a word and is no part of it: the colour of a
// line, or a line end written as \n.
func escapeLength(s string) int {
	switch {
	case len(s) < 2:
		return 0
	case s[0] == '\\' && (s[1] == 'n' || s[1] == 'r' || s[1] == 't'):
		return 2
	case s[0] != 0x1b || s[1] != '[':
		return 0
	}
	for i := 2; i < len(s) && i < 16; i++ {
		if s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' {
			return i + 1
		}
	}
	return 0
}

// phrasesAt adds the phrases that begin with the last three words, with the last two, or with the last one.
func phrasesAt(text string, last [3]word, found []Saying) []Saying {
	table := phrases()
	key := uint32(0)
	for n := 1; n <= len(last); n++ {
		first := last[len(last)-n]
		if first.end == 0 {
			break
		}
		if !table.begins(first.hash) {
			continue
		}
		key = joined(last[len(last)-n:])
		for _, row := range table.rows[key] {
			end, holes, ok := match(text, first.start, row.phrase)
			if !ok || row.plain && !isWebSocketTalk(text, first.start, end) {
				continue
			}
			// Where libraries differ by capitals alone, these tell whose message it is.
			s, last := row.saying(text, first.start, end, holes), len(found)-1
			if last >= 0 && found[last].Start == s.Start && found[last].End == s.End {
				if text[s.Start:s.End] == row.phrase {
					found[last] = s
				}
				continue
			}
			found = append(found, s)
		}
	}
	return found
}

// isWebSocketTalk tells whether a text speaks of WebSockets around a phrase, or the phrase is most of its line.
func isWebSocketTalk(text string, start, end int) bool {
	before, after := text[max(0, start-contextWithin):start], text[end:min(len(text), end+contextWithin)]
	rest, _, _ := strings.Cut(after, "\n")
	rest = before[strings.LastIndexByte(before, '\n')+1:] + rest
	return len(strings.TrimSpace(rest)) <= end-start || hasAny(before, webSocketWords) || hasAny(after, webSocketWords)
}

var webSocketWords = []string{"websocket", "web socket", "ws:", "wss:", "/ws", "frame"}

// withoutOverlaps keeps the longer of two sayings that overlap. The sayings are sorted by their start.
func withoutOverlaps(found []Saying) []Saying {
	kept := found[:0]
	for _, s := range found {
		n := len(kept)
		switch {
		case n == 0 || s.Start >= kept[n-1].End:
			kept = append(kept, s)
		case s.End-s.Start > kept[n-1].End-kept[n-1].Start:
			kept[n-1] = s
		}
	}
	return kept
}
