package handshake_test

import (
	"crypto/rand"
	"fmt"
	"strings"

	"github.com/wslens/wslens/codec/handshake"
)

func Example() {
	request, _ := handshake.Parse([]byte("GET /chat HTTP/1.1\r\nHost: example.com\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"), 0)
	response, _ := handshake.Parse([]byte("HTTP/1.1 101 Switching Protocols\r\n"+
		"Upgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Accept: b37a4f2cc0624f1690f64606cf385945b2bec4ea\r\n\r\n"), 0)
	for _, f := range handshake.CheckResponse(&response, &request, nil) {
		fmt.Println(f)
	}
	// Output:
	// handshake-accept-mismatch: The value is "b37a4f2cc0624f1690f64606cf385945b2bec4ea"; the key "dGhlIHNhbXBsZSBub25jZQ==" leads to "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=". It is the right digest, but in hex.
}

func ExampleAccept() {
	fmt.Printf("%q\n", handshake.Accept("dGhlIHNhbXBsZSBub25jZQ==\n"))
	// Output: "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
}

func ExampleDerive() {
	for _, s := range handshake.Derive("dGhlIHNhbXBsZSBub25jZQ==").Steps {
		fmt.Printf("%s: %s\n", s.Name, s.Value)
	}
	// Output:
	// Key as found: dGhlIHNhbXBsZSBub25jZQ==
	// Key trimmed: dGhlIHNhbXBsZSBub25jZQ==
	// Key and GUID: dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11
	// SHA-1, in hex: b37a4f2cc0624f1690f64606cf385945b2bec4ea
	// Base64 of the digest: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
}

func ExampleAnswer() {
	request, _ := handshake.Parse([]byte("GET /chat HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\n"+
		"Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"+
		"Sec-WebSocket-Protocol: soap, wamp\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"), 0)
	answered, err := handshake.Answer(&request, handshake.AnswerOptions{
		Subprotocols: []string{"wamp"}, Extensions: "permessage-deflate; client_max_window_bits=12"})
	fmt.Println(answered.Status, err)
	fmt.Print(strings.ReplaceAll(answered.Text, "\r\n", "\n"))
	// Output:
	// 101 <nil>
	// HTTP/1.1 101 Switching Protocols
	// Upgrade: websocket
	// Connection: Upgrade
	// Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
	// Sec-WebSocket-Protocol: wamp
	// Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=12
}

func ExampleNewRequest() {
	var random [16]byte
	rand.Read(random[:])
	request, err := handshake.NewRequest(handshake.RequestOptions{
		Host: "example.com", Path: "/chat", Key: handshake.NewKey(random)})
	fmt.Println(strings.Count(request, "\r\n"), err)
	// Output: 7 <nil>
}

// The client has said that it takes no context over; that the response does not say it changes nothing.
func ExampleAgreed() {
	request, _ := handshake.Parse([]byte("GET / HTTP/1.1\r\nSec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover\r\n\r\n"), 0)
	response, _ := handshake.Parse([]byte("HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"), 0)
	terms, compresses := handshake.Agreed(&request, &response)
	fmt.Println(compresses)
	fmt.Println(terms.Terms(true))  // what the client sends
	fmt.Println(terms.Terms(false)) // what the server sends
	// Output:
	// true
	// 15 false
	// 15 true
}
