package payload

import (
	"bytes"
	"unicode/utf8"
)

// pollingEnd returns where the packet begins and ends that stands at b[at] as in a payload of Engine.IO 3 for HTTP: its length in
// characters, a colon, the packet. The end is 0 if there is none.
func pollingEnd(b []byte, at int) (start, end int) {
	colon := bytes.IndexByte(b[at:min(len(b), at+10)], ':')
	if colon < 1 {
		return 0, 0
	}
	n := decimalNumber(string(b[at : at+colon]))
	start = at + colon + 1
	for end = start; n > 0 && end < len(b); n-- {
		_, size := utf8.DecodeRune(b[end:])
		end += size
	}
	if n != 0 || end == start || b[start] < '0' || b[start] > '6' {
		return 0, 0
	}
	return start, end
}

// isMadeOf tells bytes that are packets one behind the other: next returns where the one at an index begins and ends, which is 0 if there is none.
func isMadeOf(b []byte, next func(b []byte, at int) (start, end int)) bool {
	for at := 0; at < len(b); {
		if _, at = next(b, at); at == 0 {
			return false
		}
	}
	return len(b) > 0
}

// readPolling reads a payload of Engine.IO 3 for HTTP, of one packet or several. The score is 0 for anything else.
func readPolling(b []byte, t *tree) (int, string) {
	if !isMadeOf(b, pollingEnd) {
		return 0, ""
	}
	s := &socketReader{b: b, t: t}
	score, packets := scoreCertain, 0
	for at := 0; at < len(b); at = s.end {
		packets++
		s.at, s.end = pollingEnd(b, at)
		t.leaf("Length", "digits", string(b[at:s.at-1]), at, s.at).Meaning = "How many characters the packet has"
		score = min(score, s.packet())
		s.at = s.end
	}
	if score == scoreChance && packets > 1 {
		score = scoreKnown
	}
	return score, "It is a payload of Engine.IO 3 as it goes over HTTP, before a WebSocket is open: packets with their lengths."
}
