import { constants, deflateRawSync } from 'node:zlib';
import { acceptOf } from './decoder.mjs';

// How each task is solved, made by Node and by the RFCs alone: other bytes than the lesson files have, where a task leaves a choice.

const hex = (bytes) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/..(?!$)/g, '$& ');
const utf8 = (text) => [...Buffer.from(text)];
const key = [0xc0, 0x5e, 0x91, 0x2a];
const masked = (payload) => [...key, ...payload.map((byte, i) => byte ^ key[i % 4])];
/** What compresses a message by itself, without the tail that is always the same (RFC 7692 section 7.2.1). */
const deflated = (text) => [...deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH })].slice(0, -4);
const smuggled = [...utf8('Hello'), 0x81, 0x10, ...utf8('{"role":"admin"}'), 0x82, 0x6c, ...Array(108).fill(0x2e)];

const requestKey = 'x3JJHMbDL1EzLkh9GBhXDw==';
const lines = (...all) => all.map((line) => `${line}\n`).join('');
const request = (keyOfIt, ...more) =>
  lines(
    'GET /chat HTTP/1.1',
    'Host: server.example.com',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${keyOfIt}`,
    'Sec-WebSocket-Version: 13',
    ...more,
    '',
  );
const response = (...more) =>
  lines(
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${acceptOf(requestKey)}`,
    ...more,
    '',
  );
const alone = 'Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover';
const helloAlone = hex([0xc1, deflated('Hello').length, ...deflated('Hello')]);

/** By the ids of lessons. */
export const solutions = {
  frame: hex([0x81, 3, ...utf8('Hi!')]),
  'first-byte': hex([0x82, 5, ...utf8('Hello')]),
  'length-16': hex([0x81, 126, 0, 126, ...Array(126).fill(0x61)]),
  'length-64': hex([0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0, 1, 2, 3]),
  mask: hex([0x81, 0x82, ...masked(utf8('Hi'))]),
  'why-mask': hex([0x81, 0x85, ...masked(utf8('GET /'))]),
  'utf-8': hex([0x81, 5, ...utf8('café')]),
  fragments: hex([0x01, 3, ...utf8('Hel'), 0x80, 2, ...utf8('lo')]),
  reads: hex([0x81, 5, ...utf8('Hello'), 0x81, 2, ...utf8('Hi')]),
  ping: hex([0x01, 3, ...utf8('Hel'), 0x89, 1, 0x3f, 0x80, 2, ...utf8('lo'), 0x8a, 0x81, ...masked([0x3f])]),
  close: hex([0x88, 5, 1000 >> 8, 1000 & 255, ...utf8('bye')]),
  request: request(Buffer.from('9e3a5bd07716c2f84d01aabb63e5187c', 'hex').toString('base64')),
  accept: request(requestKey) + response(),
  terms:
    request(
      requestKey,
      'Sec-WebSocket-Protocol: chat, superchat',
      'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
    ) +
    response('Sec-WebSocket-Protocol: chat', 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=12'),
  compressed: 'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00',
  http2: lines(
    ':method = CONNECT',
    ':protocol = websocket',
    ':scheme = http',
    ':path = /chat',
    ':authority = server.example.com',
    'sec-websocket-version = 13',
    '',
    ':status = 204',
    '',
  ),
  'm-newline': [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    '',
    '\\x81\\x05Hello',
  ].join('\\r\\n'),
  'm-smuggled': hex([0x82, 126, 0, 133, ...smuggled]),
  'm-takeover': request(requestKey, alone) + response(alone) + `${helloAlone}\n${helloAlone}`,
  'm-four-bytes': '82 00 00 01 00 04 00 02 50 4b 03 04',
  'm-gzip': helloAlone,
  'm-masked-server': hex([0x81, 7, ...utf8('Welcome')]),
  'm-1005': hex([0x88, 0, 0x88, 0x82, ...masked([1000 >> 8, 1000 & 255])]),
  'm-phase': '01 83 37 fa 21 3d 7f 9f 4d 80 82 a1 b2 c3 d4 cd dd',
};

export const stretches = {
  'length-64': hex([0x82, 0xff, 0x7f, ...Array(7).fill(0xff), 0x37, 0xfa, 0x21, 0x3d]),
};
