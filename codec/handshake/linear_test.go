package handshake

import (
	"strconv"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
)

// A head that is answered, and the wishes of the server that answers it: both grow.
var hostileWishes = []struct {
	name string
	make func(n int) (request, wishes string)
}{
	{"many offers and as many wishes", func(n int) (string, string) {
		return inRequest("Sec-WebSocket-Extensions: " + numbered("a", n/2) + "\r\n"), numbered("b", n/2)
	}},
	{"each offer is wished", func(n int) (string, string) {
		return inRequest("Sec-WebSocket-Extensions: " + numbered("a", n/2) + "\r\n"), numbered("a", n/2)
	}},
	{"one wish many times", func(n int) (string, string) {
		return inRequest("Sec-WebSocket-Extensions: " + numbered("a", n/2) + "\r\n"), strings.Repeat("a1, ", n/8)
	}},
	{"many wishes of compression", func(n int) (string, string) {
		return offeringDeflate(strings.Repeat("permessage-deflate; a=1, ", n/50) + "b"), strings.Repeat("permessage-deflate, ", n/40)
	}},
	{"many parameters of a wish", func(n int) (string, string) {
		return inRequest("Sec-WebSocket-Extensions: a\r\n"), "a" + strings.Repeat("; b=1", n/5)
	}},
	{"many fields, many wishes", func(n int) (string, string) {
		return inRequest(strings.Repeat("Sec-WebSocket-Extensions: a\r\n", n/58)), numbered("b", n/2)
	}},
}

// numbered lists names that differ, n bytes of them.
func numbered(name string, n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(name + strconv.Itoa(i))
	}
	return b.String()
}

// Offers and what is accepted of them may be long lists, too.
func TestLinearAgreed(t *testing.T) {
	for name, lists := range map[string]struct{ offer, answer string }{
		"many offers": {"permessage-deflate; client_max_window_bits=9, ", "permessage-deflate; client_max_window_bits=10, "},
		"parameters":  {"permessage-deflate; a=1", "permessage-deflate; server_max_window_bits=9; b"},
	} {
		t.Run(name, func(t *testing.T) {
			both := func(n int) string {
				return strings.Repeat(lists.offer, n/2/len(lists.offer)+1) + "\x00" + strings.Repeat(lists.answer, n/2/len(lists.answer)+1)
			}
			linear.Grows(t, both, func(text string) {
				offers, answers, _ := strings.Cut(text, "\x00")
				if _, compresses := Agreed(withExtensions(goodRequest, offers), withExtensions(goodResponse, answers)); !compresses {
					t.Fatal("nothing is agreed")
				}
			})
		})
	}
}

func TestLinearAnswer(t *testing.T) {
	for _, c := range hostileWishes {
		t.Run(c.name, func(t *testing.T) {
			both := func(n int) string {
				request, wishes := c.make(n)
				return request + "\x00" + wishes
			}
			linear.Grows(t, both, func(text string) {
				request, wishes, _ := strings.Cut(text, "\x00")
				h, _ := Parse([]byte(request), 0)
				if a, err := Answer(&h, AnswerOptions{Extensions: wishes}); err != nil || a.Status != 101 {
					t.Fatal(a.Status, err)
				}
			})
		})
	}
}

// pairsOfHeads are requests and responses to them that grow together.
var pairsOfHeads = []struct {
	name, field       string
	offered, answered func(n int) string
}{
	{"many offers, many answers", nameExtensions, func(n int) string { return numbered("a", n) }, func(n int) string { return numbered("b", n) }},
	{"each offer is accepted", nameExtensions, func(n int) string { return numbered("a", n) }, func(n int) string { return numbered("a", n) }},
	{"many offers of compression, an answer with many parameters", nameExtensions,
		func(n int) string { return "permessage-deflate" + strings.Repeat(", permessage-deflate", n/20) },
		func(n int) string { return "permessage-deflate" + strings.Repeat("; a", n/3) }},
	{"many offers of compression, many answers", nameExtensions,
		func(n int) string {
			return "permessage-deflate" + strings.Repeat(", permessage-deflate; server_max_window_bits=9", n/46)
		},
		func(n int) string { return "permessage-deflate" + strings.Repeat(", permessage-deflate", n/20) }},
	{"many subprotocols, many chosen", nameProtocol, func(n int) string { return numbered("a", n) }, func(n int) string { return numbered("b", n) }},
	{"one subprotocol in many cases", nameProtocol, func(n int) string { return strings.Repeat("a, ", n/3) }, func(int) string { return "A" }},
	{"one subprotocol many times", nameProtocol, func(n int) string { return strings.Repeat("a, ", n/3) }, func(n int) string { return strings.Repeat("a, ", n/3) }},
}

func TestLinearPairsOfHeads(t *testing.T) {
	for _, c := range pairsOfHeads {
		t.Run(c.name, func(t *testing.T) {
			both := func(n int) string {
				response := strings.Replace(goodResponse, "Upgrade: ", c.field+": "+c.answered(n/2)+"\r\nUpgrade: ", 1)
				return inRequest(c.field+": "+c.offered(n/2)+"\r\n") + "\x00" + response
			}
			linear.Grows(t, both, func(text string) {
				request, response, _ := strings.Cut(text, "\x00")
				h, _ := Parse([]byte(request), 0)
				own, _ := Parse([]byte(response), 0)
				CheckResponse(&own, &h, nil)
			})
		})
	}
}

func TestLinearHeads(t *testing.T) {
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) { linear.Grows(t, c.make, func(text string) { checkAll(t, []byte(text)) }) })
	}
}

// judged are the fields that are looked into.
var judged = []string{nameHost, nameUpgrade, nameConnection, nameOrigin, nameKey, nameAccept, nameVersion, nameProtocol,
	nameExtensions, "Transfer-Encoding", "X"}

// Each text as the value of a field, as many such fields, and as lines of their own: make test takes one of them for each
// third text.
func TestLinearFields(t *testing.T) {
	for i, text := range linear.Units() {
		name := judged[i%len(judged)]
		heads := []linear.Text{
			{Name: "in " + name, Make: func(n int) string { return inRequest(name + ": " + text.Make(n) + "\r\n") }},
			{Name: "in many of " + name, Make: func(n int) string {
				line := name + ": " + text.Make(1) + "\r\n"
				return inRequest(strings.Repeat(line, n/len(line)))
			}},
			{Name: "between lines", Make: func(n int) string { return inRequest(text.Make(n)) }},
			{Name: "as the target", Make: func(n int) string { return "GET /" + text.Make(n) + goodRequest[len("GET /"):] }},
			{Name: "in front", Make: func(n int) string { return text.Make(n) + goodRequest }},
			{Name: "behind a response", Make: func(n int) string { return goodResponse + text.Make(n) }},
		}
		for k, h := range heads {
			if linear.All || i%3 == 0 && k == i/len(judged)%len(heads) {
				t.Run(text.Name+" "+h.Name, func(t *testing.T) {
					linear.Grows(t, h.Make, func(text string) { checkAll(t, []byte(text)) })
				})
			}
		}
	}
}
