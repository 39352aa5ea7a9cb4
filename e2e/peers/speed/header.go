package main

import (
	"bytes"
	"fmt"

	"github.com/gobwas/ws"
	"github.com/wslens/wslens/codec"
)

// headerContest reads headers of all length forms, masked and not. Coder and gorilla read headers in their
// connections only.
func headerContest() contest {
	const count = 1024
	var b []byte
	for i := range count {
		h := codec.Header{FIN: true, Opcode: codec.Binary, Masked: i%2 == 0, MaskingKey: [4]byte{1, 2, 3, byte(i)}}
		h.PayloadLength = []uint64{20, 125, 1000, 70000}[i/2%4]
		b = h.Append(b)
	}
	return contest{"headers", "header", count, len(b), []entry{
		{"wslens", func() error { return lensHeaders(b, count) }},
		{"gobwas ReadHeader", func() error { return gobwasHeaders(b, count, false) }},
		{"gobwas ReadHeaderBuffer", func() error { return gobwasHeaders(b, count, true) }},
	}}
}

func lensHeaders(b []byte, count int) error {
	for range count {
		_, size, err := codec.ParseHeader(b)
		if err != nil {
			return err
		}
		b = b[size:]
	}
	return all(len(b), 0)
}

func gobwasHeaders(b []byte, count int, buffer bool) (err error) {
	r, space := bytes.NewReader(b), make([]byte, ws.MaxHeaderSize)
	for range count {
		if buffer {
			_, err = ws.ReadHeaderBuffer(r, space)
		} else {
			_, err = ws.ReadHeader(r)
		}
		if err != nil {
			return err
		}
	}
	return all(r.Len(), 0)
}

// all checks that the work was done.
func all(got, want int) error {
	if got != want {
		return fmt.Errorf("it comes to %d, not %d", got, want)
	}
	return nil
}
