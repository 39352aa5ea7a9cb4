package capture_test

import (
	"fmt"

	"github.com/wslens/wslens/codec/capture"
)

// A message as Chrome's DevTools write it into a HAR.
func ExampleRecognise() {
	export := capture.Recognise(`{"log":{"entries":[{"request":{"url":"wss://example.com/chat"},
		"_webSocketMessages":[{"type":"send","time":1700000000.25,"opcode":1,"data":"Hello"}]}]}}`)
	connection := &export.Connections[0]
	message := &connection.Messages[0]
	var payload []byte
	export.Payload(message, func(b byte, _, _ int) { payload = append(payload, b) })
	fmt.Printf("%s, %s: the %s sent %q\n", export.Label, connection.URL, message.Sender, payload)
	// Output: HAR, wss://example.com/chat: the client sent "Hello"
}
