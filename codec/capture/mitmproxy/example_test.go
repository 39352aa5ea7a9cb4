package mitmproxy_test

import (
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/capture/mitmproxy"
)

func ExampleRead() {
	input, err := os.Open("../../captures/testdata/mitmproxy.flows")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer input.Close()
	err = mitmproxy.Read(input, func(f *mitmproxy.Flow) {
		fmt.Println(f.URL, len(f.Messages), "messages, closed with", f.CloseCode)
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output: ws://127.0.0.1:38719/room?id=7 10 messages, closed with 1000
}
