package notation

// More problems than this help nobody, and a hostile text could make millions.
const maxProblems = 1000

// sink gathers what a notation reads from a text.
type sink struct {
	// How many bytes to make room for when the first comes.
	size     int
	bytes    []byte
	spans    []Span
	problems []Problem
	turns    []Turn
	rebuilt  bool
	// watch is told where the text has been read up to, if it is not nil.
	watch func(done int)
}

// How many bytes are read between two words to the watch.
const watchEvery = 1 << 16

// add takes the byte b that text[start:end] stands for. Go would copy it into every caller, and WebAssembly is large
// enough: so it is with the other functions that ask not to be inlined.
//
//go:noinline
func (s *sink) add(b byte, start, end int) {
	if s.bytes == nil {
		s.bytes = make([]byte, 0, s.size)
		s.spans = make([]Span, 0, s.size)
	}
	if s.watch != nil && len(s.bytes)%watchEvery == watchEvery-1 {
		s.watch(start)
	}
	s.bytes = append(s.bytes, b)
	s.spans = append(s.spans, Span{uint32(start), uint32(end)})
}

// keep leaves of the bytes from the index start on only those in [from, to).
func (s *sink) keep(start, from, to int) {
	b, spans := s.bytes, s.spans
	s.bytes, s.spans = b[:start], spans[:start]
	for ; from < to; from++ {
		s.add(b[from], int(spans[from].Start), int(spans[from].End))
	}
}

// sent says that the bytes from the index start on came from the server or from the client.
func (s *sink) sent(start int, server bool) {
	if n := len(s.turns); start < len(s.bytes) && (n == 0 || s.turns[n-1].Server != server) {
		s.turns = append(s.turns, Turn{start, server})
	}
}

// bothTurns are the turns if both sides have one: a single side may be either, unless a log has told.
func (s *sink) bothTurns() []Turn {
	if len(s.turns) < 2 && !s.rebuilt {
		return nil
	}
	return s.turns
}

// addRune takes the character at text[i] as its UTF-8 bytes and returns the index behind it. Each of its bytes came
// from the whole character.
//
//go:noinline
func (s *sink) addRune(text string, i int) int {
	end := runeEnd(text, i)
	for j := i; j < end; j++ {
		s.add(text[j], i, end)
	}
	return end
}

// made adds words that are not in the text; they are shown at the text that they were made for.
//
//go:noinline
func (s *sink) made(words string, at Span) {
	for i := 0; i < len(words); i++ {
		s.add(words[i], int(at.Start), int(at.End))
	}
}

// more adds words that are not in the text behind the last byte.
//
//go:noinline
func (s *sink) more(words string) {
	at := Span{0, 1}
	if n := len(s.spans); n > 0 {
		at = s.spans[n-1]
	}
	s.made(words, at)
}

// append adds what another sink has gathered.
//
//go:noinline
func (s *sink) append(other *sink) {
	for i, b := range other.bytes {
		s.add(b, int(other.spans[i].Start), int(other.spans[i].End))
	}
	for _, p := range other.problems {
		s.problem(p.Start, p.End, p.Text)
	}
}

// take adds text[start:end] as it stands.
//
//go:noinline
func (s *sink) take(text string, start, end int) {
	for start < end {
		start = s.addRune(text, start)
	}
}

// problem notes what is wrong at text[start:end]. A quote that is never closed is found out late: its problem still
// comes before those within it.
//
//go:noinline
func (s *sink) problem(start, end int, text string) {
	if len(s.problems) == maxProblems {
		return
	}
	if len(s.problems) == maxProblems-1 {
		text = "From here on there are more problems than are listed."
	}
	s.problems = append(s.problems, Problem{start, end, text})
	for i := len(s.problems) - 1; i > 0 && s.problems[i-1].Start > s.problems[i].Start; i-- {
		s.problems[i-1], s.problems[i] = s.problems[i], s.problems[i-1]
	}
}

// quoted notes a problem whose words begin with text[start:end] itself, in quotes.
//
//go:noinline
func (s *sink) quoted(text string, start, end int, words string) {
	s.problem(start, end, quote(text[start:end])+words)
}

// neverClosed notes that the text ends before the quote or the bracket at the index open does.
//
//go:noinline
func (s *sink) neverClosed(open int) {
	s.problem(open, open+1, "This is never closed: the text may be cut off.")
}

// score lowers base by the share of what could not be read. It is 0 if nothing could, or less than the half.
//
//go:noinline
func score(base, good, bad int) int {
	if base == 0 || good == 0 || bad > good {
		return 0
	}
	return max(1, base*good/(good+bad))
}
