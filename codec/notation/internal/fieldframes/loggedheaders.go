package fieldframes

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// headerForms are the ways in which logs show the header of a frame without its payload: soketto's, Jetty's, tungstenite's, gobwas's, Wireshark's tree
// and list of packets, what Netty's encoder and decoder write, and ESP-IDF's example. A form is looked for at its anchor. A tilde stands for a word, and the
// letters in holes say which field each of them is. In the first two rows the opcode is the word before the anchor.
var headerForms = [...]struct{ anchor, form, holes string }{
	{" (fin ", " (fin ~) (rsv ~) (mask (~ ~)) (len ~))", "frmkl"},
	{"[len=", "[len=~,fin=~,rsv=~,masked=~]", "lfrm"},
	{"Parsed headers [", "Parsed headers [~, ~]", "12"},
	{"{Fin:", "{Fin:~ Rsv:~ OpCode:~ Masked:~ Mask:[~ ~ ~ ~] Length:~}", "from    l"},
	{"final: ", "final: ~\nreserved: ~ ~ ~\nopcode: ~\nlength: ~\npayload length: ~\n", "fr  oLl"},
	{"= Fin: ", "= Fin: ~\n~ .... = Reserved: ~\n" + restOfTree, "f r O  m  l"},
	{"= Fin: ", "= Fin: ~\n~ .... = Reserved: ~\n~ .... = Per-Message Deflate: ~\n" + restOfTree, "f r   O  m  l"},
	{"WebSocket ", "WebSocket ~", "w"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~ length=~", "ol"},
	{"coding WebSocket Frame opCode=", "coding WebSocket Frame opCode=~\n", "o"},
	{"Received opcode=", "Received opcode=~\n", "o"},
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

// headersSaid is what is said of the headers in a text.
type headersSaid struct {
	count       int
	first, last string
	unmasked    bool
}

// LoggedHeaders says in a few sentences how many frames' headers a text shows without their payloads, and what the first one is; it is empty if there
// are none. It says as well what tcpdump -A has lost.
func LoggedHeaders(text string) string {
	const most = 64 << 10
	text = withLineEnds(text[:min(len(text), most)])
	var s headersSaid
	for _, row := range headerForms {
		for i := strings.Index(text, row.anchor); i >= 0; {
			if h := (loggedHeader{opcode: opcodeBefore(text, i, row.anchor), length: -1}); h.read(text[i:], row.form, row.holes) {
				s.add(&h)
			}
			next := i + len(row.anchor)
			if i = strings.Index(text[next:], row.anchor); i >= 0 {
				i += next
			}
		}
	}
	said := "A log that tells of a frame by its header. A " + s.first + "."
	switch {
	case s.count == 0 && strings.Contains(text, "Flags [") && strings.Contains(text, "\nE.."): // an IPv4 header begins with 45 00
		return "Packets as tcpdump -A prints them. A dot is for each byte that is no letter, so the headers of frames are lost. tcpdump -X shows them, and -w keeps them in a file."
	case s.count == 0:
		return ""
	case s.count > 1:
		said = "A log that tells of " + words.Number(s.count) + " frames by their headers. The first is a " + s.first + ". The last is a " + s.last + "."
	}
	if s.unmasked {
		said += " Only a server's frames go without a mask."
	}
	return said
}

// opcodeBefore is the opcode that the word before the anchor at text[i] names, in the forms that have it there; else -1.
func opcodeBefore(text string, i int, anchor string) int {
	const longest = 24
	if anchor[0] != ' ' && anchor[0] != '[' {
		return -1
	}
	word := text[max(0, i-longest):i]
	return namedOpcode(word[strings.LastIndexAny(word, " (\n")+1:])
}

// add adds a header with an opcode that is in use. One with the key of the last is that once more.
func (s *headersSaid) add(h *loggedHeader) {
	if h.opcode < 0 || opcodeNames[h.opcode&15] == "" || h.key != "" && h.words() == s.last {
		return
	}
	s.last, s.unmasked = h.words(), s.unmasked || h.masked == 1
	if s.count++; s.count == 1 {
		s.first = s.last
	}
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
		end := " ,()[]}\r\n"
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
	n, _ := lex.NumberIn(word)
	switch hole {
	case 'o', 'O':
		h.opcode = opcodeIn(word)
	case '1':
		h.opcode, h.fin, h.rsv1 = n&15, 1+byte(n)>>7, 1+byte(n)>>6&1
	case '2':
		h.masked = 1 + byte(n)>>7
		if n &= 0x7f; n < 126 {
			h.length = n
		}
	case 'f':
		h.fin = isSet(word)
	case 'r':
		h.rsv1 = isSet(word)
	case 'm':
		h.masked = isSet(word)
	case 'k':
		h.key = word
	case 'L':
		h.whole = n
	case 'l':
		if h.length = n; h.whole > 0 {
			h.masked = hasKey(h.whole - n)
		}
	case 'w': // what Wireshark says in its list of packets
		if strings.Contains(word, "[FIN]") && !strings.Contains(word, "WebSocket ") {
			h.opcode, h.fin, h.masked = namedOpcode(word), 2, 1+byte(lex.Int(strings.Contains(word, "[MASKED]")))
		}
	}
}

// isSet is 2 if a word says that a bit is set, else 1.
func isSet(word string) byte {
	n, _ := lex.NumberIn(word)
	return byte(1 + lex.Int(n == 1 || n == 4 || word[0]|0x20 == 't' || word[0] == '1'))
}

// hasKey is 2 for the size of a header with a masking key, else 1.
func hasKey(size int) byte {
	const least = 6
	return byte(1 + lex.Int(size == least || size == least+2 || size == least+8))
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
