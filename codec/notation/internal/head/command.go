package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/literal"
)

// Command is the notation command.
var Command = lex.Form{ID: "command", Label: "Command", Width: 1, Requires: lex.Naming("curl|fetch(|Invoke-WebRequest"), Read: readCommand, Whole: true}

// Of curl's options those that take a value: the long ones with the letter that means the same, then the other letters.
const curlOptions = " --header H --cookie b --request X --url u --user-agent A --referer e --output o --max-time m --user U --data d " +
	"--data-raw d --connect-timeout m --resolve m --proxy x --cacert E --cert E --key E H b X A e o m u d c C D E F K P Q r t T U w x y Y z "

// commandReader is the state of reading a command.
type commandReader struct {
	Builder
	text string
	// The character that escapes the next one, or the end of a line; and the characters that end a word.
	escape byte
	stops  string
	// Whether escapes are those of JavaScript.
	script bool
}

// readCommand reads the request that a command would send: one of curl as people write it, and what browsers copy as a
// command of curl for bash and for cmd, as a call of fetch(), and for PowerShell.
func readCommand(text string, out *lex.Output) (int, string) {
	i := lex.SkipSpace(text, 0)
	if lex.StartsAt(text, i, "$ ") || lex.StartsAt(text, i, "await ") {
		i = lex.SkipSpace(text, i+lex.Until(text[i:], " "))
	}
	shell := strings.Index(text, "Invoke-WebRequest ")
	c := commandReader{text: text, escape: '\\', stops: " \t\r\n|;&<>"}
	switch {
	case lex.StartsAt(text, i, "curl "), lex.StartsAt(text, i, "curl.exe "):
		if strings.Contains(text, `^"`) || strings.Contains(text, " ^\n") || strings.Contains(text, " ^\r") {
			c.escape = '^'
		}
		i = c.curl(i+lex.Until(text[i:], " "), out)
		if _, _, ok := Start(text[i:]); ok {
			return 0, "" // what curl has printed tells more
		}
	case callsFetch(text, i):
		c.script, c.stops = true, " \t\r\n:=,;(){}"
		c.url = c.behind("fetch(")
		c.method = c.behind(`"method":`)
		c.table("headers")
	case shell >= 0:
		c.escape, c.stops = '`', " \t\r\n:=,;(){}"
		c.powerShell()
	default:
		return 0, ""
	}
	if c.url == nil {
		return 0, ""
	}
	c.write(out, false)
	return 97, "A command that sends a request: the request line comes from its URL, and so does Host if no field has it."
}

// callsFetch tells a call of fetch whose address stands there; in its definition a name does.
func callsFetch(text string, i int) bool {
	const call = "fetch("
	if !lex.StartsAt(text, i, call) {
		return false
	}
	at := lex.SkipSpace(text, i+len(call))
	return at < len(text) && strings.IndexByte("\"'`", text[at]) >= 0
}

// curl reads the words of a command of curl from text[i] on, and returns the index behind it.
func (c *commandReader) curl(i int, out *lex.Output) int {
	option := ""
	for {
		i = c.gap(i)
		word := &lex.Output{}
		start := i
		if i = c.word(i, word); i == start {
			break
		}
		text := string(word.Bytes)
		switch {
		case option != "":
			c.option(option[0], word)
			option = ""
		case len(text) < 2 || text[0] != '-':
			c.option('u', word)
		default:
			var value int
			if option, value = curlOption(text); option != "" && value < len(text) {
				c.option(option[0], word.Slice(value, len(text)))
				option = ""
			}
		}
	}
	if i < len(c.text) && strings.IndexByte("|;<>", c.text[i]) < 0 {
		lex.LeftOver(c.text, i, "", out)
	}
	return i
}

// gap returns where the next word of the line begins, over the ends of lines that go on. Spaces that a copy has put behind
// the escape do not count.
func (c *commandReader) gap(i int) int {
	for i < len(c.text) && c.text[i] != '\n' {
		width := lex.SpaceWidth(c.text, i)
		if c.text[i] == c.escape {
			next := i + 1
			for next < len(c.text) && c.text[next] == ' ' {
				next++
			}
			if literal.SkipBreak(c.text, next) > next {
				width = literal.SkipBreak(c.text, next) - i
			}
		}
		if width == 0 {
			break
		}
		i += width
	}
	return i
}

// curlOption is the letter of an option that takes a value, and where in the word that begins: at its end if it is the next
// word. It is empty if the option takes none.
func curlOption(word string) (letter string, value int) {
	value = len(word)
	if word[1] == '-' {
		if n := strings.Index(curlOptions, " "+word+" "); n >= 0 {
			letter = curlOptions[n+value+2:]
		}
		return letter, value
	}
	for i := 1; i < len(word) && letter == ""; i++ {
		if n := strings.Index(curlOptions, " "+word[i:i+1]+" "); n >= 0 && word[i] != 'u' {
			letter, value = word[i:], i+1
		} else if word[i] == 'u' {
			letter, value = "U", i+1
		}
	}
	return letter, value
}

// option takes the value of an option that the request goes by.
func (c *commandReader) option(letter byte, value *lex.Output) {
	text := string(value.Bytes)
	switch letter {
	case 'u':
		if c.url == nil {
			c.url = value
		}
	case 'X':
		c.method = value
	case 'H':
		if strings.HasSuffix(text, ";") && strings.IndexByte(text, ':') < 0 { // a field without a value
			value.Bytes[len(text)-1] = ':'
		} else if lex.Until(text, ":") >= len(text)-1 { // a field of curl's own is left out
			return
		}
		c.add(value)
	case 'A':
		c.labelled("User-Agent: ", value)
	case 'e':
		c.labelled("Referer: ", value)
	case 'b':
		if strings.IndexByte(text, '=') > 0 { // else it names a file
			c.labelled("Cookie: ", value)
		}
	}
}

// labelled adds a field whose name an option stands for.
func (c *commandReader) labelled(name string, value *lex.Output) {
	if value != nil && len(value.Bytes) > 0 {
		line := &lex.Output{}
		line.AddMissing(name, value.Spans[0])
		line.Append(value)
		c.add(line)
	}
}

// behind reads the word behind the mark; it is nil if there is none.
func (c *commandReader) behind(mark string) *lex.Output {
	word := &lex.Output{}
	if n := strings.Index(c.text, mark); n >= 0 {
		c.word(lex.SkipSpace(c.text, n+len(mark)), word)
	}
	if len(word.Bytes) == 0 {
		return nil
	}
	return word
}

// table reads the names and values within the braces behind the mark.
func (c *commandReader) table(mark string) {
	n := strings.Index(c.text, mark)
	if n < 0 {
		return
	}
	for i := n + lex.Until(c.text[n:], "{"); ; {
		i = lex.SkipAny(c.text, i, "{,;")
		line, start := &lex.Output{}, i
		if i = c.word(i, line); i == start {
			return
		}
		line.AddMissingNext(": ")
		i = c.word(lex.SkipAny(c.text, i, ":="), line)
		c.add(line)
	}
}

// powerShell reads Invoke-WebRequest, and the session before it.
func (c *commandReader) powerShell() {
	cookies := &lex.Output{}
	c.labelled("User-Agent: ", c.behind(".UserAgent = "))
	for i := 0; ; {
		n := strings.Index(c.text[i:], "Net.Cookie(")
		if n < 0 {
			break
		}
		if len(cookies.Bytes) > 0 {
			cookies.AddMissingNext("; ")
		}
		i = c.word(i+n+len("Net.Cookie("), cookies)
		cookies.AddMissingNext("=")
		i = c.word(lex.SkipAny(c.text, i, ","), cookies)
	}
	c.labelled("Cookie: ", cookies)
	c.url = c.behind("-Uri ")
	c.table("-Headers @")
}
