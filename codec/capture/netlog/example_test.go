package netlog_test

import (
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/capture/netlog"
)

func ExampleRead() {
	input, err := os.Open("../../captures/testdata/netlog-ws.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer input.Close()
	sent, received := 0, 0
	err = netlog.Read(input, func(e *netlog.Event) {
		switch e.Kind {
		case netlog.Sent:
			sent += e.Count
		case netlog.Received:
			received += e.Count
		}
	})
	fmt.Println(sent, "bytes sent,", received, "received, error:", err)
	// Output: 883 bytes sent, 528 received, error: <nil>
}
