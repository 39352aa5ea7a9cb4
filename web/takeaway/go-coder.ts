import type { Frame, Message, Report } from '../report.gen.ts';
import { ascii, goString, goStrings } from './literals.ts';
import { closeOf, closeOpcode, messageSenderOf, noStatus, pingOpcode, pongOpcode, textOpcode } from './messages.ts';
import type { MessageSender } from './messages.ts';
import { comments, defaultAddress } from './sender.ts';
import { Refusal } from '../picture/picture.ts';

const library = 'coder/websocket';

/** A Go program that sends the same messages with coder/websocket. */
export function goCoder(report: Report, frames?: readonly Frame[]): string {
  const sender = messageSenderOf(report, frames, library);
  const sends = sender.messages.map(send);
  const lead = [
    `Sends the same with ${library}, which frames${sender.client ? ', and masks with a key of its own,' : ''} by itself:`,
    'the message arrives as it is, the bytes on the wire may differ.',
    ...sender.notes,
    `Run it with: go mod init frame && go get github.com/${library} && go run frame.go [host:port]`,
  ];
  return `${comments('//', lead)}
package main

import (
	"context"
${sender.client ? '' : '\t"fmt"\n'}	"log"
${sender.client ? '' : '\t"net"\n\t"net/http"\n'}	"os"
	"time"

	"github.com/coder/websocket"
)

${sender.client ? client(sender) : server(sender)}
func send(ctx context.Context, conn *websocket.Conn) error {
${sends.join('\n')}
${sender.messages.at(-1)?.opcode === closeOpcode ? '' : '\treturn conn.Close(websocket.StatusNormalClosure, "")\n'}}
`;
}

function send(message: Message): string {
  const { opcode, payload } = message;
  if (opcode === closeOpcode) return close(message);
  if (opcode === pingOpcode)
    throw new Refusal(`${library} cannot send this: it chooses the payload of a Ping itself. Use the raw socket.`);
  if (opcode === pongOpcode)
    throw new Refusal(`${library} cannot send this: it sends a Pong only in answer to a Ping. Use the raw socket.`);
  const kind = opcode === textOpcode ? 'MessageText' : 'MessageBinary';
  const lines = goStrings(payload);
  const literal = lines.length === 1 ? lines.join('') : `\n\t\t${lines.join(' +\n\t\t\t')},\n\t`;
  return `	if err := conn.Write(ctx, websocket.${kind}, []byte(${literal})); err != nil {
		return err
	}`;
}

function close(message: Message): string {
  const said = closeOf(message);
  if (!said)
    throw new Refusal(`${library} cannot send this: it refuses this status code or reason. Use the raw socket.`);
  const code = said.code === noStatus ? 'websocket.StatusNoStatusRcvd' : String(said.code);
  return `\treturn conn.Close(${code}, ${goString(ascii(said.reason))})`;
}

/** The fields of the options that the messages need, and what stands behind the last one. */
function options({ subprotocol, compressed }: MessageSender, end = ''): string {
  const fields = [
    ...(subprotocol ? [`Subprotocols: []string{${goString(ascii(subprotocol))}},`] : []),
    ...(compressed ? ['CompressionMode: websocket.CompressionContextTakeover,', 'CompressionThreshold: 1,'] : []),
  ];
  return fields.length > 0 ? fields.map((field) => `\n\t\t${field}`).join('') + end : '';
}

const client = (sender: MessageSender): string => `func main() {
	address := "${defaultAddress}"
	if len(os.Args) > 1 {
		address = os.Args[1]
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	conn, _, err := websocket.Dial(ctx, "ws://"+address+"/", &websocket.DialOptions{${options(sender, '\n\t')}})
	if err != nil {
		log.Fatal(err)
	}
	defer conn.CloseNow()
	if err := send(ctx, conn); err != nil {
		log.Fatal(err)
	}
}
`;

const server = (sender: MessageSender): string => `func main() {
	address := "${defaultAddress}"
	if len(os.Args) > 1 {
		address = os.Args[1]
	}
	served := make(chan error, 1)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		served <- serve(w, r)
	})
	listener, err := net.Listen("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	go func() { served <- http.Serve(listener, handler) }()
	fmt.Println("Waiting for a client on", listener.Addr())
	if err := <-served; err != nil {
		log.Fatal(err)
	}
}

func serve(w http.ResponseWriter, r *http.Request) error {
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		InsecureSkipVerify: true, // pages of any origin may connect${options(sender)}
	})
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	ctx, cancel := context.WithTimeout(r.Context(), 10*time.Second)
	defer cancel()
	return send(ctx, conn)
}
`;
