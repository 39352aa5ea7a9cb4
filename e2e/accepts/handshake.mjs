import { createHash, randomBytes } from 'node:crypto';

// All implementations take these; without a context every message stands for itself.
const usualParameters = 'server_no_context_takeover; client_no_context_takeover';

/** The value of Sec-WebSocket-Extensions for the parameters of a case; undefined stands for no extension. */
export const extensionsOf = (parameters) =>
  parameters === undefined ? '' : ['permessage-deflate', usualParameters, parameters].filter(Boolean).join('; ');

const extensionLine = (parameters) =>
  parameters === undefined ? [] : [`Sec-WebSocket-Extensions: ${extensionsOf(parameters)}`];

const head = (...lines) => [...lines, '', ''].join('\r\n');

/** A client's request. */
export const request = (port, deflate) =>
  head(
    'GET / HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Origin: http://127.0.0.1:${port}`,
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...extensionLine(deflate),
  );

/** A server's response to a request. */
export function response(requestHead, deflate) {
  const key = field(requestHead, 'Sec-WebSocket-Key');
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return head(
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    ...extensionLine(deflate),
  );
}

/** The value of a header field; '' if it is not there. */
export const field = (text, name) => new RegExp(`^${name}: *(.*?)\\s*$`, 'im').exec(text)?.[1] ?? '';
