package inspect_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
	"github.com/wslens/wslens/codec/notation"
	"github.com/wslens/wslens/codec/payload"
)

// repeats are the fields of a report that repeat the input as data: whoever shows them knows that.
var repeats = map[string]bool{
	"Message.Text": true, "Message.CloseReason": true, "Message.Error": true, "Head.StartLine": true, "Head.Protocol": true,
	"HeadField.Name": true, "HeadField.Value": true, "HeadField.Raw": true, "Connection.Extensions": true, "Connection.Subprotocol": true,
	"Term.Name": true, "Term.Extension": true, "Term.Offered": true, "Term.Answered": true, "Handshake.AcceptFound": true,
	"CaptureConnection.URL": true, "Acceptance.Key": true, "Acceptance.TrimmedKey": true, "Acceptance.Concatenated": true, "Step.Value": true,
	"ReadingNode.Name": true, "ReadingNode.Value": true, "ReadingNode.Text": true, "Reply.Response": true,
}

// sentences calls f with each string of a value that is not data, and where it stands.
func sentences(v reflect.Value, where string, f func(where, text string)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			sentences(v.Elem(), where, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			sentences(v.Index(i), where, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && !repeats[v.Type().Name()+"."+field.Name] {
				sentences(v.Field(i), v.Type().Name()+"."+field.Name, f)
			}
		}
	case reflect.String:
		f(where, v.String())
	}
}

// unseen tells of the first character that does not show, or turns the text around it.
func unseen(text string) (r rune, found bool) {
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return r, true
		}
	}
	return 0, false
}

// hiddenTexts are what does not show: controls, marks of direction, and what is no UTF-8.
var hiddenTexts = []string{"\x12", "\x00", "\x1b[31m", "\x7f", "\u0085", "\u009b", "\u202e", "\u2066", "\u061c", "\u2028", "\xff", "\xed\xa0\x80", "a\tb", "a\rb", "a\nb"}

// hostilePlaces put such a text where a sentence may repeat it.
var hostilePlaces = []string{
	"%", "81 00 % 81", "0x81, 0x%, 0x00", "81 0%0", "b'\\x81%\\q'", "\"%\\q\"", "[129, %, 5]", "[129, \"%\"]", "<Buffer 81 %>", "gQA%=", "new Uint8Array([129, %])",
	"0000  81 %0\n0010  81 00\n", "00000000: 8100 %  ..\n", "0000000 100201 %\n", "[]byte{0x81, %}", "<<129, %>>", "peer0_0: !!binary |\n  %\n", "10000001 %",
	"GET /% HTTP/1.1\r\nHost: a%\r\nUpgrade: %\r\nConnection: %\r\nSec-WebSocket-Key: %\r\nSec-WebSocket-Version: %\r\nSec-WebSocket-Protocol: %, a\r\nSec-WebSocket-Extensions: a; b=%\r\nOrigin: %\r\nX%: a\r\n\r\n",
	"HTTP/1.1 101 %\r\nUpgrade: %\r\nConnection: %\r\nSec-WebSocket-Accept: %\r\nSec-WebSocket-Protocol: %\r\nSec-WebSocket-Extensions: %\r\n\r\n",
	goodRequest + "HTTP/1.1 101 %\r\nUpgrade: %\r\nSec-WebSocket-Protocol: %\r\n\r\n",
	":method: %\n:path: %\n:protocol: %\n", "curl -H 'Upgrade: %' ws://a%/", "echo -ne '%\\x81\\q'",
	"Error: Invalid WebSocket frame: % RSV1 must be clear", "WebSocket connection to 'ws://%/' failed: Error during WebSocket handshake: Unexpected response code: 4%",
	"WebSocket is closed with code 1006 %", "> TEXT '%' [1 bytes]", "2026-01-02 DEBUG % < TEXT '%' [5 bytes]",
	`{"log":{"entries":[{"_resourceType":"websocket","request":{"method":"%","url":"wss://%/","headers":[{"name":"%","value":"%"}]},"response":{"status":101,"headers":[]},"_webSocketMessages":[{"type":"%","time":1,"opcode":9,"data":"%"}]}]}}`,
	`{"fin":true,"opcode":"%","payload":"%"}`, "fin: true\nopcode: %\npayload: %\n", "[Opcode: %]\nPayload: %",
}

// What cannot be seen stands in no sentence, whatever is put in.
func TestSentencesAreVisible(t *testing.T) {
	check := func(name string, v any) {
		t.Helper()
		sentences(reflect.ValueOf(v), "", func(where, text string) {
			if r, found := unseen(text); found {
				t.Errorf("%s: %s has %U: %q", name, where, r, text)
			}
		})
	}
	for _, hidden := range hiddenTexts {
		for _, place := range hostilePlaces {
			text := strings.ReplaceAll(place, "%", hidden)
			check(text, inspect.Text(text, inspect.Options{}))
			check(text, inspect.Text("81 00", inspect.Options{Notation: hidden, Extensions: &hidden, Request: text}))
			reply, _ := inspect.Answer(text, handshake.AnswerOptions{})
			check(text, reply)
			read, _ := inspect.ReadPayload([]byte(text), payload.Options{Text: true})
			check(text, read)
		}
		for _, id := range readNotations() {
			check(id, inspect.Text("81 "+hidden+"zz"+hidden+" \\q"+hidden, inspect.Options{Notation: id}))
		}
		for _, first := range []byte{0x81, 0x82, 0x88, 0x89, 0xC1, 0x83} {
			b := append([]byte{first, byte(2 + len(hidden)), 3, 0xE8}, hidden...)
			check(hidden, inspect.Bytes(b, inspect.Options{}))
			session := inspect.Open(inspect.Options{})
			session.Push(b, inspect.DirectionAuto)
			check(hidden, session.Finish())
		}
	}
}

func readNotations() (ids []string) {
	for _, n := range notation.All() {
		if n.Read != nil {
			ids = append(ids, n.ID)
		}
	}
	return ids
}
