package head

import "github.com/wslens/wslens/codec/notation/internal/lex"

// AddStatus takes the status that a line between the fields tells, as in "Response: 200 OK": three digits, and behind them a word with a
// capital.
func (g *PairGatherer) AddStatus(text string, l lex.Line) {
	const reason = len(" 200 ")
	response := &g.Fields.Heads[1]
	line := text[l.Start : l.Start+lex.TrimEnd(text[l.Start:l.End])]
	for i := 0; i+reason < len(line) && response.status == nil; i++ {
		if c := line[i+reason]; line[i] == ' ' && line[i+1] < '6' && lex.IsStatus(line[i:]) && c >= 'A' && c <= 'Z' {
			response.status = g.Fields.Decode(l.Start+i+1, l.Start+len(line))
		}
	}
}
