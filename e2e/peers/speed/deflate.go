package main

import (
	"fmt"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/e2e/peers"
)

// deflateStreams are what a server sends compressed, each message another than those before.
var deflateStreams = []struct {
	name               string
	count, lines, size int // messages, lines of each, and the bytes to which they are cut
}{
	{"JSON of 200 B", 10_000, 4, 200},
	{"JSON of 1 KiB", 4_000, 20, 1 << 10},
	{"JSON of 64 KiB", 60, 1300, 64 << 10},
}

// deflateContests has messages compressed, framed and written by servers: by those that take their context over, and by
// those that do not. The bytes that each writes stand behind its name. Gorilla and coder compress with compress/flate at
// its level 1, gobwas at level 9; wslens has one level, whose messages are as short as those of level 4.
func deflateContests(parts int) (contests []contest) {
	for _, s := range deflateStreams {
		var messages [][]byte
		for i := range max(1, s.count/parts) {
			messages = append(messages, []byte(record(i*s.lines, s.lines)[:s.size]))
		}
		name := fmt.Sprint("deflate ", len(messages), " messages, ", s.name)
		add := func(kind string, entries ...entry) {
			contests = append(contests, contest{name + kind, "message", len(messages), len(messages) * s.size, entries})
		}
		add("", lensDeflates(noTakeover, messages), peerDeflates("coder without takeover", messages),
			peerDeflates("gorilla", messages), peerDeflates("gobwas", messages))
		add(", with takeover", lensDeflates(deflate.Answer{}, messages), peerDeflates("coder", messages))
	}
	return contests
}

func lensDeflates(answer deflate.Answer, messages [][]byte) entry {
	return sized("wslens", func() (int, error) {
		wire := peers.RequestWire(peers.Request, nil)
		if _, err := wire.Write([]byte("HTTP/1.1 101 Switching Protocols\r\n\r\n")); err != nil {
			return 0, err
		}
		e := deflate.NewEncoder(codec.Rules{Sender: codec.Server}, answer)
		var frame []byte
		for _, m := range messages {
			var err error
			if frame, err = e.AppendMessage(frame[:0], codec.Binary, m); err == nil {
				_, err = wire.Write(frame)
			}
			if err != nil {
				return 0, err
			}
		}
		return len(wire.Written()), nil
	})
}

func peerDeflates(name string, messages [][]byte) entry {
	return sized(name, func() (int, error) {
		session, wire, err := openDeflating(name)
		if err != nil {
			return 0, err
		}
		defer wire.Close()
		for _, m := range messages {
			if err := session.Send(codec.Binary, m); err != nil {
				return 0, err
			}
		}
		return len(wire.Written()), nil
	})
}

func openDeflating(name string) (peers.Session, *peers.Wire, error) {
	for _, p := range peers.Deflating {
		if p.Name == name {
			session, wire, _, err := p.OpenDeflating(codec.Client, deflate.Name, nil)
			return session, wire, err
		}
	}
	return nil, nil, fmt.Errorf("there is no peer %s", name)
}

// sized is an entry that writes as many bytes in every run.
func sized(name string, run func() (int, error)) entry {
	want, failed := run()
	return entry{fmt.Sprintf("%s, %d B", name, want), func() error {
		if failed != nil {
			return failed
		}
		n, err := run()
		if err != nil {
			return err
		}
		return all(n, want)
	}}
}
