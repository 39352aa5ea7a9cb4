package handshake

import (
	"strings"
	"testing"
)

const lastRequestLine = "Sec-WebSocket-Version: 13\r\n"

// offeringDeflate is a good request but for the value of Sec-WebSocket-Extensions.
func offeringDeflate(value string) string {
	return strings.Replace(goodRequest, lastRequestLine, lastRequestLine+"Sec-WebSocket-Extensions: "+value+"\r\n", 1)
}

// acceptingDeflate is a good response but for the value of Sec-WebSocket-Extensions.
func acceptingDeflate(value string) string {
	return strings.TrimSuffix(goodResponse, "\r\n") + "Sec-WebSocket-Extensions: " + value + "\r\n\r\n"
}

// brokenOffers break one rule each.
var brokenOffers = []string{
	"permessage-deflate; unknown",
	"permessage-deflate; server_no_context_takeover; server_no_context_takeover",
	"permessage-deflate; client_no_context_takeover=1",
	"permessage-deflate; server_max_window_bits=16",
	"permessage-deflate; server_max_window_bits",
	"permessage-deflate; server_max_window_bits=8",
	"x-webkit-deflate-frame",
}

// brokenAnswers break one rule each, beside the offer in front.
var brokenAnswers = [][2]string{
	{"permessage-deflate; client_max_window_bits", "permessage-deflate; client_max_window_bits"},
	{"permessage-deflate", "permessage-deflate; client_max_window_bits=10"},
	{"permessage-deflate; server_no_context_takeover", "permessage-deflate"},
	{"permessage-deflate; server_max_window_bits=10", "permessage-deflate; server_max_window_bits=11"},
	{"permessage-deflate; server_max_window_bits=15", "permessage-deflate"},
	{"permessage-deflate; client_max_window_bits=10", "permessage-deflate; client_max_window_bits=11"},
	{"permessage-deflate, permessage-deflate", "permessage-deflate, permessage-deflate"},
}

func TestOffers(t *testing.T) {
	const pmd = "permessage-deflate"
	line := func(value string) string { return lastRequestLine + "Sec-WebSocket-Extensions: " + value + "\r\n" }
	for _, c := range []aCase{
		{name: "plain", new: line(pmd)},
		{name: "as browsers offer it", new: line(pmd + "; client_max_window_bits")},
		{name: "all four", new: line(pmd + "; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=9; client_max_window_bits=15")},
		{name: "quoted value", new: line(pmd + `; server_max_window_bits="10"`)},
		{name: "the same parameter in two offers", new: line(pmd + "; server_max_window_bits=9, " + pmd + "; server_max_window_bits=10")},
		{name: "unknown to another extension", new: line("bbf-usp-protocol; unknown; unknown; server_max_window_bits=7")},
		{name: "not registered", new: line(pmd + ", foo; a, bar"), want: "extension-unregistered:n", at: "foo; a", says: `"foo" is not registered`,
			fixed: "-"},

		{name: "unknown", new: line(pmd + "; client_max_window_bits; harharhar; server_no_context_takeover"),
			want: "deflate-unknown-parameter:e", at: "harharhar", says: `The offer has "harharhar".`,
			fixed: line(pmd + "; client_max_window_bits; server_no_context_takeover")},
		{name: "upper case", new: line(pmd + ";Client_Max_Window_Bits"), want: "deflate-unknown-parameter:e", at: "Client_Max_Window_Bits",
			says: "Client_Max", fixed: line(pmd)},
		{name: "unknown in the second offer", new: line(pmd + ", " + pmd + "; x=1"), want: "deflate-unknown-parameter:e", at: "x=1",
			says: `"x=1"`, fixed: line(pmd + ", " + pmd)},
		{name: "twice", new: line(pmd + "; server_max_window_bits=9 ; server_max_window_bits=9"), want: "deflate-duplicate-parameter:e",
			says: `"server_max_window_bits=9"`, at: "server_max_window_bits=9", fixed: line(pmd + "; server_max_window_bits=9")},
		{name: "value of a flag", new: line(pmd + `; client_no_context_takeover="yes"`), want: "deflate-takeover-with-value:e",
			at: `client_no_context_takeover="yes"`, says: "takeover=yes", fixed: line(pmd + "; client_no_context_takeover")},
		{name: "7 bits", new: line(pmd + "; client_max_window_bits=7"), want: "deflate-window-bits-invalid:e",
			at: "client_max_window_bits=7", says: "bits=7", fixed: line(pmd + "; client_max_window_bits=15")},
		{name: "leading zero", new: line(pmd + "; server_max_window_bits=09"), want: "deflate-window-bits-invalid:e",
			at: "server_max_window_bits=09", says: "bits=09", fixed: line(pmd + "; server_max_window_bits=15")},
		{name: "no value", new: line(pmd + "; server_max_window_bits"), want: "deflate-server-bits-missing-value:e",
			at: "server_max_window_bits", says: `"server_max_window_bits"`, fixed: line(pmd + "; server_max_window_bits=15")},
		{name: "8 bits", new: line(pmd + "; server_max_window_bits=8; client_max_window_bits=8"), want: "deflate-window-bits-8:n",
			at: "server_max_window_bits=8", says: "bits=8",
			fixed: line(pmd + "; server_max_window_bits=9; client_max_window_bits=8")},
		{name: "old name", new: line("x-webkit-deflate-frame, " + pmd), want: "extension-old-name:n", at: "x-webkit-deflate-frame",
			says: "not permessage-deflate", fixed: "-"},
		{name: "like an old name", new: line("webkit-deflate-frame"), want: "extension-unregistered:n", at: "webkit-deflate-frame",
			says: "not registered", fixed: "-"},
	} {
		c.old = lastRequestLine
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}

func TestAnswers(t *testing.T) {
	const pmd = "permessage-deflate"
	for _, c := range []struct {
		offer, answer, want, at, says, fixed string
	}{
		{offer: pmd, answer: pmd},
		{offer: pmd, answer: pmd + "; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=9"},
		{offer: pmd + "; client_max_window_bits", answer: pmd + "; client_max_window_bits=15"},
		{offer: pmd + "; client_max_window_bits=12", answer: pmd + "; client_max_window_bits=12"},
		{offer: pmd + "; server_max_window_bits=12", answer: pmd + "; server_max_window_bits=12"},
		{offer: pmd + "; server_max_window_bits=12, " + pmd, answer: pmd},
		{offer: pmd + ", foo", answer: "foo, " + pmd},

		{offer: pmd + "; client_max_window_bits", answer: pmd + "; client_max_window_bits", want: "deflate-client-bits-missing-value:e",
			at: "client_max_window_bits", says: `The response has "client_max_window_bits"; the request offers`, fixed: pmd + "; client_max_window_bits=15"},
		{offer: pmd, answer: pmd + "; client_max_window_bits=10; client_no_context_takeover", want: "deflate-client-bits-not-offered:e",
			at: "client_max_window_bits=10", says: `offers "permessage-deflate"`, fixed: pmd + "; client_no_context_takeover"},
		{offer: pmd + "; server_no_context_takeover", answer: pmd + "; client_no_context_takeover", want: "deflate-server-takeover-ignored:e",
			at: pmd + "; client_no_context_takeover", says: `no "server_no_context_takeover"`,
			fixed: pmd + "; client_no_context_takeover; server_no_context_takeover"},
		{offer: pmd + "; server_max_window_bits=12", answer: pmd, want: "deflate-server-bits-too-large:e", at: pmd,
			says: `no "server_max_window_bits=12"`, fixed: pmd + "; server_max_window_bits=12"},
		{offer: pmd + "; server_max_window_bits=15", answer: pmd, want: "deflate-server-bits-unanswered:n", at: pmd,
			says: `no "server_max_window_bits=15"`, fixed: pmd + "; server_max_window_bits=15"},
		{offer: pmd + "; server_max_window_bits=14", answer: pmd, want: "deflate-server-bits-too-large:e", at: pmd,
			says: `no "server_max_window_bits=14"`, fixed: pmd + "; server_max_window_bits=14"},
		{offer: pmd + ", x-webkit-deflate-frame", answer: pmd + ", x-webkit-deflate-frame", want: "extension-old-name:n extension-rsv1-conflict:e",
			at: "x-webkit-deflate-frame", says: "not permessage-deflate"},
		{offer: pmd + ", permessage-foo, bbf-usp-protocol", answer: "bbf-usp-protocol, permessage-foo, " + pmd, want: "extension-rsv1-conflict:e",
			at: pmd, says: `accepts "permessage-deflate" beside "permessage-foo"`},
		{offer: pmd + ", deflate-stream", answer: pmd + ", deflate-stream", want: "extension-old-name:n", at: "deflate-stream", says: "not permessage-deflate"},
		{offer: pmd + "; server_max_window_bits=12", answer: pmd + "; server_max_window_bits=13", want: "deflate-server-bits-too-large:e",
			at: "server_max_window_bits=13", says: "bits=13", fixed: pmd + "; server_max_window_bits=12"},
		{offer: pmd + "; client_max_window_bits=12", answer: pmd + "; client_max_window_bits=13", want: "deflate-client-bits-too-large:w",
			at: "client_max_window_bits=13", says: "bits=13", fixed: pmd + "; client_max_window_bits=12"},

		// A parameter that is wrong in itself is told of once, and what else does not fit the offer all the same.
		{offer: pmd + "; server_no_context_takeover; server_max_window_bits=9", answer: pmd + "; server_no_context_takeover=1",
			want: "deflate-takeover-with-value:e deflate-server-bits-too-large:e", at: "server_no_context_takeover=1", says: "takeover=1",
			fixed: pmd + "; server_no_context_takeover"},
		{offer: pmd, answer: pmd + "; meow", want: "deflate-unknown-parameter:e", at: "meow", says: `"meow"`, fixed: pmd},
		{offer: pmd + ", foo", answer: "foo, foo", want: "extension-accepted-twice:e", at: "foo", says: `"foo" again`},
		{offer: pmd, answer: pmd + ", bar; x=1, " + pmd, want: "handshake-extension-not-offered:e extension-accepted-twice:e",
			at: "bar; x=1", says: `accepts "bar"`},
		{offer: "x-webkit-deflate-frame", answer: "x-webkit-deflate-frame", want: "extension-old-name:n", at: "x-webkit-deflate-frame",
			says: "not permessage-deflate"},
		{offer: "foo", answer: pmd + "; client_max_window_bits=10", want: "handshake-extension-not-offered:e",
			at: pmd + "; client_max_window_bits=10", says: `offers "foo"`},
	} {
		text := acceptingDeflate(c.answer)
		found := responseFindings(text, offeringDeflate(c.offer))
		if got := ids(found); got != c.want {
			t.Errorf("%q to %q: %q, want %q", c.answer, c.offer, got, c.want)
			continue
		}
		if found == nil {
			continue
		}
		f := found[0]
		if at := text[f.Start:f.End]; at != c.at || !strings.Contains(f.Text, c.says) {
			t.Errorf("%q to %q: %q at %q", c.answer, c.offer, f.Text, at)
		}
		if c.fixed == "" && f.Fix != nil || c.fixed != "" && applied(t, text, f) != acceptingDeflate(c.fixed) {
			t.Errorf("%q to %q: the fix is %+v", c.answer, c.offer, f.Fix)
		}
	}
}

// Without the request an answer is judged by itself.
func TestAnswerWithoutRequest(t *testing.T) {
	for answer, want := range map[string]string{
		"permessage-deflate; client_max_window_bits=10": "",
		"permessage-deflate; client_max_window_bits":    "deflate-client-bits-missing-value:e",
	} {
		if got := ids(responseFindings(acceptingDeflate(answer), "")); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}
