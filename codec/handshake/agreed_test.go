package handshake

import (
	"testing"

	"github.com/wslens/wslens/codec/deflate"
)

// What is in force comes from RFC 7692 sections 7.1.1 and 7.1.2, the client's hints from 7.1.1.2 and 7.1.2.2.
func TestAgreed(t *testing.T) {
	const pmd = "permessage-deflate"
	for _, c := range []struct {
		offers, answers string
		want            deflate.Answer // server takeover, client takeover, server bits, client bits
	}{
		{pmd, pmd, deflate.Answer{}},
		{pmd + "; client_no_context_takeover", pmd, deflate.Answer{0, 1, 0, 0}},
		{pmd + "; client_no_context_takeover", pmd + "; client_no_context_takeover", deflate.Answer{0, 1, 0, 0}},
		{pmd, pmd + "; client_no_context_takeover", deflate.Answer{0, 1, 0, 0}},
		{pmd + "; client_max_window_bits", pmd, deflate.Answer{}},
		{pmd + "; client_max_window_bits=10", pmd, deflate.Answer{0, 0, 0, 10}},
		{pmd + "; client_max_window_bits=10", pmd + "; client_max_window_bits=9", deflate.Answer{0, 0, 0, 9}},
		{pmd + "; client_max_window_bits=10", pmd + "; client_max_window_bits=12", deflate.Answer{0, 0, 0, 12}}, // a fault of the server
		// What the client asks of the server is no hint: without an answer it does not bind.
		{pmd + "; server_no_context_takeover; server_max_window_bits=9", pmd, deflate.Answer{}},
		{pmd + "; server_max_window_bits=9", pmd + "; server_max_window_bits=9", deflate.Answer{0, 0, 9, 0}},
		// The offer counts that the answer fits.
		{pmd + "; server_max_window_bits=9; client_no_context_takeover, " + pmd + "; client_max_window_bits=11", pmd, deflate.Answer{0, 0, 0, 11}},
		{pmd + "; server_max_window_bits=9; client_no_context_takeover, " + pmd, pmd + "; server_max_window_bits=9", deflate.Answer{0, 1, 9, 0}},
		{pmd + "; client_max_window_bits=11; harharhar, " + pmd, pmd, deflate.Answer{}},
		{pmd + "; client_max_window_bits=7", pmd, deflate.Answer{}},
		{"foo; client_no_context_takeover", "foo, " + pmd, deflate.Answer{}},
		{"", pmd + "; server_no_context_takeover", deflate.Answer{1, 0, 0, 0}},
	} {
		request := withExtensions(goodRequest, c.offers)
		got, compresses := Agreed(request, withExtensions(goodResponse, c.answers))
		if !compresses || got != c.want {
			t.Errorf("%q to %q: %v, %v; want %v", c.answers, c.offers, got, compresses, c.want)
		}
	}
}

func withExtensions(head, value string) *Head {
	if value != "" {
		head = head[:len(head)-2] + "Sec-WebSocket-Extensions: " + value + "\r\n\r\n"
	}
	h, _ := Parse([]byte(head), 0)
	return &h
}

// Without an answer nothing is in force, whatever was offered.
func TestNothingAgreed(t *testing.T) {
	request := withExtensions(goodRequest, "permessage-deflate; client_no_context_takeover")
	refusal, _ := Parse([]byte("HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"), 0)
	for name, response := range map[string]*Head{"no response": nil, "a refusal": &refusal,
		"no extension": withExtensions(goodResponse, ""), "another": withExtensions(goodResponse, "foo")} {
		if got, compresses := Agreed(request, response); compresses || got != (deflate.Answer{}) {
			t.Errorf("%s: %v, %v", name, got, compresses)
		}
	}
	if _, compresses := Agreed(nil, withExtensions(goodResponse, "permessage-deflate")); !compresses {
		t.Error("a response without a request puts nothing in force")
	}
}

func TestEndingNames(t *testing.T) {
	for e, want := range map[Ending]string{Copied: "copied", Quoted: "quoted", OnWire: "on wire", MoreFollows: "more follows"} {
		if e.String() != want {
			t.Errorf("%q; want %q", e, want)
		}
	}
}
