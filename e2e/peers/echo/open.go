package main

import (
	"crypto/rand"
	"fmt"
	"io"
	"net"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/rule"
	"github.com/wslens/wslens/e2e/peers/talk"
)

const (
	maxHead    = 16 << 10
	maxMessage = 32 << 20
)

// accept reads a client's request and answers it.
func accept(conn net.Conn, extensions string) (talk.Session, error) {
	head, rest, err := handshake.Read(conn, maxHead)
	if err != nil {
		return nil, err
	}
	request, _ := handshake.Parse(head, 0)
	answer, err := handshake.Answer(&request, handshake.AnswerOptions{Extensions: extensions})
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(conn, answer.Text); err != nil {
		return nil, err
	}
	if answer.Status != 101 {
		return nil, fmt.Errorf("refused with %d: %v", answer.Status, answer.Findings)
	}
	response, _ := handshake.Parse([]byte(answer.Text), 0)
	return open(conn, codec.Server, &request, &response, rest), nil
}

// dial sends a request and judges the server's response.
func dial(conn net.Conn, host, offer string) (talk.Session, error) {
	var random [16]byte
	rand.Read(random[:])
	text, err := handshake.NewRequest(handshake.RequestOptions{Host: host, Extensions: offer, Key: handshake.NewKey(random)})
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(conn, text); err != nil {
		return nil, err
	}
	head, rest, err := handshake.Read(conn, maxHead)
	if err != nil {
		return nil, err
	}
	request, _ := handshake.Parse([]byte(text), 0)
	response, found := handshake.Parse(head, 0)
	for _, f := range append(found, handshake.CheckResponse(&response, &request, rest)...) {
		if f.Severity == rule.Error {
			return nil, f
		}
	}
	return open(conn, codec.Client, &request, &response, rest), nil
}

// open makes a session of the side me on the terms of the two heads; rest came behind the peer's.
func open(conn net.Conn, me codec.Sender, request, response *handshake.Head, rest []byte) *session {
	peer := codec.Client
	if me == codec.Client {
		peer = codec.Server
	}
	in := codec.Options{Rules: codec.Rules{Sender: peer, Compression: codec.CompressionNone, MaxMessageBytes: maxMessage}}
	out := codec.Rules{Sender: me, Compression: codec.CompressionNone}
	s := &session{conn: conn}
	if terms, compresses := handshake.Agreed(request, response); compresses {
		s.in, s.out = deflate.NewDecoder(in, terms), deflate.NewEncoder(out, terms)
	} else {
		s.in, s.out = codec.NewDecoder(in), codec.NewEncoder(codec.Options{Rules: out})
	}
	s.in.Push(rest)
	return s
}
