package lex

// More problems than this are of no use to a reader, and a hostile text could make millions.
const maxProblems = 1000

// Output gathers what a notation reads from a text.
type Output struct {
	// The capacity, in bytes, that is made when the first byte comes.
	Size     int
	Bytes    []byte
	Spans    []Span
	Problems []Problem
	Turns    []Turn
	Rebuilt  bool
	// Watch is called with the index that the text has been read up to, if it is not nil.
	Watch func(done int)
}

// How many bytes are read between two calls of Watch.
const watchEvery = 1 << 16

// Add adds the byte b that text[start:end] stands for.
func (s *Output) Add(b byte, start, end int) {
	if s.Bytes == nil {
		s.Bytes = make([]byte, 0, s.Size)
		s.Spans = make([]Span, 0, s.Size)
	}
	if s.Watch != nil && len(s.Bytes)%watchEvery == watchEvery-1 {
		s.Watch(start)
	}
	s.Bytes = append(s.Bytes, b)
	s.Spans = append(s.Spans, At(start, end))
}

// Keep removes the bytes from the index start on, but for those in [from, to).
func (s *Output) Keep(start, from, to int) {
	b, spans := s.Bytes, s.Spans
	s.Bytes, s.Spans = b[:start], spans[:start]
	for ; from < to; from++ {
		s.Add(b[from], int(spans[from].Start), int(spans[from].End))
	}
}

// SetSender says that the bytes from the index start on came from the server or from the client.
func (s *Output) SetSender(start int, server bool) {
	if n := len(s.Turns); start < len(s.Bytes) && (n == 0 || s.Turns[n-1].Server != server) {
		s.Turns = append(s.Turns, Turn{start, server})
	}
}

// BothTurns are the turns if both sides have one, or a log has said who sent what: the bytes of one side alone may be of either.
func (s *Output) BothTurns() []Turn {
	if len(s.Turns) < 2 && !s.Rebuilt {
		return nil
	}
	return s.Turns
}

// AddRune takes the character at text[i] as its UTF-8 bytes and returns the index behind it. Each of its bytes came
// from the whole character.
func (s *Output) AddRune(text string, i int) int {
	end := RuneEnd(text, i)
	for j := i; j < end; j++ {
		s.Add(text[j], i, end)
	}
	return end
}

// AddMissing adds bytes that the text does not have; their span is that of what they were made for.
func (s *Output) AddMissing(words string, at Span) {
	for i := 0; i < len(words); i++ {
		s.Add(words[i], int(at.Start), int(at.End))
	}
}

// AddMissingNext adds bytes that the text does not have, with the span of the byte before them.
func (s *Output) AddMissingNext(words string) {
	at := Span{0, 1}
	if n := len(s.Spans); n > 0 {
		at = s.Spans[n-1]
	}
	s.AddMissing(words, at)
}

// Append adds what another output has gathered.
func (s *Output) Append(other *Output) {
	for i, b := range other.Bytes {
		s.Add(b, int(other.Spans[i].Start), int(other.Spans[i].End))
	}
	for _, p := range other.Problems {
		s.add(p)
	}
}

// AddText adds text[start:end] as it stands.
func (s *Output) AddText(text string, start, end int) {
	for start < end {
		start = s.AddRune(text, start)
	}
}

// Problem notes what is wrong at text[start:end]. A quote that is never closed is found out late: its problem still
// comes before those within it.
func (s *Output) Problem(start, end int, text string) {
	s.add(Problem{Start: start, End: end, Text: text})
}

func (s *Output) add(p Problem) {
	if len(s.Problems) == maxProblems {
		return
	}
	if len(s.Problems) == maxProblems-1 {
		p.Text = "From here on there are more problems than are listed."
	}
	s.Problems = append(s.Problems, p)
	for i := len(s.Problems) - 1; i > 0 && s.Problems[i-1].Start > s.Problems[i].Start; i-- {
		s.Problems[i-1], s.Problems[i] = s.Problems[i], s.Problems[i-1]
	}
}

// QuotedProblem notes a problem whose words begin with text[start:end] in quotes.
func (s *Output) QuotedProblem(text string, start, end int, words string) {
	s.Problem(start, end, Quote(text[start:end])+words)
}

// NeverClosed notes that the text ends before the quote or the bracket at the index open does.
func (s *Output) NeverClosed(open int) {
	s.add(Problem{open, open + 1, "This is never closed: the text may be cut off.", true})
}

// Score lowers base by the share of what could not be read. It is 0 if that is more than what could be.
func Score(base, good, bad int) int {
	if base == 0 || good == 0 || bad > good {
		return 0
	}
	return max(1, base*good/(good+bad))
}

// At is the range [start, end) of the text.
func At(start, end int) Span { return Span{uint32(start), uint32(end)} }

// Span is the range [Start, End) of the text, in bytes, that one byte came from.
type Span struct{ Start, End uint32 }

// Problem is the range [Start, End) of the text, in bytes, and what is wrong there.
type Problem struct {
	Start, End int
	Text       string
	// Missing says that bytes are missing there which a tool has left out, or a text that is cut off: nothing is mistaken.
	Missing bool
}

// Turn is where a side begins to send: its bytes go on until the next Turn.
type Turn struct {
	// Start is the index of the byte.
	Start int
	// Server: the side that accepted the connection; else the one that opened it.
	Server bool
}

// CutOff notes that text[start:end] stands for bytes that a tool has left out.
func CutOff(text string, start, end int, out *Output) {
	out.add(Problem{start, max(start, end), Quote(text[start:max(start, end)]) + " stands for bytes that are not in the text.", true})
}

// LeftOver notes what stands behind the bytes from text[i] on, apart from closing marks.
func LeftOver(text string, i int, closing string, out *Output) {
	i = SkipAny(text, i, closing+")]};,")
	for end := CommentEnd(text, i); end > 0; end = CommentEnd(text, i) {
		i = SkipAny(text, end, closing+")]};,")
	}
	if i < len(text) {
		out.Problem(i, max(i, TrimEnd(text)), "This comes after the bytes and was not read.")
	}
}

// Slice is the bytes [start, end) of what was gathered.
func (s *Output) Slice(start, end int) *Output {
	return &Output{Bytes: s.Bytes[start:end], Spans: s.Spans[start:end]}
}
