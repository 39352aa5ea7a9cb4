package payload

import "strconv"

// enginePayload is a payload of Engine.IO 3 for HTTP in its binary form, which it has once one of its packets is binary.
var enginePayload = Format{ID: "engineio", Label: "Engine.IO packets for polling", read: readEnginePayload, weights: weights{48, 40, 0, 0, 0, 0}}

const (
	// engineText and engineBinary begin a packet: what follows the length is a text, or a byte for the type and data.
	engineText, engineBinary = 0, 1
	// engineLengthEnd ends the digits of the length.
	engineLengthEnd = 0xFF
)

// engineKinds say what the kinds are.
var engineKinds = [...]string{engineText: "The packet is a text", engineBinary: "The packet is binary"}

// readEnginePayload reads packets, each behind its kind and its length: a byte for each decimal digit, and FF. The score is 0 for anything else.
func readEnginePayload(b []byte, t *tree) (int, string) {
	if !isMadeOf(b, enginePacket) {
		return 0, "A packet of Engine.IO does not begin here, or is cut."
	}
	s, score := &socketReader{b: b, t: t}, scoreCertain
	for at := 0; at < len(b); at = s.end {
		s.at, s.end = enginePacket(b, at)
		t.leaf("Kind", "byte", strconv.Itoa(int(b[at])), at, at+1).Meaning = engineKinds[b[at]]
		t.leaf("Length", "a byte for each digit", strconv.Itoa(s.end-s.at), at+1, s.at).Meaning = "How many bytes the packet has; FF ends the number"
		if b[at] == engineBinary {
			value, kind := shownBytes(b[s.at:s.end])
			t.leaf("Packet", kind, value, s.at, s.end).Meaning = "Its first byte is the type; 4 is a message"
			continue
		}
		score = min(score, max(s.packet(), scoreKnown))
	}
	return score, "It is a payload of Engine.IO 3 as it goes over HTTP, before a WebSocket is open: packets with their kinds and lengths."
}

// enginePacket returns where the packet begins and ends of which the kind stands at b[at]. The end is 0 if there is none.
func enginePacket(b []byte, at int) (start, end int) {
	const mostDigits = 9
	if b[at] != engineText && b[at] != engineBinary {
		return 0, 0
	}
	n := 0
	for start = at + 1; start < len(b) && start <= at+mostDigits && b[start] <= 9; start++ {
		n = 10*n + int(b[start])
	}
	if start == at+1 || start == len(b) || b[start] != engineLengthEnd || n == 0 || n > len(b)-start-1 {
		return 0, 0
	}
	start++
	first := b[start]
	if b[at] == engineText {
		first -= '0'
	}
	if first > 6 {
		return 0, 0
	}
	return start, start + n
}
