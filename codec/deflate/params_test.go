package deflate

import (
	"strings"
	"testing"
)

// params reads "name" and "name=value", separated by spaces.
func params(text string) []Param {
	var list []Param
	for _, word := range strings.Fields(text) {
		var p Param
		p.Name, p.Value, p.HasValue = strings.Cut(word, "=")
		list = append(list, p)
	}
	return list
}

// shownFaults writes faults as the rule without its prefix, the parameter if it is there, and what would be good.
func shownFaults(list []Param, faults []Fault) string {
	var all []string
	for _, f := range faults {
		text := strings.TrimPrefix(string(f.Rule), "deflate-")
		if f.Index >= 0 {
			text += " " + list[f.Index].Name
		}
		if f.Want != "" {
			text += " > " + f.Want
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

const all4 = "server_no_context_takeover client_no_context_takeover server_max_window_bits=10 client_max_window_bits=11"

func TestParse(t *testing.T) {
	const takeover, bits = "server_no_context_takeover", "server_max_window_bits"
	for _, c := range []struct {
		text string
		// What ParseOffer and ParseAnswer find.
		offer, answer string
	}{
		{"", "", ""},
		{all4, "", ""},
		{takeover, "", ""},
		{takeover + "=1", "takeover-with-value " + takeover + " > " + takeover, "takeover-with-value " + takeover + " > " + takeover},
		{takeover + "=", "takeover-with-value " + takeover + " > " + takeover, "takeover-with-value " + takeover + " > " + takeover},
		{"client_no_context_takeover=x", "takeover-with-value client_no_context_takeover > client_no_context_takeover", "takeover-with-value client_no_context_takeover > client_no_context_takeover"},
		{takeover + " " + takeover, "duplicate-parameter " + takeover, "duplicate-parameter " + takeover},
		{bits + "=8 " + bits + "=9", "duplicate-parameter " + bits, "duplicate-parameter " + bits},
		{"client_max_window_bits client_max_window_bits=9", "duplicate-parameter client_max_window_bits",
			"client-bits-missing-value client_max_window_bits > client_max_window_bits=15, duplicate-parameter client_max_window_bits"},
		{bits, "server-bits-missing-value " + bits + " > " + bits + "=15", "server-bits-missing-value " + bits + " > " + bits + "=15"},
		{bits + "=8", "", ""},
		{bits + "=15", "", ""},
		{bits + "=7", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=16", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=08", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=+9", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=9a", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{bits + "=18446744073709551625", "window-bits-invalid " + bits + " > " + bits + "=15", "window-bits-invalid " + bits + " > " + bits + "=15"},
		{"client_max_window_bits", "", "client-bits-missing-value client_max_window_bits > client_max_window_bits=15"},
		{"client_max_window_bits=7", "window-bits-invalid client_max_window_bits > client_max_window_bits=15", "window-bits-invalid client_max_window_bits > client_max_window_bits=15"},
		{"unknown", "unknown-parameter unknown", "unknown-parameter unknown"},
		{"Server_max_window_bits=9", "unknown-parameter Server_max_window_bits", "unknown-parameter Server_max_window_bits"},
		{"constructor " + takeover + " __proto__=1", "unknown-parameter constructor, unknown-parameter __proto__",
			"unknown-parameter constructor, unknown-parameter __proto__"},
	} {
		list := params(c.text)
		_, offer := ParseOffer(list)
		_, answer := ParseAnswer(list)
		if got := shownFaults(list, offer); got != c.offer {
			t.Errorf("offer %q: %q, want %q", c.text, got, c.offer)
		}
		if got := shownFaults(list, answer); got != c.answer {
			t.Errorf("answer %q: %q, want %q", c.text, got, c.answer)
		}
	}
}

func TestParseKeepsValues(t *testing.T) {
	offer, _ := ParseOffer(params(all4))
	if want := (Offer{1, 1, 10, 11}); offer != want {
		t.Errorf("%+v, want %+v", offer, want)
	}
	offer, _ = ParseOffer(params("client_max_window_bits client_max_window_bits=9 server_max_window_bits=9 server_max_window_bits=15 x"))
	if want := (Offer{ServerMaxWindowBits: 9, ClientMaxWindowBits: NoValue}); offer != want {
		t.Errorf("of two with the same name the first stays: %+v", offer)
	}
}

func TestAnswerString(t *testing.T) {
	for _, text := range []string{"", "server_max_window_bits=8", "client_no_context_takeover", all4} {
		answer, _ := ParseAnswer(params(text))
		want := strings.Join(append([]string{Name}, strings.Fields(text)...), "; ")
		if got := answer.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
