package notation_test

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/notation"
)

// A name and a value in each form in which programs print pairs, and in none.
func TestPairs(t *testing.T) {
	const key = "dGhlIHNhbXBsZSBub25jZQ=="
	wire := "GET / HTTP/1.1\r\nSec-WebSocket-Key: " + key + "\r\n\r\n"
	for text, want := range map[string]string{
		"'sec-websocket-key', '" + key + "'":                          wire,
		"[HTTP_SEC_WEBSOCKET_KEY] => " + key:                          wire,
		"[\"HTTP_SEC_WEBSOCKET_KEY\"]=>\n  string(24) \"" + key + `"`: wire,
		"HTTP_SEC_WEBSOCKET_KEY=" + key:                               wire,
		`{"HTTP_SEC_WEBSOCKET_KEY" => "` + key + `"}`:                 wire,
		"Sec-WebSocket-Key=[" + key + "]":                             wire,
		"[Sec-WebSocket-Key, " + key + "]":                            wire,
		"| `Sec-WebSocket-Key` | `" + key + "` |":                     wire,
		"**Sec-WebSocket-Key:** " + key:                               wire,
		"Sec-WebSocket-Key\t" + key:                                   wire,
		"<td>Sec-WebSocket-Key</td><td>" + key + "</td>":              wire,
		`{"name": "Sec-WebSocket-Key", "value": "` + key + `"}`:       wire,
		`<<"sec-websocket-key">> => <<"` + key + `">>`:                wire,
		`set("Sec-WebSocket-Key", "` + key + `")`:                     "",
		`if env["HTTP_SEC_WEBSOCKET_KEY"] == "` + key + `" {`:         "",
		"'sec-websocket-key', 'dGhlIHNhbXBs'":                         "",
		"'Sec-WebSocket-Key': key":                                    "",
		"the Sec-WebSocket-Key must be 16 bytes":                      "",
	} {
		_, found := notation.ReadDocument("it shows\n\n"+text+"\n\nso far", notation.Choices{})
		got := ""
		if found[0].ID == "fields" {
			got = string(found[0].Bytes)
		}
		if !strings.EqualFold(got, want) {
			t.Errorf("%s: %q as %s", text, got, found[0].ID)
		}
	}
}

// Each byte knows the text that it came from, also where the name is written in another way.
func TestPairPlaces(t *testing.T) {
	const text = "HTTP_HOST=feed.example\nHTTP_UPGRADE=websocket\n"
	_, found := notation.ReadDocument(text, notation.Choices{})
	r := &found[0]
	at := strings.Index(string(r.Bytes), "Upgrade: websocket")
	if r.ID != "fields" || at < 0 {
		t.Fatalf("%s: %q", r.ID, r.Bytes)
	}
	name, value := r.Spans[at], r.Spans[at+len("Upgrade: ")]
	if got := text[name.Start:name.End]; got != "HTTP_UPGRADE" {
		t.Errorf("the name is from %q", got)
	}
	if got := text[value.Start:value.End]; got != "w" {
		t.Errorf("the value is from %q", got)
	}
}

// A cell of a table whose mark is cut off ends the text.
func TestPairCut(t *testing.T) {
	for _, text := range []string{"host</td", "Host</td><td", `"Upgrade": string(9`, "[Host, ", `{"name": "Host", "value`, "HTTP_UPGRADE=>"} {
		if found := notation.Recognise("words\n" + text); len(found) == 0 || found[0].ID != "text" {
			t.Errorf("%s: %v", text, found)
		}
	}
}
