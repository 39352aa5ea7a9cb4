// Package notation turns text into bytes and bytes into text: hex in its many forms, dumps, the literals of
// programming languages, base64, and HTTP heads with or without frames behind them. One file holds one notation.
//
// Every byte knows the text that it came from, and what cannot be read is a Problem at its place: the rest is kept.
// Time and memory are linear in the length of the text.
package notation

import "errors"

// Notation is one way to write bytes as text.
type Notation struct {
	// ID is short and never changes, such as "hex-spaced".
	ID string
	// Label is the name that people read.
	Label string
	// Read reads a text; false says that the text is not in this notation at all. It is nil if the notation only
	// writes.
	Read func(text string) (Reading, bool)
	// Write writes bytes in this notation. It is nil if the notation only reads.
	Write func(b []byte) string

	read readFunc
	// The least text that one byte takes, to size the buffers by.
	width int
	// The start of a long text does not show whether it fits.
	whole bool
}

// A readFunc takes what it can from any text and puts it into out. The score is 0 if the text is not in its notation.
type readFunc func(text string, out *sink) (score int, reason string)

// Span is the range [Start, End) of the text, in bytes, that one byte came from.
type Span struct{ Start, End uint32 }

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
}

// Reading is a text read in one notation.
type Reading struct {
	// ID and Label are the notation's.
	ID, Label string
	// Score is 0 to 100: how well the text fits.
	Score int
	// Reason is one sentence that says why the text was read so.
	Reason string
	Bytes  []byte
	// Spans holds for each byte the text that it came from.
	Spans []Span
	// Problems lists what could not be read, and what was left out, in the order of the text.
	Problems []Problem
	// Turns say which side of a connection sent which bytes, where the text tells of both; else there are none.
	Turns []Turn
	// Rebuilt says that frames were made for what the text tells of messages: whether a client had masked them, it does
	// not tell.
	Rebuilt bool
}

// Turn is where a side begins to send: its bytes go on until the next Turn.
type Turn struct {
	// Start is the index of the byte.
	Start int
	// Server: the side that accepted the connection; else the one that opened it.
	Server bool
}

// All returns every notation in the order of display.
func All() []Notation {
	all := make([]Notation, len(list))
	for i, n := range list {
		all[i] = *n
		if n.read != nil {
			all[i].Read = func(text string) (Reading, bool) { return n.recognise(newPasted(text), nil) }
		}
	}
	return all
}

var list = []*Notation{
	&hexStream, &hexSpaced, &hexColon, &hexDash, &hex0x, &xxd, &hexdump, &words, &od,
	&packets, &wireshark, &tcpdump, &follow, &followC, &followYAML,
	&pythonBytes, &pythonList, &jsonArray, &node, &javascript, &goLiteral, &rust, &java, &cLiteral, &elixir, &hexList,
	&repaired, &base64Text, &head, &headFrames, &fields, &command, &libraryLog, &escaped, &binary,
	&complaint, &plainText,
}

// Recognise returns every reading that fits the text, the best first. Of two with one score that with fewer problems
// leads, else the first in All.
// It is empty only for blank text: any other text is at least the bytes of its own UTF-8.
func Recognise(text string) []Reading {
	found := RecogniseWatched(text, nil)
	for i := range found {
		if r := &found[i]; r.ID == plainText.ID && r.Spans == nil {
			*r = plainText.take(text, nil)
		}
	}
	return found
}

// Watch is told, now and then while a long text is read, in which notation it is read and how many of its bytes have been.
type Watch func(label string, done, of int)

// RecogniseWatched is Recognise for a text so long that its reader wants to see that it goes on. Taken as plain text, where
// that is not the best, it has no Spans.
func RecogniseWatched(text string, watch Watch) []Reading {
	if skipSpace(text, 0) == len(text) {
		return nil
	}
	found := recogniseAs(list, text, watch)
	n := repaired
	n.read = func(_ string, out *sink) (int, string) { return found[0].repair(out) }
	if r := n.take(text, watch); r.Score > 0 {
		found = place(found, r)
	}
	return found
}

func recogniseAs(notations []*Notation, text string, watch Watch) []Reading {
	var found []Reading
	p := newPasted(text)
	for _, n := range notations {
		switch {
		case n == &repaired:
		case n == &plainText && len(found) > 0 && found[0].Score > textScore:
			found = place(found, Reading{ID: n.ID, Label: n.Label, Score: textScore, Reason: textReason, Bytes: []byte(text)})
		default:
			if r, ok := n.recognise(p, watch); ok {
				found = place(found, r)
			}
		}
	}
	return found
}

// place puts a reading behind those that fit as well or better.
func place(found []Reading, r Reading) []Reading {
	at := len(found)
	for at > 0 && r.fits(&found[at-1]) {
		at--
	}
	found = append(found, r)
	copy(found[at+1:], found[at:])
	found[at] = r
	return found
}

// fits tells whether the reading fits its text better than another one: of two with one score that with fewer problems.
func (r *Reading) fits(other *Reading) bool {
	if r.Score == other.Score {
		return len(r.Problems) < len(other.Problems)
	}
	return r.Score > other.Score
}

// Read reads the text in the notation id, whether it fits or not: what cannot be read is a Problem, and the Score is 0
// if the text is not in this notation. Only an id that is unknown is an error.
func Read(text, id string) (Reading, error) {
	if !Reads(id) {
		return Reading{}, errors.New("notation: no notation " + quote(id) + " can be read")
	}
	n := lookup(id)
	text, _ = n.choose(newPasted(text))
	return n.take(text, nil), nil
}

// Reads tells whether there is a notation id that can be read.
func Reads(id string) bool {
	n := lookup(id)
	return n != nil && n.read != nil
}

// Format writes b in the notation id. An id that is unknown, or only read, is an error.
func Format(b []byte, id string) (string, error) {
	n := lookup(id)
	if n == nil || n.Write == nil {
		return "", errors.New("notation: no notation " + quote(id) + " can be written")
	}
	return n.Write(b), nil
}

//go:noinline
func lookup(id string) *Notation {
	for _, n := range list {
		if n.ID == id {
			return n
		}
	}
	return nil
}

// A text longer than this is first tried by its start, so that it is not read in full by every notation.
const trialLength = 512

// recognise reads the text, or what it is without what stands around the bytes, whichever fits best.
func (n *Notation) recognise(p *pasted, watch Watch) (Reading, bool) {
	from, score := n.choose(p)
	if score == 0 {
		return Reading{}, false
	}
	r := n.take(from, watch)
	if from != p.words {
		r.Reason += p.says
	}
	if from != p.words && from != p.text {
		r.Reason += " What stands around the bytes was left out."
	}
	return r, r.Score > 0
}

// choose returns what stands in the fences, that without what stands around the bytes, or the text, whichever fits best, and
// its score; that is 0 if none fits, and else may not be known yet. Words are words with their fences.
func (n *Notation) choose(p *pasted) (from string, score int) {
	if n == &plainText || n == &complaint {
		return p.words, 1
	}
	if p.bare == p.text && (len(p.text) <= 2*trialLength || n.whole) {
		return p.text, 1
	}
	from = p.fenced
	score, problems := n.try(from)
	for _, other := range [...]string{p.code, p.bare, p.text} {
		if other == p.fenced {
			continue
		}
		if s, more := n.try(other); s > score || s == score && more < problems {
			from, score, problems = other, s, more
		}
	}
	return from, score
}

// try returns the score of the text, or of the start of a long one, and how many problems there are.
func (n *Notation) try(text string) (score, problems int) {
	if len(text) > 2*trialLength && !n.whole {
		start := min(skipSpace(text, 0), len(text)-trialLength)
		text = text[start : start+trialLength]
	}
	out := &sink{}
	score, _ = n.read(text, out)
	return score, len(out.problems)
}

func (n *Notation) take(text string, watch Watch) Reading {
	out := &sink{size: len(text)/n.width + 1}
	if watch != nil {
		out.watch = func(done int) { watch(n.Label, done, len(text)) }
	}
	score, reason := n.read(text, out)
	if score == 0 && len(out.problems) == 0 && (n.Write == nil || n.Write(out.bytes) != text[:trimEnd(text)]) {
		out.problem(0, len(text), "This text is not in the chosen notation.")
	}
	return Reading{n.ID, n.Label, score, reason, out.bytes, out.spans, out.problems, out.bothTurns(), out.rebuilt}
}
