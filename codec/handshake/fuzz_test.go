package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/memory"
	"github.com/wslens/wslens/codec/rule"
)

func FuzzHead(f *testing.F) {
	for _, c := range hostile {
		f.Add([]byte(c.make(300)))
	}
	for _, text := range []string{
		"", "\n", "GET", "HTTP/", goodRequest, goodResponse, offering, mendedBytes,
		goodConnect + goodAccepted, ":method = CONNECT\n:status:200", ":path:\n0", ":status: 101\nupgrade: a\n",
		offeringDeflate("permessage-deflate; x=1; x; client_max_window_bits=08; server_no_context_takeover=\"a\", deflate-frame"),
		acceptingDeflate("permessage-deflate; client_max_window_bits, foo, foo"),
		sampleTop + acceptLine + "\n\r\n\r\n" + helloFrame,
		"HTTP/1.1 101 x\r\n" + acceptLine + "\n\r\nUpgrade: websocket\r\n\r\n",
		sampleTop + acceptLine + "\n\r\n",
		"GET / HTTP/1.1\r\nSec-WebSocket-Extensions: a; b=\"\\\"\r\n\r\n",
		"GET / HTTP/1.1\r\nSec-WebSocket-Key: 6ba7b810-9dad-11d1-80b4-00c04fd430c8\r\n\r\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		used := memory.Allocated(func() { checkAll(t, b) })
		if most := uint64(5000*len(b) + 1<<20); used > most {
			t.Fatalf("%d KiB of memory for %d bytes", used>>10, len(b))
		}
	})
}

// checkAll puts b through everything, as a request and as a response, and checks all positions.
func checkAll(t *testing.T, b []byte) {
	const base = 7
	LooksLikeHead(b)
	h, found := Parse(b, base)
	checkHead(t, &h, b, base)
	rest := b[h.End-base:]
	r, _ := Parse([]byte(offering), 0)
	found = append(found, CheckRequest(&h)...)
	found = append(found, CheckResponse(&h, nil, rest)...)
	found = append(found, CheckResponse(&h, &r, rest)...)
	found = append(found, CheckEarlyData(&h, rest)...)
	for i := range found {
		checkFinding(t, &found[i], base, base+len(b))
	}
	for _, text := range []string{goodResponse, goodAccepted, acceptingDeflate("permessage-deflate; client_max_window_bits=9")} {
		own, _ := Parse([]byte(text), 0)
		CheckResponse(&own, &h, nil)
	}
	checkAnswer(t, &h)
	if key, _ := h.Key(); strings.ContainsAny(Derive(key).Accept, "\r\n") || len(Accept(key)) != 28 {
		t.Fatalf("the accept value of %q is %q", key, Accept(key))
	}
}

func checkHead(t *testing.T, h *Head, b []byte, base int) {
	spans := []Span{{h.Start, h.Start}, h.StartLineAt}
	if h.HTTP2 {
		spans = spans[:1] // its first line is a field
	}
	for i := range h.Fields {
		f := &h.Fields[i]
		spans = append(spans, Span{f.Line.Start, f.Line.Start}, f.NameAt, f.ValueAt, Span{f.TextEnd, f.Line.End})
		if string(b[f.NameAt.Start-base:f.NameAt.End-base]) != f.Name || f.ValueAt.End-f.ValueAt.Start != len(f.Value) {
			t.Fatalf("the field %+v does not stand where it says", f)
		}
	}
	spans = append(spans, h.Blank, Span{h.End, h.End})
	last := base
	for _, s := range spans {
		if s.Start < last || s.End < s.Start || s.End > base+len(b) {
			t.Fatalf("the span %v follows %d, in %d bytes from %d on", s, last, len(b), base)
		}
		last = s.End
	}
}

func checkFinding(t *testing.T, f *rule.Finding, low, high int) {
	if f.Start < int64(low) || f.Start > f.End || f.End > int64(high) || f.Text == "" {
		t.Fatalf("the finding %+v is not in [%d, %d)", f, low, high)
	}
	if f.Fix != nil && (f.Fix.Start < int64(low) || f.Fix.Start > f.Fix.End || f.Fix.End > int64(high) || f.Fix.Text == "") {
		t.Fatalf("the fix %+v of %+v is not in [%d, %d)", f.Fix, f, low, high)
	}
	if _, found := rule.Lookup(f.Rule); !found {
		t.Fatalf("the catalogue has no %s", f.Rule)
	}
	if strings.IndexFunc(f.Text, func(r rune) bool { return r < ' ' || r > '~' }) >= 0 {
		t.Fatalf("the text %q holds a character that does not show", f.Text)
	}
}
