package deflate

import (
	"strings"
	"testing"
)

// The rows of the first table above Offer.Answer, with n and m in both orders.
func TestOfferAnswer(t *testing.T) {
	for _, c := range []struct{ offer, wish, answer string }{
		{"", "", ""},
		{"", "server_no_context_takeover", "server_no_context_takeover"},
		{"server_no_context_takeover", "", "server_no_context_takeover"},
		{"server_no_context_takeover", "server_no_context_takeover", "server_no_context_takeover"},

		{"", "client_no_context_takeover", "client_no_context_takeover"},
		{"client_no_context_takeover", "", "client_no_context_takeover"},
		{"client_no_context_takeover", "client_no_context_takeover", "client_no_context_takeover"},

		{"", "server_max_window_bits=10", "server_max_window_bits=10"},
		{"server_max_window_bits=12", "", "server_max_window_bits=12"},
		{"server_max_window_bits=12", "server_max_window_bits=10", "server_max_window_bits=10"},
		{"server_max_window_bits=10", "server_max_window_bits=12", "server_max_window_bits=10"},

		{"", "client_max_window_bits=10", ""},
		{"client_max_window_bits", "", ""},
		{"client_max_window_bits", "client_max_window_bits=10", "client_max_window_bits=10"},
		{"client_max_window_bits=12", "", "client_max_window_bits=12"},
		{"client_max_window_bits=12", "client_max_window_bits=10", "client_max_window_bits=10"},
		{"client_max_window_bits=10", "client_max_window_bits=12", "client_max_window_bits=10"},

		{"client_max_window_bits server_max_window_bits=9", all4,
			"server_no_context_takeover client_no_context_takeover server_max_window_bits=9 client_max_window_bits=11"},
	} {
		offer, _ := ParseOffer(params(c.offer))
		wish, _ := ParseAnswer(params(c.wish))
		want, _ := ParseAnswer(params(c.answer))
		if got := offer.Answer(wish); got != want {
			t.Errorf("offer %q, wish %q: %v, want %v", c.offer, c.wish, got, want)
		}
	}
}

// The rows of the second table.
func TestJudge(t *testing.T) {
	for _, c := range []struct{ offer, answer, want string }{
		{"", "", ""},
		{"", "server_no_context_takeover", ""},
		{"server_no_context_takeover", "", "server-takeover-ignored > server_no_context_takeover"},
		{"server_no_context_takeover", "server_no_context_takeover", ""},

		{"", "client_no_context_takeover", ""},
		{"client_no_context_takeover", "", ""},

		{"", "server_max_window_bits=10", ""},
		{"server_max_window_bits=12", "", "server-bits-too-large > server_max_window_bits=12"},
		{"server_max_window_bits=15", "", "server-bits-unanswered > server_max_window_bits=15"},
		{"server_max_window_bits=12", "server_max_window_bits=12", ""},
		{"server_max_window_bits=12", "server_max_window_bits=8", ""},
		{"server_max_window_bits=12", "server_max_window_bits=13", "server-bits-too-large server_max_window_bits > server_max_window_bits=12"},

		{"client_max_window_bits=10", "", ""},
		{"", "client_max_window_bits=10", "client-bits-not-offered client_max_window_bits"},
		{"", "client_max_window_bits=15", "client-bits-not-offered client_max_window_bits"},
		{"client_max_window_bits", "client_max_window_bits=15", ""},
		{"client_max_window_bits=12", "client_max_window_bits=12", ""},
		{"client_max_window_bits=12", "client_max_window_bits=8", ""},
		{"client_max_window_bits=12", "client_max_window_bits=13", "client-bits-too-large client_max_window_bits > client_max_window_bits=12"},

		{all4, "", "server-takeover-ignored > server_no_context_takeover, server-bits-too-large > server_max_window_bits=10"},
	} {
		list := params(c.answer)
		if got := shownFaults(list, Judge(list, [][]Param{params(c.offer)})); got != c.want {
			t.Errorf("offer %q, answer %q: %q, want %q", c.offer, c.answer, got, c.want)
		}
	}
}

func TestJudgeTakesTheClosestOffer(t *testing.T) {
	for _, c := range []struct{ answer, offers, want string }{
		{"", "server_max_window_bits=9, ", ""},
		{"client_max_window_bits=9", ", client_max_window_bits, client_max_window_bits=8", ""},
		{"", all4 + ", server_max_window_bits=9, server_no_context_takeover", "server-bits-too-large > server_max_window_bits=9"},
	} {
		list := params(c.answer)
		if got := shownFaults(list, Judge(list, paramLists(c.offers))); got != c.want {
			t.Errorf("%q to %q: %q, want %q", c.answer, c.offers, got, c.want)
		}
	}
	list := params("client_max_window_bits=9 x")
	if got := shownFaults(list, Judge(list, nil)); got != "unknown-parameter x" {
		t.Errorf("without offers: %q", got)
	}
}

// paramLists reads lists of parameters with commas between.
func paramLists(text string) (lists [][]Param) {
	for one := range strings.SplitSeq(text, ",") {
		lists = append(lists, params(one))
	}
	return lists
}

// A parameter that is wrong in itself is told of once; the others are compared all the same.
func TestJudgeTellsOnce(t *testing.T) {
	for _, c := range []struct{ answer, want string }{
		{"server_no_context_takeover=1 server_max_window_bits=9 client_max_window_bits",
			"takeover-with-value server_no_context_takeover > server_no_context_takeover, " +
				"client-bits-missing-value client_max_window_bits > client_max_window_bits=15"},
		{"server_max_window_bits=7", "window-bits-invalid server_max_window_bits > server_max_window_bits=15, " +
			"server-takeover-ignored > server_no_context_takeover"},
	} {
		list := params(c.answer)
		if got := shownFaults(list, Judge(list, [][]Param{params(all4)})); got != c.want {
			t.Errorf("%q: %q, want %q", c.answer, got, c.want)
		}
	}
}

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		offers string
		chosen int
		answer string
	}{
		{"client_max_window_bits", 0, "permessage-deflate; client_max_window_bits=12"},
		{"harharhar, server_max_window_bits=9", 1, "permessage-deflate; server_max_window_bits=9"},
		{"server_max_window_bits, client_no_context_takeover=1, server_max_window_bits=7", -1, "permessage-deflate"},
	} {
		if chosen, answer := Choose(paramLists(c.offers), Answer{ClientMaxWindowBits: 12}); chosen != c.chosen || answer.String() != c.answer {
			t.Errorf("%q: %d, %v", c.offers, chosen, answer)
		}
	}
	if chosen, _ := Choose(nil, Answer{}); chosen != -1 {
		t.Error("without offers there is nothing to choose")
	}
}

// Whatever a client offers and a server wishes, the client finds no fault with the answer, and the answer parses as sent.
func TestAnswersAreGood(t *testing.T) {
	values := [...]int{0, NoValue, 8, 9, 15}
	for _, flag := range [...]int{0, 1} {
		for _, ob := range values {
			for _, oc := range values {
				offer := Offer{flag, 0, max(ob, 0), oc}
				for _, ws := range values {
					for _, wc := range values {
						answer := offer.Answer(Answer{0, flag, max(ws, 0), max(wc, 0)})
						text := strings.ReplaceAll(strings.TrimPrefix(answer.String(), Name), ";", "")
						places := placesOf(params(text))
						if again, faults := ParseAnswer(params(text)); again != answer || faults != nil || again.misses(&offer, &places) != nil {
							t.Fatalf("%+v is answered by %v, which parses as %v, %v", offer, answer, again, faults)
						}
					}
				}
			}
		}
	}
}

// A list as long as a hostile head can hold takes no more than linear time.
func TestParseLongList(t *testing.T) {
	list := params(strings.Repeat("server_no_context_takeover x=1 ", 50_000))
	if _, faults := ParseOffer(list); len(faults) != len(list)-1 {
		t.Errorf("%d faults", len(faults))
	}
}
