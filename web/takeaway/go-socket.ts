import type { Frame, Report } from '../report.gen.ts';
import { ascii, goString, goStrings } from './literals.ts';
import { describe } from '../picture/picture.ts';
import { acceptSuffix, agreedLines, bytesOf, comments, defaultAddress, rawLead, senderOf } from './sender.ts';
import type { Sender } from './sender.ts';

/** A Go program that sends the frames over a TCP connection, exactly as they stand. */
export function goSocket(report: Report, frames?: readonly Frame[]): string {
  const sender = senderOf(report, frames);
  return `${comments('//', [...rawLead(sender), 'Run it with: go run frame.go [host:port]'])}
package main

import (
	"bufio"${sender.client ? '\n\t"crypto/rand"' : ''}
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

var frames = []string{
${sender.frames.map((frame) => literal(report, frame)).join('\n')}
}

${sender.client ? client(sender) : server(sender)}
${shared}`;
}

const literal = (report: Report, frame: Frame): string =>
  `\t// ${describe(frame)}\n\t${goStrings(bytesOf(report, frame)).join(' +\n\t\t')},`;

const agreed = (sender: Sender): string =>
  agreedLines(sender)
    .map((line) => `\n\t\t${goString(ascii(line))} + "\\r\\n" +`)
    .join('');

const client = (sender: Sender): string => String.raw`func main() {
	address := "${defaultAddress}"
	if len(os.Args) > 1 {
		address = os.Args[1]
	}
	conn, err := net.Dial("tcp", address)
	check(err)
	defer conn.Close()
	reader := bufio.NewReader(conn)
	check(open(conn, reader, address))
	talk(conn, reader)
}

// open asks for the upgrade and checks the accept value (RFC 6455 section 4.1).
func open(conn net.Conn, reader *bufio.Reader, host string) error {
	nonce := make([]byte, 16)
	if _, err := rand.Read(nonce); err != nil {
		return err
	}
	key := base64.StdEncoding.EncodeToString(nonce)
	request := "GET / HTTP/1.1\r\n" +
		"Host: " + host + "\r\n" +
		"Upgrade: websocket\r\n" +
		"Connection: Upgrade\r\n" +
		"Sec-WebSocket-Key: " + key + "\r\n" +
		"Sec-WebSocket-Version: 13\r\n" +${agreed(sender)}
		"\r\n"
	if _, err := io.WriteString(conn, request); err != nil {
		return err
	}
	response, err := http.ReadResponse(reader, nil)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusSwitchingProtocols {
		return fmt.Errorf("the server does not upgrade: %s", response.Status)
	}
	if got := response.Header.Get("Sec-WebSocket-Accept"); got != acceptOf(key) {
		return fmt.Errorf("Sec-WebSocket-Accept is %q, and must be %q", got, acceptOf(key))
	}
	return nil
}
`;

const server = (sender: Sender): string => String.raw`func main() {
	address := "${defaultAddress}"
	if len(os.Args) > 1 {
		address = os.Args[1]
	}
	listener, err := net.Listen("tcp", address)
	check(err)
	fmt.Println("Waiting for a client on", listener.Addr())
	conn, err := listener.Accept()
	check(err)
	defer conn.Close()
	reader := bufio.NewReader(conn)
	check(answer(conn, reader))
	talk(conn, reader)
}

// answer grants the upgrade (RFC 6455 section 4.2.2).
func answer(conn net.Conn, reader *bufio.Reader) error {
	request, err := http.ReadRequest(reader)
	if err != nil {
		return err
	}
	response := "HTTP/1.1 101 Switching Protocols\r\n" +
		"Upgrade: websocket\r\n" +
		"Connection: Upgrade\r\n" +
		"Sec-WebSocket-Accept: " + acceptOf(request.Header.Get("Sec-WebSocket-Key")) + "\r\n" +${agreed(sender)}
		"\r\n"
	_, err = io.WriteString(conn, response)
	return err
}
`;

const shared = String.raw`// talk sends the frames, and prints for five seconds what the other side says.
func talk(conn net.Conn, reader *bufio.Reader) {
	for _, frame := range frames {
		_, err := io.WriteString(conn, frame)
		check(err)
	}
	conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	dump := hex.Dumper(os.Stdout)
	defer dump.Close()
	io.Copy(dump, reader)
}

func acceptOf(key string) string {
	sum := sha1.Sum([]byte(key + "${acceptSuffix}"))
	return base64.StdEncoding.EncodeToString(sum[:])
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
`;
