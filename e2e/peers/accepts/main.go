// Command accepts runs one peer over TCP for the runner in e2e/accepts, as a server and as a client:
//
//	go run ./accepts gorilla
//
// It writes lines of JSON: first its version and the port of its server; then, for each connection, that it is open,
// the messages and control frames that the peer delivers, and how the reading ended. It reads lines of JSON that say where to connect.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"runtime/debug"
	"sync"

	"github.com/wslens/wslens/e2e/peers"
)

// line is what the runner is told. Port stands in the first alone, ID in all others.
type line struct {
	Version string `json:"version,omitempty"`
	Port    int    `json:"port,omitempty"`
	ID      string `json:"id,omitempty"`
	Open    bool   `json:"open,omitempty"`
	Opcode  *int   `json:"opcode,omitempty"`
	// Payload is in hex.
	Payload string `json:"payload"`
	End     bool   `json:"end,omitempty"`
	Error   string `json:"error,omitempty"`
}

// command has the client of the peer connect to a port of this machine.
type command struct {
	Dial int    `json:"dial"`
	ID   string `json:"id"`
}

var (
	out     = json.NewEncoder(os.Stdout)
	writing sync.Mutex
)

func tell(l line) {
	writing.Lock()
	defer writing.Unlock()
	out.Encode(l)
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("name one peer")
	}
	for _, p := range append(peers.All, xnet) {
		if p.Name == args[0] {
			return serve(p)
		}
	}
	return fmt.Errorf("there is no peer %s", args[0])
}

// serve accepts connections until the commands end.
func serve(p peers.Peer) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	tell(line{Version: version(p.Module), Port: portOf(listener.Addr())})
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go read(fmt.Sprintf("port %d", portOf(conn.RemoteAddr())), conn, p.Server)
		}
	}()
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		var c command
		if err := json.Unmarshal(commands.Bytes(), &c); err != nil {
			return err
		}
		conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", c.Dial))
		if err != nil {
			return err
		}
		go read(c.ID, conn, p.Client)
	}
	return commands.Err()
}

// read has the peer open and read one connection to its end, as a program does that leaves all to the library.
func read(id string, conn net.Conn, open func(net.Conn) (peers.Session, error)) {
	defer conn.Close()
	session, err := open(conn)
	if err != nil {
		tell(line{ID: id, End: true, Error: "handshake: " + err.Error()})
		return
	}
	tell(line{ID: id, Open: true})
	end, err := session.Read(func(e peers.Event) {
		opcode := int(e.Opcode)
		tell(line{ID: id, Opcode: &opcode, Payload: hex.EncodeToString([]byte(e.Payload))})
	})
	last := line{ID: id, End: true}
	if end == peers.Refused {
		last.Error = err.Error()
	}
	tell(last)
}

func portOf(a net.Addr) int { return a.(*net.TCPAddr).Port }

// version returns that of a module which this program is built with.
func version(module string) string {
	info, _ := debug.ReadBuildInfo()
	for _, m := range info.Deps {
		if m.Path == module {
			return m.Version
		}
	}
	return ""
}
