package capture_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/capture"
	"github.com/wslens/wslens/codec/internal/linear"
)

func recognised(text string) { capture.Recognise(text) }

const (
	harEntry   = `{"_resourceType":"websocket","request":{"method":"GET","url":"wss://a.example/","headers":[]},"response":{"status":101,"headers":[]},"_webSocketMessages":[`
	harMessage = `{"type":"send","time":1,"opcode":1,"data":"a"}`
	cdpCreated = `{"method":"Network.webSocketCreated","params":{"requestId":"1","url":"ws://a.example/"}}`
	cdpFrame   = `{"method":"Network.webSocketFrameSent","params":{"requestId":"1","timestamp":1,"response":{"opcode":1,"mask":true,"payloadData":"a"}}}`
)

func har(entries string) string { return `{"log":{"version":"1.2","entries":[` + entries + `]}}` }

// many repeats a piece with commas between.
func many(piece string, n int) string {
	return strings.TrimSuffix(strings.Repeat(piece+",", max(1, n/(len(piece)+1))), ",")
}

var exports = []linear.Text{
	{Name: "many messages", Make: func(n int) string { return har(harEntry + many(harMessage, n) + "]}") }},
	{Name: "many connections", Make: func(n int) string { return har(many(harEntry+harMessage+"]}", n)) }},
	{Name: "many entries that are none", Make: func(n int) string { return har(many(`{"request":{"url":"a"}}`, n)) }},
	{Name: "many fields", Make: func(n int) string {
		return har(strings.Replace(harEntry, `"headers":[]`, `"headers":[`+many(`{"name":"a","value":"b"}`, n)+`]`, 1) + harMessage + "]}")
	}},
	{Name: "a long payload", Make: func(n int) string {
		return har(harEntry + strings.Replace(harMessage, `"a"`, `"`+strings.Repeat("a", n)+`"`, 1) + "]}")
	}},
	{Name: "a payload of escapes", Make: func(n int) string {
		return har(harEntry + strings.Replace(harMessage, `"a"`, `"`+strings.Repeat(`\u0061`, n/6)+`"`, 1) + "]}")
	}},
	{Name: "many messages without end", Make: func(n int) string { return `{"log":{"entries":[` + harEntry + many(harMessage, n) }},
	{Name: "unknown keys", Make: func(n int) string { return har(`{` + many(`"_a":[]`, n) + `}`) }},
	{Name: "nested values", Make: func(n int) string { return har(`{"_a":` + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) + `}`) }},
	{Name: "nested values without end", Make: func(n int) string { return har(`{"_a":` + strings.Repeat(`{"a":`, n/5)) }},
	{Name: "logs in logs", Make: func(n int) string { return strings.Repeat(`{"log":`, n/7) }},
	{Name: "entries in entries", Make: func(n int) string { return strings.Repeat(`{"log":{"entries":[`, n/19) }},
	{Name: "events of one connection", Make: func(n int) string { return cdpCreated + "\n" + strings.Repeat(cdpFrame+"\n", n/len(cdpFrame)) }},
	{Name: "events in an array", Make: func(n int) string { return "[" + cdpCreated + "," + many(cdpFrame, n) + "]" }},
	{Name: "many connections of events", Make: func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Replace(cdpCreated, `"1"`, `"`+strings.Repeat("x", i%7)+string(rune('a'+i%26))+"-"+strings.Repeat("y", i/26%50)+`"`, 1) + "\n")
		}
		return b.String()
	}},
	{Name: "events of nobody", Make: func(n int) string { return strings.Repeat(cdpFrame+"\n", n/len(cdpFrame)) }},
	{Name: "one event created again", Make: func(n int) string { return strings.Repeat(cdpCreated+"\n", n/len(cdpCreated)) }},
	{Name: "events of other kinds", Make: func(n int) string { return cdpCreated + strings.Repeat("\n"+`{"method":"a"}`, n/15) }},
}

func TestLinearExports(t *testing.T) {
	for _, text := range exports {
		t.Run(text.Name, func(t *testing.T) { linear.Grows(t, text.Make, recognised) })
	}
}

// Each unit as the text, between two messages, as the data of one, and behind an export.
func TestLinearUnits(t *testing.T) {
	for i, text := range linear.Units() {
		all := []linear.Text{
			text,
			{Name: text.Name + " between messages", Make: func(n int) string {
				return har(harEntry + harMessage + text.Make(n) + "," + harMessage + "]}")
			}},
			{Name: text.Name + " as data", Make: func(n int) string {
				quoted, _ := json.Marshal(text.Make(n))
				return har(harEntry + strings.Replace(harMessage, `"a"`, string(quoted), 1) + "]}")
			}},
			{Name: text.Name + " behind", Make: func(n int) string { return har(harEntry+harMessage+"]}") + text.Make(n) }},
			{Name: text.Name + " between events", Make: func(n int) string { return cdpCreated + "\n" + text.Make(n) + cdpFrame }},
		}
		for k, text := range all {
			if linear.All || i%4 == 0 && k == i/4%len(all) {
				t.Run(text.Name, func(t *testing.T) { linear.Grows(t, text.Make, recognised) })
			}
		}
	}
}
