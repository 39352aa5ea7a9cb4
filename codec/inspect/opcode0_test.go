package inspect_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// A continuation in an export is a message as any other, of bytes: no text, and no error.
func TestCapturedContinuation(t *testing.T) {
	for opcode, errors := range map[int]int{0: 0, 2: 0, 15: 0, -1: 1} {
		kind := "send"
		if opcode < 0 {
			kind = "error"
		}
		text := fmt.Sprintf(`{"_resourceType":"websocket","_webSocketMessages":[{"type":%q,"time":1,"opcode":%d,"data":"AQI="}],"request":{"url":"wss://a/"},"response":{"status":101}}`, kind, opcode)
		r := inspect.Text(text, inspect.Options{})
		want, title := "\x01\x02", "1 message, 1 from the client, 0 from the server."
		if opcode < 0 {
			want, title = "AQI=", "HAR: no message, 1 error."
		}
		if len(r.Messages) != 1 || r.Messages[0].Opcode != opcode || string(r.Messages[0].Payload) != want || (r.Messages[0].Error != nil) != (errors == 1) || r.Messages[0].Text != nil {
			t.Errorf("opcode %d: %+v", opcode, r.Messages)
		}
		if !strings.Contains(r.Verdict.Title, title) {
			t.Errorf("opcode %d: %q, want %q", opcode, r.Verdict.Title, title)
		}
	}
}
