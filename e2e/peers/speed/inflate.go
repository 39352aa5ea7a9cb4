package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/e2e/peers"
)

// inflateStreams are compressed messages of a client. None refers to another, for not every peer takes its context over.
var inflateStreams = []struct {
	name, payload string
	count         int
}{
	{"JSON of 200 B", record(1, 3), 20_000},
	{"JSON of 64 KiB", record(0, 1000), 200},
	{"zeros of 1 MiB", strings.Repeat("\x00", 1<<20), 20},
}

// record is a list of n objects as an application may send them.
func record(from, n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, `{"id":%d,"user":"u%x","price":%d.%02d,"side":"buy"},`, 100+from+i, (i+from)*2654435761>>7&0xFFFFF, i*7919%977, i*31%100)
	}
	return text.String()
}

func inflateContests(parts int) (contests []contest) {
	for _, s := range inflateStreams {
		count := max(1, s.count/parts)
		frames := compressedFrames(s.payload, count)
		c := contest{name: fmt.Sprint("inflate ", count, " messages, ", s.name), unit: "message", units: count, bytes: count * len(s.payload)}
		c.entries = append(c.entries, entry{"wslens", func() error { return lensInflates(frames, count+c.bytes) }})
		for _, p := range peers.Deflating {
			c.entries = append(c.entries, entry{p.Name, func() error { return peerInflates(p, frames, count+c.bytes) }})
		}
		contests = append(contests, c)
	}
	return contests
}

var noTakeover = deflate.Answer{deflate.ClientNoContextTakeover: 1, deflate.ServerNoContextTakeover: 1}

func compressedFrames(payload string, count int) (b []byte) {
	e := deflate.NewEncoder(codec.Rules{Sender: codec.Client}, noTakeover)
	for range count {
		var err error
		if b, err = e.AppendMessage(b, codec.Binary, []byte(payload)); err != nil {
			panic(err)
		}
	}
	return b
}

// lensInflates reads as the peers' sessions do: through a buffer, and with a string for each message.
func lensInflates(frames []byte, want int) error {
	wire := peers.RequestWire(peers.Request, frames)
	if err := skipRequest(wire); err != nil {
		return err
	}
	d := deflate.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Client}}, noTakeover)
	buffer, sum := make([]byte, bufferSize), 0
	for {
		n, err := wire.Read(buffer)
		if err == io.EOF {
			return all(sum, want)
		}
		if err != nil {
			return err
		}
		d.Push(buffer[:n])
		for e := d.Next(); e != nil; e = d.Next() {
			if e.Kind == codec.Message {
				sum += 1 + len(string(e.Payload))
			}
		}
		if d.Err() != nil {
			return d.Err()
		}
	}
}

func peerInflates(p peers.Peer, frames []byte, want int) error {
	session, wire, _, err := p.OpenDeflating(codec.Client, deflate.Name, frames)
	if err != nil {
		return err
	}
	defer wire.Close()
	sum := 0
	end, err := session.Read(func(e peers.Event) { sum += 1 + len(e.Payload) })
	if end == peers.Refused {
		return err
	}
	return all(sum, want)
}
