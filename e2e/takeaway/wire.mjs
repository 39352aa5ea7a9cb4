import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const blankLine = '\r\n\r\n';
/** How long nothing may come, in milliseconds. */
const patience = 30_000;
// RFC 6455 section 1.3.
const suffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const sampleKey = 'dGhlIHNhbXBsZSBub25jZQ==';
const sampleAccept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

export const acceptOf = (key) =>
  createHash('sha1')
    .update(key + suffix)
    .digest('base64');

export const field = (head, name) => new RegExp(`^${name}: *(.*?)\\r$`, 'im').exec(head)?.[1] ?? '';

/**
 * A server for one client. recorded is the head of its request and all bytes behind that. It ends its side when as many
 * have come as are expected, and goes on reading, so that one byte too many is seen.
 */
export async function recordingServer(
  expected,
  { status = '101 Switching Protocols', accept = acceptOf, host = '127.0.0.1' } = {},
) {
  const server = createServer({ noDelay: true }).listen(0, host);
  await once(server, 'listening');
  const recorded = once(server, 'connection').then(([socket]) => {
    server.close();
    return record(socket, expected, (head) => {
      socket.write(
        `HTTP/1.1 ${status}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Accept: ${accept(field(head, 'Sec-WebSocket-Key'))}${blankLine}`,
      );
    });
  });
  return { port: server.address().port, recorded };
}

/** A client of a server that sends frames: gives the head of the response and all bytes behind it. */
export async function recordingClient(port, expected, host = '127.0.0.1') {
  const socket = connect({ port, host, noDelay: true });
  socket.write(
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Key: ${sampleKey}\r\nSec-WebSocket-Version: 13${blankLine}`,
  );
  const recorded = await record(socket, expected, () => undefined);
  assert.match(recorded.head, /^HTTP\/1\.1 101 /);
  assert.equal(field(recorded.head, 'Sec-WebSocket-Accept'), sampleAccept);
  return recorded;
}

function record(socket, expected, opened) {
  return new Promise((done) => {
    let bytes = Buffer.alloc(0);
    let behind = -1;
    const look = () => {
      if (behind < 0 && bytes.includes(blankLine)) {
        behind = bytes.indexOf(blankLine) + blankLine.length;
        opened(bytes.subarray(0, behind).toString('latin1'));
      }
      if (behind >= 0 && bytes.length - behind >= expected) socket.end();
    };
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      look();
    });
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () =>
      done({
        head: bytes.subarray(0, Math.max(0, behind)).toString('latin1'),
        bytes: bytes.subarray(Math.max(0, behind)),
      }),
    );
  });
}

/** Fails unless a head is the request of an opening handshake (section 4.1). */
export function assertRequest(head) {
  assert.match(head, /^GET \/ HTTP\/1\.1\r\n/);
  assert.match(field(head, 'Host'), /^127\.0\.0\.1:\d+$/);
  assert.match(field(head, 'Upgrade'), /^websocket$/i);
  assert.match(field(head, 'Connection'), /^upgrade$/i);
  assert.equal(field(head, 'Sec-WebSocket-Version'), '13');
  assert.equal(Buffer.from(field(head, 'Sec-WebSocket-Key'), 'base64').length, 16);
}
