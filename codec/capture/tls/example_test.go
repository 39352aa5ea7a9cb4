package tls_test

import (
	"bytes"
	"fmt"
	"os"
	"time"

	"github.com/wslens/wslens/codec/capture/packet"
	"github.com/wslens/wslens/codec/capture/tcp"
	"github.com/wslens/wslens/codec/capture/tls"
)

// opener gives an Opener what the ends of a TCP connection send.
type opener struct{ *tls.Opener }

func (o opener) Data(end int, b []byte, _ time.Time) { o.Push(end, b) }
func (o opener) Lost(end, n int, _ time.Time)        { o.Skip(end, n) }
func (o opener) End(tcp.Ending, time.Time)           { fmt.Println("opened:", o.State() == tls.Opened) }

// The first line that each end has sent, of a connection whose secrets are in a key log.
func ExampleOpener() {
	keys, err := os.ReadFile("../../captures/testdata/tls13-aes128.keys")
	if err != nil {
		fmt.Println(err)
		return
	}
	input, err := os.Open("../../captures/testdata/tls13-aes128.pcap")
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
	assembler := tcp.NewAssembler(func(*tcp.Flow) tcp.Receiver {
		o := tls.NewOpener(tls.ParseKeys(keys))
		seen := [2]bool{}
		o.Data = func(end int, b []byte) {
			if line, _, ok := bytes.Cut(b, []byte("\r\n")); ok && !seen[end] {
				seen[end] = true
				fmt.Printf("%s\n", line)
			}
		}
		return opener{o}
	})
	for {
		segment, err := file.Next()
		if err != nil {
			break
		}
		assembler.Push(segment)
	}
	assembler.Finish()
	// Output:
	// GET /room?id=7 HTTP/1.1
	// HTTP/1.1 101 Switching Protocols
	// opened: true
}
