package literal

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Elixir is the notation elixir.
var Elixir = lex.Form{ID: "elixir", Label: "Elixir, Erlang", Width: 1, Requires: lex.Naming("<<"), Read: readElixir}

// readElixir reads <<129, 5, 72>> and <<0x81, "Hello">>.
func readElixir(text string, out *lex.Output) (int, string) {
	open := afterAssignment(text)
	if !lex.StartsAt(text, open, "<<") {
		return 0, ""
	}
	n := ListCount{strings: true}
	end := strings.Index(text, ">>")
	if end < 0 {
		out.NeverClosed(open)
		end = len(text)
	}
	n.ReadItems(text, open+2, end, out)
	lex.LeftOver(text, end, ">", out)
	return literalScore(97, n.items, n.Score(97)), "A binary of Elixir or Erlang."
}
