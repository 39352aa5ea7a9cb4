import { headerFields } from '../header-fields.ts';
import { said, type Sample, type Topic } from './topic.ts';

const request = [
  'GET /chat HTTP/1.1',
  'Host: server.example.com',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==',
  'Origin: http://example.com',
  'Sec-WebSocket-Protocol: chat, superchat',
  'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
  'Sec-WebSocket-Version: 13',
];
const response = [
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=',
  'Sec-WebSocket-Protocol: chat',
  'Sec-WebSocket-Extensions: permessage-deflate',
];

/** Both heads, as RFC 6455 section 1.2 has them, with another key. */
const handshake: Sample = { text: [...request, '', ...response, '', ''].join('\r\n') };

/** The header fields of the opening handshake over HTTP/1.1. */
export const fields: readonly Topic[] = [
  {
    key: 'Host',
    title: 'Host',
    cells: ['Host', 'client', 'The host that is meant, and its port if it is not the default one'],
    ...said(headerFields['host']),
    rules: ['handshake-host', 'handshake-target-host'],
    words: [],
    example: handshake,
  },
  {
    key: 'Upgrade',
    title: 'Upgrade',
    cells: ['Upgrade', 'both', 'websocket'],
    ...said(headerFields['upgrade']),
    rules: ['handshake-upgrade', 'handshake-connection'],
    words: [],
    example: handshake,
  },
  {
    key: 'Connection',
    title: 'Connection',
    cells: ['Connection', 'both', 'Upgrade, possibly among other names'],
    ...said(headerFields['connection']),
    rules: ['handshake-connection', 'handshake-upgrade'],
    words: [],
    example: handshake,
  },
  {
    key: 'Sec-WebSocket-Key',
    title: 'Sec-WebSocket-Key',
    cells: ['Sec-WebSocket-Key', 'client', '16 random bytes in base64: 24 characters'],
    ...said(headerFields['sec-websocket-key']),
    rules: [
      'handshake-key-missing',
      'handshake-key-duplicate',
      'handshake-key-length',
      'handshake-key-not-base64',
      'handshake-key-pad-bits',
      'handshake-key-sample',
      'handshake-key-whitespace',
      'handshake-wrong-side',
    ],
    words: ['websocket key'],
    example: handshake,
  },
  {
    key: 'Sec-WebSocket-Accept',
    title: 'Sec-WebSocket-Accept',
    cells: ['Sec-WebSocket-Accept', 'server', 'SHA-1 of the key and a fixed text, in base64'],
    ...said(headerFields['sec-websocket-accept']),
    rules: [
      'handshake-accept-missing',
      'handshake-accept-duplicate',
      'handshake-accept-mismatch',
      'handshake-accept-newline',
      'handshake-wrong-side',
    ],
    words: ['accept value', 'websocket accept', 'guid', '258eafa5-e914-47da-95ca-c5ab0dc85b11'],
    example: handshake,
  },
  {
    key: 'Sec-WebSocket-Version',
    title: 'Sec-WebSocket-Version',
    cells: ['Sec-WebSocket-Version', 'client', '13'],
    ...said(headerFields['sec-websocket-version']),
    rules: ['handshake-version', 'handshake-refusal-versions'],
    words: ['websocket version', 'version 13'],
    example: handshake,
  },
  {
    key: 'Sec-WebSocket-Protocol',
    title: 'Sec-WebSocket-Protocol',
    cells: ['Sec-WebSocket-Protocol', 'both', 'What is spoken in the messages: offered as a list, one chosen'],
    ...said(headerFields['sec-websocket-protocol']),
    rules: [
      'handshake-subprotocol-syntax',
      'handshake-subprotocol-not-offered',
      'handshake-subprotocol-several',
      'handshake-subprotocol-none-chosen',
    ],
    words: ['subprotocol', 'subprotocols', 'sub-protocol'],
    example: handshake,
  },
  {
    key: 'Sec-WebSocket-Extensions',
    title: 'Sec-WebSocket-Extensions',
    cells: ['Sec-WebSocket-Extensions', 'both', 'What is done to frames, such as compression: offered, and accepted'],
    ...said(headerFields['sec-websocket-extensions']),
    rules: [
      'handshake-extension-syntax',
      'handshake-extension-not-offered',
      'extension-accepted-twice',
      'extension-old-name',
      'extension-unregistered',
    ],
    words: ['extension', 'websocket extension', 'websocket extensions'],
    example: handshake,
  },
  {
    key: 'Origin',
    title: 'Origin',
    cells: ['Origin', 'client', 'Scheme, host and port of the page that asks; browsers send it'],
    ...said(headerFields['origin']),
    rules: ['handshake-origin', 'handshake-origin-syntax'],
    words: [],
    example: handshake,
  },
];
