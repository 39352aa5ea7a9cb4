package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
	"github.com/gorilla/websocket"
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/e2e/peers"
)

// lensReader reads with a strict Decoder.
func lensReader(level codec.Level) func(*peers.Wire) (int, int, error) {
	return func(wire *peers.Wire) (messages, size int, err error) {
		if err := skipRequest(wire); err != nil {
			return 0, 0, err
		}
		d := codec.NewDecoder(codec.Options{Rules: codec.Rules{Sender: codec.Client, Compression: codec.CompressionNone}, Level: level})
		buffer := make([]byte, bufferSize)
		for {
			n, err := wire.Read(buffer)
			if err != nil {
				return messages, size, atEnd(err)
			}
			d.Push(buffer[:n])
			for e := d.Next(); e != nil; e = d.Next() {
				size += len(e.Payload)
				if e.Kind == codec.Message || e.Kind == codec.FrameEnd {
					messages++
				}
			}
			if d.Err() != nil {
				return messages, size, d.Err()
			}
		}
	}
}

// skipRequest reads the request, which has a read of its own.
func skipRequest(wire *peers.Wire) error {
	_, err := wire.Read(make([]byte, len(peers.Request)))
	return err
}

// atEnd returns err, unless it says that the stream has ended.
func atEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// gobwasFrames reads frame by frame with the functions of package ws, which is the fastest way that it has.
func gobwasFrames(wire *peers.Wire) (messages, size int, err error) {
	if err := skipRequest(wire); err != nil {
		return 0, 0, err
	}
	in, space := bufio.NewReaderSize(wire, bufferSize), make([]byte, ws.MaxHeaderSize)
	var payload []byte
	for {
		h, err := ws.ReadHeaderBuffer(in, space)
		if err == nil {
			err = ws.CheckHeader(h, ws.StateServerSide)
		}
		if err != nil {
			return messages, size, atEnd(err)
		}
		if int64(cap(payload)) < h.Length {
			payload = make([]byte, h.Length)
		}
		if _, err := io.ReadFull(in, payload[:h.Length]); err != nil {
			return messages, size, err
		}
		ws.Cipher(payload[:h.Length], h.Mask, 0)
		messages, size = messages+1, size+int(h.Length)
	}
}

// gobwasReader reads messages with the reader of wsutil.
func gobwasReader(wire *peers.Wire) (messages, size int, err error) {
	if err := skipRequest(wire); err != nil {
		return 0, 0, err
	}
	r := wsutil.DefaultReader(bufio.NewReaderSize(wire, bufferSize), ws.StateServerSide)
	var payload bytes.Buffer
	for {
		if _, err := r.NextFrame(); err != nil {
			return messages, size, atEnd(err)
		}
		if err := fill(&payload, r); err != nil {
			return messages, size, err
		}
		messages, size = messages+1, size+payload.Len()
	}
}

// fill reads a message into a buffer that is kept from message to message.
func fill(payload *bytes.Buffer, r io.Reader) error {
	payload.Reset()
	_, err := payload.ReadFrom(r)
	return err
}

func coderReader(wire *peers.Wire) (messages, size int, err error) {
	conn, err := peers.CoderConn(wire, bufferSize, nil)
	if err != nil {
		return 0, 0, err
	}
	defer conn.CloseNow()
	ctx := context.Background()
	var payload bytes.Buffer
	for {
		_, r, err := conn.Reader(ctx)
		if err != nil {
			return messages, size, atEnd(err)
		}
		if err := fill(&payload, r); err != nil {
			return messages, size, err
		}
		messages, size = messages+1, size+payload.Len()
	}
}

func gorillaReader(wire *peers.Wire) (messages, size int, err error) {
	conn, err := peers.GorillaConn(wire, bufferSize)
	if err != nil {
		return 0, 0, err
	}
	var payload bytes.Buffer
	for {
		_, r, err := conn.NextReader()
		if err != nil {
			if websocket.IsCloseError(err, websocket.CloseAbnormalClosure) { // what it calls the end of the stream
				err = nil
			}
			return messages, size, err
		}
		if err := fill(&payload, r); err != nil {
			return messages, size, err
		}
		messages, size = messages+1, size+payload.Len()
	}
}
