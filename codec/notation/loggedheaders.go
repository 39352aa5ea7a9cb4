package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// headerForms are the ways in which logs show the header of a frame without its payload: soketto's, Jetty's, tungstenite's, and what
// Netty's encoder and decoder write. A form is looked for at its anchor. A tilde stands for a word, and the letters in holes say which
// field each of them is. In the first two rows the opcode is the word before the anchor.
var headerForms = [...]struct{ anchor, form, holes string }{
	{" (fin ", " (fin ~) (rsv ~) (mask (~ ~)) (len ~))", "frmkl"},
	{"[len=", "[len=~,fin=~,rsv=~,masked=~]", "lfrm"},
	{"Parsed headers [", "Parsed headers [~, ~]", "12"},
	{"final: ", "final: ~\nreserved: ~ ~ ~\nopcode: ~\nlength: ~\npayload length: ~\n", "fr  o l"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~ length=~", "ol"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~\n", "o"},
}

// opcodeNames are those of the opcodes, in their order; an empty one is reserved.
var opcodeNames = [16]string{"continuation", "text", "binary", 8: "Close", "Ping", "Pong"}

// loggedHeader is the header of a frame as a log shows it.
type loggedHeader struct {
	opcode, length    int
	fin, rsv1, masked byte // 0 if the log does not say, 1 for no, 2 for yes
	key               string
}

// LoggedHeaders says in two sentences how many frames' headers a text shows without their payloads, and what the first one is; it is empty if there
// are none.
func LoggedHeaders(text string) string {
	const most, longest = 64 << 10, 24
	text = text[:min(len(text), most)]
	first, count := "", 0
	for _, row := range headerForms {
		for i := 0; ; {
			n := strings.Index(text[i:], row.anchor)
			if n < 0 {
				break
			}
			i += n
			h := loggedHeader{opcode: -1, length: -1}
			if row.anchor[0] == ' ' || row.anchor[0] == '[' { // the opcode stands before it
				word := text[max(0, i-longest):i]
				h.opcode = namedOpcode(word[strings.LastIndexAny(word, " (\n")+1:])
			}
			if h.read(text[i:], row.form, row.holes) && h.opcode >= 0 && opcodeNames[h.opcode&15] != "" {
				if count++; count == 1 {
					first = h.words()
				}
			}
			i += len(row.anchor)
		}
	}
	switch {
	case count == 1:
		return "A log that tells of a frame by its header. A " + first + "."
	case count > 1:
		return "A log that tells of " + words.Number(count) + " frames by their headers. The first is a " + first + "."
	}
	return ""
}

// read reads the form that the text begins with, and tells whether it does.
func (h *loggedHeader) read(text, form, holes string) bool {
	for i := 0; ; i++ {
		literal, rest, more := strings.Cut(form, "~")
		if !strings.HasPrefix(text, literal) {
			return false
		}
		if text = text[len(literal):]; !more {
			return true
		}
		n := lex.Until(text, " ,()[]\r\n")
		if n == 0 {
			return false
		}
		h.set(holes[i], text[:n])
		form, text = rest, text[n:]
	}
}

// set notes what one word of a header says: the letter of its place in the form says which field it is.
func (h *loggedHeader) set(hole byte, word string) {
	n, isNumber := numberIn(word)
	set := byte(1 + btoi(n == 1 || word == "true" || word[0] == '1'))
	switch hole {
	case 'o':
		if h.opcode = n; !isNumber {
			h.opcode = namedOpcode(word)
		}
	case '1':
		h.opcode, h.fin, h.rsv1 = n&15, 1+byte(n)>>7, 1+byte(n)>>6&1
	case '2':
		h.masked = 1 + byte(n)>>7
		if n &= 0x7f; n < 126 {
			h.length = n
		}
	case 'f':
		h.fin = set
	case 'r':
		h.rsv1 = set
	case 'm':
		h.masked = set
	case 'k':
		h.key = word
	case 'l':
		h.length = n
	}
}

// words say what the header means.
func (h *loggedHeader) words() string {
	size, key := "", ""
	if h.length >= 0 {
		size = " of " + words.Count(h.length, "byte")
	}
	if h.masked == 2 && h.key != "" {
		key = " with the key " + h.key
	}
	return opcodeNames[h.opcode&15] + " frame" + size + [3]string{"", ", not final", ", final"}[h.fin] +
		[3]string{2: ", RSV1 set as a compressed message has it"}[h.rsv1] + [3]string{"", ", not masked", ", masked"}[h.masked] + key
}
