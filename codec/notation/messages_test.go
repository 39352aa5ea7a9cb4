package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/internal/linear"
	"github.com/wslens/wslens/codec/notation"
)

// weighed stands for what knows protocols: messages with a topic or an event are known, those with an op are likely.
func weighed(b []byte) int {
	text := string(b)
	switch {
	case strings.Contains(text, `"topic"`), strings.HasPrefix(text, "42"), strings.HasPrefix(text, "SEND\n"), strings.HasPrefix(text, "a["):
		return notation.KnownMessage
	case strings.Contains(text, `"op"`):
		return notation.LikelyMessage
	}
	return 0
}

func messagesOf(text string) (out []string, sides []notation.Side) {
	_, found := notation.ReadDocument(text, notation.Choices{Weigh: weighed})
	if len(found) == 0 || found[0].ID != "message" {
		return nil, nil
	}
	for _, m := range found[0].Messages {
		out = append(out, string(found[0].Bytes[m.Start:m.End]))
		sides = append(sides, m.Side)
	}
	return out, sides
}

const (
	noSide   = notation.UnknownSide
	client   = notation.ClientSide
	server   = notation.ServerSide
	sent     = notation.SentSide
	received = notation.ReceivedSide
)

func TestMessages(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  string // with | between them
		sides []notation.Side
	}{
		{"Trace, push, {\"topic\":\"a\"}\nat Socket.cs:147\n", `{"topic":"a"}`, []notation.Side{noSide}},
		{"10:00 INFO [x] send [2,\"u\",\"A\",{}]\n10:01 INFO [x] receive message [3,\"u\",\n{\n\"b\": 1\n}]\n",
			"[2,\"u\",\"A\",{}]|[3,\"u\",\n{\n\"b\": 1\n}]", []notation.Side{sent, received}},
		{"C => `{\"op\": 1, \"d\": 2}`\nthen\nS => `{\"op\": 2}`\n", `{"op": 1, "d": 2}|{"op": 2}`, []notation.Side{client, server}},
		{"The client sends:\n{\"topic\":1}\nand the server answers:\n{\"topic\":2}\n", `{"topic":1}|{"topic":2}`, []notation.Side{client, server}},
		{"↑ 42/chat,7[\"a\",{}]\n↓ 3\n", `42/chat,7["a",{}]|3`, []notation.Side{sent, received}},
		{"log: 451-42[\"x\"] and text", "", nil},
		{"I got a[\"{\\\"x\\\":1}\"] from it", `a["{\"x\":1}"]`, []notation.Side{received}},
		{"it is x.send(\"{\\\"topic\\\":\\\"q\\\"}\") here", `{"topic":"q"}`, []notation.Side{sent}},
		{"it is @\"{\"\"topic\"\": \"\"q\"\"}\" here", `{"topic": "q"}`, []notation.Side{noSide}},
		{"print: {'topic': None, 'a': 'say \"x\"'} ok", `{"topic": null, "a": "say \"x\""}`, []notation.Side{noSide}},
		{"pseudo `{topic: \"a\", b: true ...}` ok", `{"topic": "a", "b": true }`, []notation.Side{noSide}},
		{">>> SEND\na:b\n\nhi\n<<< SEND\nc:d\n\nyo\n", "SEND\na:b\n\nhi\x00|SEND\nc:d\n\nyo\x00", []notation.Side{client, server}},
		{">>> SEND\ndestination:/a\n\nhi\n<<< SEND\nreceipt-id:1\n\n", "SEND\ndestination:/a\n\nhi\x00|SEND\nreceipt-id:1\n\n\x00", []notation.Side{client, server}},
		{"```\n>>> SEND\na:b\n```\n<<< SEND\nc:d\n", "SEND\na:b\n\n\x00|SEND\nc:d\n\n\x00", []notation.Side{client, server}},
		{">>> PING\n<<< PONG\n", "\n|\n", []notation.Side{client, server}},
		{">>> print(1)\n1\n>>> PINGS\n", "", nil},
		{"ws.onmessage: {\"a\":1}\nws.onmessage: {\"a\":2}\n", `{"a":1}|{"a":2}`, []notation.Side{noSide, noSide}},
		{"msg: {\"topic\":\"a\"}\\u001e next", "{\"topic\":\"a\"}\x1e", []notation.Side{noSide}},
		{"on_message got b'{\"topic\":1}'\non_message got b'{\"topic\":2}'\n", `{"topic":1}|{"topic":2}`, []notation.Side{received, received}},
	} {
		got, sides := messagesOf(c.text)
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: messages %q, want %q", c.text, got, c.want)
			continue
		}
		for i := range sides {
			if sides[i] != c.sides[i] {
				t.Errorf("%q: message %d is of side %d, want %d", c.text, i, sides[i], c.sides[i])
			}
		}
	}
}

// Code, settings and prose with brackets are no messages.
func TestNoMessages(t *testing.T) {
	for _, text := range []string{
		`{"name":"x","version":"1.0.0","scripts":{"test":"go"}}`,
		"{\n  \"name\": \"x\",\n  \"message\": \"received\"\n}",
		"Set the config to {\"port\":8080,\"host\":\"x\"} and restart.",
		"I have 42 [apples] and {pears}, see [1] and [2,\"x\"].",
		`const a = arr["foo"]; m["x"] = {a:1};`,
		"{\"level\":\"info\",\"msg\":\"started\"}\n{\"level\":\"info\",\"msg\":\"listening\"}",
		`ws.send(JSON.stringify({type:"hello", id: 1}));`,
		"See [RFC 6455](\"https://x\") for [\"a\"].",
		"2\n3\n40\n",
		"SEND me a note\na:b\n",
		"options {\"op\": 1} of the tool",
		"if (x) { y[\"a\"] = [1, 2]; } // {\"op\"",
	} {
		if got, _ := messagesOf(text); got != nil {
			t.Errorf("%q has the messages %q", text, got)
		}
	}
}

// Where frames or heads stand, the messages are passages that are not read; and what is one message from end to end is a text.
func TestMessagesAmongFrames(t *testing.T) {
	doc, found := notation.ReadDocument("sent {\"topic\":1} as\n81 05 48 65 6c 6c 6f\n", notation.Choices{Weigh: weighed})
	kinds := ""
	for _, p := range doc.Passages {
		if p.Kind == notation.Prose {
			continue
		}
		kinds += string(p.Kind) + " "
		if p.Included != (p.Kind == notation.BytesPassage) {
			t.Errorf("%+v", p)
		}
	}
	if kinds != "message bytes " || string(found[0].Bytes) != "\x81\x05Hello" {
		t.Errorf("%s%x", kinds, found[0].Bytes)
	}
	doc, found = notation.ReadDocument(" {\"topic\":1}\n", notation.Choices{Weigh: weighed})
	if found[0].ID != "text" || len(doc.Passages) != 1 {
		t.Errorf("%s, %+v", found[0].ID, doc.Passages)
	}
}

// Each byte of a message has its place in the text, in order, within the message's passage.
func TestMessageSpans(t *testing.T) {
	for _, text := range []string{
		"é send {\"topic\":\"ü\"}\nand {'topic': 'a\"b'} \\n`{topic: 1}`", ">>> SEND\na:b\n\nhi", "x {\\\"topic\\\": 1}", "send 42[\"a\"]\u241e",
	} {
		doc, found := notation.ReadDocument(text, notation.Choices{Weigh: weighed})
		r := found[0]
		if r.ID != "message" || len(r.Spans) != len(r.Bytes) || included(doc) != len(r.Messages) {
			t.Fatalf("%q: %s, %d spans of %d bytes, %d messages", text, r.ID, len(r.Spans), len(r.Bytes), len(r.Messages))
		}
		for _, m := range r.Messages {
			for i := m.Start; i < m.End; i++ {
				if s := r.Spans[i]; int(s.Start) < m.From || int(s.End) > m.To || i > m.Start && s.Start < r.Spans[i-1].Start {
					t.Errorf("%q: byte %d of message %+v is at %+v", text, i, m, s)
				}
			}
		}
	}
}

func included(doc notation.Document) (count int) {
	for _, p := range doc.Passages {
		if p.Included {
			count++
		}
	}
	return count
}

func TestLinearMessages(t *testing.T) {
	for i, unit := range []string{
		`{"a":[`, `[["a",`, `["a"]`, `{"topic":1}`, `42["a"]`, `{'a':`, `{\"a\":`, "SEND\na:b\n\nx\n", "2\n", `{"op":1}x`,
		"{ opcode: 1 (", "opcode=1 fin=1 payload=[1]\n", "(opcode",
	} {
		ends := [][2]string{{"", ""}, {"{\"a\":", "}"}, {"send ", "]}"}}[i%3]
		text := linear.Text{Name: unit + ends[0], Make: func(n int) string { return ends[0] + strings.Repeat(unit, n/len(unit)+1) + ends[1] }}
		grows(t, "messages", text, func(text string) { notation.ReadDocument(text, notation.Choices{Weigh: weighed}) })
	}
}
