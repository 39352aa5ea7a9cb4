package captures_test

import (
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/captures"
)

func ExampleOpen() {
	input, err := os.Open("testdata/plain.pcap")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer input.Close()
	file, err := captures.Open(input, captures.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range file.Connections {
		fmt.Printf("%s: %s, %d frames sent, %d received, %s\n", file.Kind, c.URL, c.Frames.Sent, c.Frames.Received, c.Ended)
	}
	// Output: pcap: ws://127.0.0.1:34541/room?id=7, 9 frames sent, 7 received, closed
}
