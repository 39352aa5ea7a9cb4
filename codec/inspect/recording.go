package inspect

import "github.com/wslens/wslens/codec/notation"

// Turn is what one side sends before the other does.
type Turn struct {
	Direction Direction
	Bytes     []byte
}

// Recording inspects what both sides of a connection have sent, in the order in which it came. In the report each head and each
// frame is in one piece, even where the sides change in the middle of one.
func Recording(turns []Turn, opts Options) *Report {
	in := input{notation: Notation{ID: "bytes", Label: "Bytes", Reason: "The input was given as bytes, with the side that sent them.", Candidates: []Candidate{}}}
	for _, t := range turns {
		in.turns = append(in.turns, notation.Turn{Start: len(in.bytes), Server: t.Direction == ServerToClient})
		in.bytes = append(in.bytes, t.Bytes...)
	}
	if len(in.turns) > 0 {
		in.regroup()
	}
	return judge(in, opts)
}
