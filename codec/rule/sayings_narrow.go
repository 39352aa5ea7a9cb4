package rule

import (
	"slices"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// saying makes a Saying of a hit, with the causes that the numbers in it leave.
func (h hit) saying(text string) Saying {
	s := Saying{Start: h.start, End: h.end}
	if h.row == nil {
		s.addCode(codeIn(text[h.start:h.end]))
		if ofCode(s.Code) == CloseCodeNotSendable && isSent(text[max(0, h.start-announcedWithin):h.start]) {
			s.Rules, s.Means = []ID{CloseCodeNotSendable}, sentMeans
		}
		return s
	}
	r := h.row
	s.By, s.Means, s.Rules = r.by, r.means, idsOf(r.causes)
	_, holes, _ := match(text, h.start, r.phrase)
	if strings.Count(r.phrase, "'")%2 > 0 {
		s.Start -= quoteBefore(text[:h.start])
	}
	bits, opcode := 0, 1
	for _, h := range holes {
		switch h.kind {
		case 'o', 'h':
			opcode = h.value
			s.Rules = narrowed(s.Rules, func(id ID) bool { return id == ofOpcode(h.value) })
		case 'l':
			s.Rules = narrowed(s.Rules, func(id ID) bool { return id == ofControlLength(h.value) })
		case 'b':
			bits = bits<<1 | h.value&1
		case 'r':
			bits = h.value
		case 'm':
			bits = h.value >> 4
		case 'c':
			s.addCode(h.value)
		case 's':
			s.addStatus(h.value)
		case 'q':
			s.addBytes(h.value>>8, h.value&0xff)
		}
	}
	s.addBits(bits, opcode)
	s.doubtConnection(text[h.start:])
	return s
}

// doubtConnection drops the cause that Connection lacks Upgrade where the message itself quotes a value that lists it.
func (s *Saying) doubtConnection(text string) {
	line, _, _ := strings.Cut(ascii.LowerString(text[:min(len(text), longestRun)]), "\n")
	_, value, quoted := strings.Cut(line, "connection header: ")
	if quoted && slices.Equal(s.Rules, []ID{HandshakeConnection}) && slices.Contains(strings.FieldsFunc(value, func(c rune) bool { return strings.ContainsRune(" ,'\"", c) }), "upgrade") {
		s.Rules, s.Means = nil, "The value that it quotes lists Upgrade, as it should: who refuses that reads the list wrongly."
	}
}

// addCode adds what the status code of a Close in a phrase tells: its own causes if the phrase has none, else which of them.
func (s *Saying) addCode(code int) {
	if len(s.Rules) > 0 {
		s.Rules = narrowed(s.Rules, func(id ID) bool { return id == ofCode(code) })
		if swapped := code>>8 | code&0xff<<8; s.Means == "" && code <= 0xffff && ofCode(code) == CloseCodeUndefined && ofCode(swapped) == "" {
			s.Means = "With its two bytes swapped the code is a good one: it is sent in the wrong byte order."
		}
		return
	}
	if closing, known := closing(code); known {
		s.Code, s.Means, s.Rules = code, strings.TrimLeft(s.Means+" "+closing.Means, " "), closing.Rules
	}
}

// addStatus adds what the status of a response says. With 101 the response is the right one and something in it is wrong.
func (s *Saying) addStatus(status int) {
	if status == 101 {
		s.Rules = narrowed(s.Rules, func(id ID) bool { return id != HandshakeStatus })
	} else {
		s.Rules = narrowed(s.Rules, func(id ID) bool { return id == HandshakeStatus })
	}
	for rest := statuses; rest != ""; {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		if digit(text[0]) == status/100 && (text[1:4] == "xx " || codeIn(text[:3]) == status) {
			s.Means = text[4:]
			return
		}
	}
}

// statuses are those that a client meets where it wants 101, a code or a class a line, codes first.
const statuses = `101 The server did switch, and then a field of its response is not as it must be.
200 An ordinary page answered: the path is not the WebSocket's, or a proxy did not pass Upgrade and Connection on.
400 The server found no good handshake in the request: often a proxy took Upgrade or Connection out of it.
401 The server wants credentials. A page's script cannot set Authorization: a cookie, the query or the first message can carry a token.
403 The server refuses the request: often it does not know the Origin, or a token is missing.
404 No WebSocket is at this path: check the path, and the proxy's route to it.
426 The server wants an upgrade that it did not find: a proxy took Upgrade or Connection out of the request.
429 The server has had too many requests: wait before the next.
502 A proxy got no good answer from the server behind it: see whether that one runs and speaks WebSocket on this port.
503 No server is ready behind the proxy, or it is overloaded.
504 A proxy waited too long for the server behind it.
3xx The server points to another address, and WebSocket clients mostly do not follow: use that address, with wss: for https:.
4xx The server or a proxy before it refuses the request: its log says why.
5xx The server failed: its log says why.
`

// narrowed are the rules that agree with a number, or all of them if none does: then the number in the phrase is something else.
func narrowed(rules []ID, agrees func(ID) bool) []ID {
	var left []ID
	for _, id := range rules {
		if agrees(id) {
			left = append(left, id)
		}
	}
	if left == nil {
		return rules
	}
	return left
}

// ofOpcode is the rule that a frame of this opcode can break by its opcode alone.
func ofOpcode(opcode int) ID {
	switch {
	case opcode == 0:
		return MessageContinuationWithoutStart
	case opcode <= 2:
		return MessageStartInsideMessage
	case opcode <= 7:
		return FrameReservedDataOpcode
	case opcode >= 11 && opcode <= 15:
		return FrameReservedControlOpcode
	}
	return ""
}

func ofControlLength(length int) ID {
	if length == 1 {
		return CloseBodyOneByte
	}
	return FrameControlTooLong
}

// ofCode is the rule that a Close breaks by its status code; empty if the code may be sent.
func ofCode(code int) ID {
	switch {
	case code == 1005 || code == 1006 || code == 1015:
		return CloseCodeNotSendable
	case code >= endOfCodes:
		return CloseCodeUndefined
	case code < 1000 || code == 1004 || code > 1015 && code < libraryCodes:
		return CloseCodeReserved
	case code >= 1012 && code < 1015:
		return CloseCodeLate
	}
	return ""
}

const onlyRSV1 = 4

// ofBits says what the three reserved bits tell of the first byte, RSV1 being 4.
var ofBits = [8]string{
	1: "RSV3 alone makes the first byte 1x or 9x, as the records of TLS have (14 to 17): the other side may speak TLS here, or the reader is out of step.",
	2: "RSV2 alone makes the first byte 2x or ax, among them space and punctuation: it may be text, or the reader is out of step.",
	3: "RSV2 and RSV3 make the first byte 3x or bx, among them the digits: it may be text, such as the size of an HTTP chunk, or the reader is out of step.",
	4: "RSV1 alone is what permessage-deflate sets. It is also in the bytes 4x, the capitals A to O, so the other side may speak HTTP here.",
	5: "RSV3 is set too, so it is no compressed frame: the first byte is 5x or dx, among them the capitals P to Z. It may be text, or the reader is out of step.",
	6: "RSV2 is set too, so it is no compressed frame: the first byte is 6x or ex, among them the letters a to o. It may be text, or the reader is out of step.",
	7: "All three are set, so it is no compressed frame: the first byte is 7x or fx, among them the letters p to z and the brace of JSON. It may be text, or the reader is out of step.",
}

// narrowByReasons looks at what stands behind each status code on its line. A phrase of the table there is a saying of its own and has the
// causes, so that the code keeps none; other words there may name the causes of the code.
func narrowByReasons(text string, found []Saying) {
	for i := range found {
		s := &found[i]
		if s.Code == 0 {
			continue
		}
		reason, _, _ := strings.Cut(text[s.End:min(len(text), s.End+longestReason)], "\n")
		if i+1 < len(found) && len(found[i+1].Rules) > 0 && found[i+1].Code == 0 && found[i+1].Start < s.End+len(reason) {
			s.Rules = nil
		} else if rules := byWords(reason); rules != nil && tellsFault(s.Code) {
			s.Rules = rules
		}
	}
}

// A reason has at most 123 bytes; with what a log writes around it, it begins within these.
const longestReason = 160

// narrowByOpcode lets the opcode that a log tells before it says that a control frame is fragmented name the fault, if it is none of a
// control frame.
func narrowByOpcode(text string, found []Saying) {
	const within = 200
	for i := range found {
		s := &found[i]
		if len(s.Rules) == 0 || s.Rules[0] != FrameControlFragmented {
			continue
		}
		before := ascii.LowerString(text[max(0, s.Start-within):s.Start])
		if opcode, known := opcodeIn(before[max(0, strings.LastIndex(before, "opcode")):]); known && opcode < 8 {
			s.Rules, s.Means = []ID{ofOpcode(opcode)}, "The opcode that stands above is none of a control frame."
		}
	}
}

// narrowByCertain takes the other causes away from a saying that can mean what another saying certainly means, and from a
// status code that can come of what a phrase means.
func narrowByCertain(found []Saying) {
	var exact, said idSet
	for _, s := range found {
		if len(s.Rules) == 1 {
			exact.add(s.Rules)
		}
		if s.By != "" {
			said.add(s.Rules)
		}
	}
	for i := range found {
		s := &found[i]
		if s.By == "" {
			s.Rules = narrowed(s.Rules, said.has)
		}
		s.Rules = narrowed(s.Rules, exact.has)
	}
}

// idsOf returns the ids in a list with spaces between them.
func idsOf(list string) (ids []ID) {
	for list != "" {
		var id string
		id, list, _ = strings.Cut(list, " ")
		ids = append(ids, ID(id))
	}
	return ids
}

// An idSet holds few ids, each once.
type idSet []ID

func (s idSet) has(id ID) bool {
	return slices.Contains(s, id)
}

func (s *idSet) add(ids []ID) {
	for _, id := range ids {
		if !s.has(id) {
			*s = append(*s, id)
		}
	}
}
