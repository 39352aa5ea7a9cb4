// Command talker is a WebSocket server for browsers to talk to, made with one of the peers. It echoes every message,
// and does what a text that begins with "do " asks for. On standard output it says, one JSON object a line, where it
// listens and then what it received and sent.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
)

func main() {
	library := flag.String("library", "gorilla", "gorilla or coder")
	compression := flag.String("compression", "off", "off, takeover or no-takeover")
	flag.Parse()
	upgrade, ok := upgrades[*library+" "+*compression]
	if !ok {
		log.Fatalf("%s has no compression %s", *library, *compression)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("{\"port\":%d}\n", listener.Addr().(*net.TCPAddr).Port)
	server := http.Server{Handler: handler(upgrade, *library == "coder"), ConnContext: withConn}
	log.Fatal(server.Serve(listener))
}

// handler holds a conversation on each connection, and closes it behind that.
func handler(upgrade upgrade, closeWaits bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		session, err := upgrade(w, r)
		if err != nil {
			log.Print(err)
			return
		}
		defer r.Context().Value(connKey{}).(net.Conn).Close()
		t := talk{session: session, out: os.Stdout, closeWaits: closeWaits}
		t.run()
	}
}

type connKey struct{}

func withConn(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, conn)
}
