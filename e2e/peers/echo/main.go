// Command echo is a WebSocket server that echoes, and a client, both made of nothing but the packages of wslens and Go's
// own net:
//
//	echo -extensions "permessage-deflate; server_no_context_takeover"    the server, with its wishes
//	echo -call                                                           the client, with scripts from standard input
//
// The server says on standard output, one JSON object a line, where it listens and then what it received and sent.
// e2e/live has it talk to other implementations.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"strconv"

	"github.com/wslens/wslens/e2e/peers/talk"
)

func main() {
	extensions := flag.String("extensions", "", "those in which the server takes part")
	call := flag.Bool("call", false, "be a client")
	flag.Parse()
	if *call {
		log.Fatal(talk.Call(os.Stdin, os.Stdout, connect))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("{\"port\":%d}\n", listener.Addr().(*net.TCPAddr).Port)
	for {
		conn, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(conn, *extensions)
	}
}

func serve(conn net.Conn, extensions string) {
	defer conn.Close()
	session, err := accept(conn, extensions)
	if err != nil {
		log.Print(err)
		return
	}
	server := talk.Server{Session: session, Out: os.Stdout}
	server.Run()
}

func connect(script *talk.Script) (talk.Session, io.Closer, error) {
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(script.Port))
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, nil, err
	}
	session, err := dial(conn, address, script.Offer)
	if err != nil {
		conn.Close()
		return nil, nil, err
	}
	return session, conn, nil
}
