package main

import (
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/e2e/peers"
)

// bufferSize is that of every reader.
const bufferSize = 32 << 10

// streamReader reads the frames on a wire to the end and returns how many messages and payload bytes there were.
type streamReader struct {
	name string
	read func(wire *peers.Wire) (messages, size int, err error)
}

var streamReaders = []streamReader{
	{"wslens", lensReader(codec.Messages)},
	{"wslens, level Stream", lensReader(codec.Stream)},
	{"gobwas ws", gobwasFrames},
	{"gobwas wsutil", gobwasReader},
	{"coder", coderReader},
	{"gorilla", gorillaReader},
}

// streams are what a client sends: masked frames, each a message.
var streams = []struct {
	op      codec.Opcode
	payload string
	count   int
}{
	{codec.Binary, strings.Repeat("\x00\xff", 10), 1_000_000},
	{codec.Text, strings.Repeat("abcde", 4), 1_000_000},
	{codec.Text, strings.Repeat("é", 10), 1_000_000},
	{codec.Binary, strings.Repeat("\x00\xff", 32<<10), 400},
	{codec.Text, strings.Repeat("abcdefgh", 8<<10), 400},
	{codec.Text, strings.Repeat("é", 32<<10), 400},
}

func streamContests(parts int) (contests []contest) {
	for _, s := range streams {
		count := max(1, s.count/parts)
		frames := clientFrames(s.op, s.payload, count)
		kind := s.op.String()
		if s.op == codec.Text && s.payload[0] < 0x80 {
			kind = "ASCII text"
		}
		name := strconv.Itoa(count) + " frames of " + sizeName(len(s.payload)) + ", " + kind
		c := contest{name: name, unit: "frame", units: count, bytes: len(frames)}
		for _, r := range streamReaders {
			c.entries = append(c.entries, entry{r.name, func() error {
				messages, size, err := r.read(peers.RequestWire(peers.Request, frames))
				if err != nil {
					return err
				}
				return all(messages+size, count+count*len(s.payload))
			}})
		}
		contests = append(contests, c)
	}
	return contests
}

func clientFrames(op codec.Opcode, payload string, count int) (b []byte) {
	h := codec.Header{FIN: true, Opcode: op, Masked: true}
	for i := range count {
		binary.LittleEndian.PutUint32(h.MaskingKey[:], uint32(i)*0x9E3779B1+1)
		b = codec.AppendFrame(b, h, []byte(payload))
	}
	return b
}
