package inspect_test

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/inspect"
)

// farBack is a compressed message of a masked frame whose end refers 600 bytes back, as compress/flate makes it.
func farBack(t *testing.T) []byte {
	t.Helper()
	random, plain := rand.New(rand.NewPCG(1, 2)), make([]byte, 600)
	for i := range plain {
		plain[i] = byte(random.Uint32())
	}
	plain = append(plain, plain[:40]...)
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression)
	w.Write(plain)
	w.Flush()
	body := bytes.TrimSuffix(out.Bytes(), []byte("\x00\x00\xff\xff"))
	return codec.AppendFrame(nil, codec.Header{FIN: true, RSV1: true, Opcode: codec.Binary, Masked: true, MaskingKey: [4]byte{9, 8, 7, 6}}, body)
}

// What a client says of itself in its offer binds it, whether or not the response says it too (RFC 7692 sections 7.1.1.2
// and 7.1.2.2); it binds the client alone. The report, the lane and a session tell the same.
func TestClientHints(t *testing.T) {
	const pmd = "permessage-deflate"
	twice, far := unhex(t, helloTwiceMasked), farBack(t)
	for _, c := range []struct {
		offer, answer string
		frames        []byte
		bits          int
		takeover      bool
		want          []string
	}{
		{pmd, pmd, twice, 15, true, nil},
		{pmd + "; client_no_context_takeover", pmd, twice, 15, false, []string{"deflate-missing-history"}},
		{pmd + "; client_no_context_takeover", pmd + "; client_no_context_takeover", twice, 15, false, []string{"deflate-missing-history"}},
		{pmd + "; client_no_context_takeover", pmd, twice[:13], 15, false, nil}, // the first message alone refers to nothing
		{pmd + "; server_no_context_takeover", pmd + "; server_no_context_takeover", twice, 15, true, nil},
		{pmd + "; client_max_window_bits", pmd, far, 15, true, nil},
		{pmd + "; client_max_window_bits=9", pmd, far, 9, true, []string{"deflate-beyond-window"}},
		{pmd + "; client_max_window_bits=10", pmd, far, 10, true, nil}, // a window of 1,024 bytes reaches 600 back
		{pmd + "; client_max_window_bits=10", pmd + "; client_max_window_bits=9", far, 9, true, []string{"deflate-beyond-window"}},
	} {
		request := strings.Replace(goodRequest, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: "+c.offer+"\r\n\r\n", 1)
		response := strings.Replace(goodResponse, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: "+c.answer+"\r\n\r\n", 1)
		server := unhex(t, helloTwice) // by which nothing but server_no_context_takeover is broken
		if strings.Contains(c.offer, "server") {
			server = server[:9]
		}
		whole := inspect.Bytes(slices.Concat([]byte(request), []byte(response), c.frames, server), inspect.Options{})
		sum := pushParts(t, inspect.Options{}, sent{c2s, []byte(request)}, sent{s2c, []byte(response)}, sent{c2s, c.frames}, sent{s2c, server}).Summary
		for name, r := range map[string]*inspect.Report{"report": whole, "session": {Connection: sum.Connection, Findings: sum.Findings}} {
			if got := errorsOf(r); !slices.Equal(got, c.want) {
				t.Errorf("%s of %q and %q: %q; want %q", name, c.offer, c.answer, got, c.want)
			}
			client, other := r.Connection.Lanes[0].Deflate, r.Connection.Lanes[1].Deflate
			if client.WindowBits != c.bits || client.Takeover != c.takeover || other.WindowBits != 15 || other.Takeover == strings.Contains(c.offer, "server") {
				t.Errorf("%s of %q and %q: the lanes say %+v, %+v", name, c.offer, c.answer, *client, *other)
			}
		}
	}
}

// The request with the hint may stand in the option.
func TestClientHintOfTheOption(t *testing.T) {
	request := strings.Replace(goodRequest, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover\r\n\r\n", 1)
	response := strings.Replace(goodResponse, "\r\n\r\n", "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n", 1)
	r := inspect.Bytes(append([]byte(response), unhex(t, helloTwiceMasked)...), inspect.Options{Request: request, Direction: inspect.ClientToServer})
	if got := errorsOf(r); !slices.Equal(got, []string{"deflate-missing-history"}) {
		t.Errorf("%q", got)
	}
}
