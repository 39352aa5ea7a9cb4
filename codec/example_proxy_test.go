package codec_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"sync"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/handshake"
)

// forward gives one side's bytes to the other as they come, and writes down its head and its frames.
func forward(from, to net.Conn, sender codec.Sender) {
	defer to.Close()
	tee := io.TeeReader(from, to)
	head, rest, err := handshake.Read(tee, 16<<10)
	if err != nil {
		fmt.Println(sender, err)
		return
	}
	line, _, _ := bytes.Cut(head, []byte("\r\n"))
	fmt.Printf("%v: %s\n", sender, line)
	d := codec.NewDecoder(codec.Options{Level: codec.Stream, Lenient: true, Rules: codec.Rules{Sender: sender}})
	d.Push(rest)
	for e, err := range codec.Read(tee, d) {
		switch {
		case err != nil: // the connection is closed
			return
		case e.Kind == codec.Fault:
			fmt.Printf("%v: byte %d: %v\n", sender, e.Start, e.Finding)
		case e.Kind == codec.FrameStart:
			fmt.Printf("%v: byte %d: %v, %d bytes\n", sender, e.Start, e.Header.Opcode, e.Header.PayloadLength)
		}
	}
}

// A proxy writes down what goes through it and changes nothing. Frames pass in pieces, however long they are.
func Example_proxy() {
	client, left := net.Pipe()
	right, server := net.Pipe()
	var both sync.WaitGroup
	both.Go(func() { forward(left, right, codec.Client) })
	both.Go(func() { forward(right, left, codec.Server) })
	go func() { // a server that masks its frames, which it must not
		handshake.Read(server, 16<<10)
		io.WriteString(server, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
			"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n")
		io.ReadFull(server, make([]byte, 11))
		io.WriteString(server, "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58")
		server.Close()
	}()

	io.WriteString(client, "GET /chat HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
	handshake.Read(client, 16<<10)
	io.WriteString(client, "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58")
	io.ReadAll(client)
	client.Close()
	both.Wait()
	// Unordered output:
	// client: GET /chat HTTP/1.1
	// server: HTTP/1.1 101 Switching Protocols
	// client: byte 0: text, 5 bytes
	// server: byte 1: frame-server-masked: MASK is 1 in a frame from a server.
	// server: byte 0: text, 5 bytes
}
