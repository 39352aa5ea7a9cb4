import type { Frame, Report } from '../report.gen.ts';
import { ascii, shellFormat, shellFormats } from './literals.ts';
import { describe } from '../picture/picture.ts';
import { agreedLines, bytesOf, comments, rawLead, senderOf } from './sender.ts';
import { Refusal } from '../picture/picture.ts';

/** A shell script that sends the frames with printf and nc, exactly as they stand. */
export function netcat(report: Report, frames?: readonly Frame[]): string {
  const sender = senderOf(report, frames);
  if (!sender.client) {
    throw new Refusal(
      'nc cannot answer a handshake: the accept value depends on the key of the client. Use one of the raw sockets.',
    );
  }
  const lead = [
    ...rawLead(sender),
    'The key is that of RFC 6455 section 1.3, so a good server answers, and nobody checks it here:',
    '  Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    'Run it with: sh frame.sh [host [port]]',
  ];
  return String.raw`#!/bin/sh
${comments('#', lead)}
host=${'$'}{1:-127.0.0.1}
port=${'$'}{2:-8080}
case $host in *:*) name="[$host]" ;; *) name=$host ;; esac
{
    printf 'GET / HTTP/1.1\r\n'
    printf 'Host: %s:%s\r\n' "$name" "$port"
    printf 'Upgrade: websocket\r\n'
    printf 'Connection: Upgrade\r\n'
    printf 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
    printf 'Sec-WebSocket-Version: 13\r\n'
${agreedLines(sender)
  .map((line) => `    printf ${shellFormat(ascii(`${line}\r\n`))}\n`)
  .join('')}    printf '\r\n'
    sleep 1 # The server answers.
${sender.frames.map((frame) => prints(report, frame)).join('\n')}
    sleep 1 # What it says to that is shown.
} | nc "$host" "$port"
`;
}

const prints = (report: Report, frame: Frame): string =>
  `    # ${describe(frame)}\n${shellFormats(bytesOf(report, frame))
    .map((format) => `    printf ${format}`)
    .join('\n')}`;
