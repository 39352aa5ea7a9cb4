package notation

import "strings"

var elixir = Notation{ID: "elixir", Label: "Elixir, Erlang", width: 1, lead: naming("<<"), read: readElixir}

// readElixir reads <<129, 5, 72>> and <<0x81, "Hello">>.
func readElixir(text string, out *sink) (int, string) {
	open := afterAssignment(text)
	if !startsAt(text, open, "<<") {
		return 0, ""
	}
	n := listCount{strings: true}
	end := strings.Index(text, ">>")
	if end < 0 {
		out.neverClosed(open)
		end = len(text)
	}
	n.readItems(text, open+2, end, out)
	leftOver(text, end, ">", out)
	return literalScore(97, n.items, n.score(97)), "A binary of Elixir or Erlang."
}
