// Command talker is a WebSocket server to talk to, made with one of the peers, or with -call a client with all of them.
// The server echoes every message, and does what a text that begins with "do " asks for. On standard output it says, one
// JSON object a line, where it listens and then what it received and sent. The client holds the conversations of the
// scripts on its standard input.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/wslens/wslens/e2e/peers"
	"github.com/wslens/wslens/e2e/peers/talk"
)

func main() {
	library := flag.String("library", "gorilla", "gorilla, coder, gobwas or gws")
	compression := flag.String("compression", "off", "off, takeover, no-takeover or small-window")
	call := flag.Bool("call", false, "be a client")
	flag.Parse()
	if *call {
		log.Fatal(talk.Call(os.Stdin, os.Stdout, dial))
	}
	name := *library + " " + *compression
	upgrade, ofHTTP := upgrades[name]
	peer, ofConn := others[name]
	if !ofHTTP && !ofConn {
		log.Fatalf("%s has no compression %s", *library, *compression)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("{\"port\":%d}\n", listener.Addr().(*net.TCPAddr).Port)
	if ofConn {
		log.Fatal(serve(listener, peer))
	}
	server := http.Server{Handler: handler(upgrade), ConnContext: withConn}
	log.Fatal(server.Serve(listener))
}

// handler holds a conversation on each connection, and closes it behind that.
func handler(upgrade upgrade) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		session, err := upgrade(w, r)
		if err != nil {
			log.Print(err)
			return
		}
		defer r.Context().Value(connKey{}).(net.Conn).Close()
		server := talk.Server{Session: session, Out: os.Stdout}
		server.Run()
	}
}

type connKey struct{}

func withConn(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, conn)
}

// serve has a peer take the connections themselves.
func serve(listener net.Listener, peer peers.Peer) error {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			session, err := peer.Server(conn)
			if err != nil {
				log.Print(err)
				return
			}
			server := talk.Server{Session: session, Out: os.Stdout}
			server.Run()
		}()
	}
}
