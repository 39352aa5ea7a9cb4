package rule

import "strings"

// Saying is a phrase by which a browser, a library or a proxy tells what went wrong, or the status code of a Close.
type Saying struct {
	// Start and End are the range [Start, End) of the phrase in the text, in bytes.
	Start, End int
	// By names the program that says so; it is empty if it is a status code that anybody may have printed, or if the words
	// tell what is wrong and not who says it.
	By string
	// Code is the status code of a Close; 0 if there is none.
	Code int
	// Status is the status of HTTP that words tell of, where 101 opens a WebSocket; 0 if there is none.
	Status int
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
	s := scanner{text: text, table: phrases()}
	s.scan()
	if len(s.hits) == 0 {
		if found := findFaultLine(text); found != nil {
			return found
		}
		return findStatus(text)
	}
	found := make([]Saying, 0, len(s.hits))
	end := 0
	for _, h := range s.hits {
		said := h.saying(text)
		said.Start = max(said.Start, end) // a quote before a name can be the last of the saying before
		found, end = append(found, said), said.End
	}
	narrowByReasons(text, found)
	narrowByOpcode(text, found)
	narrowByCertain(found)
	return found
}

// A hit is where a phrase of the table stands in a text, or a status code, which has no row.
type hit struct {
	start, end int
	row        *row
}

// A scanner goes over the words of a text once and tries at each the phrases that begin with it.
type scanner struct {
	text  string
	table *index
	last  [3]word // the last words, the newest last
	hits  []hit   // in order, without overlaps
	// What the text speaks of near a place.
	sockets, connections context
}

func (s *scanner) scan() {
	text := s.text
	for at := 0; at < len(text) && len(s.hits) < mostSayings; {
		if c := text[at]; !isOfWord(c) {
			at++
			if c == '\\' || c == 0x1b {
				at += escapeLength(text[at-1:])
			}
			continue
		}
		w := wordAt(text, at)
		s.last[0], s.last[1], s.last[2] = s.last[1], s.last[2], w
		s.addPhrases()
		if w.end-w.start == codeDigits && s.isCloseCode(w.start, w.end) {
			s.add(hit{w.start, w.end, nil})
		}
		if isDigitPair(codeIn(text[w.start:w.end])) && s.connections.has(text, w.start, contextWords) {
			s.add(hit{w.start, w.end, &digitPair})
		}
		at = w.end
	}
}

// add adds a hit, unless it overlaps longer ones; it takes the place of those that it is longer than. Hits come by their last
// words, so that only the last few can overlap.
func (s *scanner) add(h hit) {
	n := len(s.hits)
	for n > 0 && s.hits[n-1].end > h.start {
		n--
		if one := s.hits[n]; one.end-one.start > h.end-h.start && one.start < h.end {
			return
		}
	}
	s.hits = append(s.hits[:n], h)
}

// addPhrases adds the phrases that begin with the last three words, with the last two, or with the last one.
func (s *scanner) addPhrases() {
	for n := 1; n <= len(s.last); n++ {
		words := s.last[len(s.last)-n:]
		start := words[0].start
		if words[0].end == 0 {
			return
		}
		if !s.table.firsts.has(words[0].hash) {
			continue
		}
		key := joined(words)
		if !s.table.keys.has(key) {
			continue
		}
		met := -1
		rows := s.table.rows[key]
		for i := range rows {
			end, _, ok := match(s.text, start, rows[i].phrase)
			// Some libraries print phrases that differ in upper and lower case only: the phrase that is the same to the letter counts.
			if !ok || isFormat(s.text[end:]) || met == end && s.text[start:end] != rows[i].phrase || rows[i].ambiguous && !s.isAboutWebSocket(start, end) {
				continue
			}
			met = end
			s.add(hit{start, end, &rows[i]})
		}
	}
}

// isFormat tells whether a phrase stands in source code, as in a line of a traceback: what follows it is the place of a value in a format.
// It was not printed there.
func isFormat(rest string) bool {
	rest = strings.TrimLeft(rest[:min(len(rest), 4)], ": ([")
	return len(rest) > 1 && rest[0] == '%' && strings.IndexByte("rsdvq", rest[1]) >= 0
}

// escapeLength is the length, without the first byte, of an escape before a word: a terminal's for a colour, or a literal's for a line end,
// such as \n.
func escapeLength(s string) int {
	switch {
	case len(s) < 2:
		return 0
	case s[0] == '\\' && (s[1] == 'n' || s[1] == 'r' || s[1] == 't'):
		return 1
	case s[0] != 0x1b || s[1] != '[':
		return 0
	}
	for i := 2; i < len(s) && i < 16; i++ {
		if s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' {
			return i
		}
	}
	return 0
}

// isAboutWebSocket tells whether a text has a word of WebSockets near a phrase, or the phrase is most of its line.
func (s *scanner) isAboutWebSocket(start, end int) bool {
	from := 1 + strings.LastIndexByte(s.text[max(0, start-longestLine):start], '\n') + max(0, start-longestLine)
	rest, _, _ := strings.Cut(s.text[end:min(len(s.text), end+longestLine)], "\n")
	return len(strings.Trim(s.text[from:start]+rest, " \t\r")) <= end-start || s.sockets.has(s.text, start, webSocketWords)
}

var webSocketWords = []string{"websocket", "web socket", "ws:", "wss:", "/ws", "frame"}

// A context tells whether a text has one of some words near a place. What it found out for a block holds for all places in
// it, so that each block is looked through once.
type context struct {
	known, yes bool
	block      int
}

const (
	blockSize     = 1 << 10
	contextWithin = 600
)

func (c *context) has(text string, at int, words []string) bool {
	if block := at / blockSize; !c.known || c.block != block {
		from := block * blockSize
		*c = context{true, hasAny(text[max(0, from-contextWithin):min(len(text), from+blockSize+contextWithin)], words), block}
	}
	return c.yes
}
