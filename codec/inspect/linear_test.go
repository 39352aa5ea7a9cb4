package inspect_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/internal/linear"
)

// notLinear are the texts that take more than linear time, with how many times as long ten times as much takes.
var notLinear = map[string]float64{}

func grows(t *testing.T, text linear.Text, run func(text string)) {
	if ratio, known := notLinear[text.Name]; known && !linear.All {
		t.Logf("%s: not linear, %.0f times as long for 10 times as much", text.Name, ratio)
		return
	}
	t.Run(text.Name, func(t *testing.T) { linear.Grows(t, text.Make, run) })
}

func inspected(text string) { inspect.Text(text, inspect.Options{}) }

// A whole report of each text, and what a server answers to it.
func TestLinearReports(t *testing.T) {
	for i, text := range linear.Units() {
		if linear.All || i%12 == 0 {
			grows(t, text, inspected)
		}
	}
	for _, text := range linear.Pairs(9000, 2) {
		grows(t, text, inspected)
	}
}

// lists are values of about n bytes for the fields of a head.
var lists = []linear.Text{
	{Name: "extensions", Make: func(n int) string { return "permessage-deflate" + strings.Repeat(", a; b=1", n/8) }},
	{Name: "parameters", Make: func(n int) string { return "permessage-deflate" + strings.Repeat("; b=1", n/5) }},
	{Name: "offers of compression", Make: func(n int) string { return "permessage-deflate" + strings.Repeat(", permessage-deflate", n/20) }},
	{Name: "commas", Make: func(n int) string { return "a" + strings.Repeat(",", n) }},
	{Name: "one long name", Make: func(n int) string { return strings.Repeat("a", n) }},
}

// Heads with long lists, alone and as a request with its response, and as the request that a response is judged by.
func TestLinearHeads(t *testing.T) {
	for _, field := range []string{"Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol", "Connection"} {
		for _, value := range lists {
			request := func(n int) string { return withField(goodRequest, field, value.Make(n)) }
			response := func(n int) string { return withField(goodResponse, field, value.Make(n)) }
			name := value.Name + " in " + field
			grows(t, linear.Text{Name: name, Make: request}, inspected)
			grows(t, linear.Text{Name: name + " of both", Make: func(n int) string { return request(n/2) + response(n/2) }}, inspected)
			grows(t, linear.Text{Name: name + " as the request", Make: request}, func(text string) {
				inspect.Text(goodResponse, inspect.Options{Request: text})
			})
		}
	}
}

// The request that is answered, and the server's wishes, have each of the lists.
func TestLinearAnswer(t *testing.T) {
	for _, offers := range lists {
		for _, wishes := range lists {
			both := func(n int) string {
				return withField(goodRequest, "Sec-WebSocket-Extensions", offers.Make(n/2)) + "\x00" + wishes.Make(n/2)
			}
			grows(t, linear.Text{Name: offers.Name + " answered with " + wishes.Name, Make: both}, func(text string) {
				request, wished, _ := strings.Cut(text, "\x00")
				inspect.Answer(request, handshake.AnswerOptions{Extensions: wished})
			})
		}
	}
}

// Frames and bytes of many kinds.
func TestLinearBytes(t *testing.T) {
	for _, flood := range floods {
		t.Run(flood.name, func(t *testing.T) {
			linear.Grows(t, func(n int) []byte { return flood.make(t, n) }, func(b []byte) { inspect.Bytes(b, inspect.Options{}) })
		})
	}
}
