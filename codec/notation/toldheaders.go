package notation

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// headerForms are the ways in which logs tell the header of a frame without its payload: soketto's, Jetty's, tungstenite's, and what
// Netty's encoder and decoder write. A tilde stands for a word; the letters say what each of them is.
var headerForms = [...]struct{ anchor, form, holes string }{
	{" (fin ", "(~ (fin ~) (rsv ~) (mask (~ ~)) (len ~))", "ofrmkl"},
	{"[len=", "~[len=~,fin=~,rsv=~,masked=~]", "olfrm"},
	{"Parsed headers [", "Parsed headers [~, ~]", "12"},
	{"final: ", "final: ~\nreserved: ~ ~ ~\nopcode: ~\nlength: ~\npayload length: ~\n", "fr  o l"},
	{"Encoding WebSocket Frame opCode=", "Encoding WebSocket Frame opCode=~ length=~", "ol"},
	{"Decoding WebSocket Frame opCode=", "Decoding WebSocket Frame opCode=~", "o"},
}

// opcodeNames are those of the opcodes, in their order; an empty one is reserved.
var opcodeNames = [...]string{"continuation", "text", "binary", 8: "Close", "Ping", "Pong"}

// ToldHeaders says in a sentence of which frames a text tells by their headers alone; it is empty if it tells of none.
func ToldHeaders(text string) string {
	const most = 64 << 10
	text = text[:min(len(text), most)]
	first, count := "", 0
	for _, row := range headerForms {
		for i := 0; ; {
			n := strings.Index(text[i:], row.anchor)
			if n < 0 {
				break
			}
			at := i + n
			i = at + len(row.anchor)
			if row.form[0] == '(' || row.form[0] == '~' {
				at = max(0, at-len("CONTINUATION@00000000")) + strings.LastIndexAny(text[max(0, at-len("CONTINUATION@00000000")):at], " \n(:") + 1
				at -= btoi(row.form[0] == '(' && at > 0)
			}
			if words := readForm(text[at:], row.form); words != nil {
				if told := describeHeader(words, row.holes); told != "" && count == 0 {
					first, count = told, 1
				} else if told != "" {
					count++
				}
			}
		}
	}
	switch {
	case count == 1:
		return "A log that tells of a frame by its header: " + first + "."
	case count > 1:
		return "A log that tells of " + strconv.Itoa(count) + " frames by their headers, the first " + first + "."
	}
	return ""
}

// readForm returns the words that stand in a text for the tildes of a form with which it begins; nil if it does not.
func readForm(text, form string) (words []string) {
	for form != "" {
		literal, rest, ok := strings.Cut(form, "~")
		if !strings.HasPrefix(text, literal) {
			return nil
		}
		text = text[len(literal):]
		if form = rest; !ok {
			break
		}
		n := lex.Until(text[:min(len(text), 24)], " ,()[]\r\n")
		if n == 0 {
			return nil
		}
		words, text = append(words, text[:n]), text[n:]
	}
	return words
}

// describeHeader says what the words of a header mean; it is empty for one of no opcode.
func describeHeader(words []string, holes string) string {
	opcode, name, size, rest := -1, "", "", ""
	for i, word := range words {
		n, isNumber := numberIn(word)
		isSet := isNumber && n == 1 || word == "true"
		switch holes[i] {
		case 'o':
			if opcode = n; !isNumber || lex.IsLetter(word[0]) {
				opcode = namedOpcode(word)
			}
		case '1':
			opcode = n & 15
			rest += bits(n&0x80 > 0, "final", "not final") + bits(n&0x40 > 0, rsv1Set, "")
		case '2':
			rest += bits(n&0x80 > 0, "masked", "not masked")
			if n &= 0x7f; n < 126 {
				size = strconv.Itoa(n)
			}
		case 'f':
			rest += bits(isSet, "final", "not final")
		case 'r':
			rest += bits(isSet || word[0] == '1', rsv1Set, "")
		case 'm':
			rest += bits(isSet, "masked", "not masked")
		case 'k':
			rest += bits(word != "0", "with the key "+word, "")
		case 'l':
			size = strconv.Itoa(n)
		}
	}
	if opcode >= 0 && opcode < len(opcodeNames) {
		name = opcodeNames[opcode]
	}
	if name == "" {
		return ""
	}
	if size != "" {
		size = " of " + size + " bytes"
	}
	return "a " + name + " frame" + size + rest
}

const rsv1Set = "RSV1 set as a compressed message has it"

// bits is one of two remarks, behind a comma.
func bits(set bool, yes, no string) string {
	if !set {
		yes = no
	}
	if yes == "" {
		return ""
	}
	return ", " + yes
}
