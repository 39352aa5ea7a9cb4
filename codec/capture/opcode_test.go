package capture_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/capture"
)

// Of every opcode but that of a text the payload stands in base64, as Chrome and others write it, 0 among them; without an opcode a
// message is a text.
func TestOpcodes(t *testing.T) {
	for opcode := range 16 {
		data, want := "AQI=", "\x01\x02"
		if opcode == 1 {
			want = data
		}
		message := fmt.Sprintf("0 %d %d %q", codec.Client, opcode, want)
		har := fmt.Sprintf(`{"_resourceType":"websocket","_webSocketMessages":[{"type":"send","time":1,"opcode":%d,"data":%q}],"request":{"url":"wss://a/"},"response":{"status":101}}`, opcode, data)
		cdp := fmt.Sprintf(`{"method":"Network.webSocketFrameSent","params":{"requestId":"1","timestamp":1,"response":{"opcode":%d,"mask":true,"payloadData":%q}}}`, opcode, data)
		for _, text := range []string{har, cdp} {
			if got := listed(t, capture.Recognise(text)); len(got) != 1 || got[0] != message {
				t.Errorf("%s: %q, want %q", text, got, message)
			}
		}
	}
	text := `{"_resourceType":"websocket","_webSocketMessages":[{"type":"send","time":1,"data":"AQI="}],"request":{"url":"wss://a/"},"response":{"status":101}}`
	if got := listed(t, capture.Recognise(text)); len(got) != 1 || got[0] != fmt.Sprintf("0 %d 1 %q", codec.Client, "AQI=") {
		t.Errorf("without an opcode: %q", got)
	}
}

// The name of an event is found behind a mistake in the line above as well.
func TestNameBehindAMistake(t *testing.T) {
	const good = `Network.webSocketFrameReceived {"requestId":"1","timestamp":2,"response":{"opcode":1,"payloadData":"b"}}`
	c := capture.Recognise(`Network.webSocketFrameSent {"requestId":"1","timestamp":1,"response":{"opcode":1,"payloadData":"a` + "\n" + good + "\n")
	if got := listed(t, c); len(got) != 1 || got[0] != fmt.Sprintf("0 %d 1 %q", codec.Server, "b") {
		t.Errorf("%q", got)
	}
}

// Of many problems a hundred are listed, and all messages.
func TestProblemsAreBounded(t *testing.T) {
	const event = `{"method":"Network.webSocketFrameSent","params":{"requestId":"1","timestamp":1,"response":{"opcode":1,"mask":true,"payloadData":"a"}}}` + "\n"
	c := capture.Recognise(strings.Repeat(event+"{\"a\":?}\n", 110))
	if len(c.Problems) != 100 || len(c.Connections[0].Messages) != 110 {
		t.Errorf("%d problems, %d messages", len(c.Problems), len(c.Connections[0].Messages))
	}
}
