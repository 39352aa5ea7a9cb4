package capture_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
)

// goldens are the inputs of the golden cases of captures.
func goldens(t testing.TB) []string {
	var all []string
	for _, name := range []string{"captures.json", "recorded-events.json"} {
		text, err := os.ReadFile(filepath.Join("../testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		var cases []struct{ Input string }
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			all = append(all, c.Input)
		}
	}
	return all
}

// payload reads a message, and checks that each byte comes from within the message's text.
func payload(t testing.TB, c *capture.Capture, m *capture.Message) string {
	t.Helper()
	var b []byte
	bad := c.Payload(m, func(one byte, start, end int) {
		if start <= m.Start || end >= m.End || end <= start {
			t.Fatalf("byte %d of %d-%d comes from %d-%d", len(b), m.Start, m.End, start, end)
		}
		b = append(b, one)
	})
	if bad.End > 0 && (bad.Start < m.Start || bad.End > m.End || bad.Text == "") {
		t.Fatalf("problem %+v in %d-%d", bad, m.Start, m.End)
	}
	return string(b)
}

// listed writes every message of a capture: connection, sender, opcode and payload.
func listed(t testing.TB, c *capture.Capture) []string {
	var all []string
	for i := range c.Connections {
		for k := range c.Connections[i].Messages {
			m := &c.Connections[i].Messages[k]
			all = append(all, fmt.Sprintf("%d %d %d %q", i, m.Sender, m.Opcode, payload(t, c, m)))
		}
	}
	return all
}

func TestRecognise(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"[129,133,55]":                 "",
		`{"type":"Buffer","data":[1]}`: "",
		`{"opcode":1,"data":"x"}`:      "",
		`{"entries":3}`:                "",
		`{"log":{"entries":[]}}`:       "har",
		`{"_webSocketMessages":[]}`:    "har",
		`{"payloadData":"x","mask":true,"opcode":1}`:                                                     "cdp",
		`{"message":{"method":"Network.webSocketClosed","params":{"requestId":"1"}},"webview":"AB"}`:     "cdp",
		`{"params":{"requestId":"1","response":{"payloadData":"x"}},"method":"Network.webSocketFrameX"}`: "cdp",
		`{"method":"Network.other","params":{"response":{"payloadData":"x"}}}`:                           "",
		`"_webSocketMessages": []`: "",
	} {
		got := ""
		if c := capture.Recognise(text); c != nil {
			got = c.ID
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What a text message holds is what encoding/json makes of its data, and of any other what encoding/base64 makes of that.
func TestPayload(t *testing.T) {
	for _, data := range []string{"", "a", `"\/` + "\b\f\n\r\t\u2028é€😀\x00", strings.Repeat("x", 1000)} {
		quoted, _ := json.Marshal(data)
		coded := base64.StdEncoding.EncodeToString([]byte(data))
		text := fmt.Sprintf(`[{"type":"send","opcode":1,"data":%s},{"type":"send","opcode":2,"data":%q}]`, quoted, coded)
		want := []string{fmt.Sprintf("0 %d 1 %q", codec.Client, data), fmt.Sprintf("0 %d 2 %q", codec.Client, data)}
		if got := listed(t, capture.Recognise(text)); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A byte comes from what stands for it in the text: itself, an escape, the character that it is a part of, or four of base64.
func TestPlaces(t *testing.T) {
	const text = `[{"type":"send","opcode":1,"data":"a\u0062é"},{"type":"send","opcode":2,"data":"AQID"}]`
	for i, want := range []string{"a [a]\nb [\\u0062]\n\xc3 [é]\n\xa9 [é]\n", "\x01 [AQ]\n\x02 [QI]\n\x03 [ID]\n"} {
		c := capture.Recognise(text)
		got := ""
		c.Payload(&c.Connections[0].Messages[i], func(b byte, start, end int) { got += string([]byte{b}) + " [" + text[start:end] + "]\n" })
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Each time is read as encoding/json reads it, to a microsecond.
func TestTime(t *testing.T) {
	for _, number := range []string{"0", "1666255585.120345", "1555608237.9809902", "1.5e3", "12E-1", "123456789012345678901234567890e-20", "0e400", "0.000001"} {
		var want float64
		if err := json.Unmarshal([]byte(number), &want); err != nil {
			t.Fatal(err)
		}
		c := capture.Recognise(`{"type":"send","opcode":1,"data":"","time":` + number + `}`)
		if got := c.Connections[0].Messages[0].Time; got < want-1e-6 || got > want+1e-6 {
			t.Errorf("%s: %v", number, got)
		}
	}
	for number, want := range map[string]float64{"1666255585120.5": 1666255585.1205, "-1": -1, "-0.5": -0.5, "null": -1, "1e999": 1e11} {
		c := capture.Recognise(`{"type":"send","opcode":1,"data":"","time":` + number + `}`)
		if got := c.Connections[0].Messages[0].Time; got < want-1e-6 || got > want+1e-6 {
			t.Errorf("%s: %v, want %v", number, got, want)
		}
	}
}

// The heads are put together as they stood on the wire.
func TestHead(t *testing.T) {
	fields := `"headers":[{"name":"Host","value":"h"},{"value":"a\nb","name":"X"}]`
	for url, path := range map[string]string{`ws://h`: "/", `ws://h/`: "/", `ws:\/\/h\/a\/b?c#d`: "/a/b?c", `wss://h/%20?q=/`: "/%20?q=/"} {
		text := `{"_webSocketMessages":[],"request":{"method":"GET","url":"` + url + `",` + fields + `},"response":{"status":101,"statusText":"OK",` + fields + `}}`
		rest := "Host: h\r\nX: a,b\r\n\r\n"
		if got := heads(t, text); got != "GET "+path+" HTTP/1.1\r\n"+rest+"HTTP/1.1 101 OK\r\n"+rest {
			t.Errorf("%s: %q", url, got)
		}
	}
	for _, text := range []string{
		`{"_webSocketMessages":[],"request":{"url":"wss://h/"},"response":{"status":101}}`,
		`{"_webSocketMessages":[],"request":{"url":"wss://h/","httpVersion":"h2",` + fields + `},"response":{"status":200,` + fields + `}}`,
	} {
		if got := heads(t, text); got != "" {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// heads gives those of the first connection.
func heads(t testing.TB, text string) string {
	t.Helper()
	c := capture.Recognise(text)
	var b []byte
	for i := range c.Connections[0].Heads {
		c.Head(&c.Connections[0].Heads[i], func(one byte, start, end int) {
			if start < 0 || end <= start || end > len(text) {
				t.Fatalf("byte %d comes from %d-%d of %d", len(b), start, end, len(text))
			}
			b = append(b, one)
		})
	}
	return string(b)
}

// A text that is cut anywhere keeps the messages before the cut.
func TestCut(t *testing.T) {
	for _, text := range goldens(t) {
		whole := capture.Recognise(text)
		if whole == nil || len(whole.Problems) > 0 {
			continue
		}
		for cut := range len(text) {
			kept := 0
			for i := range whole.Connections {
				for _, m := range whole.Connections[i].Messages {
					if m.End <= cut-1 && m.Opcode >= 0 {
						kept++
					}
				}
			}
			c := capture.Read(text[:cut], whole.ID)
			if c.Score == 0 && kept == 0 {
				continue
			}
			// A message without an entry needs all its members, and its type may stand behind its data.
			if got := len(listed(t, c)); got < kept-1 {
				t.Fatalf("%.60s...: cut at %d, %d messages of %d", text, cut, got, kept)
			}
		}
	}
}

// A mistake in one message is told at its place, and the others stay: with a stray character for the payload's quote, and
// with dots for the whole message, as people leave one out.
func TestDamaged(t *testing.T) {
	for _, text := range goldens(t) {
		whole := capture.Recognise(text)
		if whole == nil || len(whole.Problems) > 0 {
			continue
		}
		all := listed(t, whole)
		at := 0
		for i := range whole.Connections {
			for _, m := range whole.Connections[i].Messages {
				at++
				if len(all) == 1 || m.Opcode < 0 {
					continue
				}
				start := strings.LastIndexByte(text[:m.Start], '{')
				for damaged, place := range map[string]int{text[:m.Start] + "?" + text[m.Start+1:]: m.Start, text[:start] + "…" + text[start:]: start} {
					if place == 0 {
						continue // nothing then tells of an export
					}
					c := capture.Recognise(damaged)
					if c == nil {
						t.Fatalf("%.60s...: message %d: not recognised", text, at)
					}
					got := listed(t, c)
					for k, other := range all {
						of := strings.Index(other, " ") // an event may have lost what tells its connection
						if c.ID == "har" {
							of = 0
						}
						kept := slices.ContainsFunc(got, func(m string) bool { return m[of:] == other[of:] })
						if k != at-1 && !kept || len(got) > len(all) {
							t.Errorf("%.60s...: a mistake at %d: messages %q, want those of %q", text, place, got, all)
						}
					}
					if len(c.Problems) != 1 || c.Problems[0].Start != place {
						t.Errorf("%.60s...: a mistake at %d: problems %v", text, place, c.Problems)
					}
				}
			}
		}
	}
}

func FuzzRecognise(f *testing.F) {
	for _, text := range goldens(f) {
		f.Add(text)
	}
	f.Add(`{"_webSocketMessages":` + strings.Repeat("[", 100))
	f.Add(`[{"type":"send","opcode":1e400,"time":-1e-400,"data":"\ud8"}`)
	f.Add("[{\"type\":\"send\",\"opcode\":1,\"data\":\"\x9e0\xe4\"}]") // no UTF-8
	f.Add(`{"request":{"headers":{"":""},"url":""},"response":{"status":"1","headers":[{"name":"","value":""}]},"_webSocketMessages":[]}`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range []*capture.Capture{capture.Recognise(text), capture.Read(text, "har"), capture.Read(text, "cdp")} {
			if c == nil {
				continue
			}
			listed(t, c)
			last := 0
			for _, p := range c.Problems {
				if p.Start < last || p.End < p.Start || p.End > len(text) || p.Text == "" {
					t.Fatalf("problem %+v", p)
				}
				last = p.Start
			}
			for i := range c.Connections {
				for k := range c.Connections[i].Heads {
					c.Head(&c.Connections[i].Heads[k], func(_ byte, start, end int) {
						if start < 0 || end <= start || end > len(text) {
							t.Fatalf("a byte comes from %d-%d", start, end)
						}
					})
				}
			}
		}
	})
}

// large is a HAR of 20 MB: one connection with small messages and a few large ones, and entries of other kinds.
func large() string {
	var b strings.Builder
	b.WriteString(`{"log":{"version":"1.2","entries":[`)
	for i := range 2000 {
		fmt.Fprintf(&b, `{"request":{"method":"GET","url":"https://example.com/%d","headers":[{"name":"Host","value":"example.com"}]},"response":{"status":200,"headers":[],"content":{"text":%q}}},`, i, strings.Repeat("é", 1000))
	}
	b.WriteString(`{"_resourceType":"websocket","_webSocketMessages":[`)
	for i := 0; b.Len() < 20<<20; i++ {
		fmt.Fprintf(&b, `{"type":"receive","time":%d.25,"opcode":1,"data":"{\"type\":\"tick\",\"count\":%d,\"prices\":[1.5,2.5,3.5,4.5]}"},`, 1700000000+i, i)
	}
	b.WriteString(`{"type":"send","time":1,"opcode":2,"data":"AQID"}],"request":{"url":"wss://example.com/"},"response":{"status":101}}]}}`)
	return b.String()
}

func BenchmarkRecognise(b *testing.B) {
	text := large()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if c := capture.Recognise(text); len(c.Connections) != 1 {
			b.Fatal(len(c.Connections))
		}
	}
}

// A script has logged each event behind its name, with or without a time, as console.log(name, JSON.stringify(event)) does.
func TestLoggedEvents(t *testing.T) {
	for _, before := range []string{"", "[12:00:01] "} {
		text := before + `Network.webSocketCreated {"requestId":"1","url":"ws://h/a"}` + "\n" +
			before + `Network.webSocketFrameSent {"requestId":"1","timestamp":1,"response":{"opcode":1,"mask":true,"payloadData":"a"}}` + "\n" +
			"something else\n" +
			before + `Network.webSocketFrameReceived {"requestId":"1","timestamp":2,"response":{"opcode":2,"mask":false,"payloadData":"AQI="}}` + "\n"
		c := capture.Recognise(text)
		if c == nil || c.ID != "cdp" || len(c.Connections) != 1 || c.Connections[0].URL != "ws://h/a" {
			t.Fatalf("%q: %+v", text, c)
		}
		want := []string{fmt.Sprintf("0 %d 1 %q", codec.Client, "a"), fmt.Sprintf("0 %d 2 %q", codec.Server, "\x01\x02")}
		if got := listed(t, c); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, other := range []string{"Network.webSocketClosed {", "Network.webSocketFrameSent\n{}", "see Network.webSocketClosed {a}"} {
		if c := capture.Recognise(other); c != nil && len(c.Connections) > 0 {
			t.Errorf("%q: %+v", other, c)
		}
	}
}
