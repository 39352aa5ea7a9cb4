package notation_test

import (
	"encoding/json"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/notation"
)

func pasteTexts(t *testing.T) []string {
	file, err := os.ReadFile("../testdata/pastes/pastes.json")
	if err != nil {
		t.Fatal(err)
	}
	var pastes []struct {
		Text string `json:"text"`
	}
	if err := json.Unmarshal(file, &pastes); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range pastes {
		if len(p.Text) < 1<<14 {
			texts = append(texts, p.Text)
		}
	}
	return texts
}

// joined puts parts of texts, whole lines or cut anywhere, behind each other.
func joined(random *rand.Rand, texts []string) string {
	joints := [...]string{"\n", "\n\n", "\r\n", "```\n", "\nand then ", " ", "\n> ", "", "\nRüstung “𝕏”: "}
	var out strings.Builder
	for range 1 + random.Intn(4) {
		text := texts[random.Intn(len(texts))]
		start, end := 0, len(text)
		if random.Intn(3) == 0 && len(text) > 0 {
			start = random.Intn(len(text))
			end = min(end, start+random.Intn(400))
		}
		out.WriteString(text[start:end] + joints[random.Intn(len(joints))])
	}
	return out.String()
}

// Whatever a text is, its passages tile it, and the bytes come from those that are included.
func TestPassagesTile(t *testing.T) {
	texts := pasteTexts(t)
	random := rand.New(rand.NewSource(1))
	for range 1500 {
		texts = append(texts, joined(random, texts))
	}
	for _, text := range texts {
		doc, readings := notation.ReadDocument(text, notation.Choices{})
		checkPassages(t, text, doc, readings)
		story := random.Intn(3)
		choices := notation.Choices{Story: &story}
		for range 1 + random.Intn(4) {
			choices.LeaveOut = append(choices.LeaveOut, random.Intn(len(doc.Passages)+2)-1)
			choices.TakeIn = append(choices.TakeIn, random.Intn(len(doc.Passages)+2)-1)
		}
		chosen, readings := notation.ReadDocument(text, choices)
		checkPassages(t, text, chosen, readings)
		if len(chosen.Passages) != len(doc.Passages) {
			t.Fatalf("%q: %d passages, with choices %d", text, len(doc.Passages), len(chosen.Passages))
		}
		if t.Failed() {
			return
		}
	}
}

func checkPassages(t *testing.T, text string, doc notation.Document, readings []notation.Reading) {
	t.Helper()
	at := 0
	for i, p := range doc.Passages {
		if p.Start != at || p.End <= p.Start {
			t.Errorf("%q: passage %d is [%d, %d), behind %d", text, i, p.Start, p.End, at)
		}
		at = p.End
		if at < len(text) && !utf8.RuneStart(text[at]) {
			t.Errorf("%q: passage %d ends inside a character", text, i)
		}
		if p.Story >= len(doc.Stories) {
			t.Errorf("%q: passage %d of story %d, and there are %d", text, i, p.Story, len(doc.Stories))
		}
	}
	if len(readings) == 0 {
		return
	}
	if at != len(text) {
		t.Errorf("%q: the passages end at %d of %d", text, at, len(text))
	}
	for i, s := range readings[0].Spans {
		if !slices.ContainsFunc(doc.Passages, func(p notation.Passage) bool { // the URL and the status of a panel go to the fields below it
			return (p.Included || p.Form == "fields") && p.Start <= int(s.Start) && int(s.End) <= p.End
		}) {
			t.Errorf("%q: byte %d comes from %v, which is in no passage that is included: %v", text, i, s, doc.Passages)
			return
		}
	}
}

const bugReport = "My client sends\n\n```\nGET /feed HTTP/1.1\nHost: a.example\nUpgrade: websocket\nConnection: Upgrade\n" +
	"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n```\n\nand the server answers\n\n```\n" +
	"HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n```\n\n" +
	"Then this arrives:\n\n```\n00000000: 8105 4865 6c6c 6f                        ..Hello\n```\n\nWhat is wrong?\n"

// The head of the request and the answer are the RFC's (section 1.3), the frame is that of section 5.7.
func TestPassagesOfAReport(t *testing.T) {
	doc, readings := notation.ReadDocument(bugReport, notation.Choices{})
	var kinds []string
	for _, p := range doc.Passages {
		kinds = append(kinds, string(p.Kind))
	}
	if want := "prose head prose head prose bytes prose"; strings.Join(kinds, " ") != want {
		t.Fatalf("kinds: %s, want %s", strings.Join(kinds, " "), want)
	}
	if p := doc.Passages; p[1].Side != notation.ClientSide || p[3].Side != notation.ServerSide {
		t.Errorf("the sides of the heads: %d and %d", p[1].Side, p[3].Side)
	}
	if !slices.Equal(doc.Stories, []string{"GET /feed, 101, 1 passage of bytes"}) {
		t.Errorf("stories: %q", doc.Stories)
	}
	without := read(t, bugReport, notation.Choices{LeaveOut: []int{1, 3}})
	if string(without.Bytes) != "\x81\x05Hello" || without.ID != "xxd" {
		t.Errorf("without the heads: %s, %q", without.ID, without.Bytes)
	}
	again := read(t, bugReport, notation.Choices{LeaveOut: []int{1, 3}, TakeIn: []int{3, 1}})
	if string(again.Bytes) != string(readings[0].Bytes) || !slices.Equal(again.Spans, readings[0].Spans) {
		t.Errorf("left out and taken in: %q, want %q", again.Bytes, readings[0].Bytes)
	}
	prose := read(t, bugReport, notation.Choices{TakeIn: []int{0, 2, 99, -1}})
	if string(prose.Bytes) != string(readings[0].Bytes) {
		t.Errorf("prose taken in: %q", prose.Bytes)
	}
	none := read(t, bugReport, notation.Choices{LeaveOut: []int{1, 3, 5}})
	if len(none.Bytes) != 0 || none.Spans == nil || none.Reason != "Every passage of the text was left out." {
		t.Errorf("nothing: %q, %s", none.Bytes, none.Reason)
	}
}

// What is left out and taken in again is as it was, and the other way round.
func TestChoicesInvert(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	texts := append(pasteTexts(t), bugReport)
	for range 300 {
		texts = append(texts, joined(random, texts))
	}
	for _, text := range texts {
		doc, readings := notation.ReadDocument(text, notation.Choices{})
		var in, out []int
		for i, p := range doc.Passages {
			if p.Included {
				in = append(in, i)
			} else {
				out = append(out, i)
			}
		}
		if len(doc.Passages) < 2 {
			continue
		}
		other, _ := notation.ReadDocument(text, notation.Choices{LeaveOut: in, TakeIn: out})
		for i, p := range other.Passages {
			if p.Kind != notation.Prose && p.Kind != notation.SayingPassage && p.Included == doc.Passages[i].Included {
				t.Fatalf("%q: passage %d is as it was", text, i)
			}
		}
		back, same := notation.ReadDocument(text, notation.Choices{LeaveOut: in, TakeIn: in})
		if string(same[0].Bytes) != string(readings[0].Bytes) || same[0].ID != readings[0].ID {
			t.Fatalf("%q: left out and taken in gives %q, want %q", text, same[0].Bytes, readings[0].Bytes)
		}
		for i, p := range back.Passages {
			if p.Included != doc.Passages[i].Included {
				t.Fatalf("%q: passage %d is not as it was", text, i)
			}
		}
	}
}

// A message that is taken in beside frames stands behind them as it is.
func TestTakeInMessage(t *testing.T) {
	text := "sent {\"topic\":1} as\n81 05 48 65 6c 6c 6f\n"
	r := read(t, text, notation.Choices{Weigh: weighed, TakeIn: []int{1}})
	if string(r.Bytes) != "{\"topic\":1}\x81\x05Hello" {
		t.Errorf("%q", r.Bytes)
	}
}

// Of two connections one is read at a time.
func TestStories(t *testing.T) {
	one := "First try:\n\n```\nGET /one HTTP/1.1\nHost: a.example\n\nHTTP/1.1 400 Bad Request\nServer: a\n```\n\n"
	two := "Then with the key:\n\n```\nGET /two HTTP/1.1\nHost: a.example\nUpgrade: websocket\n\nHTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n```\n\n"
	bytes := "and it sends\n\n    81 05 48 65 6c 6c 6f\n"
	text := one + two + bytes
	doc, _ := notation.ReadDocument(text, notation.Choices{})
	if !slices.Equal(doc.Stories, []string{"GET /one, 400", "GET /two, 101, 1 passage of bytes"}) {
		t.Fatalf("stories: %q", doc.Stories)
	}
	if doc.Story != 1 { // the one that has come to be
		t.Errorf("without a choice connection %d is read", doc.Story)
	}
	for story, want := range []string{"GET /one", "GET /two", "GET /two"} {
		doc, readings := notation.ReadDocument(text, notation.Choices{Story: &story})
		if got := string(readings[0].Bytes); !strings.HasPrefix(got, want) || strings.Count(got, "GET ") != 1 {
			t.Errorf("connection %d: %q", story, got)
		}
		if doc.Story != min(story, 1) {
			t.Errorf("connection %d: %d is said to be read", story, doc.Story)
		}
	}
	both := read(t, text, notation.Choices{TakeIn: []int{1, 2, 3, 4, 5, 6}})
	if strings.Count(string(both.Bytes), "GET ") != 2 {
		t.Errorf("both: %q", both.Bytes)
	}
}

func read(t *testing.T, text string, c notation.Choices) notation.Reading {
	t.Helper()
	_, readings := notation.ReadDocument(text, c)
	return readings[0]
}
