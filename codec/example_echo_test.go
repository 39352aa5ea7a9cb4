package codec_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
)

// encoder is that of package codec, or of package deflate where messages are compressed.
type encoder interface {
	AppendMessage(dst []byte, op codec.Opcode, payload []byte) ([]byte, error)
	AppendClose(dst []byte, code codec.CloseCode, reason string) ([]byte, error)
}

// open returns what reads the peer's frames and what writes those of this side, on the terms of the two heads.
func open(me, peer codec.Sender, request, response *handshake.Head) (codec.Source, encoder) {
	in := codec.Options{Rules: codec.Rules{Sender: peer, Compression: codec.CompressionNone, MaxMessageBytes: 1 << 20}}
	out := codec.Options{Rules: codec.Rules{Sender: me, Compression: codec.CompressionNone}}
	if terms, compresses := handshake.Agreed(request, response); compresses {
		return deflate.NewDecoder(in, terms), deflate.NewEncoder(out.Rules, terms)
	}
	return codec.NewDecoder(in), codec.NewEncoder(out)
}

// serve sends back whatever a client sends: messages as they are, a Pong for a Ping, a Close for a Close.
func serve(conn net.Conn) error {
	head, rest, err := handshake.Read(conn, 16<<10)
	if err != nil {
		return err
	}
	request, _ := handshake.Parse(head, 0)
	answer, err := handshake.Answer(&request, handshake.AnswerOptions{Extensions: "permessage-deflate; server_no_context_takeover"})
	if err != nil {
		return err
	}
	if _, err := io.WriteString(conn, answer.Text); err != nil || answer.Status != 101 {
		return err
	}
	response, _ := handshake.Parse([]byte(answer.Text), 0)
	in, out := open(codec.Server, codec.Client, &request, &response)
	in.Push(rest)
	var wire []byte
	for e, err := range codec.Read(conn, in) {
		var broken rule.Finding
		switch {
		case errors.As(err, &broken):
			wire, _ = out.AppendClose(wire[:0], codec.CloseCode(broken.CloseCode()), "")
			conn.Write(wire)
			return err
		case err != nil:
			return err
		case e.Kind != codec.Message || e.Header.Opcode == codec.Pong:
			continue
		}
		op := e.Header.Opcode
		if op == codec.Ping {
			op = codec.Pong
		}
		if wire, err = out.AppendMessage(wire[:0], op, e.Payload); err == nil {
			_, err = conn.Write(wire)
		}
		if err != nil || op == codec.Close {
			return err
		}
	}
	return io.ErrUnexpectedEOF
}

// dial opens a connection as a client.
func dial(conn net.Conn) (codec.Source, encoder, error) {
	var random [16]byte
	rand.Read(random[:])
	text, err := handshake.NewRequest(handshake.RequestOptions{Host: "example.com", Extensions: "permessage-deflate", Key: handshake.NewKey(random)})
	if err != nil {
		return nil, nil, err
	}
	if _, err := io.WriteString(conn, text); err != nil {
		return nil, nil, err
	}
	head, rest, err := handshake.Read(conn, 16<<10)
	if err != nil {
		return nil, nil, err
	}
	request, _ := handshake.Parse([]byte(text), 0)
	response, found := handshake.Parse(head, 0)
	for _, f := range append(found, handshake.CheckResponse(&response, &request, rest)...) {
		if f.Severity == rule.Error {
			return nil, nil, f
		}
	}
	fmt.Println(response.Extensions())
	in, out := open(codec.Client, codec.Server, &request, &response)
	in.Push(rest)
	return in, out, nil
}

// A server sends back what a client says, over a net.Conn and compressed.
func Example_echo() {
	conn, accepted := net.Pipe()
	defer conn.Close()
	go serve(accepted)

	in, out, err := dial(conn)
	if err != nil {
		fmt.Println(err)
		return
	}
	wire, _ := out.AppendMessage(nil, codec.Text, []byte(strings.Repeat("Hello, ", 20)))
	conn.Write(wire)
	for e, err := range codec.Read(conn, in) {
		if err != nil {
			fmt.Println(err)
			return
		}
		if e.Header.Opcode == codec.Close {
			fmt.Println(e.Close())
			return
		}
		fmt.Printf("%.12q and so on, %d bytes, compressed: %v\n", e.Payload, len(e.Payload), e.Header.RSV1)
		wire, _ = out.AppendClose(wire[:0], codec.CloseNormal, "bye")
		conn.Write(wire)
	}
	// Output:
	// permessage-deflate; server_no_context_takeover
	// "Hello, Hello" and so on, 140 bytes, compressed: true
	// 1000 Normal Closure bye
}
