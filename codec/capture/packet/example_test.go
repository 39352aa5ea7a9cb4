package packet_test

import (
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/capture/packet"
)

func ExampleOpen() {
	input, err := os.Open("../../captures/testdata/plain.pcap")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer input.Close()
	file, err := packet.Open(input)
	if err != nil {
		fmt.Println(err)
		return
	}
	segments, bytes := 0, 0
	for {
		s, err := file.Next()
		if err != nil { // io.EOF at the end
			fmt.Println(file.Kind, "with", segments, "segments of", bytes, "bytes:", err)
			return
		}
		segments++
		bytes += s.Length
	}
	// Output: pcap with 28 segments of 9130 bytes: EOF
}
