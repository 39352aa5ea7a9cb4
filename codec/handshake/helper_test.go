package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// The request and response of RFC 6455 section 1.3, with another key; accept values in the tests of this package were
// computed with Python's hashlib and base64.
const (
	goodKey     = "x3JJHMbDL1EzLkh9GBhXDw=="
	goodAccept  = "HSmrc0sMlYUkAGmm5OPpG2HaGWk="
	goodRequest = "GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Key: " + goodKey + "\r\nOrigin: http://example.com\r\nSec-WebSocket-Version: 13\r\n\r\n"
	goodResponse = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Accept: " + goodAccept + "\r\n\r\n"
)

// swap replaces the one place where old stands in text.
func swap(t *testing.T, text, old, new string) string {
	t.Helper()
	if strings.Count(text, old) != 1 {
		t.Fatalf("%q stands %d times in %q", old, strings.Count(text, old), text)
	}
	return strings.Replace(text, old, new, 1)
}

// requestFindings parses text as a request and returns all that is found in it.
func requestFindings(text string) []rule.Finding {
	h, found := Parse([]byte(text), 0)
	return append(found, CheckRequest(&h)...)
}

// responseFindings parses text, a head with what follows it, and judges it by the request, which may be empty.
func responseFindings(text, request string) []rule.Finding {
	h, found := Parse([]byte(text), 0)
	rest := []byte(text)[h.End:]
	if request == "" {
		return append(found, CheckResponse(&h, nil, rest)...)
	}
	r, _ := Parse([]byte(request), 0)
	return append(found, CheckResponse(&h, &r, rest)...)
}

// ids lists the rules of findings, each followed by the first letter of its severity.
func ids(found []rule.Finding) string {
	var list []string
	for _, f := range found {
		list = append(list, string(f.Rule)+":"+f.Severity.String()[:1])
	}
	return strings.Join(list, " ")
}

// the returns the only finding of a rule.
func the(t *testing.T, found []rule.Finding, id rule.ID) rule.Finding {
	t.Helper()
	var hits []rule.Finding
	for _, f := range found {
		if f.Rule == id {
			hits = append(hits, f)
		}
	}
	if len(hits) != 1 {
		t.Fatalf("%s is reported %d times in %v", id, len(hits), found)
	}
	return hits[0]
}

// applied is text with the fix of f.
func applied(t *testing.T, text string, f rule.Finding) string {
	t.Helper()
	if f.Fix == nil {
		t.Fatalf("%s has no fix", f.Rule)
	}
	if f.Fix.Start < 0 || f.Fix.Start > f.Fix.End || f.Fix.End > int64(len(text)) || f.Fix.Text == "" {
		t.Fatalf("the fix of %s is [%d, %d) %q in %d bytes", f.Rule, f.Fix.Start, f.Fix.End, f.Fix.Text, len(text))
	}
	return text[:f.Fix.Start] + string(f.Fix.Bytes) + text[f.Fix.End:]
}

// aCase is one change to a good head, and what has to be found then.
type aCase struct {
	name     string
	old, new string
	// want lists the findings, as ids does.
	want string
	// at is the text that the first finding's range covers; says is part of its text.
	at, says string
	// fixed is what the first finding's fix makes of new; "-" if there has to be no fix, "+" if it puts old at the end of
	// the head.
	fixed string
}

// run checks a case on a head, with the findings that find gives.
func (c aCase) run(t *testing.T, head string, find func(string) []rule.Finding) {
	text := swap(t, head, c.old, c.new)
	found := find(text)
	if got := ids(found); got != c.want {
		t.Fatalf("got %q, want %q\n%v", got, c.want, found)
	}
	if c.want == "" {
		return
	}
	f := found[0]
	if got := text[f.Start:f.End]; got != c.at {
		t.Errorf("the range covers %q, want %q", got, c.at)
	}
	if !strings.Contains(f.Text, c.says) {
		t.Errorf("%q does not say %q", f.Text, c.says)
	}
	if c.fixed == "-" {
		if f.Fix != nil {
			t.Errorf("the fix makes %q", applied(t, text, f))
		}
		return
	}
	want := swap(t, head, c.old, c.fixed)
	if c.fixed == "+" {
		want = strings.TrimSuffix(swap(t, head, c.old, ""), "\r\n") + c.old + "\r\n"
	}
	if got := applied(t, text, f); got != want {
		t.Errorf("the fix makes\n%q, want\n%q", got, want)
	}
}
