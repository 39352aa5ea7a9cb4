package fieldframes

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// headerForms are the ways in which logs show the header of a frame without its payload: soketto's, Jetty's, tungstenite's, Wireshark's tree
// and list of packets, and what Netty's encoder and decoder write. A form is looked for at its anchor. A tilde stands for a word, and the
// letters in holes say which field each of them is. In the first two rows the opcode is the word before the anchor.
var headerForms = [...]struct{ anchor, form, holes string }{
	{" (fin ", " (fin ~) (rsv ~) (mask (~ ~)) (len ~))", "frmkl"},
	{"[len=", "[len=~,fin=~,rsv=~,masked=~]", "lfrm"},
	{"Parsed headers [", "Parsed headers [~, ~]", "12"},
	{"final: ", "final: ~\nreserved: ~ ~ ~\nopcode: ~\nlength: ~\npayload length: ~\n", "fr  oLl"},
	{"= Fin: ", "= Fin: ~\n~ .... = Reserved: ~\n" + restOfTree, "f r O  m  l"},
	{"= Fin: ", "= Fin: ~\n~ .... = Reserved: ~\n~ .... = Per-Message Deflate: ~\n" + restOfTree, "f r   O  m  l"},
	{"WebSocket ", "WebSocket ~", "w"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~ length=~", "ol"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~\n", "o"},
}

const restOfTree = ".... ~ = Opcode: ~(~)\n~ .... = Mask: ~\n~ ~ = Payload length: ~\n"

// opcodeNames are those of the opcodes, in their order; an empty one is reserved.
var opcodeNames = [16]string{"continuation", "text", "binary", 8: "Close", "Ping", "Pong"}

// loggedHeader is the header of a frame as a log shows it.
type loggedHeader struct {
	opcode, length    int
	whole             int  // the length with the header; 0 if the log does not say
	fin, rsv1, masked byte // 0 if the log does not say, 1 for no, 2 for yes
	key               string
}

// LoggedHeaders says in a few sentences how many frames' headers a text shows without their payloads, and what the first one is; it is empty if there
// are none. It says as well what tcpdump -A has lost.
func LoggedHeaders(text string) string {
	const most, longest = 64 << 10, 24
	text = withLineEnds(text[:min(len(text), most)])
	first, last, count, unmasked := "", "", 0, false
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
			if h.read(text[i:], row.form, row.holes) && h.opcode >= 0 && opcodeNames[h.opcode&15] != "" && (h.key == "" || h.words() != last) { // a key is one frame's
				last, unmasked = h.words(), unmasked || h.masked == 1
				if count++; count == 1 {
					first = last
				}
			}
			i += len(row.anchor)
		}
	}
	said := "A log that tells of a frame by its header. A " + first + "."
	switch {
	case count == 0 && strings.Contains(text, "Flags [") && strings.Contains(text, "\nE.."): // an IPv4 header begins with 45 00
		return "Packets as tcpdump -A prints them. A dot is for each byte that is no letter, so the headers of frames are lost. tcpdump -X shows them, and -w keeps them in a file."
	case count == 0:
		return ""
	case count > 1:
		said = "A log that tells of " + words.Number(count) + " frames by their headers. The first is a " + first + ". The last is a " + last + "."
	}
	if unmasked {
		said += " Only a server's frames go without a mask."
	}
	return said
}

// withLineEnds is a text in which a line end that a log has within quotes, such as \\n, is one, if an opcode stands behind one. Places stay.
func withLineEnds(text string) string {
	if !strings.Contains(text, `\nopcode`) {
		return text
	}
	b := []byte(text)
	for i := 1; i < len(b); i++ {
		if b[i] == 'n' && b[i-1] == '\\' {
			b[i] = '\n'
			for k := i - 1; k >= 0 && b[k] == '\\'; k-- {
				b[k] = ' '
			}
		}
	}
	return string(b)
}

// read reads the form that the text begins with, and tells whether it does.
func (h *loggedHeader) read(text, form, holes string) bool {
	for i := 0; ; i++ {
		literal, rest, more := strings.Cut(form, "~")
		n := literalEnd(text, literal)
		if n < 0 {
			return false
		}
		if text = text[n:]; !more {
			return true
		}
		end := " ,()[]\r\n"
		if holes[i] == 'w' || holes[i] == 'O' {
			end = "(\r\n"
		}
		if n = lex.Until(text, end); n == 0 {
			return false
		}
		h.set(holes[i], text[:n])
		form, text = rest, text[n:]
	}
}

// literalEnd is the index behind the literal that the text begins with; -1 if it does not. The lines of a tree are indented.
func literalEnd(text, literal string) (end int) {
	for more := true; more; {
		var line string
		if line, literal, more = strings.Cut(literal, "\n"); !strings.HasPrefix(text[end:], line) {
			return -1
		}
		if end += len(line); more {
			stop, next := lex.LineEnd(text, end)
			if lex.SkipSpace(text[:stop], end) < stop {
				return -1
			}
			stop, _ = lex.LineEnd(text, next)
			end = lex.SkipSpace(text[:stop], next)
		}
	}
	return end
}

// set notes what one word of a header says: the letter of its place in the form says which field it is.
func (h *loggedHeader) set(hole byte, word string) {
	n, isNumber := lex.NumberIn(word)
	set := byte(1 + lex.Int(n == 1 || n == 4 || word[0]|0x20 == 't' || word[0] == '1'))
	switch hole {
	case 'o', 'O':
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
	case 'L':
		h.whole = n
	case 'l':
		if h.length = n; h.whole > 0 {
			const key = 6 // bytes that a header has at least if it has a key
			h.masked = 1 + byte(lex.Int(h.whole-n == key || h.whole-n == key+2 || h.whole-n == key+8))
		}
	case 'w': // what Wireshark says in its list of packets
		if strings.Contains(word, "[FIN]") && !strings.Contains(word, "WebSocket ") {
			h.opcode, h.fin, h.masked = namedOpcode(word), 2, 1+byte(lex.Int(strings.Contains(word, "[MASKED]")))
		}
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
